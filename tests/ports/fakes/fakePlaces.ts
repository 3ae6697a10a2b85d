import { failed, ok } from '#domain/basis/Result.ts';
import type { AccountPlace, AccountPlaces, AgentGroup } from '#ports/AccountPlaces.ts';
import type { Failure } from '#ports/Failure.ts';

/** What an account's tickets belong to; everything is for tests to change. */
export interface FakePlaces extends AccountPlaces {
  groupList: readonly AgentGroup[];
  brandList: readonly AccountPlace[];
  formList: readonly AccountPlace[];
  failure: Failure | null;
  /** How often groups were asked for. */
  asked: number;
}

export function fakePlaces(): FakePlaces {
  const answer = <T>(value: T) => (fake.failure === null ? ok(value) : failed(fake.failure));
  const fake: FakePlaces = {
    groupList: [
      { id: '10', name: 'Support', isPublic: true },
      { id: '11', name: 'People operations', isPublic: false },
    ],
    brandList: [{ id: '1', name: 'Fernway' }],
    formList: [{ id: '20', name: 'Default' }],
    failure: null,
    asked: 0,
    groups: async () => {
      fake.asked += 1;
      return answer(fake.groupList);
    },
    brands: async () => answer(fake.brandList),
    forms: async () => answer(fake.formList),
  };
  return fake;
}
