/** What this browser knows as dismissed, with one ask more or less. */
export function withDismissal(ids: readonly string[], id: string, isIn: boolean): readonly string[] {
  const others = ids.filter((other) => other !== id);
  return isIn ? [...others, id] : others;
}
