import { draftErasure } from '#domain/event/draftErasure.ts';
import { draftMentionEvents, type MentionDeed } from '#domain/event/draftMentionEvents.ts';
import { foldStandings } from '#domain/event/foldStandings.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { type MentionKey, mentionKey } from '#domain/mention/mentionKey.ts';
import { standIn } from '#domain/mention/standIn.ts';
import type { AccountRecords } from '#ports/AccountRecords.ts';
import type { BoardOutside } from '../Outside.ts';
import { cleanUp } from '../forget/cleanUp.ts';
import { deleteRecorded } from '../forget/deleteRecorded.ts';
import type { Deed, Receipt } from '../forget/Receipt.ts';
import { recountWithout } from '../forget/recountWithout.ts';
import { writeEvents } from '../forget/writeEvents.ts';
import type { QuoteCheck } from './QuoteCheck.ts';

type From = Pick<BoardOutside, 'store' | 'replica' | 'worker' | 'now' | 'newId'>;

/** What an admin may do about what a check found; see `Deed`. */
export type QuoteMend = Exclude<Deed, 'person' | 'cleanUp'>;

/** Mends one kind of what a check found. Cut short at any step, it may be done again with a new check. */
export function mendQuotes(
  how: QuoteMend,
  outside: From,
  stored: AccountRecords,
  check: QuoteCheck,
  signal: AbortSignal,
): Promise<Receipt> {
  switch (how) {
    case 'removed':
      return removeGone(outside, check, signal);
    case 'gone':
      return deleteGone(outside, stored, check, signal);
    case 'askers':
      return noteAskers(outside, check, signal);
    case 'unsaid':
      return eraseUnsaid(outside, stored, check, signal);
  }
}

/** Lets mentions of tickets that are gone count no more. Their words stay stored, and the journal can take it back. */
function removeGone(outside: From, check: QuoteCheck, signal: AbortSignal): Promise<Receipt> {
  const keys = check.gone.flatMap(({ counting }) => counting);
  return noteDeeds(outside, check, [[{ kind: 'mention.removed' }, keys]], 'removed', signal);
}

/** Deletes what is stored of tickets that are gone, with its history; it counts no more. */
function deleteGone(
  outside: From,
  stored: AccountRecords,
  { gone, mentions, events }: QuoteCheck,
  signal: AbortSignal,
): Promise<Receipt> {
  const old = gone.flatMap(({ records }) => records);
  return cleanUp(outside, stored, { old, mentions, events }, signal, 'gone');
}

/** Lets mentions count for the user who asks now, so that merged users are one person. Records stay as their taggers wrote them. */
function noteAskers(outside: From, check: QuoteCheck, signal: AbortSignal): Promise<Receipt> {
  const { otherAskers } = check;
  const deeds = [...new Set(otherAskers.map(({ to }) => to))].map((requesterId) => {
    const theirs = otherAskers.filter(({ to }) => to === requesterId);
    return [{ kind: 'mention.askedBy', requesterId }, theirs.flatMap(({ counting }) => counting)] as const;
  });
  return noteDeeds(outside, check, deeds, 'askers', signal);
}

/**
 * Deletes the records that quote what was redacted, since only that takes their history along: the other quotes of such a
 * record go with it. Events that keep counts right are written first; where that fails nothing is deleted.
 */
async function eraseUnsaid(
  outside: From,
  stored: AccountRecords,
  { unsaid, mentions, events }: QuoteCheck,
  signal: AbortSignal,
): Promise<Receipt> {
  const { store, replica, worker, now, newId } = outside;
  const at = now();
  const about = unsaid.map(({ record }) => record);
  const erased = about.map(({ value }) => value);
  const { byMention } = foldStandings(events);
  const drafts = draftErasure(erased, byMention, null, standIn(newId()), { actor: worker.id, at });
  const written = await writeEvents(store, drafts, signal);
  const done = { deed: 'unsaid', person: null, by: worker.id, at, listsChanged: 0 } as const;
  const eventsWritten = written.events.length;
  if (written.left.length > 0)
    return { ...done, eventsWritten, mentionsDeleted: 0, themesRecounted: 0, left: written.left };
  const deleted = await deleteRecorded(stored, about, signal);
  const goneIds = new Set(deleted.ids);
  const remaining = mentions.filter(({ recordId }) => !goneIds.has(recordId)).map(({ value }) => value);
  const journal = [...events, ...written.events];
  const recounted = await recountWithout(outside, remaining, journal, erased, signal);
  await replica.clear();
  return {
    ...done,
    eventsWritten,
    mentionsDeleted: deleted.ids.length,
    themesRecounted: recounted.count,
    left: [...deleted.left, ...recounted.left],
  };
}

async function noteDeeds(
  outside: From,
  { mentions, events }: QuoteCheck,
  deeds: readonly (readonly [MentionDeed, readonly MentionKey[]])[],
  deed: Deed,
  signal: AbortSignal,
): Promise<Receipt> {
  const { store, replica, worker, now } = outside;
  const at = now();
  const { byMention } = foldStandings(events);
  const drafts: readonly JournalEvent[] = deeds.flatMap(([what, keys]) =>
    draftMentionEvents(byMention, what, keys, { actor: worker.id, at }),
  );
  const written = await writeEvents(store, drafts, signal);
  const touched = new Set(deeds.flatMap(([, keys]) => keys));
  const all = mentions.map(({ value }) => value);
  const about = all.filter(({ ticketId, themeId }) => touched.has(mentionKey(ticketId, themeId)));
  const journal = [...events, ...written.events];
  const recounted = await recountWithout(outside, all, journal, about, signal);
  await replica.clear();
  return {
    deed,
    person: null,
    by: worker.id,
    at,
    mentionsDeleted: 0,
    listsChanged: 0,
    eventsWritten: written.events.length,
    themesRecounted: recounted.count,
    left: [...written.left, ...recounted.left],
  };
}
