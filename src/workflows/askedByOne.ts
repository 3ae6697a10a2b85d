import type { Leases } from '#ports/Leases.ts';

/** After so many who asked before us and brought nothing we ask ourselves. */
const ROUNDS = 3;

/** What several of a person's pages may want at the same moment. */
export interface Wanted<T> {
  /** The same for all who want the same. */
  readonly name: string;
  /** What this browser keeps, where it will do; else `null`. */
  readonly kept: () => Promise<T | null>;
  /** Asks the account, and keeps what it says. */
  readonly ask: () => Promise<T>;
}

/**
 * Of all tabs that want the same at the same time one asks; the others wait for it, and take what it kept. Where that brings
 * nothing (it failed, or its tab was closed), the next one asks.
 */
export async function askedByOne<T>(
  leases: Leases,
  { name, kept, ask }: Wanted<T>,
  signal: AbortSignal,
): Promise<T> {
  for (let round = 0; round < ROUNDS && !signal.aborted; round++) {
    const own = await kept();
    if (own !== null) return own;
    const asked = await leases.once(name, async () => (await kept()) ?? ask(), signal);
    if (asked !== null) return asked.value;
  }
  return ask();
}
