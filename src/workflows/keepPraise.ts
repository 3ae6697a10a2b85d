import type { Conversation } from '#domain/comment/Conversation.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Signal } from '#domain/signal/Signal.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Keepsake } from '#ports/HappyFile.ts';
import { quoteOf } from './mentionOf.ts';
import type { Outside } from './Outside.ts';
import { redacted, redacts } from './redacted.ts';

/** Keeps a kind word in the agent's happy file: in this browser only. Keeping it twice keeps it once. */
export async function keepPraise(
  { happyFile, replica, now }: Pick<Outside, 'happyFile' | 'replica' | 'now'>,
  conversation: Conversation,
  { sentence }: Signal,
): Promise<Result<Keepsake, Failure>> {
  const text = await redacted(sentence.text, await redacts(replica));
  if (!text.ok) return text;
  const [quote] = quoteOf(conversation, { ...sentence, text: text.value });
  if (quote === undefined) return failed({ kind: 'gone', what: 'keep praise' });
  const id = `${conversation.ticketId}:${sentence.comment}:${sentence.start}`;
  const keepsake: Keepsake = { id, ticketId: conversation.ticketId, quote, keptAt: now() };
  const kept = await happyFile.keep(keepsake);
  return kept.ok ? ok(keepsake) : kept;
}
