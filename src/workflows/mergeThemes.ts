import type { EventId, ThemeId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { draftMerge, draftUnmerge } from '#domain/theme/draftMerge.ts';
import type { Merge } from '#domain/theme/Merge.ts';
import type { MergeEvent } from '#domain/theme/MergeEvent.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import { dropUnsent } from './outbox/dropUnsent.ts';
import { sayEvent, type SayingFrom } from './sayEvent.ts';

/** A merge or an un-merge that was said. Whether it holds, the fold of the account tells: somebody may have been first. */
export interface Merging {
  /** `null` where a merge was taken back that Zendesk never heard of. */
  readonly event: MergeEvent | null;
  /** What waits in the outbox because the first try failed; `null` where Zendesk has it. */
  readonly notSent: OutboxEntry | null;
}

type Named = Pick<Theme, 'id' | 'name'>;

/**
 * Makes a theme part of another. Nothing is moved and no record changes what it says, so that it can be taken back and
 * everybody's credit stays. What could not be sent at once waits in the outbox; only where the browser keeps nothing does
 * this fail.
 *
 * @param theme with the last un-merge that is known of it, from the account's fold.
 */
export async function mergeThemes(
  outside: SayingFrom,
  theme: Named & { readonly unmergedBy: EventId | null },
  into: ThemeId,
): Promise<Result<Merging, Failure>> {
  const { worker, now } = outside;
  return say(outside, theme, draftMerge(theme, into, { actor: worker.id, at: now() }));
}

/**
 * Takes back the merge that holds (`merge`, from the account's fold), or one that still waits in the outbox; that one then
 * never was.
 */
export async function unmergeTheme(
  outside: SayingFrom,
  theme: Named & { readonly merge: Pick<Merge, 'by'> },
): Promise<Result<Merging, Failure>> {
  const { worker, now } = outside;
  const isDropped = await dropUnsent(
    outside,
    ({ write }) => write.kind === 'event' && write.event.id === theme.merge.by,
  );
  if (isDropped) return ok({ event: null, notSent: null });
  return say(outside, theme, draftUnmerge(theme, { actor: worker.id, at: now() }));
}

async function say(outside: SayingFrom, theme: Named, event: MergeEvent): Promise<Result<Merging, Failure>> {
  const notSent = await sayEvent(outside, theme, event);
  return notSent.ok ? ok({ event, notSent: notSent.value }) : notSent;
}
