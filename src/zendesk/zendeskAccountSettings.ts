import { asId, type UserId } from '#domain/basis/Id.ts';
import { epochMs, instant } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { DEFAULT_SETTINGS, SETTING_SECTIONS, type SettingSection } from '#domain/setting/Settings.ts';
import type { AccountBook, AccountSettings, KnownAdmins, SettingChange } from '#ports/AccountSettings.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Listed } from '#ports/ThemeStore.ts';
import * as v from 'valibot';
import type { Zendesk } from './connectZendesk.ts';
import { PASSING } from './history/passing.ts';
import { type RawRecord, rawRecord } from './history/rawRecord.ts';
import { RECORD_BYTES, recordBytes } from './records/recordLimits.ts';
import { recordsByExternalId } from './records/relatedRecords.ts';
import { ENTRY, OLDEST_WRITABLE, recordsPath, SHAPE_ENTRY_ID, SHAPE_VERSION } from './records/shape.ts';
import { address } from './rest/address.ts';
import type { Rest } from './rest/Rest.ts';
import { adminsAmong } from './settings/adminsAmong.ts';
import { SETTING_KIND, settingId } from './settings/settingId.ts';
import { settingWire } from './settings/settingWire.ts';
import { shapeVersionIn } from './setup/shapeVersion.ts';
import { jsonText } from './wire/jsonText.ts';

const DAY_MS = 24 * 3_600_000;
/** What a quick reading brought is not asked for anew for the whole one right after it. */
const RIGHT_AFTER_MS = 10_000;
/** Which groups are public, as an admin's browser saw them. */
const GROUPS_ID = 'groups';

const groupIds = v.array(v.pipe(v.string(), v.regex(/^\d{1,20}$/)));

const bodyOf = v.object({ custom_object_fields: v.object({ body: jsonText }) });

/** The account's settings, one entry record a section. They count only as an admin left them. */
export function zendeskAccountSettings({ rest, nowMs }: Pick<Zendesk, 'rest' | 'nowMs'>): AccountSettings {
  let quick: { readonly listed: Listed<RawRecord>; readonly atMs: number } | null = null;

  async function recordsNow(
    isQuick: boolean,
    signal: AbortSignal,
  ): Promise<Result<Listed<RawRecord>, Failure>> {
    const isThere = !isQuick && quick !== null && nowMs() - quick.atMs < RIGHT_AFTER_MS;
    const there = isThere ? quick : null;
    quick = null;
    if (there !== null) return ok(there.listed);
    const ids = [SHAPE_ENTRY_ID, GROUPS_ID, ...SETTING_SECTIONS.map(settingId)];
    const listed = await recordsByExternalId(rest, ENTRY, ids, rawRecord, 'read settings', signal);
    if (listed.ok && isQuick) quick = { listed: listed.value, atMs: nowMs() };
    return listed;
  }

  async function bookOf(
    records: readonly RawRecord[],
    unreadable: number,
    signal: AbortSignal,
    isQuick: boolean,
    known: KnownAdmins | undefined,
  ): Promise<Result<AccountBook, Failure>> {
    const given = SETTING_SECTIONS.flatMap((section) => {
      const record = records.find(({ external_id }) => external_id === settingId(section));
      return record === undefined ? [] : [{ section, record }];
    });
    const isHeld = (section: SettingSection) => !isQuick || section === 'privacy';
    const writers = given.flatMap(({ section, record }) =>
      isHeld(section) ? (record.updated_by_user_id ?? []) : [],
    );
    const isToday = known !== undefined && nowMs() - epochMs(known.readAt) < DAY_MS;
    const isAsked = !isToday || writers.some((writer) => !known.ids.includes(writer));
    const asked = isAsked ? await adminsAmong(rest, writers, signal) : ok(new Set(known.ids));
    if (!asked.ok) return asked;
    const admins = asked.value;
    // Which section a record that cannot be read belongs to is not known: each that is missing may be it.
    const missing = SETTING_SECTIONS.filter((section) => !given.some((one) => one.section === section));
    const doubtful: SettingSection[] = unreadable === 0 ? [] : [...missing];
    const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
    const changes: Partial<Record<SettingSection, SettingChange>> = {};
    let isPartial = false;
    for (const { section, record } of given) {
      const isByAdmin = admins.has(record.updated_by_user_id ?? '');
      isPartial ||= !isHeld(section) && !isByAdmin;
      const isAdmins = !isHeld(section) || isByAdmin;
      const { updated_by_user_id: by, updated_at: at } = record;
      changes[section] = { by: by === null ? null : asId<UserId>(by), at, counts: isAdmins };
      const word = isAdmins ? ok(record) : await lastWord(rest, record, signal);
      if (!word.ok) return word;
      const value = v.safeParse(settingWire(section), saidIn(word.value));
      if (value.success) settings[section] = value.output;
      else doubtful.push(section);
    }
    const shape = records.find(({ external_id }) => external_id === SHAPE_ENTRY_ID);
    const { version, oldest } = shapeVersionIn(saidIn(shape));
    const noted = v.safeParse(groupIds, saidIn(records.find(({ external_id }) => external_id === GROUPS_ID)));
    return ok({
      version,
      ...(oldest === version ? {} : { oldestVersion: oldest }),
      settings: settings as unknown as AccountBook['settings'],
      doubtful,
      changes,
      ...(noted.success ? { notedGroups: noted.output } : {}),
      ...(isPartial ? { isPartial } : {}),
      ...(admins.size > 0
        ? { admins: isAsked ? { ids: [...admins], readAt: instant(nowMs()) } : known }
        : {}),
    });
  }

  async function write(id: string, kind: string, value: unknown): Promise<Result<void, Failure>> {
    const what = 'save settings';
    quick = null;
    if (recordBytes(value) > RECORD_BYTES) {
      return failed({ kind: 'refused', what, reason: 'There is more in it than a record can hold.' });
    }
    const fields = { kind, body: JSON.stringify(value) };
    const record = { name: id, external_id: id, custom_object_fields: fields };
    const path = address(recordsPath(ENTRY), { external_id: id });
    const body = { custom_object_record: record };
    const saved = await rest.write({ method: 'PATCH', path, body, what, missing: 'notSetUp' }, v.unknown());
    return saved.ok ? ok(undefined) : saved;
  }

  return {
    writesVersion: SHAPE_VERSION,
    writesFrom: OLDEST_WRITABLE,

    async read(signal, isQuick = false, known = undefined) {
      const listed = await recordsNow(isQuick, signal);
      if (!listed.ok) return listed;
      return bookOf(listed.value.items, listed.value.unreadable.length, signal, isQuick, known);
    },

    save: (section, value) => write(settingId(section), SETTING_KIND, value),
    noteGroups: (publicIds) => write(GROUPS_ID, GROUPS_ID, publicIds),
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
