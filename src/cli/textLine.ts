import * as v from 'valibot';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { jsonLine } from './jsonLine.ts';

/** An id as it stands in a file; it is printed as it came. */
export type LineId = string | number;

/** A text to match or to group. */
export interface TextLine {
  readonly id: LineId;
  readonly text: string;
}

/** Numbers and texts are ids. */
export const lineId = v.union([v.number(), v.pipe(v.string(), v.minLength(1))], 'an id is missing');

const plain = v.looseObject({ id: lineId, text: v.string('a text is missing') });

const asks = v.looseObject({
  ticket: lineId,
  asks: v.array(
    v.looseObject({
      what: v.optional(v.string(), ''),
      signals: v.array(v.looseObject({ text: v.string() })),
    }),
  ),
});

const heard = v.looseObject({
  id: lineId,
  heard: v.array(
    v.looseObject({ text: v.string(), kind: v.string(), what: v.optional(v.nullable(v.string()), '') }),
  ),
});

/**
 * The texts of a line: `{"id","text"}` is one; a line of `groundswell read --json` is one for each ask, a line of
 * `groundswell hear` one for each sentence heard as a request, bug or question, with ids like `35#0`.
 */
export const readTextLine = jsonLine(textsIn);

/** The same of what a line holds. */
export function textsIn(json: unknown): Result<readonly TextLine[], string> {
  const text = v.safeParse(plain, json);
  if (text.success) return ok([{ id: text.output.id, text: text.output.text }]);
  const ticket = v.safeParse(asks, json);
  if (ticket.success) {
    return ok(
      ticket.output.asks.map(({ what, signals }, index) => ({
        id: `${ticket.output.ticket}#${index}`,
        text: said(what, signals.map((signal) => signal.text).join(' ')),
      })),
    );
  }
  const sentences = v.safeParse(heard, json);
  if (sentences.success) {
    return ok(
      sentences.output.heard.flatMap((sentence, index) =>
        sentence.kind === 'praise' || sentence.kind === 'none'
          ? []
          : [{ id: `${sentences.output.id}#${index}`, text: said(sentence.what ?? '', sentence.text) }],
      ),
    );
  }
  const [issue] = text.issues;
  return failed(`neither {"id","text"} nor a signal (${v.getDotPath(issue) ?? 'line'}: ${issue.message})`);
}

/** What is asked stands before the sentence only where the sentence does not say it in these words. */
function said(what: string, sentence: string): string {
  return what === '' || sentence.toLowerCase().includes(what.toLowerCase())
    ? sentence
    : `${what}. ${sentence}`;
}
