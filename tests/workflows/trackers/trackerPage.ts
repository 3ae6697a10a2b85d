import { asId, type UserId } from '#domain/basis/Id.ts';
import type { TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { trackersThrough } from '#trackers/trackersThrough.ts';
import type { Sending } from '#workflows/trackers/sendTheme.ts';
import { zendeskProxy } from '#zendesk/zendeskProxy.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { connectAs } from '../../zendesk/localAccount.ts';
import { AYLIN, TOM } from '../../zendesk/samples.ts';
import { type FakeAccountSettings, fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { conversationOf, outsideFor, type TestOutside } from '../outsideFor.ts';

/** Every tracker, as the local Zendesk plays it, customers' words not allowed. */
export const ALL_ON: readonly TrackerSetting[] = [
  { tracker: 'github', isOn: true, quotes: false, target: { repository: 'acme/shop' } },
  {
    tracker: 'jira',
    isOn: true,
    quotes: false,
    target: {
      site: 'acme.atlassian.net',
      cloudId: '11111111-2222-3333-4444-555555555555',
      project: 'SHOP',
      issueType: '10001',
    },
  },
  { tracker: 'linear', isOn: true, quotes: false, target: { team: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee' } },
  { tracker: 'slack', isOn: true, quotes: false, target: { channel: 'C0PRODUCT1' } },
];

/** Somebody's page on the local Zendesk: its records and its way out are real, the rest is in memory. */
export interface TrackerPage extends Omit<TestOutside, 'settings'>, Sending {
  readonly settings: FakeAccountSettings;
}

export async function trackerPage(
  account: LocalZendesk,
  user: 'aylin' | 'tom',
  trackers: readonly TrackerSetting[] = ALL_ON,
): Promise<TrackerPage> {
  const zendesk = await connectAs(account, user);
  const id: UserId = user === 'aylin' ? AYLIN : TOM;
  const base = outsideFor(id, conversationOf(5, []));
  return {
    ...base,
    worker: { ...base.worker, id: asId<UserId>(id), subdomain: 'fernway' },
    store: zendeskThemeStore(zendesk),
    settings: fakeAccountSettings({ trackers }),
    trackers: trackersThrough(zendeskProxy(zendesk)),
    now: () => instant(account.clock.ms()),
  };
}

/** What arrived at the far sides, oldest first. */
export async function arrivedAt(
  account: LocalZendesk,
): Promise<
  readonly { readonly host: string; readonly key: string; readonly title: string; readonly sent: unknown }[]
> {
  const answer = await fetch(new URL('/local/far', account.url));
  return ((await answer.json()) as { arrived: never }).arrived;
}

/** Changes how the far sides behave. */
export async function farSide(account: LocalZendesk, change: object): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(new URL('/local/far', account.url), {
    method: 'POST',
    headers,
    body: JSON.stringify(change),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
