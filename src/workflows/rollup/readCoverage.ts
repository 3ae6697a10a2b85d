import type { Day } from '#domain/basis/Day.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { coveredIn, mostOf, type ReadCounts, type TicketCoverage } from '#domain/rollup/TicketCoverage.ts';
import type { Failure } from '#ports/Failure.ts';
import type { BoardOutside } from '../Outside.ts';
import { sweepEntries } from '../sweep/sweepEntries.ts';

/** The tickets of a period: how many there are, and what is known of their being read. */
export interface PeriodCoverage {
  /** Created in these days, as Zendesk's search counts them, of those that this person may see. */
  readonly created: number;
  /** What they came to when history was read. */
  readonly history: ReadCounts;
}

type From = Pick<BoardOutside, 'archive' | 'sweepEntries' | 'sweepShelf'>;

/**
 * How many tickets were created from the first to the last of these days (UTC), and what they came to when somebody read
 * history: in this browser, and in others as the account knows it. What agents read beside a ticket is recorded nowhere.
 * A request for the count, and one for the account's record, which a page asks for once.
 */
export async function readCoverage(
  { archive, sweepEntries: load, sweepShelf }: From,
  from: Day,
  to: Day,
  signal: AbortSignal,
): Promise<Result<PeriodCoverage, Failure>> {
  const created = await archive.count(from, to, signal);
  if (!created.ok) return created;
  const [here, others] = [await sweepShelf.coverage(), await known(load, signal)];
  if (!others.ok) return others;
  const all = mostOf([...others.value, ...(here.ok ? [here.value] : [])]);
  return ok({ created: created.value, history: coveredIn(all, from, to) });
}

const asked = new WeakMap<From['sweepEntries'], readonly TicketCoverage[]>();

async function known(
  load: From['sweepEntries'],
  signal: AbortSignal,
): Promise<Result<readonly TicketCoverage[], Failure>> {
  const before = asked.get(load);
  if (before !== undefined) return ok(before);
  const entries = await sweepEntries({ sweepEntries: load });
  if (!entries.ok) return entries;
  const read = await entries.value.coverage.all(signal);
  if (read.ok) asked.set(load, read.value);
  return read;
}
