import { asId, type TicketId } from '#domain/basis/Id.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { afterAll, beforeAll } from 'vitest';
import { themeStoreContract } from '../ports/ThemeStore.contract.ts';
import { asAdmin, connectAs, startAccount } from './localAccount.ts';
import { AYLIN, TOM } from './samples.ts';

let account: LocalZendesk;
let tickets: readonly [TicketId, TicketId];

beforeAll(async () => {
  account = await startAccount();
  const { body } = await asAdmin(account, 'GET', '/api/v2/tickets?page[size]=2');
  const found = body['tickets'] as readonly { readonly id: number }[];
  tickets = [asId<TicketId>(String(found[0]?.id)), asId<TicketId>(String(found[1]?.id))];
});
afterAll(() => account.stop());

themeStoreContract(async () => ({
  mine: zendeskThemeStore(await connectAs(account, 'aylin')),
  theirs: zendeskThemeStore(await connectAs(account, 'tom')),
  me: AYLIN,
  they: TOM,
  tickets,
}));
