import type { Day } from '#domain/basis/Day.ts';
import type { ThemeId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { digestPlace } from '#domain/event/digestPlace.ts';
import { type Link, linkIn } from '#domain/pitch/foldLinks.ts';
import { quotedIn } from '#domain/pitch/quotedIn.ts';
import type { Failure } from '#ports/Failure.ts';
import type { IssueDraft } from '#ports/Trackers.ts';
import type { BoardOutside } from '../Outside.ts';
import { besideThemes } from './besideThemes.ts';
import { lookAgain } from './lookAgain.ts';
import { quotesOf, type RowOwner, type SendFailure, type Sending, sendText } from './sendTheme.ts';

export type DigestFrom = Sending & Pick<BoardOutside, 'replies' | 'folding'>;

/** How a week stands in the channel for digests, by its own row in the journal, and which turn comes next: once for the whole account. */
export async function sentDigest(
  outside: DigestFrom,
  firstDay: Day,
  signal: AbortSignal,
): Promise<Result<ReturnType<typeof linkIn>, Failure>> {
  const { store } = besideThemes(outside, 'digest');
  const journal = await store.journalOfTheme(digestPlace(firstDay), signal);
  return journal.ok ? ok(linkIn(journal.value.items, 'slack')) : journal;
}

/**
 * Sends a week to the channel that an admin named for it, once (`sendText`). It is held against the customers' own words of
 * the themes that it tells of, since a name or a reason may hold them.
 */
export async function sendDigest(
  outside: DigestFrom,
  firstDay: Day,
  themes: readonly ThemeId[],
  text: Pick<IssueDraft, 'title' | 'body'>,
): Promise<Result<Link, SendFailure>> {
  const quotes: string[] = [];
  for (const id of new Set(themes)) {
    const fold = await outside.folding.theme(id, { mentions: [], events: [], allOf: [] });
    if (!fold.ok) return failed({ kind: 'zendesk', failure: fold.failure });
    if (fold.value !== null) quotes.push(...quotesOf(fold.value));
  }
  const there = besideThemes(outside, 'digest');
  return sendText(there, ownerOf(firstDay), 'slack', text, (words) => quotedIn(words, quotes));
}

/** Looks for what somebody began to send and nobody knows whether it arrived; see `lookAgain`. */
export async function lookForDigest(
  outside: DigestFrom,
  firstDay: Day,
  signal: AbortSignal,
): ReturnType<typeof lookAgain> {
  return lookAgain(besideThemes(outside, 'digest'), ownerOf(firstDay), 'slack', signal);
}

function ownerOf(firstDay: Day): RowOwner {
  return { id: digestPlace(firstDay), name: firstDay };
}
