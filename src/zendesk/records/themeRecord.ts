import { asId, type AreaId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import * as v from 'valibot';
import { checkbox } from '../wire/checkbox.ts';
import { countNumber } from '../wire/countNumber.ts';
import { idTextOrNull } from '../wire/idText.ts';
import { instantTextOrNull } from '../wire/instantText.ts';
import { jsonTextOrNull } from '../wire/jsonText.ts';
import { recordStamps } from '../wire/recordWire.ts';
import { answerIn, answerText } from './answerText.ts';
import { shortText } from './recordLimits.ts';
import { SHAPE_VERSION } from './shape.ts';

/** What an agent can give the customer today. */
export const helpWire = v.nullable(
  v.object({ sort: v.picklist(['workaround', 'article', 'wording']), text: v.string() }),
);

/** Our ids are letters and digits: anything else would not be ours, and dots part the ids of what hangs on a theme. */
export const themeIdWire = v.pipe(
  v.string(),
  v.regex(/^[0-9a-z]{1,40}$/),
  v.transform((id) => asId<ThemeId>(id)),
);

/** An id of ours, `null` where the field is empty. */
const ownIdOrNull = v.pipe(
  v.nullish(v.string()),
  v.transform((id) => (id === undefined || id === '' ? null : id)),
);

/** A theme's record in the account. */
export const themeRecord = v.object({
  ...recordStamps,
  external_id: themeIdWire,
  name: v.pipe(v.string(), v.minLength(1)),
  custom_object_fields: v.object({
    kind: v.picklist(['request', 'bug', 'documentation']),
    // Tickets get it, so that it must be one that the app can have made.
    tag: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]{1,11}_[a-z0-9_]{1,70}$/)),
    archived: v.optional(checkbox, null),
    help: v.optional(jsonTextOrNull(helpWire), null),
    summary: v.optional(v.nullable(v.string()), null),
    area: v.optional(ownIdOrNull, null),
    part_of: v.optional(ownIdOrNull, null),
    champion: v.optional(idTextOrNull, null),
    answer: v.optional(v.nullable(v.string()), null),
    people: v.optional(countNumber, null),
    organizations: v.optional(countNumber, null),
    tickets: v.optional(countNumber, null),
    heard_at: v.optional(instantTextOrNull, null),
    counted_at: v.optional(instantTextOrNull, null),
    version: v.optional(countNumber, null),
  }),
});

/** The theme that a record says. What customers said of it stands in mentions alone (see `readExamples`). */
export function themeOf({
  external_id,
  name,
  updated_at,
  custom_object_fields,
}: v.InferOutput<typeof themeRecord>): Theme {
  const { kind, tag, archived, help, summary, area, part_of } = custom_object_fields;
  const { champion, answer } = custom_object_fields;
  const { people, organizations, tickets, heard_at, counted_at } = custom_object_fields;
  return {
    id: external_id,
    name,
    kind,
    tag,
    archived,
    help,
    summary: summary ?? '',
    areaId: area === null ? null : asId<AreaId>(area),
    partOf: part_of === null ? null : asId<ThemeId>(part_of),
    championId: champion === null ? null : asId<UserId>(champion),
    answer: answerIn(answer),
    counts: { people, organizations, tickets, lastHeardAt: heard_at },
    examples: [],
    countedAt: counted_at,
    changedAt: updated_at,
  };
}

/**
 * What a record has to be told so that it says what is given of a theme; the rest of it stays as it is. Examples are never
 * told: a theme's record outlives them, and its history would keep them.
 */
export function themeRecordBody(theme: Pick<Theme, 'id' | 'name'> & Partial<Theme>): object {
  const { id, name, kind, tag, archived, help, summary, areaId, partOf } = theme;
  const { championId, answer, counts, countedAt } = theme;
  const fields = {
    ...(kind === undefined ? {} : { kind }),
    ...(tag === undefined ? {} : { tag }),
    ...(archived === undefined ? {} : { archived }),
    ...(help === undefined ? {} : { help: help === null ? null : JSON.stringify(help) }),
    ...(summary === undefined ? {} : { summary }),
    ...(areaId === undefined ? {} : { area: areaId }),
    ...(partOf === undefined ? {} : { part_of: partOf }),
    ...(championId === undefined ? {} : { champion: championId }),
    ...(answer === undefined ? {} : { answer: answer === null ? null : answerText(answer) }),
    ...(counts === undefined
      ? {}
      : {
          people: counts.people,
          organizations: counts.organizations,
          tickets: counts.tickets,
          heard_at: counts.lastHeardAt,
        }),
    ...(countedAt === undefined ? {} : { counted_at: countedAt }),
    version: SHAPE_VERSION,
  };
  return { custom_object_record: { name: shortText(name), external_id: id, custom_object_fields: fields } };
}
