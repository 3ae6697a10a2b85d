import type { Day } from '../basis/Day.ts';
import type { Quarter } from './Answer.ts';

/** So many quarters, the one of this day first. */
export function quartersFrom(day: Day, count: number): readonly Quarter[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const first = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: count }, (_, n) => {
    const at = first + n;
    return `${Math.floor(at / 4)}-Q${(at % 4) + 1}` as Quarter;
  });
}
