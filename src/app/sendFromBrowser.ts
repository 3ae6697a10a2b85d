import type { Outside } from '#workflows/Outside.ts';
import type { Zendesk } from '#zendesk/connectZendesk.ts';
import { keepSending } from './keepSending.ts';
import { lazyTicketTags } from './lazyTicketTags.ts';
import { pageWorld } from './pageWorld.ts';
import { tagClosedTicket } from './tagClosedTicket.ts';

/** Empties the outbox for as long as this page lives, tags its ticket where that is closed, and learns examples of themes once. */
export function sendFromBrowser(zendesk: Zendesk, outside: Outside): void {
  keepSending({ ...outside, isOnline: () => navigator.onLine, random: Math.random }, pageWorld);
  tagClosedTicket(zendesk, { ...outside, ticketTags: lazyTicketTags(zendesk) });
  // No connection to load it through: a later page learns them.
  import('./keepExamples.ts').then(
    ({ keepExamples }) => keepExamples(zendesk, outside),
    () => undefined,
  );
}
