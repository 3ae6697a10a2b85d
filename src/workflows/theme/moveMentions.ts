import type { ThemeId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { draftMentionEvents, type MentionDeed } from '#domain/event/draftMentionEvents.ts';
import type { MentionEvent } from '#domain/event/MentionEvent.ts';
import type { Importance } from '#domain/mention/Importance.ts';
import type { MentionStanding } from '#domain/event/MentionStanding.ts';
import { standingsAfter } from '#domain/event/standingsAfter.ts';
import type { MentionKey } from '#domain/mention/mentionKey.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import type { Said, SayingFrom } from '../sayEvent.ts';
import { sayEvent } from '../sayEvent.ts';

/** Mentions, and how they stand as far as is known. */
export interface ChosenMentions {
  readonly keys: readonly MentionKey[];
  readonly standings: ReadonlyMap<MentionKey, MentionStanding>;
}

/** Mentions that were moved: what taking that back needs. */
export interface MovedMentions extends ChosenMentions {
  readonly events: readonly MentionEvent[];
  /** The first that waits in the outbox because it could not be sent at once; `null` where Zendesk has all. */
  readonly notSent: OutboxEntry | null;
}

type Named = Pick<Theme, 'id' | 'name'>;

/**
 * Moves mentions to another theme (`split`: to one that was made for them). Everybody's credit goes with them. Those that
 * somebody else moved or removed meanwhile stay where that one put them; the journal shows it. What could not be sent waits
 * in the outbox; only where the browser keeps nothing does this fail, and then part of it may have been done: the same again
 * does the rest.
 */
export async function moveMentions(
  outside: SayingFrom,
  from: Named,
  chosen: ChosenMentions,
  to: ThemeId,
  kind: 'mention.moved' | 'mention.split' = 'mention.moved',
): Promise<Result<MovedMentions, Failure>> {
  return sayOfMentions(outside, from, chosen, { kind, to });
}

/** Takes a move back: the mentions stand where they stood before, unless somebody moved them on. */
export async function moveBack(
  outside: SayingFrom,
  from: Named,
  moved: MovedMentions,
): Promise<Result<MovedMentions, Failure>> {
  return sayOfMentions(outside, from, moved, { kind: 'mention.movedBack' });
}

/** Says that these tickets do not ask for the theme (`mention.removed`), or that they do after all (`mention.restored`). */
export async function removeMentions(
  outside: SayingFrom,
  from: Named,
  chosen: ChosenMentions,
  kind: 'mention.removed' | 'mention.restored' = 'mention.removed',
): Promise<Result<MovedMentions, Failure>> {
  return sayOfMentions(outside, from, chosen, { kind });
}

/** Says how much the customers of these tickets need it; `null` takes back what was said. */
export async function weighMentions(
  outside: SayingFrom,
  from: Named,
  chosen: ChosenMentions,
  importance: Importance | null,
): Promise<Result<MovedMentions, Failure>> {
  return sayOfMentions(outside, from, chosen, { kind: 'mention.weighed', importance });
}

async function sayOfMentions(
  outside: SayingFrom,
  from: Named,
  { keys, standings }: ChosenMentions,
  deed: MentionDeed,
): Promise<Result<MovedMentions, Failure>> {
  const { worker, now } = outside;
  const drafts = draftMentionEvents(standings, deed, keys, { actor: worker.id, at: now() });
  const said: Said[] = [];
  for (const event of drafts) {
    const record = await recordOf(outside, event.themeId, from);
    if (!record.ok) return record;
    const one = await sayEvent(outside, record.value, event);
    if (!one.ok) return one;
    said.push(one.value);
  }
  return ok({
    keys: drafts.flatMap(({ payload }) => payload.mentions),
    standings: standingsAfter(standings, drafts),
    events: drafts,
    notSent: said.find(({ notSent }) => notSent !== null)?.notSent ?? null,
  });
}

/** Mentions of a merged theme stand in that one: its record has a name of its own. */
async function recordOf({ store }: SayingFrom, id: ThemeId, from: Named): Promise<Result<Named, Failure>> {
  if (id === from.id) return ok({ id, name: from.name });
  const shown = await store.showTheme(id, new AbortController().signal);
  return shown.ok ? ok({ id, name: shown.value.name }) : shown;
}
