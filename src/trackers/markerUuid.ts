import { textHash } from '#domain/basis/textHash.ts';

/** An id that Linear takes from us, always the same for a marker: sending twice makes one issue. */
export function markerUuid(marker: string): string {
  const seed = marker.replace(/[^\p{L}\p{N}]/gu, 'ω');
  const digits = [1, 2, 3]
    .map((part) =>
      parseInt(textHash(`${seed}ω${part}`), 36)
        .toString(16)
        .padStart(14, '0')
        .slice(-12),
    )
    .join('');
  const [a, b, c, d, e] = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 15),
    digits.slice(15, 18),
    digits.slice(18, 30),
  ];
  return `${a}-${b}-4${c}-8${d}-${e}`;
}
