import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { BoardOutside } from '../Outside.ts';

const TOLD = 3;

/**
 * Whether the account has tags of its own that begin so: they would be taken for ours. As far as Zendesk proposes them,
 * those that tickets got most of late; what it does not know nobody can tell. Gives some of them, none where it is free.
 */
export async function prefixTaken(
  { ticketTags }: Pick<BoardOutside, 'ticketTags'>,
  prefix: string,
  signal: AbortSignal,
): Promise<Result<readonly string[], Failure>> {
  const found = await ticketTags.beginning(prefix, signal);
  if (!found.ok) return failed(found.failure);
  return ok(found.value.slice(0, TOLD));
}
