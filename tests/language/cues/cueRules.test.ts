import { describe, expect, it } from 'vitest';
import { createCueHearing } from '#language/cues/createCueHearing.ts';
import { CUE_RULES } from '#language/cues/rules/cueRules.ts';

const hear = createCueHearing();

describe('what customers say beside asking', () => {
  it('is heard by rules with ids of their own and as many counter-examples', () => {
    expect(new Set(CUE_RULES.map(({ id }) => id)).size).toBe(CUE_RULES.length);
    for (const { id, hears, mustNotHear } of CUE_RULES) {
      expect(hears.length, id).toBeGreaterThanOrEqual(4);
      expect(mustNotHear.length, id).toBeGreaterThanOrEqual(hears.length - 1);
    }
  });

  it.each(CUE_RULES.flatMap(({ cue, hears }) => hears.map((text) => [text, cue] as const)))(
    '“%s” is %s',
    (text, cue) => expect(hear(text)).toContain(cue),
  );

  it.each(CUE_RULES.flatMap(({ cue, mustNotHear }) => mustNotHear.map((text) => [text, cue] as const)))(
    '“%s” is not %s',
    (text, cue) => expect(hear(text)).not.toContain(cue),
  );

  it('is each cue once, in one order, whatever else the text says', () => {
    expect(hear('We will cancel our contract. We paste it by hand, by hand, by hand!')).toEqual([
      'workaround',
      'leaving',
    ]);
    for (const odd of ['', '   ', '?!', '😀'.repeat(200), 'a'.repeat(20_000)]) expect(hear(odd)).toEqual([]);
  });

  it('in a language without rules is not heard', () => {
    expect(hear('Przepisujemy wszystko ręcznie.')).toEqual([]);
  });
});
