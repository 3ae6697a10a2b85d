import { Button } from '@zendeskgarden/react-buttons';
import type { Decision } from '#domain/decision/Decision.ts';
import type { DecisionEvent } from '#domain/decision/DecisionEvent.ts';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { usePeople } from '../../../parts/usePeople.ts';
import { useWords } from '../../../parts/Words.tsx';

interface Props {
  readonly tooLate: DecisionEvent;
  readonly holding: Decision | null;
  /** Given where the answer can be said again, to what holds now. */
  readonly onAgain?: () => void;
}

/** Somebody was first: what one said changed nothing, is kept, and can be said to what holds now. */
export function TooLateNotice({ tooLate, holding, onAgain }: Props) {
  const { t } = useWords();
  const first = holding?.releases.at(-1)?.releasedBy ?? holding?.decidedBy ?? null;
  const by = tooLate.kind === 'decision.made' ? (holding?.decidedBy ?? null) : first;
  const people = usePeople(by === null ? [] : [by]);
  const name = (by === null ? null : people.get(by)?.name) ?? t('champion.somebody');
  return (
    <SlimNotice>
      <span>{t('answer.tooLate', { name })}</span>
      {onAgain !== undefined && (
        <Button isLink size="small" onClick={onAgain}>
          {t('answer.again')}
        </Button>
      )}
    </SlimNotice>
  );
}
