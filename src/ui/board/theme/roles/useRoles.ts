import { useState } from 'react';
import type { ChampionRoles } from '#domain/champion/ChampionRoles.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { playRoleTurn, type RoleMove } from '#workflows/playRoleTurn.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useAbortSignal } from '../../../parts/useAbortSignal.ts';
import { useWords } from '../../../parts/Words.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';

type Pause = NonNullable<ChampionRoles['pause']>;

/**
 * What takes a move back, where something does. Who accepted, declined or left has told somebody else so, who may have acted on
 * it: that they ask again is the way back.
 */
function undoOf({ kind }: RoleMove, pause: Pause | null): RoleMove | null {
  if (kind === 'offered') return { kind: 'declined' };
  if (kind === 'resumed' && pause !== null)
    return { kind: 'paused', until: pause.until, standIn: pause.standIn };
  return kind === 'paused' ? { kind: 'resumed' } : null;
}

/** Plays a turn around the champion, says how it ended with its undo, and lets the theme be read anew. */
export function useRoles(theme: Theme, pause: Pause | null, onChanged: () => void) {
  const outside = useOutside();
  const signal = useAbortSignal();
  const { t } = useWords();
  const { say, changeList } = useBoard();
  const [isBusy, setBusy] = useState(false);
  const play = async (move: RoleMove): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const played = await playRoleTurn(outside, theme, move, signal());
    setBusy(false);
    if (!played.ok) {
      if (played.failure.kind !== 'cancelled')
        say({ at: 'failed', failure: played.failure, onRetry: () => void play(move) });
      return;
    }
    const { done, championship } = played.value;
    const back = undoOf(move, pause);
    if (!done) say({ at: 'overtaken', text: t('roles.tooLate') });
    else {
      const onUndo = back === null ? {} : { onUndo: () => void play(back) };
      say({ at: 'done', text: t(`roles.done.${move.kind}`), ...onUndo });
      changeList({ do: 'champion', id: theme.id, championId: championship.championId });
    }
    onChanged();
  };
  return { isBusy, play };
}
