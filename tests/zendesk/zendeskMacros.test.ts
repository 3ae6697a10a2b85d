import { afterAll, beforeAll, expect, it } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { zendeskMacros } from '#zendesk/zendeskMacros.ts';
import { asAdmin, connectAs, startAccount, weather } from './localAccount.ts';
import { AYLIN, never } from './samples.ts';

const RENEE = asId<UserId>('9000007');

let account: LocalZendesk;
beforeAll(async () => {
  account = await startAccount({ seed: 'empty' });
});
afterAll(() => account.stop());

const macrosOf = async (user: string, id = user === 'renee' ? RENEE : AYLIN) =>
  zendeskMacros(await connectAs(account, user), id);
const DRAFT = {
  title: 'Groundswell::Dark mode (en)',
  text: 'It is <b>planned</b>.\n\nSoon.',
  marker: 'told1 en',
};

interface Shown {
  readonly macro: {
    readonly active: boolean;
    readonly restriction: unknown;
    readonly actions: readonly { readonly field: string; readonly value: string }[];
  };
}
const shown = async (id: string) =>
  ((await asAdmin(account, 'GET', `/api/v2/macros/${id}`)).body as unknown as Shown).macro;

it('admins make macros for everybody; agents are refused and make their own', async () => {
  const [aylin, renee] = [await macrosOf('aylin'), await macrosOf('renee')];
  const shared = await renee.save(DRAFT, true);
  if (!shared.ok) throw new Error(shared.failure.kind);
  expect(await shown(shared.value)).toMatchObject({
    active: true,
    restriction: null,
    actions: [
      { field: 'comment_value_html', value: '<p>It is &lt;b&gt;planned&lt;/b&gt;.</p><p>Soon.</p>' },
      { field: 'comment_mode_is_public', value: 'true' },
    ],
  });
  expect(await aylin.save(DRAFT, true)).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
  expect(await aylin.save({ ...DRAFT, marker: 'told1 de' }, false)).toMatchObject({ ok: true });
  expect(await aylin.find('told1 de', never)).toMatchObject({ ok: true, value: { isShared: false } });
  expect(await aylin.find('told1 en', never)).toEqual({
    ok: true,
    value: { id: shared.value, isShared: true },
  });
  expect(await aylin.find('told9 en', never)).toEqual({ ok: true, value: null });
});

it('are switched off by whom they belong to, as often as one likes; what was deleted is gone', async () => {
  const [aylin, renee] = [await macrosOf('aylin'), await macrosOf('renee')];
  const [own, shared] = [await aylin.save(DRAFT, false), await renee.save(DRAFT, true)];
  if (!own.ok || !shared.ok) throw new Error('not saved');
  expect(await aylin.retire(own.value)).toEqual({ ok: true, value: undefined });
  expect(await aylin.retire(own.value)).toEqual({ ok: true, value: undefined });
  expect(await aylin.retire(shared.value)).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
  expect(await renee.retire(shared.value)).toEqual({ ok: true, value: undefined });
  expect(await shown(shared.value)).toMatchObject({ active: false });
  await asAdmin(account, 'DELETE', `/api/v2/macros/${shared.value}`);
  expect(await renee.retire(shared.value)).toMatchObject({ ok: false, failure: { kind: 'gone' } });
});

it('a lost answer is told from a refusal', async () => {
  const aylin = await macrosOf('aylin');
  await weather(account, { mode: 'offline' });
  try {
    expect(await aylin.save(DRAFT, false)).toMatchObject({ ok: false, failure: { kind: 'offline' } });
  } finally {
    await weather(account, {});
  }
  expect(await aylin.save({ ...DRAFT, title: ' ' }, false)).toMatchObject({
    ok: false,
    failure: { kind: 'refused' },
  });
});
