const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Ten letters or digits by chance: 36¹⁰ of them, so that two clients do not choose the same. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint32Array(10));
  return Array.from(bytes, (value) => LETTERS[value % LETTERS.length] ?? '0').join('');
}
