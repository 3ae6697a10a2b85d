import { describe, expect, it } from 'vitest';
import { findPhrases, readyRules } from '../../../src/language/writing/findPhrases.ts';
import { EN_HEDGES } from '../../../src/language/writing/rules/enHedges.ts';
import { EN_PITCH_PROMISES, EN_VAGUE } from '../../../src/language/writing/rules/enPitch.ts';
import { EN_REPLY_PROMISES } from '../../../src/language/writing/rules/enReplyPromises.ts';
import { EN_REPLY_SETS } from '../../../src/language/writing/rules/enReplySets.ts';
import { EN_WRITING_SETS } from '../../../src/language/writing/rules/enWritingSets.ts';

const groups = [
  { name: 'pitches', rules: [...EN_HEDGES, ...EN_VAGUE, ...EN_PITCH_PROMISES], sets: EN_WRITING_SETS },
  { name: 'replies', rules: EN_REPLY_PROMISES, sets: EN_REPLY_SETS },
];

describe.each(groups)('rules about $name', ({ rules, sets }) => {
  const ready = readyRules(rules, sets);
  const heard = (text: string) => findPhrases(ready, text).map(({ kind }) => kind);

  it('have ids of their own, an example at least, and as many counter-examples', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { hears } of rules) expect(hears.length).toBeGreaterThan(0);
    const count = (of: 'hears' | 'mustNotHear') => rules.reduce((sum, rule) => sum + rule[of].length, 0);
    expect(count('mustNotHear')).toBeGreaterThanOrEqual(count('hears'));
  });

  it.each(rules.flatMap(({ kind, hears }) => hears.map((text) => [text, kind] as const)))(
    'hear “%s” as %s',
    (text, kind) => {
      expect(heard(text)).toContain(kind);
    },
  );

  it.each(rules.flatMap(({ kind, mustNotHear }) => mustNotHear.map((text) => [text, kind] as const)))(
    'do not hear “%s” as %s',
    (text, kind) => {
      expect(heard(text)).not.toContain(kind);
    },
  );
});
