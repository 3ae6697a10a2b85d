import type { ThemeId, TicketId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { textHash } from '#domain/basis/textHash.ts';
import { hasObjectionRules, type HearObjections } from '#domain/launch/HearObjections.ts';
import type { Launch } from '#domain/launch/Launch.ts';
import type { HeardObjection } from '#domain/launch/proposeObjections.ts';
import { isImported } from '#domain/mention/importedTicket.ts';
import { isOffered } from '#domain/theme/isOffered.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { TicketNow } from '#ports/AccountTickets.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ArchivedTicket } from '#ports/TicketArchive.ts';
import type { BoardOutside } from '../Outside.ts';
import { redacted } from '../redacted.ts';
import { type QuoteRead, readQuotes } from './readQuotes.ts';
import { readTalk, type Talk, type TalkFrom } from './readTalk.ts';

export type RelatedFrom = TalkFrom & Pick<BoardOutside, 'store' | 'accountTickets' | 'objections'>;

/** What was heard in conversations that have to do with a launch, and what that rests on. */
export interface RelatedHeard {
  readonly heard: readonly HeardObjection[];
  readonly themes: readonly ThemeId[];
  /** Tagged sentences, and conversations of theirs that were read, of how many. */
  readonly quotes: number;
  readonly tickets: number;
  readonly ticketsThere: number;
  /** Tagged sentences and conversations in languages without rules: nothing is known of these. */
  readonly unchecked: number;
  /** Why not all of it was read; `null` where it was. */
  readonly failure: Failure | null;
}

const MOST_THEMES = 4;
/** The newest; each is a request. */
const MOST_TICKETS = 20;

/**
 * Hears what customers hold against the launch's theme, and against themes that sound like its name: in their tagged
 * sentences and in the newest conversations that these stand in. Costs a request for each theme, one for all tickets, and one for each conversation.
 * Rejects where the rules cannot be loaded.
 */
export async function hearRelated(
  outside: RelatedFrom,
  launch: Pick<Launch, 'name' | 'themeId'>,
  themes: readonly Theme[],
  signal: AbortSignal,
): Promise<RelatedHeard> {
  const hear = await outside.objections();
  const related = await relatedThemes(outside, launch, themes, signal);
  const read = await readQuotes(outside, related, signal);
  const all = [...read.values()];
  let failure = all.flatMap((one) => (one.quotes === null ? [one.failure] : []))[0] ?? null;
  const quotes = all.flatMap((one) => one.quotes ?? []);
  const told = await outside.language.tell(
    quotes.map(({ text }) => text),
    signal,
  );
  const isChecked = (at: number) => !told.ok || hasObjectionRules(told.value[at] ?? 'und');
  const heard = quotes.flatMap((quote, at): HeardObjection[] => {
    const kinds = isChecked(at) ? hear(quote.text) : [];
    return kinds.length === 0 ? [] : [{ ...quote, kinds }];
  });
  let unchecked = quotes.filter((_, at) => !isChecked(at)).length;
  const themeOf = new Map(quotes.toReversed().map(({ ticketId, themeId }) => [ticketId, themeId] as const));
  const there = [...new Set(quotes.map(({ ticketId }) => ticketId))].filter((id) => !isImported(id));
  const shown =
    there.length === 0 ? ok([]) : await outside.accountTickets.show(there.slice(0, MOST_TICKETS), signal);
  if (!shown.ok) failure ??= shown.failure;
  let tickets = 0;
  for (const ticket of shown.ok ? shown.value : []) {
    const talk = await readTalk(outside, asArchived(ticket), signal);
    if (!talk.ok) failure ??= talk.failure;
    if (!talk.ok || signal.aborted) break;
    const themeId = themeOf.get(ticket.id);
    if (talk.value === null || themeId === undefined) continue;
    tickets += 1;
    if (!hasObjectionRules(talk.value.heard.language)) unchecked += 1;
    else {
      const tagged = quotes.filter(({ ticketId }) => ticketId === ticket.id);
      const more = await heardIn(talk.value, ticket.id, themeId, tagged, hear);
      if (more.ok) heard.push(...more.value);
      else failure ??= more.failure;
    }
  }
  return {
    heard,
    themes: related,
    quotes: quotes.length,
    tickets,
    ticketsThere: there.length,
    unchecked,
    failure,
  };
}

async function relatedThemes(
  { language }: Pick<RelatedFrom, 'language'>,
  { name, themeId }: Pick<Launch, 'name' | 'themeId'>,
  themes: readonly Theme[],
  signal: AbortSignal,
): Promise<readonly ThemeId[]> {
  const query = { quotes: [name], what: name, context: '', kind: 'request' } as const;
  const matched = await language.match(query, themes.filter(isOffered), signal);
  const alike = matched.ok ? matched.value.map((match) => match.themeId) : [];
  return [...new Set(themeId === null ? alike : [themeId, ...alike])].slice(0, MOST_THEMES);
}

/** What a customer said beside what was tagged. Only what others than colleagues may read. */
async function heardIn(
  { conversation, heard, redacts }: Talk,
  ticketId: TicketId,
  themeId: ThemeId,
  tagged: readonly QuoteRead[],
  hear: HearObjections,
): Promise<Result<readonly HeardObjection[], Failure>> {
  const open = new Set(conversation.comments.filter(({ isPublic }) => isPublic).map(({ key }) => key));
  const found: HeardObjection[] = [];
  for (const { text, comment, wordsOf, start, end } of heard.sentences) {
    const kinds = wordsOf === 'customer' && open.has(comment) ? hear(text) : [];
    if (kinds.length === 0) continue;
    const safe = await redacted(text, redacts);
    if (!safe.ok) return safe;
    if (tagged.some(({ hash }) => hash === textHash(safe.value))) continue;
    const where = { ticketId, themeId, hash: textHash(text), span: { start, end } };
    found.push({ ...where, text: safe.value, kinds });
  }
  return ok(found);
}

/** As much of it as its conversation is asked for by. */
function asArchived({ id, place, requesterId, changedAt }: TicketNow): ArchivedTicket {
  const nothing = { subject: '', description: '', organizationId: null, brandId: null, channel: '' };
  return { ...nothing, id, place, requesterId, submitterId: requesterId, createdAt: changedAt };
}
