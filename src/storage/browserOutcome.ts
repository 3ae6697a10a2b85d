import type { UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { KeptKudos, OutcomeShelf } from '#ports/OutcomeShelf.ts';
import * as v from 'valibot';
import { id, moment } from './keptSchemas.ts';
import { memoryOutcome } from './memoryOutcome.ts';
import { opens } from './opens.ts';
import { reopening } from './reopening.ts';
import { openReplicaDb } from './ReplicaDb.ts';
import { stored } from './storageFailure.ts';

const event = v.object({
  id: id<JournalEvent['id']>(),
  kind: v.string(),
  themeId: id<JournalEvent['themeId']>(),
  actor: id<JournalEvent['actor']>(),
  payload: v.unknown(),
  after: v.nullable(id<JournalEvent['id']>()),
  at: moment,
  recordId: v.nullable(v.string()),
});
const heard = v.object({
  answers: v.record(v.string(), v.string()),
  news: v.array(v.object({ themeId: id<JournalEvent['themeId']>(), since: moment })),
});
const given = v.array(
  v.object({
    id: id<KeptKudos['id']>(),
    themeId: id<KeptKudos['themeId']>(),
    to: id<KeptKudos['to']>(),
  }),
);
const telling = v.object({
  events: v.array(event),
  readAt: moment,
  upTo: v.optional(v.nullable(moment), null),
});

/** What may be told, theme by theme, which answers were heard of and which kudos were given, on the replica's shelf. Where the browser keeps nothing it lasts as long as the page. */
export async function browserOutcome(subdomain: string, user: UserId): Promise<OutcomeShelf> {
  const db = reopening((onLost) => openReplicaDb(`groundswell.${subdomain}.${user}`, onLost));
  if (!(await opens(db))) return memoryOutcome();
  return {
    telling: (theme) =>
      stored('read replica', async () => {
        const kept = v.safeParse(telling, await (await db()).get('shelf', `telling.${theme}`));
        return ok(kept.success ? kept.output : null);
      }),
    saveTelling: (theme, { events, readAt, upTo }) =>
      stored('save replica', async () => {
        await (await db()).put('shelf', { events: [...events], readAt, upTo }, `telling.${theme}`);
        return ok(undefined);
      }),
    heard: () =>
      stored('read replica', async () => {
        const kept = v.safeParse(heard, await (await db()).get('shelf', 'heard'));
        return ok(kept.success ? kept.output : null);
      }),
    saveHeard: ({ answers, news }) =>
      stored('save replica', async () => {
        await (await db()).put('shelf', { answers: { ...answers }, news: [...news] }, 'heard');
        return ok(undefined);
      }),
    given: () =>
      stored('read replica', async () => {
        const kept = v.safeParse(given, await (await db()).get('shelf', 'kudos'));
        return ok(kept.success ? kept.output : []);
      }),
    saveGiven: (now) =>
      stored('save replica', async () => {
        await (await db()).put('shelf', [...now], 'kudos');
        return ok(undefined);
      }),
  };
}
