import type { UserId } from '#domain/basis/Id.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import type { Dismissals } from '#ports/Dismissals.ts';
import * as v from 'valibot';
import type { Zendesk } from './connectZendesk.ts';
import { RECORD_BYTES, recordBytes } from './records/recordLimits.ts';
import { recordsByExternalId } from './records/relatedRecords.ts';
import { ENTRY, recordsPath } from './records/shape.ts';
import { address } from './rest/address.ts';
import { idText } from './wire/idText.ts';
import { jsonText } from './wire/jsonText.ts';
import { recordStamps } from './wire/recordWire.ts';

const KIND = 'dismissed';

const dismissedRecord = v.object({
  ...recordStamps,
  created_by_user_id: idText,
  custom_object_fields: v.object({ body: v.pipe(jsonText, v.array(v.string())) }),
});

/** "Not feedback", one record per agent and week. What somebody else wrote under an agent's id does not count. */
export function zendeskDismissals({ rest }: Pick<Zendesk, 'rest'>): Dismissals {
  return {
    async read(agent, weeks, signal) {
      if (weeks.length === 0) return ok([]);
      const what = 'read dismissals';
      const ids = weeks.map((week) => entryId(agent, week));
      const listed = await recordsByExternalId(rest, ENTRY, ids, dismissedRecord, what, signal);
      if (!listed.ok) return listed;
      const [nonsense] = listed.value.unreadable;
      if (nonsense !== undefined) {
        return failed({ kind: 'unreadable', what, path: `${nonsense.recordId}.${nonsense.path}` });
      }
      const own = listed.value.items.filter((record) => record.created_by_user_id === agent);
      return ok([...new Set(own.flatMap((record) => record.custom_object_fields.body))]);
    },

    async save(agent, week, groupIds) {
      const id = entryId(agent, week);
      const body = JSON.stringify(newestFitting(groupIds));
      const saved = await rest.write(
        {
          method: 'PATCH',
          path: address(recordsPath(ENTRY), { external_id: id }),
          body: {
            custom_object_record: {
              name: id,
              external_id: id,
              custom_object_fields: { kind: KIND, owner: agent, body },
            },
          },
          what: 'save dismissals',
          missing: 'notSetUp',
        },
        v.unknown(),
      );
      return saved.ok ? ok(undefined) : saved;
    },
  };
}

function entryId(agent: UserId, week: string): string {
  return `${KIND}.${agent}.${week}`;
}

/** The newest stand last; the oldest go where there are too many for a record. */
function newestFitting(groupIds: readonly string[]): readonly string[] {
  let bytes = 0;
  const fitting: string[] = [];
  for (const id of groupIds.toReversed()) {
    bytes += recordBytes(id);
    if (bytes > RECORD_BYTES) break;
    fitting.unshift(id);
  }
  return fitting;
}
