import { type Dispatch, useCallback, useMemo, useRef, useState } from 'react';
import type { ThemeId, UserId } from '#domain/basis/Id.ts';
import type { Championship } from '#domain/champion/foldChampion.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { namePeople } from '#workflows/namePeople.ts';
import { type ChampionMove, playChampionTurn } from '#workflows/playChampionTurn.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useAbortSignal } from '../../parts/useAbortSignal.ts';
import { useWords } from '../../parts/Words.tsx';
import type { BoardNotice } from '../frame/BoardNotice.ts';
import type { ThemeListAction } from '../themes/themeListState.ts';
import type { ChampionTools } from './BoardChampion.ts';

/** Plays a champion's turn, brings the list up to how it ended, and says so with an undo. */
export function useChampionMoves(
  changeList: Dispatch<ThemeListAction>,
  say: (notice: BoardNotice) => void,
): ChampionTools {
  const outside = useOutside();
  const { t } = useWords();
  const signal = useAbortSignal();
  const busy = useRef<ThemeId | null>(null);
  const [busyWith, setBusyWith] = useState<ThemeId | null>(null);
  const [latest, setLatest] = useState<ReadonlyMap<ThemeId, Championship>>(new Map());

  const nameOf = useCallback(
    async (id: UserId | null) => {
      const people = id === null ? null : await namePeople(outside, [id], signal());
      return (id === null ? undefined : people?.get(id)?.name) ?? t('champion.somebody');
    },
    [outside, signal, t],
  );

  const play = useMemo(() => {
    async function turn(theme: Theme, move: ChampionMove): Promise<void> {
      if (busy.current !== null) return;
      busy.current = theme.id;
      setBusyWith(theme.id);
      const played = await playChampionTurn(outside, theme, move, signal());
      busy.current = null;
      setBusyWith(null);
      if (!played.ok) {
        const onRetry = () => void turn(theme, move);
        if (played.failure.kind !== 'cancelled') say({ at: 'failed', failure: played.failure, onRetry });
        return;
      }
      const { done, championship } = played.value;
      const { championId } = championship;
      setLatest((before) => new Map(before).set(theme.id, championship));
      changeList({ do: 'champion', id: theme.id, championId });
      const name = await nameOf(championId);
      const undo = (back: ChampionMove) => void turn({ ...theme, championId }, back);
      if (done) say({ at: 'done', text: t(DONE[move.kind], { name }), ...undoOf(move, undo) });
      else say({ at: 'overtaken', text: t(overtaken(move, championId, outside.worker.id), { name }) });
    }
    return (theme: Theme, move: ChampionMove) => void turn(theme, move);
  }, [outside, signal, changeList, say, nameOf, t]);

  return useMemo(() => ({ play, busyWith, latest }), [play, busyWith, latest]);
}

const DONE: Readonly<Record<ChampionMove['kind'], string>> = {
  claim: 'champion.claimed',
  stepDown: 'champion.steppedDown',
  handOver: 'champion.handedOver',
};

function overtaken(move: ChampionMove, championId: UserId | null, me: UserId): string {
  if (championId === null) return 'champion.nobody';
  if (championId === me) return 'champion.you';
  return move.kind === 'claim' ? 'champion.taken' : 'champion.changed';
}

/** A role that was given away is not ours to take back. */
function undoOf(move: ChampionMove, play: (back: ChampionMove) => void): { readonly onUndo?: () => void } {
  if (move.kind === 'handOver') return {};
  return { onUndo: () => play({ kind: move.kind === 'claim' ? 'stepDown' : 'claim' }) };
}
