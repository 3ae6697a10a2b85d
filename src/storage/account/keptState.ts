import type { Day } from '#domain/basis/Day.ts';
import type { AccountNumbers, FeedProgress, ReplicaNews, SyncState } from '#ports/AccountReplica.ts';
import * as v from 'valibot';
import { count, id, keptTheme, moment } from '../keptSchemas.ts';

const progress = v.object({
  reading: count,
  place: v.nullable(v.string()),
  readUpTo: v.nullable(moment),
  newest: v.nullable(moment),
  lately: v.array(v.string()),
  isComplete: v.boolean(),
  isWhole: v.boolean(),
  read: count,
  total: v.nullable(count),
  unreadable: v.array(v.string()),
  // Not in states of earlier versions: known from the next change of such a record on.
  altered: v.optional(v.array(v.string()), []),
}) satisfies v.GenericSchema<unknown, FeedProgress>;

export const keptState = v.object({
  step: count,
  role: v.string(),
  way: v.picklist(['export', 'list']),
  isTooLarge: v.boolean(),
  feeds: v.object({ mentions: progress, events: progress }),
  syncedAt: v.nullable(moment),
  exportedAt: v.nullable(moment),
  countedAt: v.nullable(moment),
}) satisfies v.GenericSchema<unknown, SyncState>;

const { name, kind, tag, archived, help, summary, areaId, championId, counts } = keptTheme.entries;
/** Who stands in facts is always somebody. */
const person = id<NonNullable<AccountNumbers['themes'][number]['championId']>>();

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/)) as unknown as v.GenericSchema<unknown, Day>;

const themeNumbers = v.object({
  id: keptTheme.entries.id,
  facts: v.nullable(
    v.object({
      name,
      kind,
      tag,
      archived,
      help,
      summary,
      areaId,
      watchers: v.optional(v.array(person), []),
      createdBy: person,
    }),
  ),
  championId,
  offeredTo: v.exactOptional(person),
  coChampions: v.exactOptional(v.array(person)),
  pause: v.exactOptional(v.object({ until: day, standIn: v.nullable(person) })),
  touchedAt: v.exactOptional(moment),
  counts,
  weekly: v.nullable(v.object({ week: count, people: v.array(count) })),
  countsIn: keptTheme.entries.id,
  isMixed: v.boolean(),
});

export const keptNumbers = v.object({
  revision: count,
  at: moment,
  themes: v.array(themeNumbers),
}) satisfies v.GenericSchema<unknown, AccountNumbers>;

/** News as other tabs tell it. */
export const toldReplicaNews = v.object({
  about: v.picklist(['replica', 'numbers']),
}) satisfies v.GenericSchema<unknown, ReplicaNews>;
