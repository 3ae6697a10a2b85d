import type { asId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { ANSWERS, type Due } from '#domain/theme/Answer.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Keepsake } from '#ports/HappyFile.ts';
import type { Person } from '#ports/People.ts';
import type { Timing } from '#ports/Timings.ts';
import * as v from 'valibot';

/* What this browser keeps is read by schema: an older app, another one, or a person with developer tools may have written it. */

/** An id of any kind. */
export const id = <T extends Parameters<typeof asId>[0] & { readonly __id: string }>() =>
  v.pipe(v.string(), v.minLength(1)) as unknown as v.GenericSchema<unknown, T>;
export const moment = v.pipe(
  v.string(),
  // As `parseInstant`, which also writes the moment anew: that takes a while for some ten thousand.
  v.check((text) => !Number.isNaN(Date.parse(text))),
) as unknown as v.GenericSchema<unknown, Instant>;
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const amount = v.pipe(v.number(), v.finite(), v.minValue(0));

const due = v.string() as unknown as v.GenericSchema<unknown, Due>;
export const keptAnswer = v.object({ answer: v.picklist(ANSWERS), due: v.nullable(due) });

export const keptQuote = v.object({
  text: v.string(),
  wordsOf: v.picklist(['customer', 'agent']),
  comment: id<Mention['quotes'][number]['comment']>(),
  start: count,
  end: count,
  authorName: v.string(),
  at: moment,
  heardBy: v.exactOptional(v.array(id<Mention['taggedBy']>())),
});

export const keptTheme = v.object({
  id: id<Theme['id']>(),
  name: v.string(),
  kind: v.picklist(['request', 'bug', 'documentation']),
  tag: v.string(),
  archived: v.boolean(),
  help: v.nullable(v.object({ sort: v.picklist(['workaround', 'article', 'wording']), text: v.string() })),
  // Not in what earlier versions kept.
  summary: v.optional(v.string(), ''),
  areaId: v.optional(v.nullable(id<NonNullable<Theme['areaId']>>()), null),
  partOf: v.optional(v.nullable(id<Theme['id']>()), null),
  championId: v.nullable(id<Person['id']>()),
  // Not in what earlier versions kept.
  answer: v.optional(v.nullable(keptAnswer), null),
  counts: v.object({ people: count, organizations: count, tickets: count, lastHeardAt: v.nullable(moment) }),
  examples: v.array(v.string()),
  countedAt: v.nullable(moment),
  changedAt: v.exactOptional(moment),
}) satisfies v.GenericSchema<unknown, Theme>;

export const keptThemes = v.object({
  themes: v.array(keptTheme),
  readAt: moment,
  seenUpTo: v.optional(v.nullable(moment), null),
  partUntil: v.exactOptional(moment),
});

export const keptPerson = v.object({
  id: id<Person['id']>(),
  name: v.string(),
  avatarUrl: v.nullable(v.string()),
  isStaff: v.boolean(),
}) satisfies v.GenericSchema<unknown, Person>;

export const keptMention = v.object({
  id: id<Mention['id']>(),
  themeId: id<Mention['themeId']>(),
  ticketId: id<Mention['ticketId']>(),
  requesterId: v.nullable(id<Person['id']>()),
  organizationId: v.nullable(id<NonNullable<Mention['organizationId']>>()),
  brandId: v.nullable(v.pipe(v.number(), v.safeInteger())),
  taggedBy: id<Person['id']>(),
  quotes: v.array(keptQuote),
  withdrawn: v.boolean(),
  at: moment,
}) satisfies v.GenericSchema<unknown, Mention>;

export const keptIds = v.array(v.string());
export const keptFieldIds = v.record(v.string(), v.string());

export const keptKeepsake = v.object({
  id: v.string(),
  ticketId: id<Keepsake['ticketId']>(),
  quote: keptQuote,
  keptAt: moment,
}) satisfies v.GenericSchema<unknown, Keepsake>;

export const keptTiming = v.object({ at: moment, seconds: amount, clicks: count }) satisfies v.GenericSchema<
  unknown,
  Timing
>;

/** Those of a list that are as they should be. */
export function readable<S extends v.GenericSchema>(
  schema: S,
  values: readonly unknown[],
): v.InferOutput<S>[] {
  return values.flatMap((value) => {
    const read = v.safeParse(schema, value);
    return read.success ? [read.output] : [];
  });
}
