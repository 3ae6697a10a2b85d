import { epochMs } from '#domain/basis/Instant.ts';
import { dayOf, daysAfter } from '#domain/basis/Day.ts';
import type { TicketId } from '#domain/basis/Id.ts';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { Result } from '#domain/basis/Result.ts';
import { hasObjectionRules, type HearObjections } from '#domain/launch/HearObjections.ts';
import type { Launch } from '#domain/launch/Launch.ts';
import type { HeardObjection } from '#domain/launch/proposeObjections.ts';
import { isOffered } from '#domain/theme/isOffered.ts';
import { newTheme } from '#domain/theme/newTheme.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ArchivedTicket, ArchivePage } from '#ports/TicketArchive.ts';
import { beginOf } from '../sweep/sweepSteps.ts';
import { aboutWhich, hearBeginning } from './hearBeginning.ts';
import { heardIn } from './heardIn.ts';
import { readTalk, type TalkFrom } from './readTalk.ts';

/** What was heard in new conversations around a launch that bear no mention of its themes. */
export interface HeardAround {
  readonly heard: readonly HeardObjection[];
  /** Beginnings that were read, and those among them in languages without rules. */
  readonly beginnings: number;
  readonly unchecked: number;
  /** Conversations that were read whole, of how many that begin with an objection. */
  readonly tickets: number;
  readonly ticketsThere: number;
  readonly failure: Failure | null;
}

/** Objections of today are in the mail of today. */
const DAYS = 28;
const MOST_BEGINNINGS = 1_000;
/** The newest; each is a request. */
const MOST_TICKETS = 20;

/**
 * Hears what customers hold against it in tickets of the last four weeks (fewer days where these are more than a thousand
 * tickets) that begin with an objection and are about the launch or one of `related`. Costs a request for their number, one
 * for a hundred beginnings, and one for each conversation.
 */
export async function hearAround(
  outside: TalkFrom,
  hear: HearObjections,
  launch: Pick<Launch, 'id' | 'name' | 'themeId'>,
  related: readonly ThemeId[],
  themes: readonly Theme[],
  known: ReadonlySet<TicketId>,
  signal: AbortSignal,
): Promise<HeardAround> {
  const heard: HeardObjection[] = [];
  let [beginnings, unchecked, tickets, ticketsThere] = [0, 0, 0, 0];
  const ended = (failure: Failure | null): HeardAround => ({
    ...{ heard, beginnings, unchecked, tickets, ticketsThere, failure },
  });
  const until = dayOf(epochMs(outside.now()), 0);
  const count = await outside.archive.count(daysAfter(until, -DAYS), until, signal);
  if (!count.ok) return ended(count.failure);
  const days = Math.ceil(DAYS * Math.min(1, MOST_BEGINNINGS / Math.max(1, count.value)));
  const places = new Set<ThemeId>([launch.id, ...related]);
  const offered = themes.filter(isOffered);
  // What nobody asked for is no theme: its name is held against tickets as one would be.
  const held = launch.themeId === null ? [...offered, newTheme(launch.id, launch.name, 'request')] : offered;
  const raising: ArchivedTicket[] = [];
  let cursor: string | null = null;
  do {
    const from = beginOf({ from: daysAfter(until, -days) });
    const page: Result<ArchivePage, Failure> = await outside.archive.page(from, until, cursor, signal);
    if (!page.ok) return ended(page.failure);
    for (const ticket of page.value.tickets) {
      if (known.has(ticket.id)) continue;
      const begun = await hearBeginning(outside, ticket, signal);
      if (!begun.ok) return ended(begun.failure);
      if (begun.value === null) continue;
      beginnings += 1;
      if (!hasObjectionRules(begun.value.language)) unchecked += 1;
      else if (begun.value.sentences.some(({ text }) => hear(text).length > 0)) {
        const about = await aboutWhich(outside, ticket, held, signal);
        if (about.some((id) => places.has(id))) raising.push(ticket);
      }
    }
    cursor = page.value.next;
  } while (cursor !== null && beginnings < MOST_BEGINNINGS && !signal.aborted);
  ticketsThere = raising.length;
  for (const ticket of raising.slice(-MOST_TICKETS).toReversed()) {
    const talk = await readTalk(outside, ticket, signal);
    if (!talk.ok) return ended(talk.failure);
    if (talk.value === null) continue;
    const said = await heardIn(talk.value, ticket.id, launch.id, new Set(), hear);
    if (!said.ok) return ended(said.failure);
    tickets += 1;
    heard.push(...said.value);
  }
  return ended(null);
}
