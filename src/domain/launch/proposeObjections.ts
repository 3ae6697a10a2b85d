import type { ThemeId } from '../basis/Id.ts';
import type { Launch } from './Launch.ts';
import { MOST_QUOTES, type QuoteRef } from './LaunchEvent.ts';
import type { HeardKind } from './HearObjections.ts';
import { saidKey } from './saidKey.ts';

/** A customer's sentence in which objections were heard. */
export interface HeardObjection extends QuoteRef {
  /** As it may be shown now. */
  readonly text: string;
  readonly kinds: readonly HeardKind[];
}

/** An objection that customers are likely to raise, since they said such things of one theme. */
export interface ObjectionProposal {
  readonly kind: HeardKind;
  readonly themeId: ThemeId;
  /** At least one. */
  readonly quotes: readonly HeardObjection[];
}

/**
 * What to expect, by what was heard: a proposal for each kind and theme, those that most tickets say first. What stands beside
 * an objection already, wherever that is by now, and what was dismissed is not proposed again, nor what somebody said who is
 * forgotten.
 */
export function proposeObjections(
  { objections, dismissed, forgotten }: Pick<Launch, 'objections' | 'dismissed' | 'forgotten'>,
  heard: readonly HeardObjection[],
): readonly ObjectionProposal[] {
  const known = new Set(
    objections.flatMap(({ kind, quotes }) => quotes.map((quote) => saidKey(kind, quote))),
  );
  const byKind = new Map<string, HeardObjection[]>();
  for (const said of heard)
    for (const kind of said.person !== undefined && forgotten.has(said.person) ? [] : said.kinds) {
      const key = saidKey(kind, said);
      if (known.has(key) || dismissed.has(key)) continue;
      known.add(key);
      const place = `${kind} ${said.themeId}`;
      byKind.set(place, [...(byKind.get(place) ?? []), said]);
    }
  return [...byKind]
    .map(([place, quotes]): ObjectionProposal => {
      const [kind, themeId] = place.split(' ') as [HeardKind, ThemeId];
      return { kind, themeId, quotes: quotes.slice(0, MOST_QUOTES) };
    })
    .toSorted((a, b) => ticketsOf(b) - ticketsOf(a));
}

function ticketsOf({ quotes }: ObjectionProposal): number {
  return new Set(quotes.map(({ ticketId }) => ticketId)).size;
}
