import type { UserId } from '#domain/basis/Id.ts';
import { instant, type Instant } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Comment } from '#domain/comment/Comment.ts';
import { commentKey } from '#domain/comment/commentKey.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import type { SignalGroup } from '#domain/signal/SignalGroup.ts';
import { prefixOf } from '#domain/theme/themeTag.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Sweep, SweepCounts, SweptAsk } from '#ports/SweepShelf.ts';
import type { ArchivedTicket, ArchivePage } from '#ports/TicketArchive.ts';
import { heardAs } from '../heardAs.ts';
import { quoteOf } from '../mentionOf.ts';
import type { BoardOutside } from '../Outside.ts';
import { readRules } from '../readRules.ts';
import { allRedacted, redactedName } from '../redacted.ts';

/** How reading ended. `elsewhere`: another of this person's pages is at it. */
export type HistoryEnd = 'done' | 'stopped' | 'elsewhere';

type From = Pick<
  BoardOutside,
  | 'archive'
  | 'sweepShelf'
  | 'language'
  | 'leases'
  | 'settings'
  | 'places'
  | 'replica'
  | 'worker'
  | 'now'
  | 'pause'
>;

/** A page that was closed keeps another one out for so long. */
const LEASE_SECONDS = 90;
/** So long a wait is taken in one piece: shorter than the lease, which is held on to. */
const WAIT_MS = 30_000;

/**
 * Reads what was asked in tickets of the past, oldest first, and keeps it for proposals; tags nothing. Of each ticket its
 * first comment is heard; the whole conversation is asked for only where that asks for something. How far it got is kept
 * with what was found, so that a stop, a closed page or a failure loses nothing, and going on doubles nothing.
 *
 * Costs a request for a hundred tickets, and one for each ticket in which something was asked, all of it in the background of
 * the person's budget. Fails where the account does not answer; going on later begins there.
 */
export async function readHistory(
  outside: From,
  begun: Sweep,
  onProgress: (sweep: Sweep) => void,
  signal: AbortSignal,
): Promise<Result<HistoryEnd, Failure>> {
  const lease = await outside.leases.take('sweep', LEASE_SECONDS);
  if (lease === null) return ok('elsewhere');
  try {
    return await readOn(outside, begun, onProgress, () => lease.renew(), signal);
  } finally {
    await lease.giveBack();
  }
}

async function readOn(
  outside: From,
  begun: Sweep,
  onProgress: (sweep: Sweep) => void,
  renew: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<Result<HistoryEnd, Failure>> {
  const { archive, sweepShelf, now } = outside;
  let sweep = begun;
  let cursor: string | null = null;
  let start = placeOf(sweep);
  const wait = async (milliseconds: number): Promise<boolean> => {
    for (let left = milliseconds; left > 0; left -= WAIT_MS) {
      await outside.pause(Math.min(left, WAIT_MS), signal);
      if (signal.aborted || !(await renew())) return false;
    }
    return true;
  };
  const patiently = <T>(ask: () => Promise<Result<T, Failure>>) => askPatiently(ask, wait);
  for (;;) {
    const page: Result<ArchivePage, Failure> = await patiently(
      nextPage(archive, sweep.until, start, cursor, signal),
    );
    if (signal.aborted) return ok('stopped');
    if (!page.ok && page.failure.kind === 'refused' && cursor !== null) {
      // Cursors end after an hour, say while a laptop slept.
      start = placeOf(sweep);
      cursor = null;
      continue;
    }
    if (!page.ok) return page;
    const { tickets, unreadable } = page.value;
    const next: string | null = page.value.next;
    sweep = counted(sweep, 'failed', unreadable);
    for (const ticket of tickets) {
      if (sweep.position?.ids.includes(ticket.id) === true) continue;
      if (signal.aborted) break;
      const heard = await patiently(() => hearTicket(outside, ticket, signal));
      if (!heard.ok) return signal.aborted ? ok('stopped') : heard;
      sweep = passed(counted(sweep, heard.value.as), ticket);
      if (heard.value.asks.length === 0) continue;
      sweep = counted(sweep, 'asking');
      // What was found must not be read again: that costs a request each.
      const kept = await sweepShelf.keep(sweep, heard.value.asks);
      if (!kept.ok) return kept;
      onProgress(sweep);
      if (!(await renew())) return ok('elsewhere');
    }
    if (next === null && !signal.aborted) sweep = { ...sweep, endedAt: now() };
    const kept = await sweepShelf.keep(sweep, []);
    if (!kept.ok) return kept;
    onProgress(sweep);
    if (sweep.endedAt !== null) return ok('done');
    if (signal.aborted) return ok('stopped');
    if (!(await renew())) return ok('elsewhere');
    cursor = next;
  }
}

function nextPage(
  archive: From['archive'],
  until: Sweep['until'],
  from: Instant,
  cursor: string | null,
  signal: AbortSignal,
): () => Promise<Result<ArchivePage, Failure>> {
  return () => archive.page(from, until, cursor, signal);
}

/**
 * Where Zendesk says when to come back, comes back then, for as long as somebody wants it: nobody sits beside a reading of an
 * afternoon.
 */
async function askPatiently<T>(
  ask: () => Promise<Result<T, Failure>>,
  wait: (milliseconds: number) => Promise<boolean>,
): Promise<Result<T, Failure>> {
  for (;;) {
    const answer = await ask();
    if (answer.ok || (answer.failure.kind !== 'busy' && answer.failure.kind !== 'maintenance')) return answer;
    if (!(await wait(answer.failure.waitSeconds * 1_000))) return answer;
  }
}

/** Where going on begins. */
function placeOf({ from, position }: Sweep): Instant {
  return position?.at ?? instant(Date.parse(`${from}T00:00:00Z`));
}

interface HeardTicket {
  readonly as: Exclude<keyof SweepCounts, 'asking'>;
  readonly asks: readonly SweptAsk[];
}

const nothing = (as: HeardTicket['as']): Result<HeardTicket, Failure> => ok({ as, asks: [] });

async function hearTicket(
  outside: From,
  ticket: ArchivedTicket,
  signal: AbortSignal,
): Promise<Result<HeardTicket, Failure>> {
  const rules = await readRules(outside, ticket.place, signal);
  if (!rules.ok) return rules;
  const { exclusion, hearing, privacy } = rules.value;
  if (exclusion !== null) return nothing('excluded');
  if (ticket.place.tags.some((tag) => hearing.tagPrefixes.includes(prefixOf(tag)))) return nothing('tagged');
  const { requesterId, submitterId } = ticket;
  if (submitterId !== null && submitterId !== requesterId) return nothing('begunByStaff');
  const first = await outside.language.hear(beginningOf(ticket), signal);
  if (!first.ok) return first.failure.kind === 'cancelled' ? first : nothing('failed');
  if (heardAs(first.value, hearing).groups.length === 0) return nothing('read');
  const conversation = await outside.archive.conversation(ticket, signal);
  if (!conversation.ok) {
    const { kind } = conversation.failure;
    return kind === 'gone' || kind === 'unreadable' || kind === 'forbidden'
      ? nothing('failed')
      : conversation;
  }
  const heard = await outside.language.hear(conversation.value, signal);
  if (!heard.ok) return heard.failure.kind === 'cancelled' ? heard : nothing('failed');
  const asks: SweptAsk[] = [];
  for (const group of heardAs(heard.value, hearing).groups) {
    const ask = await askOf(conversation.value, group, privacy.redacts);
    if (!ask.ok) return ask;
    asks.push(ask.value);
  }
  return ok({ as: 'read', asks });
}

/** The ticket as far as a search shows it: its first comment. */
function beginningOf(ticket: ArchivedTicket): Conversation {
  const { id, subject, description, createdAt, requesterId, brandId, channel, place } = ticket;
  const comment: Comment = {
    key: commentKey(createdAt, requesterId, description),
    authorId: requesterId,
    authorName: '',
    role: 'customer',
    isPublic: true,
    at: createdAt,
    text: description,
    attachments: 0,
  };
  return {
    ticketId: id,
    subject,
    requester: requesterId === null ? null : { id: requesterId, name: '' },
    organization: null,
    brandId,
    channel,
    tags: place.tags,
    comments: [comment],
  };
}

async function askOf(
  conversation: Conversation,
  group: SignalGroup,
  isRedacted: boolean,
): Promise<Result<SweptAsk, Failure>> {
  const sentences = await allRedacted(
    group.signals.map(({ sentence }) => sentence),
    isRedacted,
  );
  if (!sentences.ok) return sentences;
  const heardBy = answerersOf(conversation);
  return ok({
    id: `${conversation.ticketId}.${group.id}`,
    ticketId: conversation.ticketId,
    requesterId: conversation.requester?.id ?? null,
    organizationId: conversation.organization?.id ?? null,
    brandId: conversation.brandId,
    kind: group.signals[0].kind === 'bug' ? 'bug' : 'request',
    what: await redactedName(group.what, isRedacted),
    quotes: sentences.value.flatMap((sentence) =>
      quoteOf(conversation, sentence).map((quote) => ({ ...quote, heardBy })),
    ),
  });
}

/** The agents who answered the customer there. */
function answerersOf({ comments }: Conversation): readonly UserId[] {
  const ids = comments.flatMap(({ role, isPublic, authorId }) =>
    role === 'agent' && isPublic && authorId !== null ? [authorId] : [],
  );
  return [...new Set(ids)].sort();
}

function counted(sweep: Sweep, as: keyof SweepCounts, by = 1): Sweep {
  return { ...sweep, counts: { ...sweep.counts, [as]: sweep.counts[as] + by } };
}

function passed(sweep: Sweep, { id, createdAt }: ArchivedTicket): Sweep {
  const before = sweep.position;
  const ids = before?.at === createdAt ? [...before.ids, id] : [id];
  return { ...sweep, position: { at: createdAt, ids } };
}

/** A reading that has not begun. */
export function newSweep({ from, until, total }: Pick<Sweep, 'from' | 'until' | 'total'>): Sweep {
  const counts = { read: 0, asking: 0, excluded: 0, begunByStaff: 0, tagged: 0, failed: 0 };
  return { from, until, total, position: null, counts, endedAt: null };
}

/** The same reading to a later day: what came since is read from where it ended. */
export function catchUp(sweep: Sweep, until: Sweep['until'], more: number): Sweep {
  const done = tried(sweep.counts);
  return { ...sweep, until, total: Math.max(done, sweep.total) + more, endedAt: null };
}

/** How many tickets it has come past. */
export function tried({ read, excluded, begunByStaff, tagged, failed }: SweepCounts): number {
  return read + excluded + begunByStaff + tagged + failed;
}
