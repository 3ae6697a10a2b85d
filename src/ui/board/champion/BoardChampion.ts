import { createContext, useContext } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { Championship } from '#domain/champion/foldChampion.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { ChampionMove } from '#workflows/playChampionTurn.ts';

/** Claiming, handing over and stepping down, from wherever on the full page. */
export interface ChampionTools {
  readonly play: (theme: Theme, move: ChampionMove) => void;
  /** How things stood after the turns played here. Zendesk's lists may need a moment to say the same. */
  readonly latest: ReadonlyMap<ThemeId, Championship>;
  /** The theme whose turn is being written. */
  readonly busyWith: ThemeId | null;
}

const Context = createContext<ChampionTools | null>(null);

export const ChampionProvider = Context.Provider;

export function useBoardChampion(): ChampionTools {
  const tools = useContext(Context);
  if (tools === null) throw new Error('useBoardChampion outside ChampionProvider');
  return tools;
}
