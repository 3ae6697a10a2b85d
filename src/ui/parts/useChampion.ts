import { useCallback, useState } from 'react';
import type { UserId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { type ChampionMove, playChampionTurn } from '#workflows/playChampionTurn.ts';
import { useOutside } from './OutsideContext.tsx';
import { useAbortSignal } from './useAbortSignal.ts';

/** How the last move ended; `champion` is who carries the theme now. */
export type ChampionMoved =
  | { readonly at: 'idle' | 'moving' }
  | {
      readonly at: 'done' | 'overtaken';
      readonly move: ChampionMove['kind'];
      readonly championId: UserId | null;
    }
  | { readonly at: 'failed'; readonly failure: Failure };

/** Claiming, handing over and stepping down, with what came of it. `onTheme` gets the theme as it then stands. */
export function useChampion(theme: Theme, onTheme: (theme: Theme) => void) {
  const outside = useOutside();
  const signal = useAbortSignal();
  const [moved, setMoved] = useState<ChampionMoved>({ at: 'idle' });
  const move = useCallback(
    async (what: ChampionMove) => {
      setMoved({ at: 'moving' });
      const played = await playChampionTurn(outside, theme, what, signal());
      if (!played.ok) return setMoved({ at: 'failed', failure: played.failure });
      const { championId } = played.value.championship;
      setMoved({ at: played.value.done ? 'done' : 'overtaken', move: what.kind, championId });
      onTheme({ ...theme, championId });
    },
    [outside, theme, onTheme, signal],
  );
  return { moved, move };
}
