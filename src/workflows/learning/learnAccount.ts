import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { exclusionOf } from '#domain/setting/exclusionOf.ts';
import type { LearntModel } from '#domain/setting/LearningSetting.ts';
import type { TicketNow } from '#ports/AccountTickets.ts';
import type { Failure } from '#ports/Failure.ts';
import type { LessonTalk } from '#ports/Language.ts';
import { loadSettings } from '../loadSettings.ts';
import type { BoardOutside } from '../Outside.ts';
import { readGroups } from '../readRules.ts';
import { decidedAsks, type DecidedTicket } from './decidedAsks.ts';
import { lessonTalk } from './lessonTalk.ts';

/** So many conversations are read, the latest decided ones. In the background that takes some minutes. */
export const MOST_TICKETS = 150;
const AT_A_TIME = 100;

type From = Pick<
  BoardOutside,
  | 'accountReplica'
  | 'accountTickets'
  | 'records'
  | 'settings'
  | 'places'
  | 'replica'
  | 'leases'
  | 'language'
  | 'worker'
  | 'now'
>;

/**
 * Learns from what agents of this account tagged and dismissed; changes nothing. Their conversations are read anew, with the
 * permissions of whoever runs this, and never those that an admin excluded: of what was dismissed only the place is stored.
 * `null` where there is too little, or fewer than two people decided anything.
 */
export async function learnAccount(
  outside: From,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Result<LearntModel | null, Failure>> {
  const [settings, groups] = await Promise.all([
    loadSettings(outside, signal, 0),
    readGroups(outside, signal),
  ]);
  if (!settings.ok) return settings;
  if (!groups.ok) return groups;
  const { settings: decided, doubtful } = settings.value.book;
  if (doubtful.includes('privacy')) return failed({ kind: 'readOnly', what: 'learn', because: 'doubtful' });
  const kept = await outside.accountReplica.read();
  if (!kept.ok) return kept;
  const records = await outside.records().catch(() => null);
  if (records === null) return failed({ kind: 'offline', what: 'load records' });
  const lists = await records.dismissedLists(() => undefined, signal);
  if (!lists.ok) return lists;
  const all = decidedAsks(
    foldAccount(kept.value.mentions, kept.value.events),
    lists.value.items.map(({ value }) => value),
    decided.learning.since,
  ).slice(0, MOST_TICKETS);
  const publicIds = new Set(groups.value.publicIds);
  const talks: LessonTalk[] = [];
  onProgress(0, all.length);
  for (let next = 0; next < all.length; next += AT_A_TIME) {
    const part = all.slice(next, next + AT_A_TIME);
    const shown = await outside.accountTickets.show(
      part.map(({ ticketId }) => ticketId),
      signal,
    );
    if (!shown.ok) return shown;
    const byId = new Map(shown.value.map((ticket) => [ticket.id, ticket]));
    for (const [at, ticket] of part.entries()) {
      const now = byId.get(ticket.ticketId);
      const isRead = now !== undefined && exclusionOf(now.place, decided.privacy, publicIds) === null;
      const talk = isRead ? await talkOf(ticket, now) : ok(null);
      if (!talk.ok) return talk;
      if (talk.value !== null) talks.push(talk.value);
      onProgress(next + at + 1, all.length);
    }
  }
  return outside.language.learn(talks, outside.now(), signal);

  async function talkOf(
    { ticketId, marks }: DecidedTicket,
    { requesterId }: TicketNow,
  ): Promise<Result<LessonTalk | null, Failure>> {
    const said = await outside.accountTickets.comments(ticketId, signal);
    if (said.ok) return ok(lessonTalk(ticketId, requesterId, said.value, marks));
    const { kind } = said.failure;
    return kind === 'gone' || kind === 'forbidden' || kind === 'unreadable' ? ok(null) : said;
  }
}
