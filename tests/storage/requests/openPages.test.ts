import { describe, expect, it } from 'vitest';
import { openPages, type PageLocks } from '#storage/requests/openPages.ts';

/** Locks as a browser gives them; `close` does what it does when a page is gone. */
function browserLocks(): PageLocks & { readonly close: (name: string) => void } {
  const held = new Set<string>();
  return {
    request: (name, work) => {
      held.add(name);
      return work();
    },
    query: async () => ({ held: [...held].map((name) => ({ name })) }),
    close: (name) => held.delete(name),
  };
}

describe('the pages of a browser', () => {
  it('know each other for as long as they are open', async () => {
    const locks = browserLocks();
    const isOpen = openPages(locks, 'a');
    openPages(locks, 'b');
    expect([await isOpen('a'), await isOpen('b'), await isOpen('c')]).toEqual([true, true, false]);
    locks.close('groundswell.page.b');
    expect(await isOpen('b')).toBe(false);
  });

  it.each([
    ['has no locks', undefined],
    [
      'refuses them',
      { request: async () => Promise.reject(new Error('no')), query: async () => ({ held: [] }) },
    ],
    ['tells nothing', { ...browserLocks(), query: async () => Promise.reject(new Error('no')) }],
  ])('all count as open where the browser %s', async (_, locks) => {
    const isOpen = openPages(locks, 'a');
    await Promise.resolve();
    expect([await isOpen('a'), await isOpen('gone')]).toEqual([true, true]);
  });
});
