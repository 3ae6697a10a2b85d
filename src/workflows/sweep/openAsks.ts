import { ok, type Result } from '#domain/basis/Result.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Failure } from '#ports/Failure.ts';
import type { DismissedMarks } from '#ports/SweepEntries.ts';
import type { SweptAsk } from '#ports/SweepShelf.ts';
import type { BoardOutside } from '../Outside.ts';
import { askMark } from './askMark.ts';
import { openWithoutErased } from './forgetSwept.ts';
import { sweepEntries } from './sweepEntries.ts';

type From = Pick<BoardOutside, 'accountReplica' | 'sweepShelf' | 'sweepEntries' | 'worker'>;

/** What was found in this browser, by what became of it anywhere. */
export interface OpenAsks {
  /** What there is to decide about: nobody dismissed it, and nobody else put it into a theme. */
  readonly open: readonly SweptAsk[];
  /** Dismissed here or by somebody else: what still goes with it is dismissed, too (see `proposeThemes`). */
  readonly dismissed: readonly SweptAsk[];
  /** Why it is not known what others dismissed, so that some of it may be among the open ones; `null` where it is. */
  readonly unknown: Failure | null;
  /** Marks of what was dismissed here and the account does not know: an older app kept it here, or nothing answered then. */
  readonly untold: readonly string[];
}

/**
 * What there is to decide about of what this browser found. Two requests.
 */
export async function openAsks(outside: From, signal: AbortSignal): Promise<Result<OpenAsks, Failure>> {
  const { accountReplica, sweepShelf, worker } = outside;
  const account = await accountReplica.read();
  const found = await openWithoutErased(sweepShelf, account.ok ? account.value.events : []);
  if (!found.ok) return found;
  const here = await sweepShelf.asks('dismissed');
  if (!here.ok) return here;
  const told = await dismissedMarks(outside, signal);
  const marks = told.ok ? told.value : NONE;
  const isDismissed = (ask: SweptAsk) => marks.own.has(askMark(ask)) || marks.others.has(askMark(ask));
  const theirs = account.ok ? account.value.mentions.filter(({ taggedBy }) => taggedBy !== worker.id) : [];
  const heard = new Set(theirs.flatMap(placesOf));
  const isHeard = (ask: SweptAsk) => placesOf(ask).some((place) => heard.has(place));
  return ok({
    open: found.value.filter((ask) => !isDismissed(ask) && !isHeard(ask)),
    dismissed: [...here.value, ...found.value.filter(isDismissed)],
    unknown: told.ok ? null : told.failure,
    untold: told.ok ? here.value.map(askMark).filter((mark) => !marks.own.has(mark)) : [],
  });
}

const NONE: DismissedMarks = { own: new Set(), others: new Set() };

async function dismissedMarks(outside: From, signal: AbortSignal): Promise<Result<DismissedMarks, Failure>> {
  const entries = await sweepEntries(outside);
  if (!entries.ok) return entries;
  const told = await entries.value.dismissed.all(outside.worker.id, signal);
  // Where the app is not set up nobody has dismissed anything.
  return !told.ok && told.failure.kind === 'notSetUp' ? ok(NONE) : told;
}

/** Where in the account's tickets something was said: two asks of the same place are one. */
function placesOf({ ticketId, quotes }: Pick<Mention | SweptAsk, 'ticketId' | 'quotes'>): readonly string[] {
  return quotes.map(({ comment, start }) => `${ticketId} ${comment} ${start}`);
}
