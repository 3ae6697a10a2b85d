import type { UserId } from '../basis/Id.ts';
import { textHash } from '../basis/textHash.ts';

/** Stands for a customer in launches. */
export function sayerHash(person: UserId): string {
  return textHash(`launch quotes ${person}`);
}
