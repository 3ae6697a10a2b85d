import type { CommentKey, UserId } from '../basis/Id.ts';
import type { Conversation } from '../comment/Conversation.ts';

/** A colleague whom praise may belong to. */
export interface Server {
  readonly id: UserId;
  readonly name: string;
}

/**
 * Who served the customer whose praise stands in this comment: the agents who answered publicly, whoever did last before it
 * first; whoever answered only afterwards follows. Internal notes name nobody.
 */
export function servedBy(
  { comments }: Pick<Conversation, 'comments'>,
  praise: CommentKey,
): readonly Server[] {
  const at = comments.findIndex(({ key }) => key === praise);
  if (at === -1) return [];
  const answers = [...comments.slice(0, at).toReversed(), ...comments.slice(at + 1)];
  const byId = new Map<UserId, Server>();
  for (const { role, isPublic, authorId: id, authorName: name } of answers)
    if (role === 'agent' && isPublic && id !== null && !byId.has(id)) byId.set(id, { id, name });
  return [...byId.values()];
}
