import type { Readable } from 'node:stream';
import * as v from 'valibot';
import { schemaLine } from './jsonLine.ts';
import { readLines } from './readLines.ts';
import { lineId } from './textLine.ts';

const key = v.pipe(
  lineId,
  v.transform((id) => String(id)),
);

const labelLine = v.pipe(
  v.looseObject({
    id: key,
    text: v.optional(v.string(), ''),
    kind: v.optional(v.picklist(['request', 'bug', 'praise', 'question', 'none'], 'no kind that there is')),
    theme: v.optional(v.nullable(key)),
    group: v.optional(key),
  }),
  v.check(
    ({ kind, theme, group }) => kind !== undefined || theme !== undefined || group !== undefined,
    'needs a "kind", a "theme" or a "group"',
  ),
);

/** What somebody labelled of a text. */
export type Label = v.InferOutput<typeof labelLine>;

const answerLine = v.union(
  [
    v.object({
      id: key,
      ranked: v.array(v.object({ theme: key, score: v.number() })),
      none: v.number(),
    }),
    v.object({ id: key, kind: v.string(), probability: v.number(), heard: v.array(v.unknown()) }),
    v.object({ id: key, group: v.nullable(v.string()) }),
  ],
  'neither of hear, match nor group',
);

/** What one of the commands answered about a text. */
export type Answer = v.InferOutput<typeof answerLine>;

/** Reads labels by id. */
export async function readLabels(
  file: string,
  stdin: Readable,
  complain: (where: string, why: string) => void,
): Promise<ReadonlyMap<string, Label>> {
  const labels = new Map<string, Label>();
  for await (const { line, read } of readLines([file], stdin, schemaLine('a label', labelLine))) {
    if (!read.ok) complain(`${file}:${line}`, read.failure);
    else if (labels.has(read.value.id))
      complain(`${file}:${line}`, `the id ${read.value.id} was there before`);
    else labels.set(read.value.id, read.value);
  }
  return labels;
}

/** Reads what `hear`, `match` and `group` printed, in any order. */
export async function readAnswers(
  files: readonly string[],
  stdin: Readable,
  complain: (where: string, why: string) => void,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for await (const { file, line, read } of readLines(files, stdin, schemaLine('an answer', answerLine))) {
    if (read.ok) answers.push(read.value);
    else complain(`${file === '-' ? 'stdin' : file}:${line}`, read.failure);
  }
  return answers;
}
