import { createContext } from 'react';
import { type OfferedCommand, type Offers, offeredBy } from './Offer.ts';

/** Who on the page offers what. Asked when a key is pressed and when the palette opens, and not before. */
export interface CommandRegistry {
  /** Gives what takes it away again. */
  readonly put: (offers: () => Offers) => () => void;
  /** Everything that can be done now. */
  readonly offered: () => readonly OfferedCommand[];
}

export function commandRegistry(): CommandRegistry {
  const all = new Set<() => Offers>();
  return {
    put: (offers) => {
      all.add(offers);
      return () => all.delete(offers);
    },
    offered: () => offeredBy([...all].map((offers) => offers())),
  };
}

/** A part that stands alone, outside the full page, offers to nobody. */
export const CommandContext = createContext<CommandRegistry>(commandRegistry());
