import type { InferOutput } from 'valibot';
import type { eventRecord } from './eventRecord.ts';

/** Which of two records of one id everybody agrees on comes first. For `Array.prototype.sort`. */
export function byCreation(a: InferOutput<typeof eventRecord>, b: InferOutput<typeof eventRecord>): number {
  const [left, right] = [`${a.created_at} ${a.id}`, `${b.created_at} ${b.id}`];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
