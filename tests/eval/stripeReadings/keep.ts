import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { KINDS, type StripeLabel, type StripeReading } from './StripeReading.ts';
import { stripeTalks, type StripeSentence, type StripeTurn } from './stripeTalks.ts';

// `npx tsx tests/eval/stripeReadings/keep.ts NOTES first`: a reader's notes as places, without a word of the text.

const [notes = '', reading = ''] = process.argv.slice(2);
const talks = await stripeTalks();
const sentences = new Map<string, StripeSentence>();
for (const { turns } of talks) {
  for (const turn of turns) {
    if (turn.whole !== null) sentences.set(turn.whole.name, turn.whole);
    for (const sentence of turn.sentences) sentences.set(sentence.name, sentence);
  }
}

const wrong: string[] = [];
const labels = new Map<string, StripeLabel>();
for (const line of readFileSync(notes, 'utf8').split('\n')) {
  if (line.trim() === '' || line.startsWith('#')) continue;
  const [, name = '', kind = '', , what = ''] = /^(\S+) (\w+)(\s*\|\s*(.*\S))?\s*$/u.exec(line) ?? [];
  const label = read(name, kind, what);
  if (label === null || labels.has(name)) wrong.push(line);
  else labels.set(name, label);
}
if (wrong.length > 0) {
  console.error(`Not understood, or named twice:\n${wrong.join('\n')}`);
  process.exit(1);
}

const rows = [...labels.values()].sort((a, b) => a.comment - b.comment || a.start - b.start);
const kept: StripeReading = {
  tickets: talks.map(({ ticket }) => ticket),
  sentences: talks.flatMap(({ turns }) => turns.flatMap(seen)).length,
  labels: rows,
};
const file = join(import.meta.dirname, `${reading}.json`);
const style = await resolveConfig(file);
writeFileSync(file, await format(JSON.stringify(kept), { ...style, parser: 'json' }));
const count = (kind: string): number => rows.filter((row) => row.kind === kind).length;
console.log(KINDS.map((kind) => `${kind} ${count(kind)}`).join(', '));

/** A customer's sentences, or the comment that is set aside as one. */
function seen({ whole, sentences: own }: StripeTurn): readonly StripeSentence[] {
  return whole === null || own.length > 0 ? own : [whole];
}

function read(name: string, kind: string, what: string): StripeLabel | null {
  const sentence = sentences.get(name);
  const known = KINDS.find((each) => each === kind);
  if (sentence === undefined || known === undefined) return null;
  const { ticket, comment, start, end, text } = sentence;
  const label = { ticket, comment, start, end, kind: known };
  if (what === '') return label;
  const at = text.indexOf(what);
  return at < 0 ? null : { ...label, whatStart: start + at, whatEnd: start + at + what.length };
}
