import { asId, type UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { SettingHistory } from '#ports/SettingHistory.ts';
import type { Zendesk } from './connectZendesk.ts';
import { rawRecord } from './history/rawRecord.ts';
import { readHistory } from './history/readHistory.ts';
import { recordsByExternalId } from './records/relatedRecords.ts';
import { ENTRY } from './records/shape.ts';
import { adminsAmong } from './settings/adminsAmong.ts';
import { settingId } from './settings/settingId.ts';

/** The history of a section's record. Three requests, more where it was changed more than a hundred times. */
export function zendeskSettingHistory({ rest }: Pick<Zendesk, 'rest'>): SettingHistory {
  return {
    async changes(section, signal) {
      const ids = [settingId(section)];
      const listed = await recordsByExternalId(rest, ENTRY, ids, rawRecord, 'read history', signal);
      if (!listed.ok) return listed;
      const [record] = listed.value.items;
      if (record === undefined) return ok([]);
      const history = await readHistory(rest, ENTRY, record.id, signal);
      if (!history.ok) return history;
      const actors = history.value.flatMap(({ actor }) => actor ?? []);
      const admins = await adminsAmong(rest, actors, signal);
      if (!admins.ok) return admins;
      const changes = history.value.flatMap(({ actor, at }) =>
        at === null
          ? []
          : [{ by: actor === null ? null : asId<UserId>(actor), at, counts: admins.value.has(actor ?? '') }],
      );
      return ok(changes.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1)));
    },
  };
}
