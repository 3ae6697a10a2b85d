import type { Conversation } from '#domain/comment/Conversation.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
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

/**
 * Stores the mention in the account, and in this browser so that it is seen again before the ticket's next submit.
 * `gone` where somebody deleted the theme meanwhile; it is then no longer suggested here.
 */
export async function tagTheme(
  outside: Pick<Outside, 'store' | 'replica' | 'worker' | 'now'>,
  { conversation, sentences, theme, before }: Tagging,
): Promise<Result<Mention, Failure>> {
  const mention = mentionOf(conversation, sentences, theme, outside.worker.id, before, outside.now());
  const saved = await outside.store.saveMention(mention);
  if (!saved.ok) return explain(outside, theme, saved.failure);
  await outside.replica.saveMention(saved.value);
  return ok(saved.value);
}

/** A refusal may mean that the theme is not there any more. */
async function explain(
  { store, replica }: Pick<Outside, 'store' | 'replica'>,
  theme: Theme,
  failure: Failure,
): Promise<Result<Mention, Failure>> {
  if (failure.kind !== 'refused' && failure.kind !== 'gone') return failed(failure);
  const shown = await store.showTheme(theme.id, new AbortController().signal);
  if (shown.ok || shown.failure.kind !== 'gone') return failed(failure);
  const kept = await replica.themes();
  if (kept.ok && kept.value !== null) {
    await replica.saveThemes(
      kept.value.themes.filter(({ id }) => id !== theme.id),
      kept.value.readAt,
    );
  }
  return failed(shown.failure);
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
