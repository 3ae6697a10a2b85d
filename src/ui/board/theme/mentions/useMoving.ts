import { useMemo } from 'react';
import type { TicketId } from '#domain/basis/Id.ts';
import type { Theme, ThemeKind } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { archiveTheme, createTheme, draftTheme } from '#workflows/createTheme.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import {
  type ChosenMentions,
  type MovedMentions,
  moveBack,
  moveMentions,
  removeMentions,
} from '#workflows/theme/moveMentions.ts';
import { recountFolded } from '#workflows/theme/recountFolded.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';

/** What can be done with mentions of a theme's page. Each gives why it was not done, `null` where it was or is kept. */
export interface Mover {
  readonly move: (chosen: ChosenMentions, to: Theme) => Promise<Failure | null>;
  readonly split: (chosen: ChosenMentions, name: string, kind: ThemeKind) => Promise<Failure | null>;
  readonly remove: (chosen: ChosenMentions) => Promise<Failure | null>;
}

/** All that was tagged of these tickets to the theme or its parts, as it stands. */
export function chosenOf({ view }: OpenedTheme, tickets: ReadonlySet<TicketId>): ChosenMentions {
  const mentions = view.theme.mentions.filter(({ ticketId }) => tickets.has(ticketId));
  return { keys: mentions.flatMap(({ parts }) => parts.map(({ key }) => key)), standings: view.standings };
}

/** Moves, splits off and removes mentions, each with its undo; `onDone` reads the theme anew. */
export function useMoving(theme: Theme, onDone: () => void): Mover {
  const outside = useBoardOutside();
  const { say, refresh } = useBoard();
  const { t } = useWords();
  return useMemo(() => {
    const { signal } = new AbortController();

    function ended(text: string, moved: MovedMentions, onUndo: () => void): null {
      say({ at: 'done', text: moved.notSent === null ? text : t('outbox.kept'), onUndo });
      onDone();
      return null;
    }

    async function undo(back: () => Promise<{ ok: true } | { ok: false; failure: Failure }>): Promise<void> {
      const undone = await back();
      if (!undone.ok) return say({ at: 'failed', failure: undone.failure, onRetry: () => void undo(back) });
      say(null);
      onDone();
    }

    async function move(
      chosen: ChosenMentions,
      to: Theme,
      kind: 'mention.moved' | 'mention.split' = 'mention.moved',
      isNew = false,
    ): Promise<Failure | null> {
      const moved = await moveMentions(outside, theme, chosen, to.id, kind);
      if (!moved.ok) return moved.failure;
      const { events } = moved.value;
      await recountFolded(outside, to.id, { events, from: [theme.id] }, signal);
      if (isNew) refresh();
      const count = new Set(moved.value.keys.map((key) => key.slice(0, key.indexOf('.')))).size;
      return ended(t('themeWork.moved', { count, name: to.name }), moved.value, () => {
        void undo(async () => {
          const back = await moveBack(outside, to, moved.value);
          if (!back.ok) return back;
          if (isNew) return archiveTheme(outside, to);
          const besides = { events: [...events, ...back.value.events], from: [theme.id] };
          await recountFolded(outside, to.id, besides, signal);
          return back;
        });
      });
    }

    return {
      move: (chosen, to) => move(chosen, to),
      split: async (chosen, name, kind) => {
        const made = await createTheme(outside, draftTheme(outside, name, kind));
        return made.ok ? move(chosen, made.value, 'mention.split', true) : made.failure;
      },
      remove: async (chosen) => {
        const removed = await removeMentions(outside, theme, chosen);
        if (!removed.ok) return removed.failure;
        const count = new Set(removed.value.keys.map((key) => key.slice(0, key.indexOf('.')))).size;
        return ended(t('themeWork.removed', { count }), removed.value, () => {
          void undo(() => removeMentions(outside, theme, removed.value, 'mention.restored'));
        });
      },
    };
  }, [outside, theme, onDone, say, refresh, t]);
}
