import { failed, ok } from '#domain/basis/Result.ts';
import type { UserId } from '#domain/basis/Id.ts';
import type { TicketCoverage } from '#domain/rollup/TicketCoverage.ts';
import type { AccountCoverage } from '#ports/AccountCoverage.ts';
import type { Failure } from '#ports/Failure.ts';
import { fakeOwnEntries, type FakeOwnEntries } from './fakeOwnEntries.ts';

export interface FakeCoverage extends AccountCoverage, Pick<FakeOwnEntries<TicketCoverage>, 'kept'> {
  /** When set, what others read is not told. */
  failure: Failure | null;
  asked: number;
}

/** What people read of history, in memory. */
export function fakeCoverage(given: readonly (readonly [UserId, TicketCoverage])[] = []): FakeCoverage {
  const entries = fakeOwnEntries<TicketCoverage>(given);
  const fake: FakeCoverage = {
    ...entries,
    failure: null,
    asked: 0,
    all: async () => {
      fake.asked += 1;
      return fake.failure === null ? ok([...entries.kept.values()]) : failed(fake.failure);
    },
  };
  return fake;
}
