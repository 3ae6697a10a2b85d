import { beforeEach, describe, expect, it } from 'vitest';
import { asId, type OrganizationId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import { nameOpened, nameRest } from '#workflows/theme/nameOpened.ts';
import { conversationOf, outsideFor } from '../outsideFor.ts';

const { signal } = new AbortController();
const NONE = { people: new Map(), organizations: new Map() };

/** A theme's customers, each with a company of its own. */
const customers = (many: number) =>
  Array.from({ length: many }, (_, n) => ({
    requesterId: asId<UserId>(String(5_000 + n)),
    organizationId: asId<OrganizationId>(String(8_000 + n)),
  }));

describe('names for a theme that many ask for', () => {
  let asked: { people: string[][]; organizations: string[][] };
  let nowMs: number;
  let isFailing: boolean;
  const world = () => {
    const base = outsideFor('1', conversationOf(5, []));
    return {
      ...base,
      now: () => instant(nowMs),
      people: {
        ...base.people,
        show: async (ids: readonly UserId[]) => {
          asked.people.push([...ids]);
          return ok(ids.map((id) => ({ id, name: `Customer ${id}`, avatarUrl: null, isStaff: false })));
        },
        showOrganizations: async (ids: readonly OrganizationId[]) => {
          asked.organizations.push([...ids]);
          if (isFailing) return failed({ kind: 'offline', what: 'read organizations' } as const);
          return ok(ids.filter((id) => id !== '8001').map((id) => ({ id, name: `Company ${id}` })));
        },
      },
    };
  };
  beforeEach(() => {
    asked = { people: [], organizations: [] };
    nowMs = Date.UTC(2026, 10, 22);
    isFailing = false;
  });

  it('asks for staff and the first hundred customers before the page, and for the rest behind it', async () => {
    const outside = world();
    const all = customers(250);
    const first = await nameOpened(outside, [asId<UserId>('77')], all, signal);
    expect(asked.people.map((ids) => ids.length)).toEqual([101]);
    expect(asked.organizations.map((ids) => ids.length)).toEqual([100]);
    expect(first.people.get(asId('77'))?.name).toBe('Customer 77');
    expect([...first.people.keys()]).toContain('5099');
    expect([...first.people.keys()]).not.toContain('5100');
    const rest = await nameRest(outside, all, first, signal);
    expect(rest?.people.size).toBe(251);
    expect(rest?.organizations.size).toBe(249);
    expect(asked.people[1]).toHaveLength(150);
    expect(asked.people[1]).not.toContain('5099');
  });

  it('asks for nothing again within the hour, also for whom the account does not know', async () => {
    const outside = world();
    const all = customers(20);
    await nameOpened(outside, [], all, signal);
    const again = await nameOpened(outside, [], all, signal);
    expect(again.people.size).toBe(20);
    expect(again.organizations.size).toBe(19);
    expect(await nameRest(outside, all, again, signal)).toBeNull();
    expect([asked.people.length, asked.organizations.length]).toEqual([1, 1]);
    nowMs += 61 * 60_000;
    await nameOpened(outside, [], all, signal);
    expect(asked.organizations.map((ids) => ids.length)).toEqual([20, 20]);
  });

  it('asks again where there was no answer, and names the others meanwhile', async () => {
    const outside = world();
    isFailing = true;
    const first = await nameOpened(outside, [], customers(3), signal);
    expect([first.people.size, first.organizations.size]).toEqual([3, 0]);
    isFailing = false;
    expect((await nameOpened(outside, [], customers(3), signal)).organizations.size).toBe(2);
  });

  it('asks for nobody who was imported or erased', async () => {
    const imported = {
      requesterId: asId<UserId>('import-1'),
      organizationId: asId<OrganizationId>('import-2'),
    };
    expect(await nameOpened(world(), [], [imported], signal)).toEqual(NONE);
    expect(asked).toEqual({ people: [], organizations: [] });
  });

  it('asks for no more than a thousand of each behind a page', async () => {
    await nameRest(world(), customers(3_000), NONE, signal);
    expect(asked.people.map((ids) => ids.length)).toEqual([1_000]);
    expect(asked.organizations.map((ids) => ids.length)).toEqual([1_000]);
  });
});
