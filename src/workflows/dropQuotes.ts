import type { Result } from '#domain/basis/Result.ts';
import type { Mention, Quote } from '#domain/mention/Mention.ts';
import type { Failure } from '#ports/Failure.ts';
import { undoTag } from './tagTheme.ts';

/** Takes these quotes out of the agent's own mention; one that has none left is withdrawn. Goes through the outbox. */
export function dropQuotes(
  outside: Parameters<typeof undoTag>[0],
  mention: Mention,
  lost: readonly Quote[],
): Promise<Result<Mention, Failure>> {
  const quotes = mention.quotes.filter((quote) => !lost.includes(quote));
  const left: Mention = { ...mention, quotes, withdrawn: quotes.length === 0, at: outside.now() };
  return undoTag(outside, mention, left);
}
