import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { DEFAULT_SETTINGS, SETTING_SECTIONS, type SettingSection } from '#domain/setting/Settings.ts';
import type { AccountBook, AccountSettings } from '#ports/AccountSettings.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import type { Zendesk } from './connectZendesk.ts';
import { RECORD_BYTES, recordBytes } from './records/recordLimits.ts';
import { recordsByExternalId } from './records/relatedRecords.ts';
import { ENTRY, recordsPath, SHAPE_ENTRY_ID } from './records/shape.ts';
import { address } from './rest/address.ts';
import { adminsAmong } from './settings/adminsAmong.ts';
import { settingWire } from './settings/settingWire.ts';
import { shapeVersionIn } from './setup/shapeVersion.ts';
import { idText } from './wire/idText.ts';
import { jsonText } from './wire/jsonText.ts';
import { recordStamps } from './wire/recordWire.ts';

const KIND = 'setting';

/** Any of our entries; what its body says is read by who needs it. */
const entryRecord = v.object({
  ...recordStamps,
  updated_by_user_id: idText,
  custom_object_fields: v.object({ body: jsonText }),
});

type EntryRecord = v.InferOutput<typeof entryRecord>;

/** The account's settings, one entry record a section. They count only while an admin changed them last. */
export function zendeskAccountSettings({ rest }: Pick<Zendesk, 'rest'>): AccountSettings {
  async function bookOf(
    records: readonly EntryRecord[],
    unreadable: number,
    signal: AbortSignal,
  ): Promise<Result<AccountBook, Failure>> {
    const given = SETTING_SECTIONS.flatMap((section) => {
      const record = records.find(({ external_id }) => external_id === entryId(section));
      return record === undefined ? [] : [{ section, record }];
    });
    const admins = await adminsAmong(
      rest,
      given.map(({ record }) => record.updated_by_user_id),
      signal,
    );
    if (!admins.ok) return admins;
    // Which section a record that cannot be read belongs to is not known: each that is missing may be it.
    const missing = SETTING_SECTIONS.filter((section) => !given.some((one) => one.section === section));
    const doubtful: SettingSection[] = unreadable === 0 ? [] : [...missing];
    const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
    for (const { section, record } of given) {
      const value = v.safeParse(settingWire(section), record.custom_object_fields.body);
      if (value.success && admins.value.has(record.updated_by_user_id)) settings[section] = value.output;
      else doubtful.push(section);
    }
    const shape = records.find(({ external_id }) => external_id === SHAPE_ENTRY_ID);
    const version = shapeVersionIn(shape?.custom_object_fields.body);
    return ok({ version, settings: settings as unknown as AccountBook['settings'], doubtful });
  }

  return {
    async read(signal) {
      const what = 'read settings';
      const ids = [SHAPE_ENTRY_ID, ...SETTING_SECTIONS.map(entryId)];
      const listed = await recordsByExternalId(rest, ENTRY, ids, entryRecord, what, signal);
      if (!listed.ok) return listed;
      return bookOf(listed.value.items, listed.value.unreadable.length, signal);
    },

    async save(section, value) {
      const what = 'save settings';
      const id = entryId(section);
      const body = JSON.stringify(value);
      if (recordBytes(value) > RECORD_BYTES) {
        return failed({ kind: 'refused', what, reason: 'There is more in it than a record can hold.' });
      }
      const record = { name: id, external_id: id, custom_object_fields: { kind: KIND, body } };
      const saved = await rest.write(
        {
          method: 'PATCH',
          path: address(recordsPath(ENTRY), { external_id: id }),
          body: { custom_object_record: record },
          what,
          missing: 'notSetUp',
        },
        v.unknown(),
      );
      return saved.ok ? ok(undefined) : saved;
    },
  };
}

function entryId(section: SettingSection): string {
  return `${KIND}.${section}`;
}
