import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from './csv.ts';
import { DATA } from './publicScores.ts';

/** A text and what it is about, as somebody labelled it. */
export interface Labelled {
  readonly text: string;
  readonly label: string;
}

/** Banking77: customers' questions to a bank, 77 intents (CC BY 4.0, PolyAI). */
export function banking77(part: 'train' | 'test'): readonly Labelled[] {
  const rows = parseCsv(readFileSync(join(DATA, `banking77/${part}.csv`), 'utf8'));
  return rows.map((row) => ({ text: row.text ?? '', label: row.category ?? '' }));
}

/** DSTC11 track 2: what customers said on the phone, with intents (CDLA-Permissive-2.0, Amazon). */
export function dstc11(part: 'development' | 'test-banking'): readonly Labelled[] {
  const lines = readFileSync(join(DATA, `dstc11-intents/${part}.jsonl`), 'utf8').split('\n');
  return lines.flatMap((line) => {
    if (line.trim() === '') return [];
    const { utterance, intent } = JSON.parse(line) as { utterance: string; intent: string };
    return [{ text: utterance, label: intent }];
  });
}

/** Asks of our own writing, few words in common within a theme: what settings are chosen on, never measured. */
export function ownAsks(): readonly Labelled[] {
  const lines = readFileSync(join(import.meta.dirname, '../train/own/asks.txt'), 'utf8').split('\n');
  let label = '';
  return lines.flatMap((line) => {
    if (line.startsWith('#')) label = line.slice(2);
    return line === '' || line.startsWith('#') ? [] : [{ text: line, label }];
  });
}

/** Numbers from 0 to 1 that come out the same for the same seed (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The same things in an order that the seed says. */
export function shuffled<T>(things: readonly T[], seed: number): readonly T[] {
  const random = seeded(seed);
  return things
    .map((thing) => ({ thing, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}

/** Of each label, in alphabetical order, `shots` texts by chance, and all others. */
export function shotsOf(
  data: readonly Labelled[],
  shots: number,
  seed: number,
): { readonly shots: ReadonlyMap<string, readonly string[]>; readonly rest: readonly Labelled[] } {
  const byLabel = new Map<string, Labelled[]>();
  for (const each of shuffled(data, seed))
    byLabel.set(each.label, [...(byLabel.get(each.label) ?? []), each]);
  const labels = [...byLabel].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    shots: new Map(labels.map(([label, its]) => [label, its.slice(0, shots).map(({ text }) => text)])),
    rest: labels.flatMap(([, its]) => its.slice(shots)),
  };
}

/** Judged pairs of a theme's phrase and a review (MIT; Dąbrowski and others 2023, study 2). */
export function judgedPairs(): readonly {
  readonly phrase: string;
  readonly review: string;
  readonly fits: boolean;
}[] {
  const pairs = JSON.parse(readFileSync(join(DATA, 'is22/study2_pairs.json'), 'utf8')) as {
    q: string;
    t: string;
    y: 'Y' | 'N';
  }[];
  return pairs.map(({ q, t, y }) => ({ phrase: q, review: t, fits: y === 'Y' }));
}

/** Bug reports of Hadoop with which are duplicates of which (CC BY 4.0). */
export function hadoopBugs(): {
  readonly reports: ReadonlyMap<string, { readonly title: string; readonly text: string }>;
  readonly duplicates: readonly (readonly [string, string])[];
} {
  const rows = parseCsv(readFileSync(join(DATA, 'gitbugs/hadoop_bugs.csv'), 'utf8'));
  const pairs = parseCsv(readFileSync(join(DATA, 'gitbugs/hadoop_bugs-combined.csv'), 'utf8'));
  const reports = new Map(
    rows.map((row) => [
      row['Issue id'] ?? '',
      { title: row.Summary ?? '', text: `${row.Summary ?? ''}\n${row.Description ?? ''}` },
    ]),
  );
  const duplicates = pairs
    .map((row) => [row['Issue id'] ?? '', row['Duplicate id'] ?? ''] as const)
    .filter(([a, b]) => reports.has(a) && reports.has(b));
  return { reports, duplicates };
}
