import type { Conversation } from '#domain/comment/Conversation.ts';
import type { SignalGroup } from '#domain/signal/SignalGroup.ts';
import { isOffered } from '#domain/theme/isOffered.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Language, ThemeMatch } from '#ports/Language.ts';

/** At most so much of the conversation helps matching; the rest is repetition. */
const CONTEXT_CHARACTERS = 4_000;

/**
 * The themes that an ask may belong to, from its quotes and the customer's public words around them (not the
 * subject, which often names the last ticket's matter). None where the engine cannot answer: the card still works.
 */
export async function matchGroup(
  language: Language,
  group: SignalGroup,
  conversation: Conversation,
  themes: readonly Theme[],
  signal: AbortSignal,
): Promise<readonly ThemeMatch[]> {
  const open = themes.filter(isOffered);
  if (open.length === 0) return [];
  const kind = group.signals[0].kind === 'bug' ? 'bug' : 'request';
  const context = conversation.comments
    .filter((comment) => comment.isPublic && comment.role === 'customer')
    .map((comment) => comment.text)
    .join('\n')
    .slice(0, CONTEXT_CHARACTERS);
  const quotes = group.signals.map((heard) => heard.sentence.text);
  const matches = await language.match({ quotes, what: group.what, context, kind }, open, signal);
  return matches.ok ? matches.value : [];
}
