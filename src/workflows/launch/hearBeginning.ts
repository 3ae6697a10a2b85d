import { ok, type Result } from '#domain/basis/Result.ts';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ArchivedTicket } from '#ports/TicketArchive.ts';
import { readRules } from '../readRules.ts';
import { beginningOf } from '../sweep/hearArchived.ts';
import { hearTalk, type Talk, type TalkFrom } from './readTalk.ts';

/** Hears how a ticket begins, without a request; `null` where it may not be read or its beginning is no customer's. */
export async function hearBeginning(
  outside: TalkFrom,
  ticket: ArchivedTicket,
  signal: AbortSignal,
): Promise<Result<Talk | null, Failure>> {
  const rules = await readRules(outside, ticket.place, signal);
  if (!rules.ok) return rules;
  const isStaffs = ticket.submitterId !== null && ticket.submitterId !== ticket.requesterId;
  if (rules.value.exclusion !== null || isStaffs) return ok(null);
  return hearTalk(outside, beginningOf(ticket), rules.value.privacy, signal);
}

/** Which of these themes the beginning of a ticket is about, best first. */
export async function aboutWhich(
  { language }: Pick<TalkFrom, 'language'>,
  { subject, description }: ArchivedTicket,
  themes: readonly Theme[],
  signal: AbortSignal,
): Promise<readonly ThemeId[]> {
  const query = { quotes: [description], what: subject, context: description, kind: 'request' } as const;
  const matched = await language.match(query, themes, signal);
  return matched.ok ? matched.value.map(({ themeId }) => themeId) : [];
}
