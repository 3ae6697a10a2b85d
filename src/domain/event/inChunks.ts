/** The same things in their order, in pieces of at most `size`; none for nothing. */
export function inChunks<T>(things: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(things.length / size) }, (_, n) =>
    things.slice(n * size, (n + 1) * size),
  );
}
