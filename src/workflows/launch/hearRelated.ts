import type { ThemeId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import { hasObjectionRules } from '#domain/launch/HearObjections.ts';
import type { Launch } from '#domain/launch/Launch.ts';
import type { HeardObjection } from '#domain/launch/proposeObjections.ts';
import { isImported } from '#domain/mention/importedTicket.ts';
import { isOffered } from '#domain/theme/isOffered.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { TicketNow } from '#ports/AccountTickets.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ArchivedTicket } from '#ports/TicketArchive.ts';
import type { BoardOutside } from '../Outside.ts';
import { hearAround } from './hearAround.ts';
import { heardIn } from './heardIn.ts';
import { readQuotes } from './readQuotes.ts';
import { readTalk, type TalkFrom } from './readTalk.ts';

export type RelatedFrom = TalkFrom & Pick<BoardOutside, 'store' | 'accountTickets' | 'objections'>;

/** What was heard in conversations that have to do with a launch, and what that rests on. */
export interface RelatedHeard {
  readonly heard: readonly HeardObjection[];
  readonly themes: readonly ThemeId[];
  /** Tagged sentences, and conversations of theirs that were read, of how many. */
  readonly quotes: number;
  readonly tickets: number;
  readonly ticketsThere: number;
  /** Tickets of these weeks whose beginnings were read. */
  readonly beginnings: number;
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
 * sentences, in the newest conversations that these stand in, and in new ones that nobody tagged (`hearAround`). Costs a request
 * for each theme, one for all tickets, and one for each conversation.
 * Rejects where the rules cannot be loaded.
 */
export async function hearRelated(
  outside: RelatedFrom,
  launch: Pick<Launch, 'id' | 'name' | 'themeId'>,
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
      const tagged = quotes.flatMap(({ ticketId, hash }) => (ticketId === ticket.id ? [hash] : []));
      const more = await heardIn(talk.value, ticket.id, themeId, new Set(tagged), hear);
      if (more.ok) heard.push(...more.value);
      else failure ??= more.failure;
    }
  }
  const around = await hearAround(outside, hear, launch, related, themes, new Set(there), signal);
  return {
    heard: [...heard, ...around.heard],
    themes: related,
    quotes: quotes.length,
    tickets,
    ticketsThere: there.length,
    beginnings: around.beginnings,
    unchecked: unchecked + around.unchecked,
    failure: failure ?? around.failure,
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

/** As much of it as its conversation is asked for by. */
function asArchived({ id, place, requesterId, changedAt }: TicketNow): ArchivedTicket {
  const nothing = { subject: '', description: '', organizationId: null, brandId: null, channel: '' };
  return { ...nothing, id, place, requesterId, submitterId: requesterId, createdAt: changedAt };
}
