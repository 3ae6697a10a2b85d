import { asId, type UserId } from '../basis/Id.ts';

const PREFIX = 'erased-';

/**
 * Stands where an erased person stood, so that counts of distinct people stay right. `nonce` (`[0-9a-z]`, at most 40) is
 * drawn at random for each erasure and never derived from the person: their id could be guessed back from a hash.
 */
export function standIn(nonce: string): UserId {
  return asId<UserId>(`${PREFIX}${nonce}`);
}

/** Whether nobody is behind this id any more, so that there is no name to ask for. */
export function isStandIn(id: UserId): boolean {
  return id.startsWith(PREFIX);
}
