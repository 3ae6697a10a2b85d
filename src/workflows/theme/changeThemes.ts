import type { Theme } from '#domain/theme/Theme.ts';
import type { ThemeChange } from '#domain/theme/ThemeChange.ts';
import type { Failure } from '#ports/Failure.ts';
import type { SayingFrom } from '../sayEvent.ts';
import { changeTheme } from './changeTheme.ts';

/** A theme and what is to happen to it. */
export interface WishedChange {
  readonly theme: Theme;
  readonly change: ThemeChange;
}

/** How a change of several themes ended: for each of them one way. */
export interface ChangedThemes {
  /** As they now are, what waits in the outbox included, and what takes each change back. */
  readonly changed: readonly (WishedChange & { readonly isWaiting: boolean })[];
  /** Somebody else was first: as they are instead. */
  readonly overtaken: readonly Theme[];
  readonly failed: readonly { readonly wish: WishedChange; readonly failure: Failure }[];
}

/**
 * Changes several themes, one after the other, each as by itself (see `changeTheme`): one that fails keeps no other from being
 * changed. Ends early, with what was done until then, where nobody waits any more. Themes that are so already are left out.
 */
export async function changeThemes(
  outside: SayingFrom,
  wishes: readonly WishedChange[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<ChangedThemes> {
  const changed: ChangedThemes['changed'][number][] = [];
  const overtaken: Theme[] = [];
  const failed: ChangedThemes['failed'][number][] = [];
  for (const [done, wish] of wishes.entries()) {
    if (signal.aborted) break;
    onProgress(done);
    const ended = await changeTheme(outside, wish.theme, wish.change, outside.newId());
    if (!ended.ok) failed.push({ wish, failure: ended.failure });
    else if (ended.value.isOvertaken) overtaken.push(ended.value.theme);
    else if (ended.value.undo !== null)
      changed.push({
        theme: ended.value.theme,
        change: ended.value.undo,
        isWaiting: ended.value.notSent !== null,
      });
  }
  return { changed, overtaken, failed };
}
