/** 95 %. */
const Z = 1.959964;

/**
 * Where a share lies, as far as so many of so many tell: Wilson's score interval (1927), which also holds for small numbers
 * and near 0 and 1 (Brown, Cai and DasGupta 2001). Everything is possible where nothing was counted.
 */
export function wilsonInterval(part: number, of: number): readonly [low: number, high: number] {
  if (of === 0) return [0, 1];
  const share = part / of;
  const middle = share + (Z * Z) / (2 * of);
  const half = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  const scale = 1 + (Z * Z) / of;
  return [part === 0 ? 0 : (middle - half) / scale, part === of ? 1 : (middle + half) / scale];
}
