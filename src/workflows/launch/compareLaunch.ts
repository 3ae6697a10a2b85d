import type { Day } from '#domain/basis/Day.ts';
import type { EventId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { hasObjectionRules, type HearObjections } from '#domain/launch/HearObjections.ts';
import type { Launch, Objection } from '#domain/launch/Launch.ts';
import { raisedObjection } from '#domain/launch/raisedObjection.ts';
import { isOffered } from '#domain/theme/isOffered.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ArchivedTicket, ArchivePage } from '#ports/TicketArchive.ts';
import type { BoardOutside } from '../Outside.ts';
import { beginOf } from '../sweep/sweepSteps.ts';
import { aboutWhich, hearBeginning } from './hearBeginning.ts';
import type { TalkFrom } from './readTalk.ts';
import { type Raised, type RaisedTicket, withReplies } from './withReplies.ts';

export type CompareFrom = TalkFrom & Pick<BoardOutside, 'objections'>;

/** New tickets beside what the team prepared. */
export interface Compared {
  readonly raised: ReadonlyMap<EventId, readonly RaisedTicket[]>;
  /** Beginnings that were read, and those among them in languages without rules. */
  readonly tickets: number;
  readonly unchecked: number;
  /** There are more new tickets. */
  readonly isPart: boolean;
  readonly failure: Failure | null;
}

const MOST_TICKETS = 1_000;
/** Each is a request. */
const MOST_RAISED = 40;

/** The launch as far as its tickets are compared with it. */
interface Wish {
  readonly themeId: Launch['themeId'];
  readonly objections: readonly Objection[];
  readonly themes: readonly Theme[];
}

/**
 * Compares tickets since a launch with its objections. Of each ticket its beginning is heard, which costs a request for a
 * hundred; what raises an objection is read whole for the replies. Where the launch answers a theme, only tickets that match it
 * count. Rejects where the rules cannot be loaded.
 */
export async function compareLaunch(
  outside: CompareFrom,
  { themeId }: Pick<Launch, 'themeId'>,
  objections: readonly Objection[],
  themes: readonly Theme[],
  span: { readonly from: Day; readonly until: Day },
  signal: AbortSignal,
): Promise<Compared> {
  const hear = await outside.objections();
  const raised = new Map<EventId, RaisedTicket[]>();
  let [tickets, unchecked, whole] = [0, 0, 0];
  const ended = (isPart: boolean, failure: Failure | null): Compared => ({
    raised,
    tickets,
    unchecked,
    isPart,
    failure,
  });
  const from = beginOf(span);
  let cursor: string | null = null;
  do {
    const page: Result<ArchivePage, Failure> = await outside.archive.page(from, span.until, cursor, signal);
    if (!page.ok) return ended(true, page.failure);
    for (const ticket of page.value.tickets) {
      if (signal.aborted || tickets >= MOST_TICKETS || whole >= MOST_RAISED) return ended(true, null);
      const heard = await beginningHeard(outside, hear, ticket, { themeId, objections, themes }, signal);
      if (!heard.ok) return ended(true, heard.failure);
      if (heard.value === null) continue;
      tickets += 1;
      if (heard.value === 'unchecked') unchecked += 1;
      if (heard.value === 'unchecked' || heard.value.size === 0) continue;
      whole += 1;
      const told = await withReplies(outside, ticket, heard.value, signal);
      if (!told.ok) return ended(true, told.failure);
      for (const [id, one] of told.value) raised.set(id, [...(raised.get(id) ?? []), one]);
    }
    cursor = page.value.next;
  } while (cursor !== null);
  return ended(false, null);
}

/** What the beginning of a ticket raises; `null` where it may not be read or is no customer's. */
async function beginningHeard(
  outside: CompareFrom,
  hear: HearObjections,
  ticket: ArchivedTicket,
  wish: Wish,
  signal: AbortSignal,
): Promise<Result<Raised | 'unchecked' | null, Failure>> {
  const begun = await hearBeginning(outside, ticket, signal);
  if (!begun.ok || begun.value === null) return begun.ok ? ok(null) : begun;
  const { language, sentences } = begun.value.heard;
  if (!hasObjectionRules(language)) return ok('unchecked');
  const raised = new Map<Objection, string>();
  for (const { text } of sentences) {
    const objection = raisedObjection(text, hear(text), wish.objections);
    if (objection !== null && !raised.has(objection)) raised.set(objection, text);
  }
  const counts =
    raised.size === 0 ||
    wish.themeId === null ||
    (await aboutWhich(outside, ticket, wish.themes.filter(isOffered), signal)).includes(wish.themeId);
  return ok(counts ? raised : new Map());
}
