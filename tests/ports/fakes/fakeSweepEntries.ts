import type { UserId } from '#domain/basis/Id.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import type { TicketCoverage } from '#domain/rollup/TicketCoverage.ts';
import type { Failure } from '#ports/Failure.ts';
import type { HistoryReading, SharedEntries, SweepEntries } from '#ports/SweepEntries.ts';
import { fakeOwnEntries, type FakeOwnEntries } from './fakeOwnEntries.ts';

export interface FakeSharedEntries<T> extends SharedEntries<T>, Pick<FakeOwnEntries<T>, 'kept'> {
  /** When set, what others wrote is not told. */
  failure: Failure | null;
  asked: number;
}

export interface FakeSweepEntries extends SweepEntries {
  readonly coverage: FakeSharedEntries<TicketCoverage>;
  readonly readings: FakeSharedEntries<HistoryReading>;
  readonly marks: Map<UserId, Set<string>>;
  /** When set, dismissals are neither told nor kept. */
  failure: Failure | null;
}

/** What the account knows of reading history, in memory. */
export function fakeSweepEntries(
  coverage: readonly (readonly [UserId, TicketCoverage])[] = [],
): FakeSweepEntries {
  const marks = new Map<UserId, Set<string>>();
  const fake: FakeSweepEntries = {
    coverage: shared(coverage),
    readings: shared([]),
    marks,
    failure: null,
    dismissed: {
      async all(owner) {
        if (fake.failure !== null) return failed(fake.failure);
        const others = [...marks].filter(([one]) => one !== owner).flatMap(([, some]) => [...some]);
        return ok({ own: new Set(marks.get(owner)), others: new Set(others) });
      },
      async change(owner, { add = [], remove = [] }) {
        if (fake.failure !== null) return failed(fake.failure);
        const left = [...(marks.get(owner) ?? []), ...add].filter((mark) => !remove.includes(mark));
        marks.set(owner, new Set(left));
        return ok(undefined);
      },
    },
  };
  return fake;
}

function shared<T>(given: readonly (readonly [UserId, T])[]): FakeSharedEntries<T> {
  const entries = fakeOwnEntries<T>(given);
  const fake: FakeSharedEntries<T> = {
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
