import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import type { Day } from '#domain/basis/Day.ts';
import { type ActiveUsers, firstDayIn, periodOf } from '#domain/setting/ActiveUsers.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';
import { FileButton } from '../../frame/FileButton.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { TextField } from '../../frame/TextField.tsx';
import { useToday } from '../../frame/useToday.ts';
import { ActiveField } from './ActiveField.tsx';
import { ActiveOutcome } from './ActiveOutcome.tsx';
import { activeText } from './activeText.ts';
import { useActiveDraft } from './useActiveDraft.ts';

interface Props {
  readonly active: ActiveUsers | null;
  readonly onSave: (active: ActiveUsers | null) => Promise<Result<unknown, Failure>>;
}

/** How many people use the product: pasted, from a file or from a field. All of a table counts or nothing of it. */
export function ActivePanel({ active, onSave }: Props) {
  const words = useWords();
  const { t } = words;
  const { say } = useBoard();
  const today = useToday();
  const [text, setText] = useState('');
  const [isField, showField] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const { draft, read, open, bring, clear } = useActiveDraft(active);
  const save = async (next: ActiveUsers | null, before: ActiveUsers | null, isUndo = false) => {
    if (isSaving) return;
    setSaving(true);
    const saved = await onSave(next);
    setSaving(false);
    if (!saved.ok) return say({ at: 'failed', failure: saved.failure });
    clear();
    setText('');
    const undo = isUndo ? {} : { onUndo: () => void save(before, next, true) };
    say({ at: 'done', text: t('settings.pilot.saved'), ...undo });
  };
  const sum = (users: number) => {
    const from =
      active === null ? (`${today.slice(0, 7)}-01` as Day) : firstDayIn(active, periodOf(active, today));
    bring(active?.per ?? 'month', [{ from, users }]);
  };
  return (
    <Panel title={t('settings.rollup.active.title')}>
      <PanelBody>
        <p>
          {active === null ? t('settings.rollup.active.none') : activeText(active, words)}{' '}
          {active !== null && (
            <SmallLink onClick={() => void save(null, active)}>{t('board.happy.remove')}</SmallLink>
          )}
        </p>
        <TextField
          label={t('settings.rollup.active.paste')}
          hint={t('settings.rollup.active.hint')}
          isUncut
          wrong={null}
          value={text}
          onChange={(next) => {
            setText(next);
            clear();
          }}
        />
        <Actions>
          <Button
            size="small"
            disabled={text.trim() === ''}
            onClick={() => void read(new TextEncoder().encode(text))}
          >
            {t('settings.exchange.look')}
          </Button>
          <FileButton label={t('settings.exchange.choose')} kind="table" onFile={(file) => void open(file)} />
          <Button size="small" aria-expanded={isField} onClick={() => showField(!isField)}>
            {t('settings.rollup.active.fromField')}
          </Button>
        </Actions>
        {isField && <ActiveField onSum={sum} />}
        <ActiveOutcome draft={draft} isSaving={isSaving} onSave={(next) => void save(next, active)} />
        <Subtle as="p">{t('settings.rollup.active.what')}</Subtle>
      </PanelBody>
    </Panel>
  );
}
