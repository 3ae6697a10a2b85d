import { createContext, type Dispatch, useContext } from 'react';
import type { AccountKnown } from '../account/useAccount.ts';
import type { ThemeListAction, ThemeListState } from '../themes/themeListState.ts';
import type { BoardNotice } from './BoardNotice.ts';
import type { BoardRoute } from './BoardRoute.ts';

/** What every page of the full page shares: the account's themes, where to go, and a place to say how it ended. */
export interface BoardTools {
  /** With the numbers of the whole account, where this browser has them. */
  readonly list: ThemeListState;
  readonly account: AccountKnown;
  readonly changeList: Dispatch<ThemeListAction>;
  /** Asks the account again. */
  readonly refresh: () => void;
  readonly say: (notice: BoardNotice | null) => void;
  readonly go: (route: BoardRoute) => void;
}

const Context = createContext<BoardTools | null>(null);

export const BoardProvider = Context.Provider;

export function useBoard(): BoardTools {
  const tools = useContext(Context);
  if (tools === null) throw new Error('useBoard outside BoardProvider');
  return tools;
}
