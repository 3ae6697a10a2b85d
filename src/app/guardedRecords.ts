import type { AccountRecords } from '#ports/AccountRecords.ts';
import { guardRecords } from '#workflows/standing/guardRecords.ts';
import type { StandingFrom } from '#workflows/standing/loadStanding.ts';
import type { Zendesk } from '#zendesk/connectZendesk.ts';
import { zendeskAccountRecords } from '#zendesk/zendeskAccountRecords.ts';

/** The account's own records as a whole, for who may write now. Loaded by the page that needs it. */
export function guardedRecords(zendesk: Zendesk, outside: StandingFrom): AccountRecords {
  return guardRecords(outside, zendeskAccountRecords(zendesk));
}
