import type { UserId } from '#domain/basis/Id.ts';
import type { OutcomeTools } from '#ports/OutcomeTools.ts';
import { browserOutcome } from '#storage/browserOutcome.ts';
import type { Zendesk } from '#zendesk/connectZendesk.ts';
import { OUTCOME_PAYLOADS } from '#zendesk/records/outcomePayloads.ts';
import { checkToo } from '#zendesk/records/payloadWire.ts';
import { firstOwnTag } from '#zendesk/records/firstOwnTag.ts';
import { writtenReply } from '#zendesk/ticket/writtenReply.ts';
import { zendeskAccountFeed } from '#zendesk/zendeskAccountFeed.ts';
import { zendeskMacros } from '#zendesk/zendeskMacros.ts';

/** What saying an answer to a customer takes; the sidebar's first screen does without. */
export async function outcomeTools(
  zendesk: Zendesk,
  { subdomain, id }: { readonly subdomain: string; readonly id: UserId },
): Promise<OutcomeTools> {
  checkToo(OUTCOME_PAYLOADS);
  return {
    macros: zendeskMacros(zendesk, id),
    shelf: await browserOutcome(subdomain, id),
    writing: async () => (await import('#language/writing/createWritingCheck.ts')).createWritingCheck(),
    firstTag: (theme, signal) => firstOwnTag(zendesk.rest, id, theme, signal),
    lately: (signal) => zendeskAccountFeed(zendesk, 'onScreen').latestPage('events', null, signal),
    written: () => writtenReply(zendesk.frame),
  };
}
