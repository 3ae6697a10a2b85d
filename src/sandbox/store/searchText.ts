const word = /[\p{L}\p{M}\p{N}]+/gu;
const unspaced = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])/gu;

/** Words in lower case with one space before and after each; scripts without spaces letter by letter. */
export function searchText(text: string): string {
  const words = text.toLowerCase().replace(unspaced, ' $1 ').match(word) ?? [];
  return ` ${words.join(' ')} `;
}
