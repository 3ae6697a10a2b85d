/** Rows `from` (counted in) to `to` (not counted in). */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/** A row, by its place in the list, or the room that so many rows would take. */
export type DrawnPart =
  { readonly is: 'row'; readonly index: number } | { readonly is: 'gap'; readonly rows: number };

/** Rows drawn beyond both edges of the screen, so that scrolling finds them there. */
const BEYOND = 6;
/** The span moves by so many rows at a time, so that not every pixel of scrolling draws anew. */
const STEP = 4;

/** Which rows a screen holds, with some more. `top`: where the first row would begin, from the screen's upper edge. */
export function spanOf(top: number, screenHeight: number, rowHeight: number): RowSpan {
  const from = Math.floor((-top / rowHeight - BEYOND) / STEP) * STEP;
  const to = Math.ceil(((screenHeight - top) / rowHeight + BEYOND) / STEP) * STEP;
  return { from: Math.max(0, from), to: Math.max(0, to) };
}

/**
 * The list as rows and gaps: the span, and besides the row that somebody is in (`kept`), which must not go while it has the
 * focus, however far it was scrolled away.
 */
export function drawnParts(count: number, span: RowSpan, kept: number | null): readonly DrawnPart[] {
  const to = Math.min(span.to, count);
  const from = Math.min(span.from, to);
  const rows = Array.from({ length: to - from }, (_, n) => from + n);
  if (kept !== null && kept >= 0 && kept < count) {
    if (kept < from) rows.unshift(kept);
    else if (kept >= to) rows.push(kept);
  }
  const parts: DrawnPart[] = [];
  let next = 0;
  for (const index of rows) {
    if (index > next) parts.push({ is: 'gap', rows: index - next });
    parts.push({ is: 'row', index });
    next = index + 1;
  }
  if (count > next) parts.push({ is: 'gap', rows: count - next });
  return parts;
}
