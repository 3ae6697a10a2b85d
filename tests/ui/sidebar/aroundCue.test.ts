import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundCue } from '#ui/sidebar/aroundCue.ts';

describe('a sentence shortened around its cue', () => {
  it('is whole where the cue comes early', () => {
    const cue = { start: 0, end: 6 };
    expect(aroundCue('I wish this were in my calendar', cue)).toEqual({
      text: 'I wish this were in my calendar',
      cue,
    });
  });

  it('begins at a word shortly before a late cue', () => {
    const text = `${'we tried it on the old tablet and '.repeat(4)}then I wish it would print`;
    const start = text.indexOf('I wish');
    const short = aroundCue(text, { start, end: start + 6 });
    expect(short.text).toMatch(/^… \S.*then I wish it would print$/);
    expect(short.text.slice(short.cue.start, short.cue.end)).toBe('I wish');
    expect(short.cue.end).toBeLessThan(80);
  });

  it('always marks the same words, and shows nothing that was not said', () => {
    const pieces = fc.tuple(fc.string(), fc.string({ minLength: 1 }), fc.string());
    fc.assert(
      fc.property(pieces, ([before, said, after]) => {
        const text = before + said + after;
        const short = aroundCue(text, { start: before.length, end: before.length + said.length });
        expect(short.text.slice(short.cue.start, short.cue.end)).toBe(said);
        expect(text.endsWith(short.text.replace(/^… /, ''))).toBe(true);
      }),
    );
  });
});
