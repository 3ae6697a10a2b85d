import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { openBrowserStorage } from '#storage/openBrowserStorage.ts';
import { readExamples } from '#workflows/examples/readExamples.ts';
import { readTicket } from '#workflows/readTicket.ts';
import { refreshRules } from '#workflows/refreshRules.ts';
import { loadStanding } from '#workflows/standing/loadStanding.ts';
import { zendeskAccountFeed } from '#zendesk/zendeskAccountFeed.ts';
import { zendeskAccountSettings } from '#zendesk/zendeskAccountSettings.ts';
import { zendeskPeople } from '#zendesk/zendeskPeople.ts';
import { zendeskPlaces } from '#zendesk/zendeskPlaces.ts';
import { zendeskRights } from '#zendesk/zendeskRights.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { conversationOf, outsideFor } from '../workflows/outsideFor.ts';
import { connectAs, startAccount } from './localAccount.ts';
import { AYLIN, never, sampleTheme } from './samples.ts';

let account: LocalZendesk;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

/** What a sidebar does when a ticket is opened, in a page of its own and the browser's storage; gives what it asked. */
async function open(ticket: number, role: string, atMs: number): Promise<readonly string[]> {
  const zendesk = await connectAs(account, 'aylin', {}, { nowMs: () => atMs });
  const storage = await openBrowserStorage('local', AYLIN);
  if (storage.requests !== null) zendesk.ledger.join(storage.requests);
  const { replica, outbox } = storage;
  const base = outsideFor(AYLIN, conversationOf(ticket, ['I wish we had a dark mode.']));
  base.ticket.move({ groupId: null });
  const outside = {
    ...{ ...base, replica, outbox, leases: zendesk.leases },
    ...{ worker: { ...base.worker, role }, now: () => instant(atMs) },
    store: zendeskThemeStore(zendesk, storage.fieldIds),
    people: zendeskPeople(zendesk),
    settings: zendeskAccountSettings(zendesk),
    places: zendeskPlaces(zendesk),
    rights: zendeskRights(zendesk, asId(AYLIN)),
  };
  const before = account.log().length;
  const read = await readTicket(outside, never);
  expect(read).toMatchObject({ ok: true, value: { troubles: [], themes: [{ name: 'Dark mode' }] } });
  await refreshRules(outside, never);
  await loadStanding(outside, never);
  // Behind the first screen; one page each half hour of all tabs.
  const shelf = {
    read: async () => ({ ok: true, value: null }) as const,
    save: async () => ({ ok: true, value: undefined }) as const,
  };
  await readExamples({ ...outside, shelf, feed: zendeskAccountFeed(zendesk) }, never);
  return account
    .log()
    .slice(before)
    .map(({ method, path }) => `${method} ${path}`);
}

it.each(['agent', '8500002'])(
  'with a fresh replica a ticket that is opened costs no request (role %s)',
  async (role) => {
    const zendesk = await connectAs(account, 'aylin');
    await zendeskThemeStore(zendesk).saveTheme(sampleTheme('darkmode01', { name: 'Dark mode' }));
    await (await openBrowserStorage('local', AYLIN)).replica.clear();
    const startMs = account.clock.ms();
    const minutes = (many: number) => startMs + many * 60_000;
    expect(await open(5, role, minutes(0))).not.toEqual([]);
    for (const [ticket, minute] of [
      [6, 1],
      [7, 7],
      [5, 14],
    ] as const)
      expect(await open(ticket, role, minutes(minute))).toEqual([]);
    expect(await open(8, role, minutes(31))).not.toEqual([]);
  },
);
