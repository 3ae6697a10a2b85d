import { Button } from '@zendeskgarden/react-buttons';
import type { ActiveUsers } from '#domain/setting/ActiveUsers.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { activeText } from './activeText.ts';
import type { ActiveDraft } from './useActiveDraft.ts';

/** More lines are wrong in the same way. */
const LINES_SHOWN = 10;

interface Props {
  readonly draft: ActiveDraft;
  readonly isSaving: boolean;
  readonly onSave: (active: ActiveUsers) => void;
}

/** What would be saved, or which lines keep all of it from being saved. */
export function ActiveOutcome({ draft, isSaving, onSave }: Props) {
  const words = useWords();
  const { t } = words;
  if (draft.at === 'failed') return <FailureNotice failure={draft.failure} />;
  if (draft.at === 'wrong') {
    const { reading, columns } = draft;
    if (reading.is === 'otherTable')
      return (
        <SlimNotice tone="danger">
          {t(`settings.rollup.active.lacks.${reading.lacks}`, {
            columns: columns.filter((name) => name !== '').join(', '),
          })}
        </SlimNotice>
      );
    const left = reading.lines.length - LINES_SHOWN;
    return (
      <SlimNotice tone="danger">
        <span>{t('settings.rollup.active.wrong', { count: reading.lines.length })}</span>
        <ul>
          {reading.lines.slice(0, LINES_SHOWN).map(({ line, why }) => (
            <li key={line}>
              {t('settings.exchange.line', { line, why: t(`settings.rollup.active.why.${why}`) })}
            </li>
          ))}
          {left > 0 && <li>{t('settings.tags.more', { count: left })}</li>}
        </ul>
      </SlimNotice>
    );
  }
  if (draft.at !== 'good') return null;
  const { active, added, changed, kept, isReplaced } = draft.addition;
  return (
    <>
      <div role="status">
        <p>{activeText(active, words)}</p>
        <p>{t('settings.rollup.active.adds', { added, changed, kept })}</p>
      </div>
      {isReplaced && <SlimNotice>{t('settings.rollup.active.replaces')}</SlimNotice>}
      <div>
        <Button size="small" isPrimary aria-disabled={isSaving} onClick={() => onSave(active)}>
          {t('action.save')}
        </Button>
      </div>
    </>
  );
}
