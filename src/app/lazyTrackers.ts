import type { Trackers } from '#ports/Trackers.ts';
import { trackersThrough } from '#trackers/trackersThrough.ts';
import type { Zendesk } from '#zendesk/connectZendesk.ts';
import { zendeskProxy } from '#zendesk/zendeskProxy.ts';

/** Trackers through Zendesk’s proxy: loaded when somebody has to do with one. */
export function lazyTrackers(zendesk: Zendesk): Trackers {
  return trackersThrough(zendeskProxy(zendesk));
}
