import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA } from './publicScores.ts';
import { agreement } from './stripeReadings/agreement.ts';
import type { Kind, StripeLabel, StripeReading } from './stripeReadings/StripeReading.ts';
import { stripeReadings } from './stripeReadings/stripeReadings.ts';

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

  it('praise in 150 sentences, each once, and more often do not', () => {
    const rows = read<readonly { praise: boolean; text: string }[]>('sentences/praise.json');
    expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
    expect(rows.filter(({ praise }) => praise)).toHaveLength(150);
    expect(rows.length).toBeGreaterThan(300);
  });

  it('are called by what they mark', () => {
    const kindOf = ({ marks }: Written): string => marks[0]?.kind ?? 'none';
    expect(written('hedges').filter((row) => row.hedge !== kindOf(row))).toEqual([]);
    expect(written('promises').filter((row) => row.promise !== row.marks.length > 0)).toEqual([]);
  });
});

/** A reading of ten sentences, each a ticket of its own, by their kinds. */
function reading(...kinds: readonly (Kind | null)[]): StripeReading {
  const labels = kinds.flatMap((kind, at): readonly StripeLabel[] =>
    kind === null
      ? []
      : [{ ticket: at, comment: at, start: 0, end: 20, kind, whatStart: at, whatEnd: at + 10 }],
  );
  return { tickets: kinds.map((_, at) => at), sentences: kinds.length, labels };
}

describe('the agreement of two readings', () => {
  const one = reading('bug', 'bug', 'request', 'request', 'question', null, null, null, null, null);

  it('is whole where they are the same', () => {
    expect(agreement(one, one)).toMatchObject({ kappa: 1, differ: 0, what: 1 });
    expect(agreement(one, one).kinds.bug).toEqual({ first: 2, second: 2, f1: 1, between: [1, 1] });
  });

  it('takes off what chance would give', () => {
    const other = reading('bug', 'request', 'request', null, 'question', null, null, null, null, 'bug');
    const { kappa, differ, kinds } = agreement(one, other);
    /* 7 of 10 the same; by chance .2 × .2 + .2 × .2 + .1 × .1 + .5 × .5 = .34 */
    expect(kappa).toBeCloseTo((0.7 - 0.34) / (1 - 0.34));
    expect(differ).toBe(3);
    expect(kinds).toMatchObject({ bug: { f1: 0.5 }, request: { f1: 0.5 }, question: { f1: 1 } });
    const [low, high] = kinds.bug.between;
    expect(low).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(0.5);
  });

  it('counts how much of the words named is the same', () => {
    const [label] = reading('bug').labels;
    const half = { ...reading('bug'), labels: label ? [{ ...label, whatStart: 5, whatEnd: 15 }] : [] };
    expect(agreement(reading('bug'), half).what).toBeCloseTo(0.5);
  });
});

describe('what was decided from two readings of stripe-support', () => {
  const { first, second, decided } = stripeReadings();
  const place = ({ comment, start, end }: StripeLabel): string => `${comment}.${start}.${end}`;
  const kindsOf = ({ labels }: StripeReading): ReadonlyMap<string, Kind> =>
    new Map(labels.map((label) => [place(label), label.kind]));

  it('is about the same sentences, and keeps to one of the readings', () => {
    const [one, other, all] = [first, second, decided].map(kindsOf);
    const places = new Set([first, second, decided].flatMap(({ labels }) => labels.map(place)));
    const own = [...places].filter((each) => ![one?.get(each), other?.get(each)].includes(all?.get(each)));
    expect(decided.tickets).toEqual(first.tickets);
    expect([second.sentences, decided.sentences]).toEqual([first.sentences, first.sentences]);
    expect(own).toEqual([]);
  });

  it('names something for requests and bugs alone', () => {
    const named = decided.labels.filter(({ whatStart }) => whatStart !== undefined);
    expect(named.filter(({ kind }) => kind !== 'request' && kind !== 'bug')).toEqual([]);
    expect(named.length).toBeGreaterThan(150);
  });
});

describe.skipIf(!existsSync(DATA))('places in stripe-support', () => {
  it.each(['first', 'second', 'decided'] as const)('are in their comments (%s)', (name) => {
    const lines = readFileSync(join(DATA, 'stripe-support/tickets.ndjson'), 'utf8').split('\n');
    const bodies = new Map<number, string>();
    for (const line of lines.filter(Boolean)) {
      const { comments } = JSON.parse(line) as { comments: { id: number; body: string }[] };
      for (const { id, body } of comments) bodies.set(id, body);
    }
    const { labels } = stripeReadings()[name];
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
