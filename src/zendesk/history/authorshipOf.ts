import { epochMs } from '#domain/basis/Instant.ts';
import { taggerIn } from '../records/mentionRecord.ts';
import { EVENT, MENTION } from '../records/shape.ts';
import type { Authorship } from './Authorship.ts';

/** Two stamps of one moment may be rounded apart. */
const ROUNDING_MS = 1_000;

/** Created once and never changed, not even by its actor. */
const event: Authorship = {
  fields: ['theme', 'kind', 'payload', 'after'],
  isSuspect: ({ created_by_user_id, updated_by_user_id, created_at, updated_at }) =>
    created_by_user_id !== updated_by_user_id || epochMs(updated_at) - epochMs(created_at) > ROUNDING_MS,
  // Whoever made it is its actor; what its id claims is for the folds to judge.
  isForged: () => false,
  isOwn: ({ type }) => type === 'record_created',
};

/** Its tagger changes it, and nobody else. Our own writes are whole, so that the last of them says all. */
const mention: Authorship = {
  fields: ['theme', 'ticket', 'requester', 'organization', 'brand', 'quotes', 'withdrawn'],
  isSuspect: ({ created_by_user_id, updated_by_user_id }) => created_by_user_id !== updated_by_user_id,
  isForged: ({ external_id, created_by_user_id }) =>
    taggerIn(external_id) !== null && taggerIn(external_id) !== created_by_user_id,
  isOwn: ({ actor }, { created_by_user_id }) => actor !== null && actor === created_by_user_id,
};

/** Anybody may write it: it is a copy of what is true elsewhere, or is judged by other rules. */
const anybodys: Authorship = {
  fields: [],
  isSuspect: () => false,
  isForged: () => false,
  isOwn: () => true,
};

/** Whose word counts in an object's records. */
export function authorshipOf(object: string): Authorship {
  if (object === EVENT) return event;
  return object === MENTION ? mention : anybodys;
}
