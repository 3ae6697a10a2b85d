import { ok } from '#domain/basis/Result.ts';
import type { ThemeId, UserId } from '#domain/basis/Id.ts';
import type { PlacingEvent } from '#domain/event/placesLately.ts';
import type { MentionKey } from '#domain/mention/mentionKey.ts';
import type { ExampleShelf } from '#ports/ExampleShelf.ts';
import * as v from 'valibot';
import { count, id, moment } from './keptSchemas.ts';
import { opens } from './opens.ts';
import { reopening } from './reopening.ts';
import { openReplicaDb } from './ReplicaDb.ts';
import { stored } from './storageFailure.ts';

const read = { place: v.nullable(v.string()), pages: count };
const event = {
  id: id<PlacingEvent['id']>(),
  themeId: id<ThemeId>(),
  actor: id<UserId>(),
  after: v.nullable(id<PlacingEvent['id']>()),
  at: moment,
  recordId: v.nullable(v.string()),
};
// Nothing of what an event says may be lost on the way: its id comes from that.
const about = { mentions: v.array(id<MentionKey>()) };
const placing = v.variant('kind', [
  v.object({
    ...event,
    kind: v.picklist(['mention.removed', 'mention.restored', 'mention.movedBack']),
    payload: v.looseObject(about),
  }),
  v.object({
    ...event,
    kind: v.picklist(['mention.moved', 'mention.split']),
    payload: v.looseObject({ ...about, to: id<ThemeId>() }),
  }),
]);
const kept = v.object({
  ...read,
  found: v.map(id<ThemeId>(), v.array(v.object({ person: v.string(), text: v.string(), at: moment }))),
  journal: v.object({ ...read, isOver: v.boolean(), events: v.array(placing) }),
});

/** The place of a reading of examples, on the replica's shelf; `null` where the browser keeps nothing. */
export async function browserExamples(subdomain: string, user: UserId): Promise<ExampleShelf | null> {
  const db = reopening((onLost) => openReplicaDb(`groundswell.${subdomain}.${user}`, onLost));
  if (!(await opens(db))) return null;
  return {
    read: () =>
      stored('read replica', async () => {
        const pass = v.safeParse(kept, await (await db()).get('shelf', 'examples'));
        return ok(pass.success ? pass.output : null);
      }),
    save: (pass) =>
      stored('save replica', async () => {
        await (pass === null
          ? (await db()).delete('shelf', 'examples')
          : (await db()).put('shelf', pass, 'examples'));
        return ok(undefined);
      }),
  };
}
