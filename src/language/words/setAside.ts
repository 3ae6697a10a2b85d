import type { Line } from './Line.ts';
import { LINE_RULES } from './lineRules.ts';
import { repliesBelow } from './repliesBelow.ts';

/** The lines that are not the customer's own words, by their index: quoted, signed, automatic, pasted. */
export function setAside(lines: readonly Line[]): ReadonlySet<number> {
  const aside = new Set(repliesBelow(lines));
  for (let index = 0; index < lines.length; index++) {
    const seen = lines[index]?.seen ?? '';
    if (seen === '') continue;
    const rule = LINE_RULES.find((candidate) => candidate.sees.test(seen));
    if (rule === undefined) continue;
    const end =
      rule.reach === 'line' ? index : rule.reach === 'rest' ? lines.length - 1 : blockEnd(lines, index);
    for (; index < end; index++) aside.add(index);
    aside.add(index);
  }
  return fenced(lines, aside);
}

function blockEnd(lines: readonly Line[], from: number): number {
  let end = from;
  while (end + 1 < lines.length && lines[end + 1]?.seen !== '') end++;
  return end;
}

/** Everything between two lines of three backticks is code, whatever it looks like. */
function fenced(lines: readonly Line[], aside: Set<number>): ReadonlySet<number> {
  const fences = lines.flatMap((line, index) => (line.seen.startsWith('```') ? [index] : []));
  for (let pair = 0; pair + 1 < fences.length; pair += 2) {
    const [open, close] = [fences[pair] ?? 0, fences[pair + 1] ?? 0];
    for (let index = open; index <= close; index++) aside.add(index);
  }
  return aside;
}
