import { ok, type Result } from '#domain/basis/Result.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import type { PrivacySetting } from '#domain/setting/Settings.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Heard } from '#ports/Language.ts';
import type { ArchivedTicket } from '#ports/TicketArchive.ts';
import type { BoardOutside } from '../Outside.ts';
import { readRules, type RulesFrom } from '../readRules.ts';

export type TalkFrom = RulesFrom & Pick<BoardOutside, 'archive' | 'language'>;

/** A conversation that may be read, and what was heard in it. */
export interface Talk {
  readonly conversation: Conversation;
  readonly heard: Heard;
  /** Whether what is kept or shown of it is redacted. */
  readonly redacts: boolean;
}

/**
 * Reads one conversation, a request; `null` where it may not be read, or is not there any more. What is wrong with this
 * ticket alone is no failure; fails where the account does not answer.
 */
export async function readTalk(
  outside: TalkFrom,
  ticket: ArchivedTicket,
  signal: AbortSignal,
): Promise<Result<Talk | null, Failure>> {
  const rules = await readRules(outside, ticket.place, signal);
  if (!rules.ok) return rules;
  if (rules.value.exclusion !== null) return ok(null);
  const conversation = await outside.archive.conversation(ticket, signal);
  if (!conversation.ok) {
    const { kind } = conversation.failure;
    return kind === 'gone' || kind === 'unreadable' || kind === 'forbidden' ? ok(null) : conversation;
  }
  return hearTalk(outside, conversation.value, rules.value.privacy, signal);
}

/** Hears a conversation that may be read; `null` where the engine cannot. */
export async function hearTalk(
  { language }: Pick<TalkFrom, 'language'>,
  conversation: Conversation,
  { redacts }: Pick<PrivacySetting, 'redacts'>,
  signal: AbortSignal,
): Promise<Result<Talk | null, Failure>> {
  const heard = await language.hear(conversation, signal);
  if (!heard.ok) return heard.failure.kind === 'cancelled' ? heard : ok(null);
  return ok({ conversation, heard: heard.value, redacts });
}
