import { useState } from 'react';
import { ok } from '#domain/basis/Result.ts';
import { findTrace } from '#workflows/forget/findTrace.ts';
import { forgetPerson } from '#workflows/forget/forgetPerson.ts';
import type { PersonTrace } from '#workflows/forget/PersonTrace.ts';
import type { Receipt } from '#workflows/forget/Receipt.ts';
import { forgetSwept } from '#workflows/sweep/forgetSwept.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { type Chosen, FindPerson } from './FindPerson.tsx';
import { ReceiptPanel } from './ReceiptPanel.tsx';
import { TracePanel } from './TracePanel.tsx';
import { useWork } from './useWork.ts';

/** Forgetting a person: find them, see what is stored, delete it, keep the receipt. */
export function ForgetPanel() {
  const { t } = useWords();
  const outside = useBoardOutside();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const reading = useWork<PersonTrace>();
  const forgetting = useWork<Receipt>();
  const read = (person: Chosen) => {
    setChosen(person);
    forgetting.reset();
    reading.begin((records, onDone, signal) => findTrace(records, person.id, onDone, signal));
  };
  const forget = (trace: PersonTrace) =>
    forgetting.begin(async (records, _onDone, signal) => {
      // First here: what was found of them must not be proposed while the account is at it.
      const here = await forgetSwept(outside.sweepShelf, trace.person);
      if (!here.ok) return here;
      return ok(await forgetPerson(outside, records, trace, () => undefined, signal));
    });
  const startAnew = () => {
    setChosen(null);
    reading.reset();
    forgetting.reset();
  };

  if (forgetting.work.at === 'ended') {
    const receipt = forgetting.work.value;
    const again = () => (receipt.left.length > 0 && chosen !== null ? read(chosen) : startAnew());
    return <ReceiptPanel receipt={receipt} onAgain={again} />;
  }
  if (reading.work.at === 'ended' && forgetting.work.at === 'idle') {
    const trace = reading.work.value;
    return (
      <TracePanel
        trace={trace}
        name={chosen?.name ?? null}
        onForget={() => forget(trace)}
        onCancel={startAnew}
      />
    );
  }
  return (
    <Panel title={t('settings.forget.title')}>
      <Subtle as="p">{t('settings.forget.what')}</Subtle>
      {forgetting.work.at === 'running' && <p role="status">{t('settings.forget.forgetting')}</p>}
      {forgetting.work.at === 'failed' && (
        <FailureNotice
          failure={forgetting.work.failure}
          {...(chosen === null ? {} : { onRetry: () => read(chosen) })}
        />
      )}
      {reading.work.at === 'running' && (
        <p role="status">{t('settings.forget.reading', { count: reading.work.done })}</p>
      )}
      {reading.work.at === 'failed' && (
        <FailureNotice
          failure={reading.work.failure}
          {...(chosen === null ? {} : { onRetry: () => read(chosen) })}
        />
      )}
      {reading.work.at === 'idle' && <FindPerson onChoose={read} />}
    </Panel>
  );
}
