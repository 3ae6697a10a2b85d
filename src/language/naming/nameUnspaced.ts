import type { AskPlace } from './nameAsk.ts';

const MARKS = new Set([...'。、，．！？!?,…\n；;：:・']);

/** What is wished for stands before such a phrase; what fails is the whole clause ("画面が固まります"). */
const WISHES =
  /ほし|欲し|望|お願|願い|検討|助か|嬉|うれし|ありがた|有難|いただ|頂|くださ|下さ|もら|くれ|ように|べき|可能|予定|最高|便利|いい|良い|よい|満点|星/u;

/** Carries nothing at either end. */
const LEADING =
  /^(?:できれば|できたら|ぜひ|是非|そろそろ|もし|また|あと|それから|すみません|現在|今後|いつか)+/u;
const TRAILING =
  /(?:(?:の|こと)?[がはをも]?(?:残念|不便|不満|面倒|お願い|希望|検討)|[をがはにのでともへや]|する|です)$/u;

const LONGEST = 30;
const SHORTEST = 3;

/** Whether words are written without spaces (Japanese, Chinese): then every character is a token. */
export function isUnspaced({ tokens }: AskPlace): boolean {
  return tokens.some(
    ({ word, pos }) => pos === '' && /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]$/u.test(word),
  );
}

/**
 * The same as `nameAsk` in writing without spaces: what stands between marks and before the phrase of a wish, or the clause
 * that tells a fault. At most 30 characters, the last ones, since the verb and its object stand there.
 */
export function nameUnspaced(text: string, { tokens, from, to }: AskPlace): string {
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
  const isWish = WISHES.test(text.slice(tokens[from]?.start, tokens[to - 1]?.end));
  const names = isWish
    ? [said(start, from), said(startBefore(start - 1), start - 1), said(start, to), said(to, end)]
    : [said(start, end), said(start, to)];
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
