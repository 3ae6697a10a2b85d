import type { ThemeId, UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import { type MentionKey, mentionKey } from '#domain/mention/mentionKey.ts';
import { tidyText } from '#domain/theme/tidyText.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { RecordRoom } from '#ports/AccountImport.ts';
import type { SweptAsk } from '#ports/SweepShelf.ts';
import type { ImportPlan } from '../exchange/ImportPlan.ts';
import { type ImportEnd, type ImportsFrom, runImport, undoImport } from '../exchange/runImport.ts';
import { themesNamed, themesOf } from '../exchange/themesNamed.ts';
import { newPrefix } from '../newPrefix.ts';
import type { BoardOutside } from '../Outside.ts';
import type { Proposal } from './Proposal.ts';
import { recheckAsks, type RecheckFrom } from './recheckAsks.ts';

/** A proposal as somebody accepts it: into a theme that stands, or as a new one of this name. */
export interface Accepted {
  readonly proposal: Proposal;
  readonly name: string;
  readonly into: Theme | null;
}

/** What accepting needs of the world. */
export type AcceptsFrom = ImportsFrom & RecheckFrom & Pick<BoardOutside, 'sweepShelf'>;

/** What accepting came to. */
export type AcceptedEnd =
  | {
      readonly at: 'written';
      /** So that it can be gone on with and taken back. */
      readonly plan: ImportPlan;
      readonly end: ImportEnd;
      /** So many asks may not be stored any more, and left this browser. */
      readonly leftOut: number;
    }
  | FullEnd;

/** Nothing was written: the account's records would have come too near to their limit. */
export interface FullEnd {
  readonly at: 'full';
  readonly room: RecordRoom;
  readonly needed: number;
}

/** Above this share of what the account may hold nothing is written by reading history: the rest is agents'. */
export const FULL_SHARE = 0.8;

/**
 * Makes themes of proposals, or adds them to themes: a mention for each ticket, in bulk jobs, as an import does it, so that
 * going on after a stop writes nothing twice. The mentions are this person's records, and nobody's tag. What a theme
 * has of a ticket already is not written again, also where it was taken back. What is written is settled; the rest stays
 * open. No ticket is tagged by it. What may not be stored by now is left out and forgotten here (see `recheckAsks`).
 */
export async function acceptProposals(
  outside: AcceptsFrom,
  accepted: readonly Accepted[],
  known: readonly Theme[],
  onProgress: (written: number, total: number) => void,
  signal: AbortSignal,
): Promise<Result<AcceptedEnd, Failure>> {
  const asks = accepted.flatMap(({ proposal }) => proposal.asks);
  const checked = await recheckAsks(outside, asks, signal);
  if (!checked.ok) return checked;
  const { gone } = checked.value;
  const byId = new Map(checked.value.asks.map((ask) => [ask.id, ask]));
  const free = accepted.flatMap((one) => {
    const theirs = one.proposal.asks.flatMap(({ id }) => byId.get(id) ?? []);
    return theirs.length === 0 ? [] : [{ ...one, proposal: { ...one.proposal, asks: theirs } }];
  });
  const planned = await planProposals(outside, free, known, signal);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const full = await whatIsFull(outside, plan, signal);
  if (!full.ok) return full;
  if (full.value !== null) return ok(full.value);
  const end = await runImport(outside, plan, onProgress, signal);
  if (!end.ok) return end;
  const written = { at: 'written', plan, end: end.value, leftOut: gone.length } as const;
  if (end.value.failure !== null) return ok(written);
  const { sweepShelf } = outside;
  const settled = await sweepShelf.settle(idsOf(free), 'accepted');
  const removed = settled.ok ? await sweepShelf.remove(gone) : settled;
  return ok(removed.ok ? written : { ...written, end: { ...end.value, failure: removed.failure } });
}

/** Whether the account has no room for this, with what agents will need. */
async function whatIsFull(
  outside: AcceptsFrom,
  plan: ImportPlan,
  signal: AbortSignal,
): Promise<Result<FullEnd | null, Failure>> {
  const accountImport = await outside.accountImport().catch(() => null);
  if (accountImport === null) return failed({ kind: 'offline', what: 'import' });
  const room = await accountImport.room(signal);
  if (!room.ok) return room;
  // A theme has a record and an event of its own.
  const needed = plan.mentions.length + 2 * plan.newThemes.length;
  if (room.value === null || room.value.count + needed <= room.value.limit * FULL_SHARE) return ok(null);
  return ok({ at: 'full', room: room.value, needed });
}

/** Takes that back: its mentions are deleted, themes that it made and nobody else uses are archived, and all is open again. */
export async function undoAccepted(
  outside: AcceptsFrom,
  accepted: readonly Accepted[],
  plan: ImportPlan,
  signal: AbortSignal,
): Promise<Result<ImportEnd, Failure>> {
  const undone = await undoImport(outside, plan, () => undefined, signal);
  if (!undone.ok) return undone;
  const opened = await outside.sweepShelf.settle(idsOf(accepted), 'open');
  return opened.ok ? undone : opened;
}

async function planProposals(
  outside: AcceptsFrom,
  accepted: readonly Accepted[],
  known: readonly Theme[],
  signal: AbortSignal,
): Promise<Result<ImportPlan, Failure>> {
  const { worker, now, store, replica } = outside;
  const { themeFor, take, planned, begun } = themesNamed(known, await newPrefix(replica));
  const at = now();
  const mentions = new Map<MentionKey, Mention>();
  const there = new Map<ThemeId, ReadonlySet<MentionKey>>();
  for (const { proposal, name, into } of accepted) {
    const theme = into === null ? themeFor(tidyText(name), proposal.kind) : take(into);
    if (planned.get(theme.id)?.isNew === false && !there.has(theme.id)) {
      const has = await store.mentionsOfTheme(theme.id, signal);
      if (!has.ok) return has;
      there.set(theme.id, new Set(has.value.items.map((one) => mentionKey(one.ticketId, one.themeId))));
    }
    for (const ask of proposal.asks) {
      const key = mentionKey(ask.ticketId, theme.id);
      if (there.get(theme.id)?.has(key) === true) continue;
      mentions.set(key, withAsk(mentions.get(key), ask, theme.id, worker.id, at));
    }
  }
  const all = [...mentions.values()];
  return ok({
    ...themesOf(planned, all, at),
    begun: [...begun.values()],
    mentions: all,
    duplicates: 0,
    problems: [],
    people: new Set(all.flatMap(({ requesterId }) => requesterId ?? [])).size,
  });
}

/** Two asks of a ticket for the same theme are one mention with the quotes of both. */
function withAsk(
  before: Mention | undefined,
  { ticketId, requesterId, organizationId, brandId, quotes }: SweptAsk,
  themeId: ThemeId,
  writer: UserId,
  at: Instant,
): Mention {
  return {
    id: mentionId(ticketId, themeId, writer),
    themeId,
    ticketId,
    requesterId,
    organizationId,
    brandId,
    taggedBy: writer,
    quotes: [...(before?.quotes ?? []), ...quotes],
    withdrawn: false,
    at,
  };
}

function idsOf(accepted: readonly Accepted[]): readonly string[] {
  return accepted.flatMap(({ proposal }) => proposal.asks.map(({ id }) => id));
}
