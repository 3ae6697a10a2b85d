import type { JsonObject } from '../store/Json.ts';
import type { Ticket } from '../store/Ticket.ts';
import { invalid, ZendeskError } from './ZendeskError.ts';

/**
 * Zendesk's optimistic lock: as soon as `safe_update` is there, with whatever value, `updated_stamp` must be
 * the ticket's `updated_at`. Both count whole seconds, so two changes within one second go unnoticed.
 */
export function checkSafeUpdate(ticket: Ticket, given: JsonObject): void {
  if (!('safe_update' in given)) return;
  const stamp = given['updated_stamp'];
  if (typeof stamp !== 'string' || Number.isNaN(Date.parse(stamp)))
    throw invalid('updated_stamp', 'Updated stamp: is required with safe_update');
  if (Math.floor(Date.parse(stamp) / 1000) !== Date.parse(ticket.updated_at) / 1000)
    throw new ZendeskError(409, {
      error: 'UpdateConflict',
      description:
        'Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again.',
    });
}
