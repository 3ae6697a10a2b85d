import { epochMs } from '#domain/basis/Instant.ts';
import { dayOf, daysAfter } from '#domain/basis/Day.ts';
import type { ThemeId, TicketId } from '#domain/basis/Id.ts';
import type { Result } from '#domain/basis/Result.ts';
import { hasObjectionRules, type HearObjections } from '#domain/launch/HearObjections.ts';
import type { Launch } from '#domain/launch/Launch.ts';
import { nameWords, nameWordsIn } from '#domain/launch/nameWords.ts';
import type { HeardObjection } from '#domain/launch/proposeObjections.ts';
import { isOffered } from '#domain/theme/isOffered.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ArchivedTicket, ArchivePage } from '#ports/TicketArchive.ts';
import { beginOf } from '../sweep/sweepSteps.ts';
import { aboutWhich, hearBeginning } from './hearBeginning.ts';
import { heardIn } from './heardIn.ts';
import type { Talk, TalkFrom } from './readTalk.ts';

/** What was heard in new conversations around a launch that bear no mention of its themes. */
export interface HeardAround {
  readonly heard: readonly HeardObjection[];
  /** Beginnings that were read, and those among them in languages without rules. */
  readonly beginnings: number;
  readonly unchecked: number;
  readonly failure: Failure | null;
}

/** Objections of today are in the mail of today. */
const DAYS = 28;
const MOST_BEGINNINGS = 1_000;
/** A ticket that begins with an objection, and which words of the launch's name it says. */
interface Objecting {
  readonly ticket: ArchivedTicket;
  readonly talk: Talk;
  readonly words: readonly string[];
}

/** A word of more than this share of the tickets, and of more than a few, says nothing of what they are about. */
const TELLING_TO = 1 / 3;
const A_FEW = 10;

/**
 * Hears what customers hold against it in tickets of the last four weeks (fewer days where these are more than a thousand
 * tickets) that begin with an objection and are about it: they match one of `related`, or subject or objection has a telling
 * word of its name, which often is no theme's. Beginnings alone are heard: a request for their number and one for a hundred.
 */
export async function hearAround(
  outside: TalkFrom,
  hear: HearObjections,
  { id, name }: Pick<Launch, 'id' | 'name'>,
  related: readonly ThemeId[],
  themes: readonly Theme[],
  known: ReadonlySet<TicketId>,
  signal: AbortSignal,
): Promise<HeardAround> {
  const heard: HeardObjection[] = [];
  let [beginnings, unchecked] = [0, 0];
  const ended = (failure: Failure | null): HeardAround => ({ heard, beginnings, unchecked, failure });
  const until = dayOf(epochMs(outside.now()), 0);
  const count = await outside.archive.count(daysAfter(until, -DAYS), until, signal);
  if (!count.ok) return ended(count.failure);
  const days = Math.ceil(DAYS * Math.min(1, MOST_BEGINNINGS / Math.max(1, count.value)));
  const names = nameWords(name);
  const met = new Map<string, number>();
  const objecting: Objecting[] = [];
  let cursor: string | null = null;
  do {
    const from = beginOf({ from: daysAfter(until, -days) });
    const page: Result<ArchivePage, Failure> = await outside.archive.page(from, until, cursor, signal);
    if (!page.ok) return ended(page.failure);
    for (const ticket of page.value.tickets) {
      if (known.has(ticket.id)) continue;
      const begun = await hearBeginning(outside, ticket, signal);
      if (!begun.ok) return ended(begun.failure);
      if (begun.value === null) continue;
      beginnings += 1;
      for (const word of nameWordsIn(`${ticket.subject}\n${ticket.description}`, names))
        met.set(word, (met.get(word) ?? 0) + 1);
      const said = begun.value.heard.sentences
        .map(({ text }) => text)
        .filter((text) => hear(text).length > 0);
      if (!hasObjectionRules(begun.value.heard.language)) unchecked += 1;
      else if (said.length > 0)
        objecting.push({
          ticket,
          talk: begun.value,
          words: nameWordsIn([ticket.subject, ...said].join('\n'), names),
        });
    }
    cursor = page.value.next;
  } while (cursor !== null && beginnings < MOST_BEGINNINGS && !signal.aborted);
  const offered = themes.filter(isOffered);
  for (const { ticket, talk, words } of objecting.toReversed()) {
    if (signal.aborted) break;
    const isNamed = words.some((word) => (met.get(word) ?? 0) <= Math.max(A_FEW, beginnings * TELLING_TO));
    const isAlike = async () =>
      (await aboutWhich(outside, ticket, offered, signal)).some((theme) => related.includes(theme));
    if (!isNamed && (related.length === 0 || !(await isAlike()))) continue;
    const said = await heardIn(talk, ticket.id, id, new Set(), hear);
    if (!said.ok) return ended(said.failure);
    heard.push(...said.value);
  }
  return ended(null);
}
