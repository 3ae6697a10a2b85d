import type { AskPlace } from './nameAsk.ts';

const MARKS = new Set([...'。、，．！？!?,…\n；;：:・']);

/** Carries nothing at either end. */
const LEADING = /^(?:できれば|ぜひ|そろそろ|また)/u;
const TRAILING = /(?:の[がは](?:不便|残念)|お願い|希望|検討|する|です|[をがはにのでともへや])$/u;

const LONGEST = 30;
const SHORTEST = 3;

/** Whether words are written without spaces (Japanese, Chinese): then every character is a token. */
export function isUnspaced({ tokens }: AskPlace): boolean {
  return tokens.some(
    ({ word, pos }) => pos === '' && /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]$/u.test(word),
  );
}

/**
 * The same as `nameAsk` in writing without spaces: what stands between marks and before the phrase, or its clause
 * where a rule says that all of it counts. At most 30 characters, the last ones, since the verb and its object stand there.
 */
export function nameUnspaced(text: string, { tokens, from, to, what }: AskPlace): string {
  const isMark = (at: number): boolean => MARKS.has(tokens[at]?.word ?? '。');
  const said = (first: number, last: number): string =>
    first < last ? trimmed(text.slice(tokens[first]?.start, tokens[last - 1]?.end)) : '';
  const startBefore = (at: number): number => {
    let start = at;
    while (!isMark(start - 1)) start--;
    return start;
  };
  let end = to;
  while (!isMark(end)) end++;
  const start = startBefore(from);
  const names =
    what === 'before'
      ? [said(start, from), said(startBefore(start - 1), start - 1), said(start, to)]
      : [said(start, end)];
  return names.find((name) => name.length >= SHORTEST) ?? names.find((name) => name !== '') ?? '';
}

function trimmed(said: string): string {
  let name = said.replace(/\s+/gu, ' ').trim().replace(LEADING, '');
  // A long one begins behind a particle, so that no word is cut.
  if (name.length > LONGEST) name = name.slice(-LONGEST).replace(/^[^をがはにで]*[をがはにで](?=.{6})/u, '');
  for (let before = ''; before !== name && name.length > SHORTEST;) {
    before = name;
    name = name.replace(TRAILING, '').trim();
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}
