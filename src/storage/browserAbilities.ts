import type { BrowserAbilities } from '#ports/Surroundings.ts';

/** What of the browser a page may miss; tests give their own. */
export interface AbleScope {
  readonly indexedDB?: unknown;
  readonly BroadcastChannel?: unknown;
  readonly Worker?: unknown;
  readonly navigator?: {
    readonly locks?: unknown;
    readonly storage?: { readonly persisted?: () => Promise<boolean> };
  };
}

/** Looks at what this browser can do. `keeps`: whether our databases could be opened. Never rejects. */
export async function browserAbilities(
  keeps: boolean,
  scope: AbleScope = globalThis,
): Promise<BrowserAbilities> {
  return {
    keeps,
    isPersistent: await isPersistent(scope),
    locks: scope.navigator?.locks !== undefined,
    channels: scope.BroadcastChannel !== undefined,
    workers: scope.Worker !== undefined,
  };
}

async function isPersistent({ navigator }: AbleScope): Promise<boolean | null> {
  try {
    return (await navigator?.storage?.persisted?.()) ?? null;
  } catch {
    return null;
  }
}
