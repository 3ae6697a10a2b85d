import { describe, expect, it } from 'vitest';
import { afterCard } from '#domain/launch/afterCard.ts';

describe('a deck of cards', () => {
  it('puts aside what was known', () => expect(afterCard(['a', 'b'], true)).toEqual(['b']));
  it('brings again what was not, two cards later', () =>
    expect(afterCard(['a', 'b', 'c', 'd'], false)).toEqual(['b', 'c', 'a', 'd']));
  it('brings the only card again at once', () => expect(afterCard(['a'], false)).toEqual(['a']));
  it('stays empty', () => expect(afterCard([], false)).toEqual([]));
});
