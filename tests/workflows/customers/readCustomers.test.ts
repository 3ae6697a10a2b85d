import { describe, expect, it } from 'vitest';
import { asId, type OrganizationId, type UserId } from '#domain/basis/Id.ts';
import { type Instant, instant } from '#domain/basis/Instant.ts';
import { MISSING, said } from '#domain/customer/Told.ts';
import type { AskingCustomer } from '#domain/pitch/AskingCustomer.ts';
import { type FieldsSetting, NO_FIELDS } from '#domain/setting/FieldsSetting.ts';
import { memoryCustomers } from '#storage/memoryCustomers.ts';
import { memoryReplica } from '#storage/memoryReplica.ts';
import { readCustomers } from '#workflows/customers/readCustomers.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { accountField, fakeCustomerFields } from '../../ports/fakes/fakeCustomerFields.ts';
import { fakeLeases } from '../../ports/fakes/fakeLeases.ts';
import { conversationOf, outsideFor } from '../outsideFor.ts';

const { signal } = new AbortController();
const SETTING: FieldsSetting = {
  ...NO_FIELDS,
  plan: { organization: 'plan', user: null },
  revenue: { organization: 'arr', user: 'spend' },
  currency: 'EUR',
};
const START = Date.UTC(2026, 10, 22, 12);

function outside(fields: FieldsSetting = SETTING) {
  const customerFields = fakeCustomerFields(
    {
      organization: [accountField('plan'), accountField('arr', 'decimal')],
      user: [accountField('spend', 'decimal')],
    },
    {
      organization: [
        { id: '70', name: 'Seventy', values: { plan: 'Team', arr: 900, secret: 'x' } },
        { id: '71', name: 'Seventy-one', values: { plan: 'Free' } },
      ],
      user: [
        { id: '7', name: 'Ana', values: { spend: 12 } },
        { id: '8', name: 'Ben', values: { spend: 30 } },
      ],
    },
  );
  const shelf = memoryCustomers();
  let nowMs = START;
  return {
    settings: fakeAccountSettings({ fields }),
    replica: memoryReplica(),
    leases: fakeLeases(),
    worker: outsideFor('1', conversationOf(5, [])).worker,
    customerFields,
    shelf,
    customerShelf: shelf,
    now: (): Instant => instant(nowMs),
    later: (hours: number) => {
      nowMs += hours * 3_600_000;
    },
  };
}

const customer = (organization: string | null, people: readonly string[] = []): AskingCustomer => ({
  key: organization === null ? `person ${people[0] ?? ''}` : `organization ${organization}`,
  organizationId: organization === null ? null : asId<OrganizationId>(organization),
  people: people.map((id) => asId<UserId>(id)),
  tickets: [],
});
const ALL = [customer('70', ['6']), customer('71', ['7', '8']), customer(null, ['8'])];

describe('what an account knows of those who ask', () => {
  it('is read once a day, only what was chosen, people’s only where it is needed', async () => {
    const world = outside();
    const read = await readCustomers(world, ALL, signal);
    expect(Object.fromEntries(read?.profiles ?? [])).toMatchObject({
      'organization 70': { plan: said('Team'), revenue: said({ amount: 900, currency: 'EUR' }) },
      'organization 71': { plan: said('Free'), revenue: said({ amount: 30, currency: 'EUR' }) },
      'person 8': { plan: MISSING, revenue: said({ amount: 30, currency: 'EUR' }), seats: MISSING },
    });
    expect(world.customerFields.asked).toEqual([
      'fields organization',
      'fields user',
      'organization 70,71: arr,plan',
      'user 7,8: spend',
    ]);
    const kept = await world.shelf.holders('organization', ['70']);
    expect(kept.ok && kept.value[0]?.values).toEqual({ arr: 900, plan: 'Team' });
    world.later(23);
    expect((await readCustomers(world, ALL, signal))?.readAt).toBe(instant(START));
    expect(world.customerFields.asked).toHaveLength(4);
    world.later(2);
    await readCustomers(world, ALL, signal);
    expect(world.customerFields.asked).toHaveLength(8);
  });

  it('is as old as it was, with the reason, where the account does not answer', async () => {
    const world = outside();
    await readCustomers(world, [customer('70')], signal);
    world.later(48);
    world.customerFields.failure = { kind: 'forbidden', what: 'read customer fields' };
    const read = await readCustomers(world, [customer('70'), customer('71')], signal);
    expect(read?.profiles.get('organization 70')?.plan).toEqual(said('Team'));
    expect(read?.profiles.has('organization 71')).toBe(false);
    expect(read).toMatchObject({ failure: { kind: 'forbidden' }, readAt: instant(START) });
  });

  it('is missing for whom the account does not show, and does not ask for them again', async () => {
    const world = outside();
    const hidden = [customer('99'), customer('import-1', ['import-2'])];
    const read = await readCustomers(world, hidden, signal);
    expect([...(read?.profiles.values() ?? [])].map(({ plan }) => plan)).toEqual([MISSING, MISSING]);
    const asked = world.customerFields.asked.length;
    await readCustomers(world, hidden, signal);
    expect(world.customerFields.asked).toHaveLength(asked);
  });

  it('says which field is gone, switched off or of another type, and takes nothing from it', async () => {
    const world = outside();
    world.customerFields.known = {
      organization: [accountField('plan', 'text', { isActive: false })],
      user: [accountField('spend', 'date')],
    };
    const read = await readCustomers(world, ALL, signal);
    expect(read?.broken).toEqual([
      { what: 'plan', owner: 'organization', key: 'plan', fault: 'inactive' },
      { what: 'revenue', owner: 'organization', key: 'arr', fault: 'gone' },
      { what: 'revenue', owner: 'user', key: 'spend', fault: 'type' },
    ]);
    expect(read?.profiles.get('organization 70')).toMatchObject({ plan: MISSING, revenue: MISSING });
  });

  it('reads anew what was kept without a field that was chosen since', async () => {
    const world = outside({ ...SETTING, revenue: { organization: null, user: null } });
    await readCustomers(world, [customer('70')], signal);
    world.settings.book = {
      ...world.settings.book,
      settings: { ...world.settings.book.settings, fields: SETTING },
    };
    world.later(1);
    const read = await readCustomers(world, [customer('70')], signal);
    expect(read?.profiles.get('organization 70')?.revenue).toEqual(said({ amount: 900, currency: 'EUR' }));
  });

  it('is not looked for where no field was chosen, or nobody may trust the choice', async () => {
    const none = outside(NO_FIELDS);
    expect(await readCustomers(none, ALL, signal)).toBeNull();
    const doubtful = outside();
    doubtful.settings.book = { ...doubtful.settings.book, doubtful: ['fields'] };
    expect(await readCustomers(doubtful, ALL, signal)).toBeNull();
    expect([...none.customerFields.asked, ...doubtful.customerFields.asked]).toEqual([]);
  });

  it('asks for a thousand at a time, and says of whom nothing was read yet', async () => {
    const world = outside();
    const many = Array.from({ length: 1_200 }, (_, n) => customer(String(1_000 + n)));
    const first = await readCustomers(world, many, signal);
    expect(first?.profiles.size).toBe(1_000);
    const next = await readCustomers(world, many, signal);
    expect(next?.profiles.size).toBe(1_200);
  });
});
