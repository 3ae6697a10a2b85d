import type { OneWriter } from './OneWriter.ts';

/** What of the browser's Web Locks we use. */
export interface Locks {
  readonly request: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

/** One writer by a Web Lock: the browser gives it back when a tab is closed or crashes. */
export function webLockWriter(locks: Locks, name: string): OneWriter {
  return {
    run: async <T>(work: () => Promise<T>) => locks.request(name, work) as Promise<T>,
  };
}
