import { taggerIn } from '../records/mentionRecord.ts';
import { EVENT, MENTION } from '../records/shape.ts';
import type { Authorship } from './Authorship.ts';

/** Created once and never changed, not even by its actor. */
const event: Authorship = {
  fields: ['theme', 'kind', 'payload', 'after'],
  // Whoever made it is its actor; what its id claims is for the folds to judge.
  isForged: () => false,
  isOwn: ({ type }) => type === 'record_created',
};

/** Its tagger changes it, and nobody else. Our own writes are whole, so that the last of them says all. */
const mention: Authorship = {
  fields: ['theme', 'ticket', 'requester', 'organization', 'brand', 'quotes', 'withdrawn'],
  isForged: ({ external_id, created_by_user_id }) =>
    taggerIn(external_id) !== null && taggerIn(external_id) !== created_by_user_id,
  isOwn: ({ actor }, { created_by_user_id }) => actor !== null && actor === created_by_user_id,
};

/** Anybody may write it: it is a copy of what is true elsewhere, or is judged by other rules. */
const anybodys: Authorship = {
  fields: [],
  isForged: () => false,
  isOwn: () => true,
};

/** Whose word counts in an object's records. */
export function authorshipOf(object: string): Authorship {
  if (object === EVENT) return event;
  return object === MENTION ? mention : anybodys;
}
