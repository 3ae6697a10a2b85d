import { afterAll, beforeAll, expect, it } from 'vitest';
import type { UserId } from '#domain/basis/Id.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { ENTRY, recordsPath } from '#zendesk/records/shape.ts';
import { zendeskAccountRemoval } from '#zendesk/zendeskAccountRemoval.ts';
import { zendeskDismissedAsks } from '#zendesk/zendeskDismissedAsks.ts';
import { asAdmin, connectAs, startAccount } from './localAccount.ts';
import { AYLIN, never, TOM } from './samples.ts';

let account: LocalZendesk;
beforeAll(async () => {
  account = await startAccount({ seed: 'empty' });
});
afterAll(() => account.stop());

const asks = async (who: 'aylin' | 'tom') => zendeskDismissedAsks(await connectAs(account, who));

/** What a person is told, once search knows it. */
async function told(who: 'aylin' | 'tom', owner: UserId) {
  account.clock.advance(10 * 60);
  const all = await (await asks(who)).all(owner, never);
  if (!all.ok) throw new Error(all.failure.kind);
  return { own: [...all.value.own].sort(), others: [...all.value.others].sort() };
}

it('what one dismissed is told to all, each in their own record, and taken back by its owner alone', async () => {
  const [aylin, tom] = [await asks('aylin'), await asks('tom')];
  expect(await told('aylin', AYLIN)).toEqual({ own: [], others: [] });
  expect(await aylin.change(AYLIN, { add: ['a', 'b'] })).toMatchObject({ ok: true });
  // One's own stands there at once, whatever search knows.
  expect(await aylin.all(AYLIN, never)).toEqual({
    ok: true,
    value: { own: new Set('ab'), others: new Set() },
  });
  await tom.change(TOM, { add: ['b', 'c', 'b'] });
  expect(await told('aylin', AYLIN)).toEqual({ own: ['a', 'b'], others: ['b', 'c'] });
  expect(await told('tom', TOM)).toEqual({ own: ['b', 'c'], others: ['a', 'b'] });
  // The same in another order, and once more, comes to the same.
  await aylin.change(AYLIN, { add: ['c'] });
  await aylin.change(AYLIN, { remove: ['b', 'nothing'] });
  await aylin.change(AYLIN, { add: ['a'] });
  expect(await told('aylin', AYLIN)).toEqual({ own: ['a', 'c'], others: ['b', 'c'] });
  expect(await told('tom', TOM)).toEqual({ own: ['b', 'c'], others: ['a', 'c'] });
});

it('loses none of several at once, and makes few requests of them', async () => {
  let sent = 0;
  const tom = zendeskDismissedAsks(await connectAs(account, 'tom', { onRequest: () => void (sent += 1) }));
  const many = ['p', 'q', 'r', 's', 't', 'u', 'v'];
  sent = 0;
  await Promise.all([
    ...many.map((mark) => tom.change(TOM, { add: [mark] })),
    tom.change(TOM, { remove: ['q'] }),
  ]);
  expect(sent).toBe(2);
  expect((await told('tom', TOM)).own).toEqual(['b', 'c', 'p', 'r', 's', 't', 'u', 'v']);
  await tom.change(TOM, { remove: many });
});

it('writes nothing where nothing changes', async () => {
  const aylin = await asks('aylin');
  await aylin.change(AYLIN, { add: ['a'] });
  const path = `${recordsPath(ENTRY)}?filter[external_ids]=dismissedAsks.${AYLIN}`;
  const before = (await asAdmin(account, 'GET', path)).body;
  account.clock.advance(60);
  await aylin.change(AYLIN, { add: ['a'], remove: ['nothing'] });
  expect((await asAdmin(account, 'GET', path)).body).toEqual(before);
});

it('goes on in a further record where one is full, and says where all are', async () => {
  const tom = await asks('tom');
  const many = Array.from({ length: 7_000 }, (_, n) => `m${String(n).padStart(8, '0')}`);
  expect(await tom.change(TOM, { add: many })).toMatchObject({ ok: true });
  const known = (await told('aylin', AYLIN)).others;
  expect(known).toEqual([...many, 'b', 'c'].sort());
  await tom.change(TOM, { remove: many.slice(0, 6_000) });
  expect((await told('tom', TOM)).own).toHaveLength(1_002);
  const tooMany = Array.from({ length: 40_000 }, (_, n) => `x${String(n).padStart(8, '0')}`);
  expect(await tom.change(TOM, { add: tooMany })).toMatchObject({ ok: false, failure: { kind: 'refused' } });
  // Nothing of it was written.
  expect((await told('tom', TOM)).own).toHaveLength(1_002);
});

it('believes no record that somebody else touched, until its owner writes again', async () => {
  const path = `${recordsPath(ENTRY)}?external_id=dismissedAsks.${AYLIN}`;
  const record = { name: 'x', custom_object_fields: { body: '"everything"' } };
  await asAdmin(account, 'PATCH', path, { custom_object_record: record });
  const isAdmins = (await told('tom', TOM)).others;
  expect(isAdmins).not.toContain('everything');
  await (await asks('tom')).change(TOM, { add: ['d'] });
  expect((await told('aylin', AYLIN)).others).toContain('d');
});

it('goes with everything else where an admin removes everything, and says that nothing is set up then', async () => {
  const removal = zendeskAccountRemoval(await connectAs(account, 'renee'));
  expect(await removal.remove(ENTRY, never)).toMatchObject({ ok: true });
  const tom = await asks('tom');
  expect(await tom.all(TOM, never)).toMatchObject({ ok: false, failure: { kind: 'notSetUp' } });
  expect(await tom.change(TOM, { add: ['a'] })).toMatchObject({ ok: false, failure: { kind: 'notSetUp' } });
});
