/** One line of a comment; `end` is before its line break. Offsets in UTF-16 units. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Without white space around it, at most `LINE_SEEN` units of it. */
  readonly seen: string;
}

/** How much of a line the rules about lines look at. */
export const LINE_SEEN = 200;

/** The lines of a text; `\r\n`, `\r` and the Unicode separators end a line too. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  const add = (start: number, end: number): void => {
    const whole = text.slice(start, Math.min(end, start + 4 * LINE_SEEN)).trim();
    lines.push({ start, end, seen: whole.length > LINE_SEEN ? whole.slice(0, LINE_SEEN) : whole });
  };
  let start = 0;
  for (const found of text.matchAll(/\r\n|[\n\r\u2028\u2029]/gu)) {
    add(start, found.index);
    start = found.index + found[0].length;
  }
  add(start, text.length);
  return lines;
}
