import type { Day } from '../basis/Day.ts';
import type { EventId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { AccountFold } from '../champion/FoldedTheme.ts';
import { isNamedByItsDeed } from '../event/eventIdOf.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { type MentionKey, mentionKey } from '../mention/mentionKey.ts';
import { isSpotEvent, type SpotEvent, type Verdict } from './SpotEvent.ts';

/** What somebody found in the quotes of one draw. */
export interface SpotCheck {
  readonly draw: string;
  readonly by: UserId;
  /** When they judged the last one. */
  readonly at: Instant;
  readonly from: Day;
  readonly to: Day;
  readonly of: number;
  readonly counts: Readonly<Record<Verdict, number>>;
  /** By place in the draw: what holds of it, and by which event. */
  readonly verdicts: ReadonlyMap<number, { readonly verdict: Verdict; readonly by: EventId }>;
}

/** The judgements of an account that may count: written under their own actor's name, about what somebody else tagged. */
export function judgementsIn({
  journal,
  records,
}: Pick<AccountFold, 'journal' | 'records'>): readonly SpotEvent[] {
  const all = journal.filter(isSpotEvent).filter(isNamedByItsDeed);
  const judged = new Set(all.map(({ payload }) => payload.mention));
  const taggers = new Map<MentionKey, Set<UserId>>();
  for (const { ticketId, themeId, taggedBy } of judged.size === 0 ? [] : records) {
    const key = mentionKey(ticketId, themeId);
    if (judged.has(key)) taggers.set(key, (taggers.get(key) ?? new Set()).add(taggedBy));
  }
  return all.filter(({ actor, payload }) => taggers.get(payload.mention)?.has(actor) !== true);
}

/**
 * Spot checks, the latest first. Nobody goes on with somebody else's draw.
 *
 * @param events in their order (`AccountFold.journal`).
 * @param mayJudge who may at a moment: that is a setting.
 */
export function foldSpotChecks(
  events: readonly SpotEvent[],
  mayJudge: (who: UserId, at: Instant) => boolean,
): readonly SpotCheck[] {
  const draws = new Map<string, SpotEvent[]>();
  for (const event of events) {
    if (!mayJudge(event.actor, event.at)) continue;
    const name = `${event.payload.draw} ${event.actor}`;
    draws.set(name, [...(draws.get(name) ?? []), event]);
  }
  return [...draws.values()].flatMap((own) => checkOf(own) ?? []).toSorted((a, b) => order(b.at, a.at));
}

function checkOf(own: readonly SpotEvent[]): SpotCheck | null {
  const last = own.at(-1);
  if (last === undefined) return null;
  const verdicts = new Map(own.map(({ id, payload }) => [payload.n, { verdict: payload.verdict, by: id }]));
  const counts = { asked: 0, not: 0, unclear: 0 };
  for (const { verdict } of verdicts.values()) counts[verdict] += 1;
  const { actor: by, at, payload } = last;
  return { draw: payload.draw, by, at, from: payload.from, to: payload.to, of: payload.of, counts, verdicts };
}

function order(a: JournalEvent['at'], b: JournalEvent['at']): number {
  return a < b ? -1 : Number(a > b);
}
