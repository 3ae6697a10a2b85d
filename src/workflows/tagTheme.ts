import type { Conversation } from '#domain/comment/Conversation.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Sentence } from '#domain/sentence/Sentence.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { forgetTheme } from './keepTheme.ts';
import { mentionOf } from './mentionOf.ts';
import type { Outside } from './Outside.ts';
import { dropUnsent } from './outbox/dropUnsent.ts';
import { keepWrite } from './outbox/keepWrite.ts';
import { allRedacted, redacts } from './redacted.ts';

/** What an agent tags: these of the conversation's sentences, to this theme. */
export interface Tagging {
  readonly conversation: Conversation;
  readonly sentences: readonly Sentence[];
  readonly theme: Theme;
  /** The agent's own earlier mention of this theme in this ticket, if any. */
  readonly before: Mention | null;
}

type From = Pick<Outside, 'store' | 'replica' | 'outbox' | 'worker' | 'now' | 'newId'>;

/**
 * Its quotes are the customer's words without addresses, numbers and keys (see `redactText`), unless the account wants them as they were said.
 *
 * Keeps the mention in the outbox, from where it goes to the account, and in the replica, so that it is seen again before
 * the ticket's next submit. While the outbox has an entry of it, Zendesk has not confirmed it. Where the browser keeps
 * nothing the mention is stored in the account before this resolves; `gone` where somebody deleted the theme meanwhile.
 */
export async function tagTheme(
  outside: From,
  { conversation, sentences, theme, before }: Tagging,
): Promise<Result<Mention, Failure>> {
  const safe = await allRedacted(sentences, await redacts(outside.replica));
  if (!safe.ok) return safe;
  const mention = mentionOf(conversation, safe.value, theme, outside.worker.id, before, outside.now());
  return put(outside, mention, before, theme.name);
}

/**
 * Takes a tagging back: as it was before (`before`), or withdrawn where there was nothing. The record stays, so that
 * putting it back is a tag like any other. What Zendesk never had is taken from the outbox instead.
 */
export async function undoTag(
  outside: From,
  mention: Mention,
  before: Mention | null,
  themeName: string | null = null,
): Promise<Result<Mention, Failure>> {
  const restored: Mention = before ?? { ...mention, withdrawn: true, at: outside.now() };
  const isDropped =
    before === null &&
    (await dropUnsent(
      outside,
      ({ write }) => write.kind === 'mention' && write.mention.id === mention.id && write.isNew,
    ));
  if (!isDropped) return put(outside, restored, mention, themeName);
  await outside.replica.saveMention(restored);
  return ok(restored);
}

async function put(
  outside: From,
  mention: Mention,
  before: Mention | null,
  themeName: string | null,
): Promise<Result<Mention, Failure>> {
  const about = { ticketId: mention.ticketId, themeName };
  const isNew = before === null;
  const write = { kind: 'mention', mention, isNew, ...(isNew ? {} : { before }) } as const;
  const kept = await keepWrite(outside, write, about);
  if (!kept.ok) return sendMention(outside, mention);
  await outside.replica.saveMention(mention);
  return ok(mention);
}

/**
 * Stores a mention in the account, and in the replica as the account then has it. A theme that is gone is no longer
 * suggested here.
 */
export async function sendMention(
  { store, replica }: Pick<Outside, 'store' | 'replica'>,
  mention: Mention,
): Promise<Result<Mention, Failure>> {
  const saved = await store.saveMention(mention);
  if (saved.ok) {
    await replica.saveMention(saved.value);
    return saved;
  }
  const { failure } = saved;
  if (failure.kind !== 'refused' && failure.kind !== 'gone') return saved;
  // A refusal may mean that the theme is not there any more.
  const shown = await store.showTheme(mention.themeId, new AbortController().signal);
  if (shown.ok || shown.failure.kind !== 'gone') return saved;
  await forgetTheme(replica, mention.themeId);
  return failed(shown.failure);
}
