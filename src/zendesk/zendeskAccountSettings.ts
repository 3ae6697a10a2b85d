import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { DEFAULT_SETTINGS, SETTING_SECTIONS, type SettingSection } from '#domain/setting/Settings.ts';
import type { AccountBook, AccountSettings } from '#ports/AccountSettings.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import type { Zendesk } from './connectZendesk.ts';
import { PASSING } from './history/passing.ts';
import { type RawRecord, rawRecord } from './history/rawRecord.ts';
import { RECORD_BYTES, recordBytes } from './records/recordLimits.ts';
import { recordsByExternalId } from './records/relatedRecords.ts';
import { ENTRY, recordsPath, SHAPE_ENTRY_ID, SHAPE_VERSION } from './records/shape.ts';
import { address } from './rest/address.ts';
import type { Rest } from './rest/Rest.ts';
import { adminsAmong } from './settings/adminsAmong.ts';
import { settingWire } from './settings/settingWire.ts';
import { shapeVersionIn } from './setup/shapeVersion.ts';
import { jsonText } from './wire/jsonText.ts';

const KIND = 'setting';

const bodyOf = v.object({ custom_object_fields: v.object({ body: jsonText }) });

/** The account's settings, one entry record a section. They count only as an admin left them. */
export function zendeskAccountSettings({ rest }: Pick<Zendesk, 'rest'>): AccountSettings {
  async function bookOf(
    records: readonly RawRecord[],
    unreadable: number,
    signal: AbortSignal,
  ): Promise<Result<AccountBook, Failure>> {
    const given = SETTING_SECTIONS.flatMap((section) => {
      const record = records.find(({ external_id }) => external_id === entryId(section));
      return record === undefined ? [] : [{ section, record }];
    });
    const writers = given.flatMap(({ record }) => record.updated_by_user_id ?? []);
    const admins = await adminsAmong(rest, writers, signal);
    if (!admins.ok) return admins;
    // Which section a record that cannot be read belongs to is not known: each that is missing may be it.
    const missing = SETTING_SECTIONS.filter((section) => !given.some((one) => one.section === section));
    const doubtful: SettingSection[] = unreadable === 0 ? [] : [...missing];
    const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
    for (const { section, record } of given) {
      const isAdmins = admins.value.has(record.updated_by_user_id ?? '');
      const word = isAdmins ? ok(record) : await lastWord(rest, record, signal);
      if (!word.ok) return word;
      const value = v.safeParse(settingWire(section), saidIn(word.value));
      if (value.success) settings[section] = value.output;
      else doubtful.push(section);
    }
    const shape = records.find(({ external_id }) => external_id === SHAPE_ENTRY_ID);
    const version = shapeVersionIn(saidIn(shape));
    return ok({ version, settings: settings as unknown as AccountBook['settings'], doubtful });
  }

  return {
    writesVersion: SHAPE_VERSION,

    async read(signal) {
      const what = 'read settings';
      const ids = [SHAPE_ENTRY_ID, ...SETTING_SECTIONS.map(entryId)];
      const listed = await recordsByExternalId(rest, ENTRY, ids, rawRecord, what, signal);
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

/**
 * What an admin said last in a record that somebody else changed since; `null` where that cannot be known. Only what
 * passes by itself is a failure: settings must be read in an account that gives no histories, too.
 */
async function lastWord(
  rest: Rest,
  record: RawRecord,
  signal: AbortSignal,
): Promise<Result<RawRecord | null, Failure>> {
  const loaded = await import('./history/adminsVersion.ts').catch(() => null);
  if (loaded === null) return ok(null);
  const version = await loaded.adminsVersion(rest, ENTRY, record, signal);
  return version.ok || PASSING.has(version.failure.kind) ? version : ok(null);
}

function saidIn(record: unknown): unknown {
  const said = v.safeParse(bodyOf, record);
  return said.success ? said.output.custom_object_fields.body : undefined;
}

function entryId(section: SettingSection): string {
  return `${KIND}.${section}`;
}
