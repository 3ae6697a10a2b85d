import { afterAll, beforeAll, expect, it } from 'vitest';
import { asId, type AreaId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { ENTRY, recordsPath } from '#zendesk/records/shape.ts';
import { zendeskPeaks, zendeskProfiles } from '#zendesk/zendeskOwnEntries.ts';
import { zendeskSweepEntries } from '#zendesk/zendeskSweepEntries.ts';
import { asAdmin, connectAs, startAccount } from './localAccount.ts';
import { AYLIN, never, TOM } from './samples.ts';

let account: LocalZendesk;
beforeAll(async () => {
  account = await startAccount({ seed: 'empty' });
});
afterAll(() => account.stop());

const PROFILE = { areas: [asId<AreaId>('a1')], words: ['bugs', '返品'] };

it('what an agent knows is read by others, and replaced by their next word', async () => {
  const [aylin, tom] = [await connectAs(account, 'aylin'), await connectAs(account, 'tom')];
  expect(await zendeskProfiles(tom).read([AYLIN, TOM], never)).toEqual({ ok: true, value: new Map() });
  expect(await zendeskProfiles(aylin).save(AYLIN, { areas: [], words: ['x'] })).toMatchObject({ ok: true });
  expect(await zendeskProfiles(aylin).save(AYLIN, PROFILE)).toMatchObject({ ok: true });
  expect(await zendeskProfiles(tom).read([AYLIN, TOM], never)).toEqual({
    ok: true,
    value: new Map([[AYLIN, PROFILE]]),
  });
});

it('what somebody else wrote under a lead’s id declares nothing, until the lead says it themselves', async () => {
  const [aylin, tom] = [
    zendeskPeaks(await connectAs(account, 'aylin')),
    zendeskPeaks(await connectAs(account, 'tom')),
  ];
  const peak = {
    first: '2026-11-20',
    last: '2026-12-24',
    declaredAt: instant(Date.UTC(2026, 10, 1)),
  } as const;
  await tom.save(TOM, [peak]);
  expect(await aylin.read([TOM], never)).toEqual({ ok: true, value: new Map([[TOM, [peak]]]) });
  await aylin.save(TOM, []);
  expect(await aylin.read([TOM], never)).toEqual({ ok: true, value: new Map() });
  await tom.save(TOM, [peak]);
  expect(await aylin.read([TOM], never)).toEqual({ ok: true, value: new Map([[TOM, [peak]]]) });
});

it('nonsense in a record is nobody’s word, and stops nothing', async () => {
  const profiles = zendeskProfiles(await connectAs(account, 'tom'));
  await profiles.save(TOM, PROFILE);
  const path = `${recordsPath(ENTRY)}?external_id=profile.${TOM}`;
  const record = { name: 'x', custom_object_fields: { body: '{"areas":7}' } };
  await asAdmin(account, 'PATCH', path, { custom_object_record: record });
  expect(await profiles.read([TOM, asId('import-9')], never)).toEqual({ ok: true, value: new Map() });
});

it('what reading history came to is told to everybody, as its reader left it; of too many days the oldest go', async () => {
  const [aylin, tom] = [
    zendeskSweepEntries(await connectAs(account, 'aylin')).coverage,
    zendeskSweepEntries(await connectAs(account, 'tom')).coverage,
  ];
  const all = async () => {
    // Search is minutes behind.
    account.clock.advance(10 * 60);
    const read = await aylin.all(never);
    return read.ok ? read.value : read.failure;
  };
  expect(await all()).toEqual([]);
  await tom.save(TOM, { '2026-03-01': [4, 0, 1], '2026-03-02': [9] });
  await aylin.save(AYLIN, { '2026-03-02': [2] });
  expect(await all()).toEqual(
    expect.arrayContaining([{ '2026-03-01': [4, 0, 1], '2026-03-02': [9] }, { '2026-03-02': [2] }]),
  );
  // Somebody else's word about what Tom read is none.
  const path = `${recordsPath(ENTRY)}?external_id=coverage.${TOM}`;
  const body = JSON.stringify({ '2026-03-01': [4000] });
  await asAdmin(account, 'PATCH', path, {
    custom_object_record: { name: 'x', custom_object_fields: { body } },
  });
  expect(await all()).toEqual([{ '2026-03-02': [2] }]);
  const days = Array.from(
    { length: 5000 },
    (_, n) =>
      [new Date(Date.UTC(2012, 0, 1 + n)).toISOString().slice(0, 10), [1234, 56, 7, 89, 10, 11]] as const,
  );
  expect(await aylin.save(AYLIN, Object.fromEntries(days))).toMatchObject({ ok: true });
  const kept = (await aylin.read([AYLIN], never)) as { readonly value: ReadonlyMap<unknown, object> };
  const told = Object.keys(kept.value.get(AYLIN) ?? {}).toSorted();
  expect(told.at(-1)).toBe(days.at(-1)?.[0]);
  // Two years of a rollup, whatever came to pass in each day.
  expect(told.length).toBeGreaterThan(730);
});
