/** What of the browser's Web Locks tells who is there. */
export interface PageLocks {
  readonly request: (name: string, work: () => Promise<never>) => Promise<unknown>;
  readonly query: () => Promise<{ readonly held?: readonly { readonly name?: string }[] }>;
}

/**
 * Makes this page known to the browser's others for as long as it is open, and tells whether another one is: each holds a
 * Web Lock of its own, which the browser takes back when it is closed or crashes. Where the browser has no locks or
 * refuses them, every page counts as open.
 */
export function openPages(locks: PageLocks | undefined, page: string): (page: string) => Promise<boolean> {
  const nameOf = (one: string) => `groundswell.page.${one}`;
  let isKnown = false;
  const known = locks?.request(nameOf(page), () => {
    isKnown = true;
    return new Promise<never>(() => undefined);
  });
  known?.catch(() => (isKnown = false));
  return async (other) => {
    if (!isKnown) return true;
    const all = await locks?.query().catch(() => null);
    return all?.held?.some(({ name }) => name === nameOf(other)) ?? true;
  };
}
