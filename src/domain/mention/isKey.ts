/**
 * Whether a run of letters, digits and `_+=~-` is a key: no person chose its letters. Either 32 or more hexadecimal
 * digits, or a stretch of at least 20 letters and digits (16 within longer runs) in which digits stand in three or
 * more places and every fourth character is of another kind than the one before. Words, names of functions, UUIDs,
 * dates and order numbers are none.
 */
export function isKey(run: string, atLeast = run.length > 23 ? 16 : 20): boolean {
  let longest = '';
  for (const part of run.split(/[^a-z\d]/i)) if (part.length > longest.length) longest = part;
  if (!/[a-z]/i.test(longest)) return false;
  if (longest.length > 31 && /^[\da-f]+$/i.test(longest)) return /\d/.test(longest);
  const kinds = [...longest].map((one) => (one <= '9' ? 0 : one < 'a' ? 1 : 2));
  const changes = kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length;
  const numbers = kinds.filter((kind, index) => kind === 0 && kinds[index - 1] !== 0).length;
  return longest.length >= atLeast && numbers > 2 && changes >= longest.length / 4;
}
