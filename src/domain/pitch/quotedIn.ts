/** So many letters in a row are nobody's by chance; of scripts that write a word in one or two, fewer. */
const TELLING = { letters: 24, signs: 10 };
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/**
 * The quotes of which a telling part (24 letters in a row, or all of a shorter one) stands in a text, however it is spaced,
 * set or marked there. What is told in other words is not found, nor is a quote of a few words, which stand in any text.
 */
export function quotedIn(text: string, quotes: readonly string[]): readonly string[] {
  const letters = lettersOf(text);
  const runs = new Map<number, ReadonlySet<string>>();
  const runsOf = (length: number): ReadonlySet<string> => {
    const known = runs.get(length) ?? new Set(runsIn(letters, length));
    runs.set(length, known);
    return known;
  };
  return quotes.filter((quote) => {
    const said = lettersOf(quote);
    const most = SIGNS.test(said) ? TELLING.signs : TELLING.letters;
    const length = Math.min(said.length, most);
    if (length < most * (2 / 3)) return false;
    const known = runsOf(length);
    return runsIn(said, length).some((run) => known.has(run));
  });
}

function runsIn(letters: string, length: number): readonly string[] {
  const count = Math.max(0, letters.length - length + 1);
  return Array.from({ length: count }, (_, at) => letters.slice(at, at + length));
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
