import type { EventId, ThemeId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { draftMerge, draftUnmerge } from '#domain/theme/draftMerge.ts';
import type { Merge } from '#domain/theme/Merge.ts';
import type { MergeEvent } from '#domain/theme/MergeEvent.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { dropUnsent } from './outbox/dropUnsent.ts';
import { type Said, sayEvent, type SayingFrom } from './sayEvent.ts';

/** A merge or an un-merge that was said; see `Said` for what became of it. */
export interface Merging extends Said {
  /** `null` where a merge was taken back that Zendesk never heard of. */
  readonly event: MergeEvent | null;
}

type Named = Pick<Theme, 'id' | 'name'>;

/**
 * Makes a theme part of another. Nothing is moved and no mention changes what it says, so that it can be taken back and
 * everybody's credit stays; the theme's record says what it is part of, so that sidebars offer it no more. What could not be sent at once waits in the outbox; only where the browser keeps nothing does
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
  if (isDropped) return ok({ event: null, notSent: null, isOvertaken: false });
  return say(outside, theme, draftUnmerge(theme, { actor: worker.id, at: now() }));
}

async function say(
  outside: SayingFrom,
  { id, name }: Named,
  event: MergeEvent,
): Promise<Result<Merging, Failure>> {
  const partOf = event.kind === 'theme.merged' ? event.payload.into : null;
  const said = await sayEvent(outside, { id, name, partOf }, event);
  return said.ok ? ok({ event, ...said.value }) : said;
}
