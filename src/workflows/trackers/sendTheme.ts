import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Link } from '#domain/pitch/foldLinks.ts';
import { quotedIn } from '#domain/pitch/quotedIn.ts';
import type { TrackerKind } from '#domain/setting/TrackerSetting.ts';
import { targetName } from '#domain/setting/trackerTarget.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { IssueDraft, TrackerFailure, TrackerIssue } from '#ports/Trackers.ts';
import type { OpenedTheme } from '../openTheme.ts';
import type { BoardOutside } from '../Outside.ts';
import { markerOf } from './markerOf.ts';
import { openAllowed, type PlaceIn } from './openTrackers.ts';
import { playTrackerTurn } from './playTrackerTurn.ts';

/** Why a theme was not sent, or nobody knows whether it was. */
export type SendFailure =
  | TrackerFailure
  /** No admin allows it, or not any more. */
  | { readonly kind: 'notAllowed' }
  /** Customers’ own words stand in it, and may not go there: because an admin does not allow it, or everybody can read there. */
  | { readonly kind: 'quotes'; readonly quotes: readonly string[]; readonly isPublic: boolean }
  /** The theme is part of another one. */
  | { readonly kind: 'merged' }
  /** Somebody was first: this is how it stands. */
  | { readonly kind: 'taken'; readonly link: Link }
  /** Nobody knows yet whether it arrived. It can be looked for (`lookAgain`); until then nothing is sent a second time. */
  | { readonly kind: 'unknown' }
  /** It arrived, and that could not be written down. Looking again finds it. */
  | { readonly kind: 'notNoted'; readonly issue: TrackerIssue; readonly failure: Failure };

export interface Sending extends Pick<
  BoardOutside,
  'store' | 'settings' | 'replica' | 'leases' | 'trackers' | 'worker' | 'now'
> {
  readonly placeIn?: PlaceIn;
}

/** What a tracker's row of turns belongs to. */
export type RowOwner = Pick<Theme, 'id' | 'name'>;

/** What surely did not arrive. */
const SURE: ReadonlySet<TrackerFailure['kind']> = new Set([
  'busy',
  'token',
  'forbidden',
  'gone',
  'refused',
  'noTarget',
]);

const never = new AbortController().signal;

/** Sends a theme to a tracker, once (`sendText`). */
export async function sendTheme(
  outside: Sending,
  { theme, view }: Pick<OpenedTheme, 'theme' | 'view'>,
  kind: TrackerKind,
  text: Pick<IssueDraft, 'title' | 'body'>,
): Promise<Result<Link, SendFailure>> {
  if (view.theme.merge !== null || theme.partOf !== null) return failed({ kind: 'merged' });
  const quotes = quotesOf(view);
  return sendText(outside, theme, kind, text, (words) => quotedIn(words, quotes));
}

/**
 * Sends a text to a tracker, once. Asks anew whether that is allowed and who can read there, holds the text against the
 * customers’ own words (`saidIn` finds them), and writes down that it is being sent before anything leaves: of two at once one sends, and
 * after a lost answer it is looked for by its marker before anybody sends again.
 */
export async function sendText(
  outside: Sending,
  owner: RowOwner,
  kind: TrackerKind,
  text: Pick<IssueDraft, 'title' | 'body'>,
  saidIn: (words: string) => readonly string[],
): Promise<Result<Link, SendFailure>> {
  const opened = await openAllowed(outside, kind, never);
  if (!opened.ok) return opened;
  const { tracker, setting } = opened.value;
  const readers = await tracker.readers(never);
  if (!readers.ok) return readers;
  const isPublic = readers.value === 'everybody';
  const words = `${text.title}\n${text.body}`;
  const quotes = saidIn(words);
  if (quotes.length > 0 && (isPublic || !setting.quotes)) return failed({ kind: 'quotes', quotes, isPublic });
  const to = targetName(setting);
  // Customers' words stand in mentions alone: the journal is for ever.
  const title = saidIn(text.title).length > 0 ? owner.name : text.title;
  const says = { to, title, quotes: quotes.length, characters: text.body.length };
  const begun = await playTrackerTurn(outside, owner, kind, { kind: 'tracker.sending', says }, never);
  if (!begun.ok) return failed({ kind: 'zendesk', failure: begun.failure });
  const { link } = begun.value;
  if (!begun.value.done || link.at !== 'sending') return failed({ kind: 'taken', link });
  const marker = markerOf(outside.worker.subdomain, owner.id, link.turn);
  const created = await tracker.create({ ...text, marker });
  if (created.ok) return noted(outside, owner, kind, link, created.value);
  if (SURE.has(created.failure.kind) || neverLeft(created.failure)) {
    await playTrackerTurn(outside, owner, kind, { kind: 'tracker.notSent', says: {} }, never, link.turn);
    return created;
  }
  const found = await tracker.sent(marker, link.since, never);
  if (found.ok && found.value !== null) return noted(outside, owner, kind, link, found.value);
  return failed({ kind: 'unknown' });
}

/** Zendesk’s side said no before it went out. */
function neverLeft(failure: TrackerFailure): boolean {
  return (
    failure.kind === 'zendesk' && (failure.failure.kind === 'busy' || failure.failure.kind === 'cancelled')
  );
}

/** Notes the issue that was sent, whoever finds it. */
export async function noted(
  outside: Pick<Sending, 'store' | 'worker' | 'now'>,
  owner: RowOwner,
  kind: TrackerKind,
  { to, title, turn }: Extract<Link, { at: 'sending' }>,
  issue: TrackerIssue,
): Promise<Result<Link, SendFailure>> {
  const { key, url } = issue;
  const move = { kind: 'tracker.linked', says: { to, key, url, title, isFound: false } } as const;
  const linked = await playTrackerTurn(outside, owner, kind, move, never, turn);
  return linked.ok ? ok(linked.value.link) : failed({ kind: 'notNoted', issue, failure: linked.failure });
}

/** What customers said of the theme, as far as it counts in it. */
export function quotesOf({ theme }: Pick<OpenedTheme['view'], 'theme'>): readonly string[] {
  const records = theme.mentions.flatMap(({ parts }) => parts.flatMap((part) => part.records));
  return [...new Set(records.flatMap(({ quotes }) => quotes.map(({ text }) => text)))];
}
