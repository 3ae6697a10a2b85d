import { afterAll, beforeAll, expect, it } from 'vitest';
import { asId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { firstOwnTag } from '#zendesk/records/firstOwnTag.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { asAdmin, connectAs, startAccount } from './localAccount.ts';
import { AYLIN, never, sampleMention, sampleTheme, TOM } from './samples.ts';

let account: LocalZendesk;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

const THEME = sampleTheme('heard01');

it('is the first of one’s own that was not taken back, of this theme alone', async () => {
  const [aylin, tom] = [await connectAs(account, 'aylin'), await connectAs(account, 'tom')];
  const listed = await asAdmin(account, 'GET', '/api/v2/tickets?page[size]=3');
  const tickets = (listed.body['tickets'] as readonly { readonly id: number }[]).map(({ id }) =>
    asId<TicketId>(String(id)),
  );
  const tag = async (who: UserId, zendesk: typeof aylin, n: number, withdrawn = false) => {
    const mention = sampleMention(THEME, tickets[n] ?? asId<TicketId>('0'), who, { withdrawn });
    expect(await zendeskThemeStore(zendesk).saveMention(mention)).toMatchObject({ ok: true });
  };
  expect(await zendeskThemeStore(aylin).saveTheme(THEME)).toMatchObject({ ok: true });
  const nothing = asId<ThemeId>('nothing');
  expect(await firstOwnTag(aylin.rest, AYLIN, nothing, never)).toEqual({ ok: true, value: null });
  expect(await firstOwnTag(aylin.rest, AYLIN, THEME.id, never)).toEqual({ ok: true, value: null });
  await tag(TOM, tom, 0);
  await tag(AYLIN, aylin, 1, true);
  account.clock.advance(3_600);
  await tag(AYLIN, aylin, 2);
  // Search is behind by minutes.
  account.clock.advance(3_600);
  const first = await firstOwnTag(aylin.rest, AYLIN, THEME.id, never);
  const toms = await firstOwnTag(tom.rest, TOM, THEME.id, never);
  if (!first.ok || !toms.ok || first.value === null || toms.value === null) throw new Error('not read');
  expect(Date.parse(first.value) - Date.parse(toms.value)).toBeGreaterThanOrEqual(3_600_000);
});
