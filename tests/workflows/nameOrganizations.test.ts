import { expect, it } from 'vitest';
import { asId, type OrganizationId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { failed } from '#domain/basis/Result.ts';
import { nameOrganizations } from '#workflows/nameOrganizations.ts';
import { fakePeople } from '../ports/fakes/fakePeople.ts';

const { signal } = new AbortController();
const [ALPHA, BETA, GONE] = ['81', '82', '404'].map((id) => asId<OrganizationId>(id)) as [
  OrganizationId,
  OrganizationId,
  OrganizationId,
];

function watched() {
  const asked: string[][] = [];
  const world = { failing: false, nowMs: Date.UTC(2026, 10, 22) };
  const base = fakePeople(
    [],
    [
      { id: ALPHA, name: 'Alpha' },
      { id: BETA, name: 'Beta' },
    ],
  );
  const people = {
    ...base,
    showOrganizations: async (ids: readonly OrganizationId[], given: AbortSignal) => {
      asked.push([...ids]);
      return world.failing
        ? failed({ kind: 'offline', what: 'read organizations' } as const)
        : base.showOrganizations(ids, given);
    },
  };
  const name = (...ids: readonly OrganizationId[]) =>
    nameOrganizations({ people, now: () => instant(world.nowMs) }, ids, signal);
  return { asked, world, name };
}

it('are asked for once an hour, those that the account does not know with them', async () => {
  const { asked, world, name } = watched();
  const first = await name(ALPHA, GONE, ALPHA);
  expect([...first]).toEqual([[ALPHA, 'Alpha']]);
  expect(await name(GONE, ALPHA)).toEqual(first);
  expect([...(await name(ALPHA, BETA))]).toEqual([
    [ALPHA, 'Alpha'],
    [BETA, 'Beta'],
  ]);
  expect(asked).toEqual([[ALPHA, GONE], [BETA]]);
  world.nowMs += 61 * 60_000;
  await name(ALPHA);
  expect(asked.at(-1)).toEqual([ALPHA]);
});

it('are asked for again where the account did not answer, and those known before are told meanwhile', async () => {
  const { asked, world, name } = watched();
  await name(ALPHA);
  world.failing = true;
  expect([...(await name(ALPHA, BETA))]).toEqual([[ALPHA, 'Alpha']]);
  world.failing = false;
  expect((await name(BETA)).get(BETA)).toBe('Beta');
  expect(asked).toEqual([[ALPHA], [BETA], [BETA]]);
});

it('of ours (imported, erased) are not asked for', async () => {
  const { asked, name } = watched();
  expect([...(await name(asId<OrganizationId>('import-1a2b')))]).toEqual([]);
  expect(asked).toEqual([]);
});
