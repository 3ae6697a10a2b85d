import { textHash } from '#domain/basis/textHash.ts';
import type { SweptAsk } from '#ports/SweepShelf.ts';

/** 46 bits: of a million asks and ten thousand marks one is mistaken in one of ten thousand accounts. */
const CHARACTERS = 9;

/** What the account knows a dismissed ask by: a hash of its id, which leads back to no ticket, customer or word. */
export function askMark({ id }: Pick<SweptAsk, 'id'>): string {
  return textHash(id).slice(-CHARACTERS);
}
