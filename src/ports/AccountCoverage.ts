import type { TicketCoverage } from '#domain/rollup/TicketCoverage.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from './Failure.ts';
import type { OwnEntries } from './OwnEntries.ts';

/** What reading history came to, one record of each person who read, with numbers of days alone. */
export interface AccountCoverage extends OwnEntries<TicketCoverage> {
  /** Everybody's, as search knows them: some minutes behind. One request. */
  readonly all: (signal: AbortSignal) => Promise<Result<readonly TicketCoverage[], Failure>>;
}
