import type { Day } from '#domain/basis/Day.ts';
import { type LearningSetting, NOTHING_LEARNT } from '#domain/setting/LearningSetting.ts';
import type { Area } from '#domain/setting/Area.ts';
import type { DeciderTerm } from '#domain/setting/DeciderTerm.ts';
import { type AnswerSetting, DEFAULT_ANSWERS } from '#domain/setting/AnswerSetting.ts';
import { DEFAULT_HEARING, type HearingSetting } from '#domain/setting/HearingSetting.ts';
import type { Ladder } from '#domain/setting/Ladder.ts';
import { NO_FIELDS, ofEach } from '#domain/setting/FieldsSetting.ts';
import { SETTING_SECTIONS } from '#domain/setting/Settings.ts';
import { TRACKERS } from '#domain/setting/TrackerSetting.ts';
import type { AccountBook } from '#ports/AccountSettings.ts';
import * as v from 'valibot';
import { count, id, moment } from './keptSchemas.ts';

const texts = v.array(v.string());
/** What an older app did not know of was not chosen. */
const mapped = v.optional(
  v.object({ organization: v.nullable(v.string()), user: v.nullable(v.string()) }),
  NO_FIELDS.plan,
);
/** Nobody reckons in cycles of no length. */
const few = v.pipe(count, v.minValue(1), v.maxValue(600));
const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/),
  v.check((text) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`))),
) as unknown as v.GenericSchema<unknown, Day>;
/** Screens reckon with these numbers: what is not as the account would be read is read anew. */
const answers = v.object({
  cycle: v.object({ unit: v.picklist(['weeks', 'months']), length: few, from: day }),
  noticeDays: few,
  openPerLead: v.pipe(
    v.array(v.object({ count: few, from: day })),
    v.minLength(1),
  ) as unknown as v.GenericSchema<unknown, AnswerSetting['openPerLead']>,
  floorPeople: few,
  quietDays: few,
});
const hearing = v.object({
  kindsOff: v.array(v.picklist(['request', 'bug', 'documentation'])),
  languagesOff: texts,
  tagPrefixes: v.pipe(texts, v.minLength(1)) as unknown as v.GenericSchema<
    unknown,
    HearingSetting['tagPrefixes']
  >,
});

const learning = v.object({
  isOn: v.boolean(),
  since: v.nullable(moment),
  // Read by those who use it.
  model: v.unknown(),
}) as unknown as v.GenericSchema<unknown, LearningSetting>;

/** The account's settings as this browser keeps them, and when they were read. */
export const keptBook = v.object({
  book: v.object({
    version: count,
    oldestVersion: v.exactOptional(count),
    settings: v.object({
      home: v.nullable(v.string()),
      privacy: v.object({
        redacts: v.boolean(),
        hidesTaggers: v.boolean(),
        retentionMonths: v.nullable(count),
        excluded: v.object({ groups: texts, brands: texts, forms: texts, tags: texts }),
        includedPrivateGroups: texts,
      }),
      pilot: v.object({ groups: texts }),
      deciders: v.array(
        v.object({ userId: id<DeciderTerm['userId']>(), from: moment, until: v.nullable(moment) }),
      ),
      // Not in what earlier versions kept.
      areas: v.optional(
        v.array(
          v.object({
            id: id<Area['id']>(),
            name: v.string(),
            managers: v.array(id<DeciderTerm['userId']>()),
            isRetired: v.boolean(),
          }),
        ),
        [],
      ),
      fields: v.optional(
        v.object({
          ...ofEach(mapped),
          currency: v.nullable(v.string()),
        }),
        NO_FIELDS,
      ),
      trackers: v.optional(
        v.array(
          v.object({
            tracker: v.picklist(TRACKERS),
            isOn: v.boolean(),
            quotes: v.boolean(),
            target: v.record(v.string(), v.string()),
          }),
        ),
        [],
      ),
      answers: v.optional(answers, DEFAULT_ANSWERS),
      hearing: v.optional(hearing, DEFAULT_HEARING),
      learning: v.optional(learning, NOTHING_LEARNT),
      // Read by those who use it.
      ladder: v.optional(v.unknown(), null) as v.GenericSchema<unknown, Ladder | null>,
      rollup: v.optional(v.unknown(), null),
    }),
    doubtful: v.array(v.picklist([...SETTING_SECTIONS])),
    changes: v.exactOptional(
      v.record(
        v.picklist([...SETTING_SECTIONS]),
        v.object({ by: v.nullable(id<DeciderTerm['userId']>()), at: moment, counts: v.boolean() }),
      ),
    ),
    groups: v.exactOptional(v.object({ publicIds: texts, readAt: moment })),
    notedGroups: v.exactOptional(texts),
    admins: v.exactOptional(v.object({ ids: texts, readAt: moment })),
  }) satisfies v.GenericSchema<unknown, AccountBook>,
  readAt: moment,
});
