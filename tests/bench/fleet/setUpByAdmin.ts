import { asId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { setUpAccount } from '#workflows/setUpAccount.ts';
import { connectZendesk } from '#zendesk/connectZendesk.ts';
import type { ZafClient } from '#zendesk/frame/ZafClient.ts';
import { zendeskAccountSettings } from '#zendesk/zendeskAccountSettings.ts';
import { zendeskAccountSetUp } from '#zendesk/zendeskAccountSetUp.ts';
import { zendeskPlaces } from '#zendesk/zendeskPlaces.ts';
import { conversationOf, outsideFor } from '../../workflows/outsideFor.ts';

/**
 * Sets the app up as the admin's own browser does: with the objects there are then the shape's record, the subdomain that
 * an admin confirmed and what is noted of groups. Without those, settings would cost less than they do anywhere.
 */
export async function setUpByAdmin(client: ZafClient, admin: number, nowMs: number): Promise<void> {
  const connected = await connectZendesk({
    ...{ scope: { ZAFClient: { init: () => client } }, nowMs: () => nowMs },
    ...{ sleep: async () => undefined, random: () => 0.5, page: 'setUp' },
  });
  if (!connected.ok) throw new Error(connected.failure.kind);
  const zendesk = connected.value;
  const base = outsideFor(String(admin), conversationOf(1, []));
  const outside = {
    ...base,
    worker: { ...base.worker, id: asId<UserId>(String(admin)), role: 'admin' },
    setUp: zendeskAccountSetUp(zendesk),
    settings: zendeskAccountSettings(zendesk),
    places: zendeskPlaces(zendesk),
    leases: zendesk.leases,
    now: () => instant(nowMs),
  };
  const made = await setUpAccount(outside, () => undefined, new AbortController().signal);
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
}
