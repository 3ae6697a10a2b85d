import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Token } from '#language/tokens/Token.ts';
import { EN_REPLY_PROMISES } from '#language/writing/rules/enReplyPromises.ts';
import { clausesOf } from '#language/writing/replies/clausesOf.ts';
import { type Trait, traitsOf } from '#language/writing/replies/promiseScore.ts';
import { signsOf } from '#language/writing/replies/signsOf.ts';
import { writtenSentences } from '#language/writing/writtenSentences.ts';

const OWN = join(import.meta.dirname, '../own/replies');
const MEASURED = join(import.meta.dirname, '../../eval/sentences/promises.json');

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A reply, and where in it something is promised, in UTF-16 units. */
export interface Reply {
  readonly text: string;
  readonly marks: readonly Stretch[];
}

/** Replies of our own, the rules' examples, and the `tune` half of those that are measured; whatever stands word by word in the other half is left out. */
export function repliesToLearn(): readonly Reply[] {
  const measured = JSON.parse(readFileSync(MEASURED, 'utf8')) as readonly (Reply & { half: string })[];
  const others = new Set(measured.filter(({ half }) => half !== 'tune').map(({ text }) => plain(text)));
  const tune = measured.filter(({ half }) => half === 'tune');
  return [...tune, ...ownReplies('learnt'), ...ownReplies('learnt-desks'), ...examples()].filter(
    ({ text }) => !others.has(plain(text)),
  );
}

function examples(): readonly Reply[] {
  return EN_REPLY_PROMISES.flatMap(({ hears, mustNotHear }) => [
    ...hears.map((text) => ({ text, marks: [{ start: 0, end: text.length }] })),
    ...mustNotHear.map((text) => ({ text, marks: [] })),
  ]);
}

/**
 * The replies of `own/replies/<name>.txt`: one a line, with curly brackets around what is promised; headings begin with `# `.
 *
 * @throws Error naming the line where brackets do not match.
 */
export function ownReplies(name: 'learnt' | 'learnt-desks' | 'held'): readonly Reply[] {
  return readFileSync(join(OWN, `${name}.txt`), 'utf8')
    .split('\n')
    .flatMap((line, at) =>
      line === '' || line.startsWith('# ') ? [] : [replyOf(line, `${name}.txt:${at + 1}`)],
    );
}

function replyOf(line: string, place: string): Reply {
  const marks: Stretch[] = [];
  let [text, start] = ['', -1];
  for (const part of line.split(/([{}])/u)) {
    if (part !== '{' && part !== '}') text += part;
    else if ((part === '{') !== start < 0) throw new Error(`${place}: brackets do not match.`);
    else if (part === '{') start = text.length;
    else {
      marks.push({ start, end: text.length });
      start = -1;
    }
  }
  if (start >= 0) throw new Error(`${place}: a bracket is not closed.`);
  return { text, marks };
}

/** What is judged: all traits of a sentence or a clause, and whether something is promised in it. */
export interface JudgedPart {
  readonly traits: readonly Trait[];
  readonly truth: boolean;
}

/** Clauses of fewer words say too little alone. */
const SHORTEST_CLAUSE = 3;

/** The sentences of a reply, and beside those of several clauses each clause, with the signs of its sentence. */
export function partsOf({ text, marks }: Reply): readonly JudgedPart[] {
  return writtenSentences(text).flatMap(({ tokens }) => {
    const signs = signsOf(tokens);
    const part = (own: readonly Token[]): JudgedPart => {
      const [from, to] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0];
      const truth = marks.some(({ start, end }) => Math.min(end, to) - Math.max(start, from) > 1);
      return { traits: traitsOf(own, signs), truth };
    };
    const clauses = clausesOf(tokens);
    const alone = clauses.length === 1 ? [] : clauses.filter(({ from, to }) => to - from >= SHORTEST_CLAUSE);
    return [part(tokens), ...alone.map(({ from, to }) => part(tokens.slice(from, to)))];
  });
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, ' ')
    .trim();
}
