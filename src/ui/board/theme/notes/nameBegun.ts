/** Names are no longer; what follows an @ in an address or a sentence is none. */
const NAME_CHARACTERS = 40;
const NAME_WORDS = 3;

/**
 * What is being typed of a name at the end of a text, after its last @ (which begins a word); `null` where none is.
 *
 * @param named whose names stand in the text already.
 */
export function nameBegun(text: string, named: readonly string[] = []): string | null {
  const at = text.lastIndexOf('@');
  if (at === -1) return null;
  const before = text.slice(0, at).at(-1) ?? ' ';
  const name = text.slice(at + 1);
  if (name.length > NAME_CHARACTERS || /[\n.,;:!?()]/u.test(name) || !/[\s(]/u.test(before)) return null;
  const isDone = /\s$/u.test(name) || name.split(' ').length > NAME_WORDS;
  return isDone || named.some((one) => name.startsWith(one)) ? null : name;
}
