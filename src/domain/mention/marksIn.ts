import type { Mark, MarkKind } from './Mark.ts';

/** How marks are written: the same in every language, so that a quote is read alike wherever it travels. */
const MARK = /\[(e-mail|phone|card|iban|ip|key)\]/g;

/** Where the marks of a redacted text stand, in order, so that they can be shown as what they are. */
export function marksIn(text: string): readonly Mark[] {
  return [...text.matchAll(MARK)].map(({ 0: mark, 1: kind, index }) => ({
    kind: kind as MarkKind,
    start: index,
    end: index + mark.length,
  }));
}
