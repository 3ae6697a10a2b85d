import { describe, expect, it } from 'vitest';
import { type AbleScope, browserAbilities } from '#storage/browserAbilities.ts';

const BLANK: AbleScope = {};

describe('what a browser can do', () => {
  it('is nothing where nothing is there', async () => {
    expect(await browserAbilities(false, BLANK)).toEqual({
      keeps: false,
      isPersistent: null,
      locks: false,
      channels: false,
      workers: false,
    });
  });

  it.each([
    ['promises', async () => true, true],
    ['does not promise', async () => false, false],
    ['breaks when it is asked', async () => Promise.reject(new Error('SecurityError')), null],
    ['cannot be asked', undefined, null],
  ])('to keep: a browser that %s', async (_, persisted, isPersistent) => {
    const navigator = { locks: {}, storage: persisted === undefined ? {} : { persisted } };
    expect(await browserAbilities(true, { navigator, Worker: {}, BroadcastChannel: {} })).toEqual({
      keeps: true,
      isPersistent,
      locks: true,
      channels: true,
      workers: true,
    });
  });
});
