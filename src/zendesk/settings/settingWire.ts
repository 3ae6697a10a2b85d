import type { AreaId, UserId } from '#domain/basis/Id.ts';
import type { AnswerSetting } from '#domain/setting/AnswerSetting.ts';
import { ofEach } from '#domain/setting/FieldsSetting.ts';
import type { HearingSetting } from '#domain/setting/HearingSetting.ts';
import type { LearningSetting } from '#domain/setting/LearningSetting.ts';
import { DEFAULT_SETTINGS, type Settings, type SettingSection } from '#domain/setting/Settings.ts';
import { TRACKERS } from '#domain/setting/TrackerSetting.ts';
import * as v from 'valibot';
import { instantText, instantTextOrNull } from '../wire/instantText.ts';

const digits = v.pipe(v.string(), v.regex(/^\d{1,20}$/));
const userId = digits as unknown as v.GenericSchema<unknown, UserId>;
const key = v.optional(v.nullable(v.string()), null);
const mapped = v.optional(v.object({ organization: key, user: key }), { organization: null, user: null });
const { privacy } = DEFAULT_SETTINGS;
const ids = v.optional(v.array(digits), []);
const few = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(600));
const day = v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));
const answers = v.object({
  cycle: v.object({ unit: v.picklist(['weeks', 'months']), length: few, from: day }),
  noticeDays: few,
  openPerLead: v.pipe(v.array(v.object({ count: few, from: day })), v.minLength(1)),
  floorPeople: few,
  quietDays: v.optional(few, 30),
});

const hearing = v.object({
  kindsOff: v.array(v.picklist(['request', 'bug', 'documentation'])),
  languagesOff: v.array(v.string()),
  tagPrefixes: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]{1,11}_$/))), v.minLength(1)),
});

/** What each section's record holds. Missing parts have their defaults: an older app wrote them. */
const SECTIONS = {
  home: v.nullable(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,62}$/))),
  privacy: v.object({
    redacts: v.optional(v.boolean(), privacy.redacts),
    hidesTaggers: v.optional(v.boolean(), privacy.hidesTaggers),
    retentionMonths: v.optional(v.nullable(few), privacy.retentionMonths),
    excluded: v.optional(
      v.object({ groups: ids, brands: ids, forms: ids, tags: v.optional(v.array(v.string()), []) }),
      privacy.excluded,
    ),
    includedPrivateGroups: ids,
  }),
  pilot: v.object({ groups: ids }),
  deciders: v.array(
    v.object({
      userId,
      from: instantText,
      until: v.optional(instantTextOrNull, null),
    }),
  ),
  areas: v.array(
    v.object({
      id: v.pipe(v.string(), v.regex(/^[0-9a-z]{1,40}$/)) as unknown as v.GenericSchema<unknown, AreaId>,
      name: v.string(),
      managers: v.optional(v.array(userId), []),
      isRetired: v.optional(v.boolean(), false),
    }),
  ),
  fields: v.object({
    ...ofEach(mapped),
    currency: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))), null),
  }),
  trackers: v.array(
    v.object({
      tracker: v.picklist(TRACKERS),
      isOn: v.boolean(),
      quotes: v.boolean(),
      target: v.record(v.string(), v.string()),
    }),
  ),
  hearing: hearing as unknown as v.GenericSchema<unknown, HearingSetting>,
  answers: answers as unknown as v.GenericSchema<unknown, AnswerSetting>,
  // The model is read by those who use it: the engine, and the page that shows it.
  learning: v.object({
    isOn: v.boolean(),
    since: instantTextOrNull,
    model: v.unknown(),
  }) as unknown as v.GenericSchema<unknown, LearningSetting>,
  ladder: v.unknown() as v.GenericSchema<unknown, Settings['ladder']>,
  rollup: v.unknown(),
} satisfies { readonly [S in SettingSection]: v.GenericSchema<unknown, Settings[S]> };

/** Reads a section as its record holds it. */
export function settingWire<S extends SettingSection>(section: S): v.GenericSchema<unknown, Settings[S]> {
  return SECTIONS[section] as unknown as v.GenericSchema<unknown, Settings[S]>;
}
