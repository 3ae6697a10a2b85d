/** The first letters of a name's first two words, in capitals; a question mark where nobody knows the name. */
export function initialsOf(name: string | undefined): string {
  return (name ?? '?')
    .split(/\s+/u)
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();
}
