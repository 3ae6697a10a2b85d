import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { ENTRY, recordsPath } from '#zendesk/records/shape.ts';
import { zendeskDismissals } from '#zendesk/zendeskDismissals.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dismissalsContract } from '../ports/Dismissals.contract.ts';
import { asAdmin, connectAs, startAccount } from './localAccount.ts';
import { AYLIN, never, TOM } from './samples.ts';

let account: LocalZendesk;
beforeAll(async () => {
  account = await startAccount({ seed: 'empty' });
});
afterAll(() => account.stop());

const dismissalsOf = async (user: string) => zendeskDismissals(await connectAs(account, user));

dismissalsContract(async () => ({ dismissals: await dismissalsOf('aylin'), me: AYLIN }));

it('300 ids fit a record; of far more the newest stay', async () => {
  const dismissals = await dismissalsOf('aylin');
  const ids = Array.from({ length: 1_000 }, (_, n) => `20261122T120000.900000${n}.00000000abc:${n}`);
  await dismissals.save(AYLIN, '2026-W40', ids.slice(0, 300));
  const all = await dismissals.read(AYLIN, ['2026-W40'], never);
  expect(all.ok && all.value).toHaveLength(300);
  expect(await dismissals.save(AYLIN, '2026-W41', ids)).toMatchObject({ ok: true });
  const cut = await dismissals.read(AYLIN, ['2026-W41'], never);
  const kept = cut.ok ? cut.value : [];
  expect(kept.length).toBeGreaterThan(300);
  expect(kept).toEqual(ids.slice(-kept.length));
});

it('a list that an admin damaged is told, and the next save mends it', async () => {
  const dismissals = await dismissalsOf('aylin');
  await dismissals.save(AYLIN, '2026-W42', ['a:1']);
  const path = `${recordsPath(ENTRY)}?external_id=dismissed.${AYLIN}.2026-W42`;
  const record = { name: 'x', custom_object_fields: { body: '["a:1", 2]' } };
  await asAdmin(account, 'PATCH', path, { custom_object_record: record });
  expect(await dismissals.read(AYLIN, ['2026-W42'], never)).toMatchObject({
    ok: false,
    failure: { kind: 'unreadable', path: expect.stringMatching(/\.custom_object_fields\.body\.1$/) },
  });
  await dismissals.save(AYLIN, '2026-W42', ['b:2']);
  expect(await dismissals.read(AYLIN, ['2026-W42'], never)).toEqual({ ok: true, value: ['b:2'] });
});

it('what somebody else wrote under an agent’s id does not count', async () => {
  await (await dismissalsOf('tom')).save(AYLIN, '2026-W43', ['forged:1']);
  expect(await (await dismissalsOf('aylin')).read(AYLIN, ['2026-W43'], never)).toEqual({
    ok: true,
    value: [],
  });
  expect(await (await dismissalsOf('tom')).read(TOM, ['2026-W43'], never)).toEqual({ ok: true, value: [] });
});
