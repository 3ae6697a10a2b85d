import { createContext, useContext } from 'react';
import type { BoardOutside, CustomerOutside, Outside, TicketOutside } from '#workflows/Outside.ts';

const Context = createContext<Outside | TicketOutside | CustomerOutside | BoardOutside | null>(null);

/** Gives the page's outside to every component below. */
export const OutsideProvider = Context.Provider;

export function useOutside(): Outside {
  const outside = useContext(Context);
  if (outside === null) throw new Error('useOutside outside OutsideProvider');
  return outside;
}

/** The same in the ticket sidebar, where a ticket lies open. */
export function useTicketOutside(): TicketOutside {
  const outside = useOutside();
  if (!('ticket' in outside)) throw new Error('useTicketOutside outside the ticket sidebar');
  return outside as TicketOutside;
}

/** The same in the full page, where the account as a whole is at hand. */
export function useBoardOutside(): BoardOutside {
  const outside = useOutside();
  if (!('accountReplica' in outside)) throw new Error('useBoardOutside outside the full page');
  return outside as BoardOutside;
}
