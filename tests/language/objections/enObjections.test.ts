import { describe, expect, it } from 'vitest';
import { createObjectionHearing } from '#language/objections/createObjectionHearing.ts';
import { EN_OBJECTIONS } from '#language/objections/rules/enObjections.ts';

const hear = createObjectionHearing();

describe('what customers hold against something', () => {
  it('is heard by rules with ids of their own and as many counter-examples', () => {
    expect(new Set(EN_OBJECTIONS.map(({ id }) => id)).size).toBe(EN_OBJECTIONS.length);
    for (const { id, hears, mustNotHear } of EN_OBJECTIONS) {
      expect(hears.length, id).toBeGreaterThanOrEqual(7);
      expect(mustNotHear.length, id).toBeGreaterThanOrEqual(hears.length - 1);
    }
  });

  it.each(EN_OBJECTIONS.flatMap(({ kind, hears }) => hears.map((text) => [text, kind] as const)))(
    '“%s” is about %s',
    (text, kind) => expect(hear(text)).toContain(kind),
  );

  it.each(EN_OBJECTIONS.flatMap(({ mustNotHear }) => mustNotHear))('“%s” is none', (text) =>
    expect(hear(text)).toEqual([]),
  );

  it('is each kind once, in one order, whatever else the text says', () => {
    expect(
      hear('The old layout was clearer. I don’t trust it. It is too expensive, far too expensive!'),
    ).toEqual(['price', 'trust', 'oldWay']);
    for (const odd of ['', '   ', '?!', '😀'.repeat(200), 'a'.repeat(20_000)]) expect(hear(odd)).toEqual([]);
  });

  it('in a language without rules is not heard', () => {
    expect(hear('Das ist viel zu teuer, und früher war alles besser.')).toEqual([]);
  });
});
