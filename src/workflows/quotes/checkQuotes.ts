import type { TicketId } from '#domain/basis/Id.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { askedNow } from '#domain/event/askedNow.ts';
import { foldStandings, type Standings } from '#domain/event/foldStandings.ts';
import { isImported } from '#domain/mention/importedTicket.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { type MentionKey, mentionKey } from '#domain/mention/mentionKey.ts';
import { isStandIn } from '#domain/mention/standIn.ts';
import { unsaidQuotes } from '#domain/mention/unsaidQuotes.ts';
import { exclusionOf } from '#domain/setting/exclusionOf.ts';
import type { AccountRecords, Recorded } from '#ports/AccountRecords.ts';
import type { TicketNow } from '#ports/AccountTickets.ts';
import type { Failure } from '#ports/Failure.ts';
import { loadSettings } from '../loadSettings.ts';
import type { BoardOutside } from '../Outside.ts';
import { readGroups } from '../readRules.ts';
import type { GoneTicket, OtherAsker, QuoteCheck, UnsaidRecord } from './QuoteCheck.ts';

/** What a check is at: reading what is stored, asking for tickets, reading conversations. */
export type QuoteStep = 'records' | 'tickets' | 'comments';

const AT_A_TIME = 100;

/**
 * Holds everything that is stored against the tickets as they are now; changes nothing. Conversations are read only where
 * the ticket changed after something of it was stored, and never of what an admin excluded. Where it is stopped or the
 * account no longer answers, what was found until then is given, with how much of all it is. Fails where not even what
 * is stored could be read.
 */
export async function checkQuotes(
  outside: BoardOutside,
  stored: AccountRecords,
  onProgress: (step: QuoteStep, done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Result<QuoteCheck, Failure>> {
  const tickets = outside.accountTickets;
  const [settings, groups] = await Promise.all([
    loadSettings(outside, signal, 0),
    readGroups(outside, signal),
  ]);
  if (!settings.ok) return settings;
  if (!groups.ok) return groups;
  const { settings: decided, doubtful } = settings.value.book;
  if (doubtful.includes('privacy'))
    return failed({ kind: 'readOnly', what: 'check quotes', because: 'doubtful' });
  const mentions = await stored.mentions((count) => onProgress('records', count, 0), signal);
  if (!mentions.ok) return mentions;
  // What was imported has no ticket to be held against.
  const all = mentions.value.items.filter(({ value }) => !isImported(value.ticketId));
  const events = await stored.events((count) => onProgress('records', all.length + count, 0), signal);
  if (!events.ok) return events;
  const journal = events.value.items.map(({ value }) => value);
  const standings = foldStandings(journal);
  const byTicket = new Map<TicketId, Recorded<Mention>[]>();
  for (const record of all) {
    const { ticketId } = record.value;
    byTicket.set(ticketId, [...(byTicket.get(ticketId) ?? []), record]);
  }
  const publicIds = new Set(groups.value.publicIds);

  const ids = [...byTicket.keys()];
  const gone: GoneTicket[] = [];
  const asked: Omit<OtherAsker, 'isGone'>[] = [];
  const toRead: TicketId[] = [];
  const unsaid: UnsaidRecord[] = [];
  const coverage = { checked: 0, read: 0, excluded: 0, hidden: 0 };
  let stopped = await lookAtTickets();
  if (stopped === null) stopped = await readConversations();
  const former = [...new Set(asked.map(({ from }) => from))];
  const there = former.length === 0 ? ok(new Set()) : await tickets.usersThere(former, signal);
  const isGone = ({ from }: Pick<OtherAsker, 'from'>) => there.ok && !there.value.has(from);
  return ok({
    gone,
    otherAskers: asked.map((one) => ({ ...one, isGone: isGone(one) })),
    unsaid,
    coverage: {
      ...coverage,
      total: ids.length,
      toRead: toRead.length,
      unreadable: mentions.value.unreadable.length,
    },
    stopped: stopped ?? (there.ok ? null : there.failure),
    mentions: all,
    events: journal,
  });

  async function lookAtTickets(): Promise<Failure | null> {
    for (let next = 0; next < ids.length; next += AT_A_TIME) {
      const part = ids.slice(next, next + AT_A_TIME);
      const shown = await tickets.show(part, signal);
      if (!shown.ok) return shown.failure;
      const byId = new Map(shown.value.map((ticket) => [ticket.id, ticket]));
      for (const id of part) {
        const ticket = byId.get(id);
        const failure = ticket === undefined ? await lookAgain(id) : null;
        if (failure !== null) return failure;
        if (ticket !== undefined) note(ticket);
        coverage.checked += 1;
      }
      onProgress('tickets', coverage.checked, ids.length);
    }
    return null;
  }

  /** Only Zendesk's own word for this one ticket counts as "gone": a list leaves out what one may not see, too. */
  async function lookAgain(ticketId: TicketId): Promise<Failure | null> {
    const why = await tickets.whyNot(ticketId, signal);
    if (!why.ok) return why.failure;
    const records = byTicket.get(ticketId) ?? [];
    if (why.value === 'gone')
      gone.push({ ticketId, records, counting: countingOf(records, standings).map(keyOf) });
    else coverage.hidden += 1;
    return null;
  }

  function note({ id, place, requesterId, changedAt }: TicketNow): void {
    if (exclusionOf(place, decided.privacy, publicIds) !== null) {
      coverage.excluded += 1;
      return;
    }
    const records = byTicket.get(id) ?? [];
    const others = countingOf(records, standings).filter(
      (one) => one.requesterId !== null && !isStandIn(one.requesterId) && one.requesterId !== requesterId,
    );
    const from = others[0]?.requesterId ?? null;
    if (from !== null && requesterId !== null)
      asked.push({ ticketId: id, counting: [...new Set(others.map(keyOf))], from, to: requesterId });
    const isYounger = ({ value }: Recorded<Mention>) =>
      value.quotes.length > 0 && epochMs(changedAt) > epochMs(value.at);
    if (records.some(isYounger)) toRead.push(id);
  }

  async function readConversations(): Promise<Failure | null> {
    for (const id of toRead) {
      onProgress('comments', coverage.read, toRead.length);
      const comments = await tickets.comments(id, signal);
      if (comments.ok) {
        for (const record of byTicket.get(id) ?? []) {
          const quotes = unsaidQuotes(record.value, comments.value).length;
          if (quotes > 0) unsaid.push({ record, quotes });
        }
      } else if (comments.failure.kind === 'gone' || comments.failure.kind === 'forbidden') {
        coverage.hidden += 1;
      } else return comments.failure;
      coverage.read += 1;
    }
    return null;
  }
}

/** Those that count, with whom they count for. */
function countingOf(records: readonly Recorded<Mention>[], { byMention }: Standings): readonly Mention[] {
  return records.flatMap(({ value }) => {
    const standing = byMention.get(keyOf(value));
    const isRemoved = standing !== undefined && standing.removedBy !== null;
    return value.withdrawn || isRemoved ? [] : [askedNow(value, standing)];
  });
}

function keyOf({ ticketId, themeId }: Mention): MentionKey {
  return mentionKey(ticketId, themeId);
}
