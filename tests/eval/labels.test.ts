import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA } from './publicScores.ts';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind?: string;
}

interface Written {
  readonly text: string;
  readonly half: 'tune' | 'test';
  readonly hedge?: string;
  readonly promise?: boolean;
  readonly marks: readonly Mark[];
}

interface Placed extends Mark {
  readonly ticket: number;
  readonly comment: number;
  readonly whatStart?: number;
  readonly whatEnd?: number;
}

const read = <T>(name: string): T => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as T;

const written = (name: string): readonly Written[] => read(`sentences/${name}.json`);

/** Whole words that are in the text. */
function isInWords(text: string, { start, end }: Mark): boolean {
  const marked = text.slice(start, end);
  return start >= 0 && end <= text.length && marked !== '' && marked.trim() === marked;
}

describe('sentences of our own', () => {
  it.each(['de', 'es', 'pt', 'ja'])(
    'are at least 150 in %s, each once, half without feedback',
    (language) => {
      const rows = read<readonly { kind: string; text: string }[]>(`sentences/${language}.json`);
      const feedback = rows.filter(({ kind }) => ['request', 'bug', 'praise'].includes(kind));
      expect(rows.length).toBeGreaterThanOrEqual(150);
      expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
      expect(feedback.length).toBe(rows.length / 2);
    },
  );

  it.each(['hedges', 'promises'])('mark words that are there and stand in one half (%s)', (name) => {
    const rows = written(name);
    expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
    expect(rows.filter(({ text, marks }) => !marks.every((mark) => isInWords(text, mark)))).toEqual([]);
    const test = rows.filter(({ half }) => half === 'test').length;
    expect(Math.abs(test - rows.length / 2)).toBeLessThan(5);
  });

  it('are called by what they mark', () => {
    const kindOf = ({ marks }: Written): string => marks[0]?.kind ?? 'none';
    expect(written('hedges').filter((row) => row.hedge !== kindOf(row))).toEqual([]);
    expect(written('promises').filter((row) => row.promise !== row.marks.length > 0)).toEqual([]);
  });
});

describe.skipIf(!existsSync(DATA))('the first reading of stripe-support', () => {
  it('has places that are in their comments, and names what inside the sentence', () => {
    const lines = readFileSync(join(DATA, 'stripe-support/tickets.ndjson'), 'utf8').split('\n');
    const bodies = new Map<number, string>();
    for (const line of lines.filter(Boolean)) {
      const { comments } = JSON.parse(line) as { comments: { id: number; body: string }[] };
      for (const { id, body } of comments) bodies.set(id, body);
    }
    const { labels } = read<{ labels: readonly Placed[] }>('stripeReadings/first.json');
    const wrong = labels.filter((label) => {
      const { comment, start, end, whatStart = start, whatEnd = end } = label;
      const what = { start: whatStart, end: whatEnd };
      const text = bodies.get(comment) ?? '';
      return !isInWords(text, label) || !isInWords(text, what) || whatStart < start || whatEnd > end;
    });
    expect(wrong).toEqual([]);
    expect(labels.length).toBeGreaterThan(500);
  });
});
