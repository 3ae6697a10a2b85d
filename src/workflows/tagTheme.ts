import type { Conversation } from '#domain/comment/Conversation.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Sentence } from '#domain/sentence/Sentence.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { mentionOf } from './mentionOf.ts';
import type { Outside } from './Outside.ts';

/** What an agent tags: these of the conversation's sentences, to this theme. */
export interface Tagging {
  readonly conversation: Conversation;
  readonly sentences: readonly Sentence[];
  readonly theme: Theme;
  /** The agent's own earlier mention of this theme in this ticket, if any. */
  readonly before: Mention | null;
}

/** Stores the mention in the account, and in this browser so that it is seen again before the ticket's next submit. */
export async function tagTheme(
  outside: Pick<Outside, 'store' | 'replica' | 'worker' | 'now'>,
  { conversation, sentences, theme, before }: Tagging,
): Promise<Result<Mention, Failure>> {
  const mention = mentionOf(conversation, sentences, theme, outside.worker.id, before, outside.now());
  const saved = await outside.store.saveMention(mention);
  if (!saved.ok) return saved;
  await outside.replica.saveMention(saved.value);
  return ok(saved.value);
}

/**
 * Takes a tagging back: as it was before (`before`), or withdrawn where there was nothing. The record stays, so that
 * putting it back is a tag like any other.
 */
export async function undoTag(
  outside: Pick<Outside, 'store' | 'replica' | 'now'>,
  mention: Mention,
  before: Mention | null,
): Promise<Result<Mention, Failure>> {
  const restored: Mention = before ?? { ...mention, withdrawn: true, at: outside.now() };
  const saved = await outside.store.saveMention(restored);
  if (!saved.ok) return saved;
  await outside.replica.saveMention(saved.value);
  return ok(saved.value);
}
