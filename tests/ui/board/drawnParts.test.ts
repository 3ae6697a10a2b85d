import { describe, expect, it } from 'vitest';
import { drawnParts, spanOf } from '#ui/board/themes/drawnParts.ts';

const said = (count: number, from: number, to: number, kept: number | null = null) =>
  drawnParts(count, { from, to }, kept)
    .map((part) => (part.is === 'gap' ? `~${part.rows}` : part.index))
    .join(' ');

describe('the rows that are drawn of a long list', () => {
  it.each([
    [said(0, 0, 20), ''],
    [said(3, 0, 20), '0 1 2'],
    [said(10, 0, 3), '0 1 2 ~7'],
    [said(10, 4, 6), '~4 4 5 ~4'],
    [said(10, 8, 20), '~8 8 9'],
    // The list became shorter than what was scrolled away.
    [said(5, 8, 20), '~5'],
    // The row that has the focus.
    [said(10, 4, 6, 5), '~4 4 5 ~4'],
    [said(10, 4, 6, 0), '0 ~3 4 5 ~4'],
    [said(10, 4, 6, 3), '~3 3 4 5 ~4'],
    [said(10, 4, 6, 6), '~4 4 5 6 ~3'],
    [said(10, 4, 6, 9), '~4 4 5 ~3 9'],
    [said(10, 4, 6, 10), '~4 4 5 ~4'],
    [said(10, 4, 6, -1), '~4 4 5 ~4'],
  ])('%s', (parts, expected) => {
    expect(parts).toBe(expected);
  });

  it('stand for every row once', () => {
    for (const kept of [null, 0, 37, 99])
      for (let from = 0; from < 100; from += 7) {
        const parts = drawnParts(100, { from, to: from + 13 }, kept);
        expect(parts.reduce((sum, part) => sum + (part.is === 'gap' ? part.rows : 1), 0)).toBe(100);
      }
  });

  it('are those on the screen with some more, and move in steps', () => {
    const before = spanOf(200, 800, 40);
    expect(before.from).toBe(0);
    expect(before.to).toBeGreaterThanOrEqual(15);
    const after = spanOf(-4_000, 800, 40);
    expect(after.from).toBeLessThan(100);
    expect(after.from).toBeGreaterThan(80);
    expect(after.to).toBeGreaterThan(120);
    expect(spanOf(-4_001, 800, 40)).toEqual(after);
  });

  it('are none while the list is below the screen', () => {
    expect(spanOf(5_000, 800, 40)).toEqual({ from: 0, to: 0 });
  });
});
