import type { BulkJob } from '../rest/jobs/BulkJob.ts';
import type { Urgency } from '../rest/Urgency.ts';

/** What a bulk job does with records. All may be repeated: an id that is gone already is `gone`, one that is there is written again. */
export type RecordAction =
  /** Refused where the external id is taken. */
  | 'create'
  | 'update'
  | 'delete'
  | 'delete_by_external_id'
  /** Creates or replaces, by the external id that each item names. */
  | 'create_or_update_by_external_id';

/** The record as Zendesk's interface takes it; for deleting, its id. */
export type RecordItem = string | Readonly<Record<string, unknown>>;

/** Bulk work on the records of one of our objects. */
export function recordJob(
  object: string,
  action: RecordAction,
  what: string,
  urgency: Urgency,
): BulkJob<RecordItem> {
  return {
    method: 'POST',
    what,
    missing: 'notSetUp',
    urgency,
    request: (items) => ({
      path: `/api/v2/custom_objects/${object}/jobs`,
      body: { job: { action, items } },
    }),
    idOf: (item) => {
      const id = typeof item === 'string' ? item : (item['id'] ?? item['external_id']);
      return typeof id === 'string' ? id : null;
    },
  };
}
