import { type Token, TOKENS } from './PitchNumbers.ts';

/** A piece of what somebody wrote: their own words, or a number of the case. */
export type TextPart = { readonly text: string } | { readonly token: Token };

/** What a token is shown as. */
export type Fill = (token: Token) => string;

/** A token in a text as it is shown. UTF-16 units. */
export interface TokenSpan {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /\{([a-zA-Z]{2,20})\}/gu;

/** Parts a stored text (`{people} ask`) at its tokens. Braces around anything else are the writer's own. */
export function partsOf(stored: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { 0: whole, 1: name, index } of stored.matchAll(TOKEN)) {
    const token = TOKENS.find((one) => one === name);
    if (token === undefined) continue;
    if (index > from) parts.push({ text: stored.slice(from, index) });
    parts.push({ token });
    from = index + whole.length;
  }
  if (from < stored.length) parts.push({ text: stored.slice(from) });
  return parts;
}

/** A stored text as it is shown, and where its numbers stand in it. */
export function filledText(
  stored: string,
  fill: Fill,
): { readonly text: string; readonly spans: readonly TokenSpan[] } {
  let text = '';
  const spans: TokenSpan[] = [];
  for (const part of partsOf(stored)) {
    if ('text' in part) text += part.text;
    else {
      const start = text.length;
      text += fill(part.token);
      spans.push({ token: part.token, start, end: text.length });
    }
  }
  return { text, spans };
}

/** What a change of the shown text makes of the stored one, and the numbers that became the writer's own by it. */
export interface EditedText {
  readonly stored: string;
  readonly freed: readonly Token[];
}

/**
 * What somebody typed into a text as it is shown, as the text to be stored. A number that the change leaves alone stays
 * linked; one that it reaches into becomes the writer's own words and is refreshed no more (`freed`). Deleting a number
 * whole frees nothing.
 */
export function editedText(stored: string, fill: Fill, shown: string): EditedText {
  const before = filledText(stored, fill);
  const { start, end, typed } = changeBetween(before.text, shown);
  return replacedText(stored, fill, { start, end }, typed);
}

/** The same where it is known what was replaced by what: a finding by its rewrite, which may hold tokens. */
export function replacedText(
  stored: string,
  fill: Fill,
  { start, end }: { readonly start: number; readonly end: number },
  instead: string,
): EditedText {
  const freed: Token[] = [];
  let [head, tail, at] = ['', '', 0];
  const put = (text: string, from: number) => {
    const to = from + text.length;
    head += text.slice(0, Math.max(0, Math.min(start, to) - from));
    tail += to > end ? text.slice(Math.max(0, end - from)) : '';
  };
  for (const part of partsOf(stored)) {
    const text = 'text' in part ? part.text : fill(part.token);
    const [from, to] = [at, at + text.length];
    at = to;
    if ('text' in part) put(text, from);
    else if (to <= start) head += `{${part.token}}`;
    else if (from >= end) tail += `{${part.token}}`;
    else {
      put(text, from);
      if (from < start || to > end) freed.push(part.token);
    }
  }
  return { stored: head + instead + tail, freed };
}

/** The one place where two texts differ: what they share at both ends is left out. */
function changeBetween(before: string, after: string) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { start, end: before.length - same, typed: after.slice(start, after.length - same) };
}
