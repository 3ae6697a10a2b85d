import { describe, expect, it } from 'vitest';
import { createCircumstanceHearing } from '#language/circumstances/createCircumstanceHearing.ts';
import { NAME_RULES } from '#language/circumstances/rules/nameRules.ts';
import { STEP_RULES } from '#language/circumstances/rules/stepRules.ts';

const hear = createCircumstanceHearing();

describe('what customers name of where it happens', () => {
  it('is heard by rules with ids of their own and counter-examples', () => {
    const ids = [...NAME_RULES, ...STEP_RULES].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, hears, mustNotHear } of [...NAME_RULES, ...STEP_RULES]) {
      expect(hears.length, id).toBeGreaterThanOrEqual(2);
      expect(mustNotHear.length, id).toBeGreaterThanOrEqual(hears.length - 1);
    }
  });

  it.each(NAME_RULES.flatMap(({ is, hears }) => hears.map(([text, name]) => [text, is, name] as const)))(
    '“%s” names a %s: %s',
    (text, is, name) => {
      expect(hear(text).named).toContainEqual({ is, name, start: text.indexOf(name) });
    },
  );

  it.each(NAME_RULES.flatMap(({ is, mustNotHear }) => mustNotHear.map((text) => [text, is] as const)))(
    '“%s” names no %s',
    (text, is) => expect(hear(text).named.filter((one) => one.is === is)).toEqual([]),
  );

  it('is told in the order of the text, each once', () => {
    const text = 'iPhone 13 / iOS 17.2, app 7.4.1, in Safari.';
    expect(hear(text).named.map(({ is, name }) => `${is} ${name}`)).toEqual([
      'device iPhone 13',
      'system iOS 17.2',
      'version 7.4.1',
      'browser Safari',
    ]);
  });
});

describe('what customers tell of how it happens', () => {
  it.each(STEP_RULES.flatMap(({ hears }) => hears))('“%s” tells steps', (text) =>
    expect(hear(text).hasSteps).toBe(true),
  );

  it.each(STEP_RULES.flatMap(({ mustNotHear }) => mustNotHear))('“%s” tells none', (text) =>
    expect(hear(text).hasSteps).toBe(false),
  );

  it('in a language without rules is not heard, and nothing breaks it', () => {
    expect(hear('Gdy klikam Eksport, nic się nie dzieje.').hasSteps).toBe(false);
    for (const odd of ['', '   ', '?!', '😀'.repeat(200), 'v'.repeat(20_000), '1.'.repeat(9_000)])
      expect(hear(odd)).toEqual({ named: [], hasSteps: false });
  });
});
