import type { ThemeId, UserId } from '#domain/basis/Id.ts';
import { NEWS } from '#domain/outcome/newsSince.ts';
import type { Seen } from '#domain/outcome/Seen.ts';
import type { Visit } from '#domain/outcome/Visit.ts';
import * as v from 'valibot';
import { count, id, keptAnswer, moment } from './keptSchemas.ts';

/** Thousands of themes stand in it: without the names of their parts. */
const theme = v.tuple([id<ThemeId>(), count, v.nullable(id<UserId>()), id<ThemeId>(), v.boolean()]);
const seen = v.pipe(
  v.object({ at: moment, upTo: v.nullable(moment), themes: v.array(theme) }),
  v.transform(({ themes, ...when }): Seen => ({
    ...when,
    themes: new Map(
      themes.map(([own, people, champion, into, isGrowing]) => [own, { people, champion, into, isGrowing }]),
    ),
  })),
);
const news = v.object({
  since: moment,
  lines: v.array(
    v.object({
      themeId: id<ThemeId>(),
      is: v.picklist(NEWS),
      more: count,
      answer: v.nullable(keptAnswer),
    }),
  ),
});

/** What is kept of somebody's looks at the board. */
export const keptVisit: v.GenericSchema<unknown, Visit> = v.object({
  latest: seen,
  before: v.nullable(seen),
  news: v.nullable(news),
});

/** A visit as it is kept. */
export function storedVisit({ latest, before, news }: Visit): unknown {
  return { latest: storedSeen(latest), before: before === null ? null : storedSeen(before), news };
}

function storedSeen({ themes, ...when }: Seen): unknown {
  const rows = [...themes].map(([own, { people, champion, into, isGrowing }]) => [
    own,
    people,
    champion,
    into,
    isGrowing,
  ]);
  return { ...when, themes: rows };
}
