import type { ThemeId } from '../basis/Id.ts';
import type { RollupTable } from './RollupTable.ts';

/** Fewer tickets are chance. */
const LEAST_TICKETS = 3;
/** Of the tickets of the theme that has fewer. */
const LEAST_SHARE = 0.5;

/** Two themes that mostly stand in the same tickets. */
export interface SharedTickets {
  readonly themes: readonly [ThemeId, ThemeId];
  /** How many tickets ask for both, and how many for the one of them that has fewer. */
  readonly tickets: number;
  readonly of: number;
}

/** Pairs of themes of which one hardly ever stands alone: one pass over the rows and one over each ticket's themes. */
export function sharedTickets({ themes, tickets, starts, ticket }: RollupTable): readonly SharedTickets[] {
  const themesOf: number[][] = Array.from({ length: tickets.length }, () => []);
  const sizes = new Uint32Array(themes.length);
  for (let theme = 0; theme < themes.length; theme++)
    for (let row = starts[theme] ?? 0; row < (starts[theme + 1] ?? 0); row++) {
      const own = themesOf[ticket[row] ?? -1];
      // Rows go theme by theme: the last one tells whether it is there.
      if (own === undefined || own.at(-1) === theme) continue;
      own.push(theme);
      sizes[theme] = (sizes[theme] ?? 0) + 1;
    }
  const pairs = new Map<number, number>();
  for (const own of themesOf)
    for (let one = 0; one < own.length; one++)
      for (let other = one + 1; other < own.length; other++) {
        const key = (own[one] ?? 0) * themes.length + (own[other] ?? 0);
        pairs.set(key, (pairs.get(key) ?? 0) + 1);
      }
  return [...pairs].flatMap(([key, both]): readonly SharedTickets[] => {
    const [one, other] = [Math.floor(key / themes.length), key % themes.length];
    const of = Math.min(sizes[one] ?? 0, sizes[other] ?? 0);
    const [first, second] = [themes[one], themes[other]];
    if (first === undefined || second === undefined || both < LEAST_TICKETS || both < of * LEAST_SHARE)
      return [];
    return [{ themes: [first, second], tickets: both, of }];
  });
}
