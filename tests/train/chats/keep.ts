import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { SignalKind } from '#domain/signal/Signal.ts';
import { KINDS } from '#language/hearing/judge/Unit.ts';
import type { ChatLabel } from './chatLabels.ts';
import { readableChats } from './chatSentences.ts';

// `npx tsx tests/train/chats/keep.ts angular FIRST SECOND`: two readers' notes (`other12.3.1 question` a line) as places,
// without a word of the text. Of a chat that stands in both files of its project the one that asks is kept.

const [project = '', first = '', second = ''] = process.argv.slice(2);
const readings = [readNotes(first), readNotes(second)] as const;
const kept: Record<string, ChatLabel[]> = {};
const seen = new Set<string>();
const names = new Set<string>();
const tally = new Map(KINDS.map((kind) => [kind, { first: 0, second: 0, both: 0 }]));
for (const { id, turns } of await readableChats(project)) {
  const words = turns.map(({ text }) => text).join('\n');
  const isTwin = seen.has(words);
  seen.add(words);
  const labels: ChatLabel[] = [];
  for (const { name, comment, start, end } of turns.flatMap(({ sentences }) => sentences)) {
    names.add(name);
    const [one, other] = readings.map((reading) => reading.get(name) ?? 'none');
    if (one === undefined || other === undefined || (one === 'none' && other === 'none')) continue;
    labels.push([comment, start, end, one, other]);
    if (isTwin) continue;
    for (const [kind, counts] of tally) {
      if (one === kind) counts.first += 1;
      if (other === kind) counts.second += 1;
      if (one === kind && other === kind) counts.both += 1;
    }
  }
  if (!isTwin) kept[id] = labels;
}
const unknown = readings.flatMap((reading) => [...reading.keys()].filter((name) => !names.has(name)));
if (unknown.length > 0) fail(unknown);
const path = join(import.meta.dirname, `${project}.json`);
const style = await resolveConfig(path);
writeFileSync(path, await format(JSON.stringify(kept), { ...style, parser: 'json' }));
console.log(`${Object.keys(kept).length} chats`);
for (const [kind, { first: one, second: other, both }] of tally)
  console.log(`${kind}: ${one} and ${other}, both ${both}, F1 ${((2 * both) / (one + other)).toFixed(2)}`);

function readNotes(file: string): ReadonlyMap<string, SignalKind> {
  const notes = new Map<string, SignalKind>();
  const wrong: string[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const [name = '', said = ''] = line.trim().split(' ');
    const kind = KINDS.find((each) => each === said);
    if (kind === undefined || notes.has(name)) wrong.push(line);
    else notes.set(name, kind);
  }
  if (wrong.length > 0) fail(wrong);
  return notes;
}

function fail(lines: readonly string[]): never {
  console.error(`Not understood, or named twice:\n${lines.join('\n')}`);
  process.exit(1);
}
