import { asId, type CommentKey, type UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import { textHash } from '../basis/textHash.ts';

/**
 * Knows a comment again without its REST id, which the framework does not give to the sidebar: its time in whole
 * seconds, its author (`-` where unknown), and a hash of its text. Of two equal comments of one author in one second
 * both have the same key, and count as one.
 */
export function commentKey(at: Instant, authorId: UserId | null, text: string): CommentKey {
  const second = at.slice(0, 19).replace(/[-:]/g, '');
  return asId<CommentKey>(`${second}.${authorId ?? '-'}.${textHash(text)}`);
}

/** Who wrote the comment, as its key says; `null` where that is unknown. */
export function authorOfKey(key: CommentKey): UserId | null {
  const author = key.split('.')[1] ?? '-';
  return author === '-' || author === '' ? null : asId<UserId>(author);
}
