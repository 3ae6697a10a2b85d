import type { Quote } from '#domain/mention/Mention.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { SweptAsk } from '#ports/SweepShelf.ts';

/** Asks that may be a theme, or belong to one. */
export interface Proposal {
  readonly id: string;
  readonly name: string;
  readonly kind: 'request' | 'bug';
  readonly asks: readonly SweptAsk[];
  readonly tickets: number;
  /** Distinct customers; a ticket whose customer is unknown counts as one. */
  readonly people: number;
  /** At most three, each of another ticket where there are so many. */
  readonly typical: readonly Quote[];
  /** The existing theme that fits best; `null` where none comes near. */
  readonly nearest: Theme | null;
  /** Found by that theme, and not by going together with others. */
  readonly isOfTheme: boolean;
}

const TYPICAL = 3;

interface Gathered {
  readonly id: string;
  readonly name: string;
  readonly asks: readonly SweptAsk[];
  /** The most typical ones, where that is known. */
  readonly first?: readonly SweptAsk[];
}

/** The proposal that these asks make, with its numbers and typical quotes; near to nothing yet. */
export function proposalOf({ id, name, asks, first = [] }: Gathered): Proposal {
  const bugs = asks.filter(({ kind }) => kind === 'bug').length;
  const shown = new Map<string, SweptAsk>();
  for (const ask of [...first, ...asks]) if (!shown.has(ask.ticketId)) shown.set(ask.ticketId, ask);
  return {
    id,
    name,
    kind: bugs * 2 > asks.length ? 'bug' : 'request',
    asks,
    tickets: new Set(asks.map(({ ticketId }) => ticketId)).size,
    people: new Set(asks.map(({ requesterId, ticketId }) => requesterId ?? `ticket ${ticketId}`)).size,
    typical: [...shown.values()].flatMap(({ quotes }) => quotes[0] ?? []).slice(0, TYPICAL),
    nearest: null,
    isOfTheme: false,
  };
}
