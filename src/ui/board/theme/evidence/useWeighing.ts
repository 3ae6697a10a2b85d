import { useState } from 'react';
import type { Importance } from '#domain/mention/Importance.ts';
import type { MentionKey } from '#domain/mention/mentionKey.ts';
import type { TicketEvidence } from '#domain/pitch/ThemeEvidence.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { type ChosenMentions, weighMentions } from '#workflows/theme/moveMentions.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';

/** How saying it goes. */
export type Weighing =
  | { readonly at: 'idle' }
  | { readonly at: 'saying'; readonly importance: Importance | null }
  | { readonly at: 'failed'; readonly importance: Importance | null; readonly failure: Failure };

/** Says how much a ticket's customer needs the theme, with its undo, and lets it be read anew. */
export function useWeighing({ keys }: TicketEvidence, { theme, view }: OpenedTheme, onSaid: () => void) {
  const outside = useOutside();
  const { t } = useWords();
  const { say } = useBoard();
  const [saying, setSaying] = useState<Weighing>({ at: 'idle' });
  /** Each of the ticket's mentions as it was: those of merged themes may have been weighed apart. */
  const putBack = async (standings: ChosenMentions['standings']): Promise<void> => {
    const before = (key: MentionKey) => view.standings.get(key)?.importance ?? null;
    for (const importance of new Set(keys.map(before))) {
      const chosen = { keys: keys.filter((key) => before(key) === importance), standings };
      const said = await weighMentions(outside, theme, chosen, importance);
      if (!said.ok)
        return say({ at: 'failed', failure: said.failure, onRetry: () => void putBack(standings) });
    }
    say(null);
    onSaid();
  };
  const weigh = async (importance: Importance | null): Promise<void> => {
    setSaying({ at: 'saying', importance });
    const said = await weighMentions(outside, theme, { keys, standings: view.standings }, importance);
    const kept = said.ok ? said.value.notSent : null;
    const failure = said.ok ? (kept?.isStuck === true ? kept.failure : null) : said.failure;
    if (failure !== null) return setSaying({ at: 'failed', importance, failure });
    setSaying({ at: 'idle' });
    const text = kept === null ? t('evidence.weighed') : t('outbox.kept');
    const after = said.ok ? said.value.standings : view.standings;
    say({ at: 'done', text, onUndo: () => void putBack(after) });
    if (kept === null) onSaid();
  };
  return { saying, weigh };
}
