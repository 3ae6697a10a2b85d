import { READ_ONLY_KINDS } from '#ports/Failure.ts';
import type { OutboxEntry, OutboxNews } from '#ports/Outbox.ts';
import * as v from 'valibot';
import { amount, count, id, keptMention, keptTheme, moment } from '../keptSchemas.ts';
import { keptNeed } from '../keptRights.ts';

const what = v.string();
const reason = v.string();

const failure = v.variant('kind', [
  v.object({ kind: v.literal('busy'), what, waitSeconds: amount }),
  v.object({ kind: v.literal('maintenance'), what, waitSeconds: amount }),
  v.object({ kind: v.literal('failing'), what, status: v.number() }),
  v.object({ kind: v.literal('forbidden'), what, needs: v.exactOptional(keptNeed) }),
  v.object({ kind: v.literal('fieldMissing'), what, field: v.string() }),
  v.object({ kind: v.literal('readOnly'), what, because: v.picklist([...READ_ONLY_KINDS]) }),
  v.object({ kind: v.literal('refused'), what, reason }),
  v.object({ kind: v.literal('engine'), what, reason }),
  v.object({ kind: v.literal('unreadable'), what, path: v.string() }),
  v.object({
    kind: v.picklist([
      'offline',
      'signedOut',
      'notSetUp',
      'notOnPlan',
      'gone',
      'erased',
      'storage',
      'outside',
      'cancelled',
    ]),
    what,
  }),
]);

type Write = OutboxEntry['write'];
type Event = Extract<Write, { kind: 'event' }>['event'];

const event = v.object({
  id: id<Event['id']>(),
  kind: v.string(),
  themeId: id<Event['themeId']>(),
  actor: id<Event['actor']>(),
  payload: v.unknown(),
  after: v.nullable(id<Event['id']>()),
  at: moment,
  recordId: v.nullable(v.string()),
});

const { id: themeId, name, championId } = keptTheme.entries;
/** What is not given is not said: an absent field must not come back as one that is there. */
const record = v.object({ ...v.partial(keptTheme).entries, id: themeId, name });

const write = v.variant('kind', [
  v.object({
    kind: v.literal('mention'),
    mention: keptMention,
    isNew: v.boolean(),
    before: v.exactOptional(keptMention),
  }),
  v.object({ kind: v.literal('event'), event, record }),
  v.object({
    kind: v.literal('champion'),
    theme: v.object({ id: themeId, name, championId }),
    move: v.variant('kind', [
      v.object({ kind: v.picklist(['claim', 'stepDown']) }),
      v.object({ kind: v.literal('handOver'), to: id<Event['actor']>() }),
    ]),
    event: v.nullable(event),
  }),
  v.object({ kind: v.literal('dismissal'), groupId: v.string(), week: v.string(), isDismissed: v.boolean() }),
]);

/** An entry as this browser keeps it. */
export const keptEntry = v.object({
  id: v.string(),
  order: count,
  by: id<OutboxEntry['by']>(),
  subdomain: v.string(),
  at: moment,
  ticketId: v.nullable(id<NonNullable<OutboxEntry['ticketId']>>()),
  themeName: v.nullable(v.string()),
  write,
  tries: count,
  triedAt: v.nullable(moment),
  mayHaveArrived: v.boolean(),
  failure: v.nullable(failure),
  dueAt: moment,
  isStuck: v.boolean(),
}) as unknown as v.GenericSchema<unknown, OutboxEntry>;

const sent = v.variant('kind', [
  v.object({ kind: v.literal('mention'), mention: keptMention }),
  v.object({
    kind: v.literal('champion'),
    done: v.boolean(),
    championship: v.object({ championId, since: v.nullable(moment), nextTurn: count }),
  }),
  v.object({ kind: v.literal('done'), isOvertaken: v.exactOptional(v.boolean()) }),
]);

/** News as other tabs tell it; they may run another version of the app. */
export const toldNews = v.variant('about', [
  v.object({ about: v.literal('entries') }),
  v.object({ about: v.literal('sent'), entry: v.string(), sent }),
  v.object({ about: v.literal('givenUp'), entry: keptEntry }),
  v.object({ about: v.literal('theme'), theme: keptTheme }),
]) satisfies v.GenericSchema<unknown, OutboxNews>;
