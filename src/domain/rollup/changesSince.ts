import type { ThemeId, TicketId } from '../basis/Id.ts';
import { epochMs, type Instant } from '../basis/Instant.ts';
import { foldAccount } from '../champion/foldAccount.ts';
import type { AccountFold } from '../champion/FoldedTheme.ts';
import type { Mention } from '../mention/Mention.ts';
import type { MentionKey } from '../mention/mentionKey.ts';
import { isStandIn } from '../mention/standIn.ts';
import type { MentionPart } from '../theme/StandingMention.ts';
import type { RollupAsk } from './RollupAsk.ts';
import type { RollupTable } from './RollupTable.ts';
import { placesBehind } from './ticketsBehind.ts';

/**
 * Why a ticket counts for a theme, or no longer does:
 *
 * - `fresh`: it was tagged since, or its customer was heard since.
 * - `undone`: its tagger took it back.
 * - `moved`: it was moved, removed or put back by somebody.
 * - `merged`: its theme became part of another, or is one of its own again.
 * - `erased`: its customer was forgotten. It counts on the day of that, since nothing tells the former one.
 * - `otherwise`: nothing was done to it, but it is counted otherwise: its theme got or lost its second person, or who asks
 *   in it is known as a colleague, or is somebody else now.
 */
export const CHANGE_CAUSES = ['fresh', 'undone', 'moved', 'merged', 'erased', 'otherwise'] as const;

export type ChangeCause = (typeof CHANGE_CAUSES)[number];

/** How a number of tickets came from what it was to what it is; the parts add up to the difference. */
export interface Changed {
  readonly before: number;
  readonly now: number;
  readonly parts: Readonly<Record<ChangeCause, number>>;
}

/** The tickets of all themes, each once a theme, and of those themes some part of whose change is not `fresh`. */
export interface Changes extends Changed {
  readonly themes: readonly (Changed & { readonly id: ThemeId })[];
}

/** An account as it was folded, and its rows. */
export interface Rolled {
  readonly fold: AccountFold;
  readonly table: RollupTable;
}

/**
 * How the tickets of a period's themes (as `mentions` of a rollup counts them) came about since a moment: counted now, and in
 * the account as it was then (`accountAt`). What was deleted from the account since is known no more and stood nowhere.
 */
export function changesSince(then: Rolled, { fold, table }: Rolled, ask: RollupAsk, since: Instant): Changes {
  const themes = ask.themes === null ? null : alsoParts(fold, ask.themes);
  const asked: RollupAsk = { ...ask, themes };
  const [now, before] = [counting(table, asked), counting(then.table, asked)];
  const gained = without(now, before);
  const lost = without(before, now);
  const touched = new Set([...gained, ...lost].flatMap(([, tickets]) => [...tickets]));
  const [partsNow, partsThen] = [partsOf(fold, touched), partsOf(then.fold, touched)];
  const all = none();
  const byTheme = new Map<ThemeId, Record<ChangeCause, number>>();
  const add = (theme: ThemeId, cause: ChangeCause, by: number) => {
    const own = byTheme.get(theme) ?? none();
    byTheme.set(theme, own);
    own[cause] += by;
    all[cause] += by;
  };
  for (const [theme, tickets] of gained)
    for (const ticket of tickets) add(theme, whyGained(partsNow, partsThen, theme, ticket, since), 1);
  for (const [theme, tickets] of lost)
    for (const ticket of tickets) add(theme, whyLost(fold, partsNow, partsThen, theme, ticket), -1);
  return {
    before: sizeOf(before),
    now: sizeOf(now),
    parts: all,
    themes: [...byTheme].flatMap(([id, parts]) =>
      CHANGE_CAUSES.some((cause) => cause !== 'fresh' && parts[cause] !== 0)
        ? [{ id, parts, before: before.get(id)?.size ?? 0, now: now.get(id)?.size ?? 0 }]
        : [],
    ),
  };
}

/**
 * The account as it was at a moment, as far as it still tells: what was written by then, with its journal up to then; what
 * was taken back since stood there.
 */
export function accountAt({ records, journal }: AccountFold, moment: Instant): AccountFold {
  const until = epochMs(moment);
  const isThen = ({ at }: { readonly at: Instant }) => epochMs(at) <= until;
  const stood = records.filter(isThen).map((record): Mention => {
    const isTakenBackSince =
      record.withdrawn && record.changedAt !== undefined && epochMs(record.changedAt) > until;
    return {
      ...record,
      quotes: record.quotes.filter(isThen),
      withdrawn: record.withdrawn && !isTakenBackSince,
    };
  });
  return foldAccount(stood, journal.filter(isThen));
}

type Tickets = ReadonlyMap<ThemeId, ReadonlySet<TicketId>>;

function counting(table: RollupTable, ask: RollupAsk): Tickets {
  return placesBehind(table, ask, { theme: null, of: 'period' }, ask.period);
}

/** With the themes that are part of these now: they may have stood on their own. */
function alsoParts({ themes }: AccountFold, wanted: readonly ThemeId[]): readonly ThemeId[] {
  const all = new Set(wanted);
  for (const { id, countsIn } of themes.values()) if (all.has(countsIn)) all.add(id);
  return [...all];
}

function without(some: Tickets, others: Tickets): Tickets {
  return new Map(
    [...some].map(([theme, tickets]) => {
      const known = others.get(theme);
      return [theme, new Set([...tickets].filter((ticket) => known?.has(ticket) !== true))];
    }),
  );
}

function sizeOf(tickets: Tickets): number {
  return [...tickets.values()].reduce((sum, { size }) => sum + size, 0);
}

interface Placed {
  readonly part: MentionPart;
  /** The theme that it counts in. */
  readonly root: ThemeId;
}

/** Where the parts of some tickets stand. */
type Parts = ReadonlyMap<TicketId, ReadonlyMap<MentionKey, Placed>>;

function partsOf({ themes }: AccountFold, tickets: ReadonlySet<TicketId>): Parts {
  const found = new Map<TicketId, Map<MentionKey, Placed>>();
  for (const { id: root, mentions } of themes.values())
    for (const { ticketId, parts } of mentions) {
      if (!tickets.has(ticketId)) continue;
      const own = found.get(ticketId) ?? new Map<MentionKey, Placed>();
      for (const part of parts) own.set(part.key, { part, root });
      found.set(ticketId, own);
    }
  return found;
}

/** Of several causes that one ticket has the first of these is told. */
const FIRST: readonly ChangeCause[] = ['moved', 'merged', 'undone', 'erased', 'fresh', 'otherwise'];

function firstOf(causes: readonly ChangeCause[]): ChangeCause {
  return FIRST.find((cause) => causes.includes(cause)) ?? 'otherwise';
}

function partsIn(parts: Parts, ticket: TicketId, theme: ThemeId): readonly MentionPart[] {
  const own = [...(parts.get(ticket)?.values() ?? [])];
  return own.flatMap(({ part, root }) => (root === theme ? [part] : []));
}

function whyGained(now: Parts, then: Parts, theme: ThemeId, ticket: TicketId, since: Instant): ChangeCause {
  const isSince = ({ at }: { readonly at: Instant }) => epochMs(at) > epochMs(since);
  const causes = partsIn(now, ticket, theme).map((part): ChangeCause => {
    const before = then.get(ticket)?.get(part.key);
    if (before !== undefined && before.root !== theme) return wayOf(before.part, part);
    const { records } = part;
    // Somebody who was forgotten before, and whose mention is put back since, is one that was put back.
    const isErasedSince = before === undefined ? records.every(isSince) : !isErased(before.part);
    if (isErased(part) && isErasedSince) return 'erased';
    if (before === undefined) return records.some(isSince) ? 'fresh' : 'moved';
    return records.some((one) => isSince(one) || one.quotes.some(isSince)) ? 'fresh' : 'otherwise';
  });
  return firstOf(causes);
}

function whyLost(
  { standings }: AccountFold,
  now: Parts,
  then: Parts,
  theme: ThemeId,
  ticket: TicketId,
): ChangeCause {
  const causes = partsIn(then, ticket, theme).map((part): ChangeCause => {
    const after = now.get(ticket)?.get(part.key);
    if (after === undefined)
      return (standings.get(part.key)?.removedBy ?? null) === null ? 'undone' : 'moved';
    if (after.root !== theme) return wayOf(part, after.part);
    return isErased(after.part) && !isErased(part) ? 'erased' : 'otherwise';
  });
  return firstOf(causes);
}

function wayOf(from: MentionPart, to: MentionPart): ChangeCause {
  return from.placeId === to.placeId ? 'merged' : 'moved';
}

function isErased({ records }: MentionPart): boolean {
  return records.some(({ requesterId }) => requesterId !== null && isStandIn(requesterId));
}

function none(): Record<ChangeCause, number> {
  return { fresh: 0, undone: 0, moved: 0, merged: 0, erased: 0, otherwise: 0 };
}
