import { useCallback, useState } from 'react';
import type { UserId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import { type ChampionMove, playChampionTurn } from '#workflows/playChampionTurn.ts';
import { useOutside } from './OutsideContext.tsx';
import { useAbortSignal } from './useAbortSignal.ts';
import { useOutboxEntries } from './useOutboxEntries.ts';

/** How the last move ended; `champion` is who carries the theme now. */
export type ChampionMoved =
  | { readonly at: 'idle' | 'moving' }
  | {
      readonly at: 'done' | 'overtaken';
      readonly move: ChampionMove['kind'];
      readonly championId: UserId | null;
    }
  | { readonly at: 'failed'; readonly failure: Failure; readonly isKept: boolean };

/**
 * Claiming, handing over and stepping down, with what came of it. `onTheme` gets the theme as it then stands; while a move
 * `waits` Zendesk has not said how it ended.
 */
export function useChampion(theme: Theme, onTheme: (theme: Theme) => void) {
  const outside = useOutside();
  const signal = useAbortSignal();
  const [moved, setMoved] = useState<ChampionMoved>({ at: 'idle' });
  const move = useCallback(
    async (what: ChampionMove) => {
      setMoved({ at: 'moving' });
      const played = await playChampionTurn(outside, theme, what, signal());
      if (!played.ok) {
        const isKept = outside.outbox.known().some((entry) => isTurnOf(entry, theme));
        return setMoved({ at: 'failed', failure: played.failure, isKept });
      }
      const { championId } = played.value.championship;
      setMoved({ at: played.value.done ? 'done' : 'overtaken', move: what.kind, championId });
      onTheme({ ...theme, championId });
    },
    [outside, theme, onTheme, signal],
  );
  const waits = useOutboxEntries().some((entry) => isTurnOf(entry, theme));
  // A move that failed and is no longer in the outbox was sent, or given up: the theme itself says which.
  const isOver = moved.at === 'failed' && moved.isKept && !waits;
  return { moved: isOver ? IDLE : moved, move, waits };
}

const IDLE: ChampionMoved = { at: 'idle' };

function isTurnOf({ write }: OutboxEntry, theme: Theme): boolean {
  return write.kind === 'champion' && write.theme.id === theme.id;
}
