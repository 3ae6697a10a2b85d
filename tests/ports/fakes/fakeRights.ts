import { failed, ok } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Rights } from '#ports/Rights.ts';

/** Somebody's rights; `asked` counts how often they were asked for. */
export interface FakeRights extends Rights {
  reads: boolean;
  failure: Failure | null;
  asked: number;
}

export function fakeRights(reads = false): FakeRights {
  const fake: FakeRights = {
    reads,
    failure: null,
    asked: 0,
    onlyReads: async () => {
      fake.asked += 1;
      return fake.failure === null ? ok(fake.reads) : failed(fake.failure);
    },
  };
  return fake;
}
