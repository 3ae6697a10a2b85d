import { Field, Fieldset, Radio } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import type { RelaySource, Verdict } from '#domain/decision/DecisionEvent.ts';
import { useWords } from '../../../parts/Words.tsx';
import { onEscape } from '../../frame/onEscape.ts';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import type { Saying } from '../useSaying.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { RelayFromIssue } from './RelayFromIssue.tsx';
import { RelayFromNote } from './RelayFromNote.tsx';
import type { RelayStart } from './RelayNotes.tsx';

interface Props {
  readonly saying: Saying;
  readonly onRelay: (verdict: Verdict, source: RelaySource) => void;
  readonly onCancel: () => void;
}

/** Where somebody's answer stands, and then what it says. */
export function RelayForm({ saying, onRelay, onCancel }: Props) {
  const { t } = useWords();
  const [kind, setKind] = useState<RelaySource['is']>('note');
  const [chosen, setChosen] = useState<RelayStart | null>(null);
  if (chosen !== null) return <Relayed {...{ chosen, saying, onRelay, onCancel }} />;
  const From = kind === 'note' ? RelayFromNote : RelayFromIssue;
  return (
    <PanelBody onKeyDown={onEscape(onCancel)}>
      <Fieldset isCompact>
        <Fieldset.Legend>{t('pitches.relay.begin')}</Fieldset.Legend>
        <Subtle as="p">{t('pitches.relay.what')}</Subtle>
        {(['note', 'issue'] as const).map((one) => (
          <Field key={one}>
            <Radio name="relay" value={one} checked={kind === one} onChange={() => setKind(one)}>
              <Field.Label isRegular>{t(`pitches.relay.${one}`)}</Field.Label>
            </Radio>
          </Field>
        ))}
      </Fieldset>
      <From onChosen={setChosen} onCancel={onCancel} />
    </PanelBody>
  );
}

/** What the answer says, in the form of answers: which one it is only a person can tell. */
function Relayed({ chosen, saying, onRelay, onCancel }: Props & { readonly chosen: RelayStart }) {
  const { t } = useWords();
  const { source, reason } = chosen;
  const start = { answer: 'planned', reason, due: null, lookAgainOn: null, evidence: null } as const;
  return (
    <PanelBody>
      <Subtle as="p">{t('pitches.relay.what')}</Subtle>
      <AnswerForm
        isChange={false}
        start={start}
        saying={saying}
        onAnswer={(verdict) => onRelay(verdict, source)}
        onCancel={onCancel}
      />
    </PanelBody>
  );
}
