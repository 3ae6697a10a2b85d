import type { Result } from '#domain/basis/Result.ts';
import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import { type LinkedIssue, linkedIssues } from '#domain/pitch/linkedIssues.ts';
import type { TrackerKind, TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import type { KeptIssue } from '#ports/IssueShelf.ts';
import type { TrackerFailure, TrackerIssue } from '#ports/Trackers.ts';
import { askedByOne } from '../askedByOne.ts';
import type { BoardOutside } from '../Outside.ts';
import { allowedTrackers } from './openTrackers.ts';

type From = Pick<
  BoardOutside,
  'settings' | 'replica' | 'leases' | 'worker' | 'now' | 'trackers' | 'folding' | 'issueShelf'
>;

/** What a theme's issue was last seen to be. */
export interface ThemeIssue extends KeptIssue, LinkedIssue {}

/** What is open is asked for again after so long … */
export const OPEN_FRESH_MINUTES = 15;
/** … and what is over, or not there, after so long: it may be opened again. A theme's page asks each time. */
export const OVER_FRESH_HOURS = 24;
/** So many in a quarter of an hour, those that were not asked for longest first: an account's browsers share each token's limit. */
export const MOST_ISSUES = 20;

/** What is so of this issue alone; all else is so of the tracker, and nothing more is asked of it for now. */
const OF_ONE: ReadonlySet<TrackerFailure['kind']> = new Set(['gone', 'refused', 'nonsense']);

/** How the issues that themes are linked to stand, as this browser last read it. Nothing is asked for. */
export async function keptIssues(
  outside: Pick<From, 'folding' | 'issueShelf'>,
): Promise<readonly ThemeIssue[]> {
  const [journal, kept] = [await outside.folding.pitchJournal(), await outside.issueShelf.issues()];
  if (!journal.ok || !kept.ok) return [];
  const known = new Map(kept.value.map((issue) => [nameOf(issue), issue]));
  return linkedIssues(journal.value).flatMap((linked) => {
    const issue = known.get(nameOf(linked));
    return issue === undefined ? [] : [{ ...issue, ...linked }];
  });
}

/**
 * Reads back how linked issues stand, where an admin still allows their trackers: behind everything that somebody waits for,
 * in one tab of a person, and only what it is time for. What could not be read stays as it was, with the moment of its
 * reading, and is asked for again as late as what could.
 */
export async function readIssues(outside: From, signal: AbortSignal): Promise<readonly ThemeIssue[]> {
  const ask = async () => {
    await readDue(outside, signal);
    return keptIssues(outside);
  };
  const kept = async () => ((await dueIssues(outside, signal)).length === 0 ? keptIssues(outside) : null);
  return askedByOne(outside.leases, { name: 'issues', kept, ask }, signal);
}

/** An issue as it stands now, which is kept for lists. */
export async function showIssue(
  { trackers, issueShelf, now }: Pick<From, 'trackers' | 'issueShelf' | 'now'>,
  setting: TrackerSetting,
  key: string,
  signal: AbortSignal,
): Promise<Result<TrackerIssue, TrackerFailure>> {
  const opened = await trackers.open(setting);
  if (!opened.ok) return opened;
  const shown = await opened.value.show(key, signal);
  const isKnown = shown.ok || shown.failure.kind === 'gone';
  const at = now();
  const state = shown.ok ? shown.value.state : null;
  if (isKnown) await issueShelf.saveIssue({ tracker: setting.tracker, key, state, readAt: at, askedAt: at });
  return shown;
}

interface DueIssue {
  readonly setting: TrackerSetting;
  readonly key: string;
  readonly before: KeptIssue | null;
}

async function readDue(outside: From, signal: AbortSignal): Promise<void> {
  const silent = new Set<TrackerKind>();
  for (const { setting, key, before } of await dueIssues(outside, signal)) {
    const { tracker } = setting;
    const shown = silent.has(tracker) ? null : await showIssue(outside, setting, key, signal);
    if (signal.aborted) return;
    if (shown?.ok === true || shown?.failure.kind === 'gone') continue;
    if (shown !== null && !OF_ONE.has(shown.failure.kind)) silent.add(tracker);
    const { state, readAt } = before ?? { state: null, readAt: null };
    await outside.issueShelf.saveIssue({ tracker, key, state, readAt, askedAt: outside.now() });
  }
}

/** What it is time to ask for. */
async function dueIssues(outside: From, signal: AbortSignal): Promise<readonly DueIssue[]> {
  const allowed = await allowedTrackers(outside, signal);
  const trackers = (allowed.ok ? allowed.value.trackers : []).filter(({ tracker }) => tracker !== 'slack');
  // Folding reads what this browser keeps, which most accounts need not do for this.
  if (trackers.length === 0) return [];
  const [journal, kept] = [await outside.folding.pitchJournal(), await outside.issueShelf.issues()];
  if (!journal.ok || !kept.ok) return [];
  const known = new Map(kept.value.map((issue) => [nameOf(issue), issue]));
  const linked = new Map(linkedIssues(journal.value).map((issue) => [nameOf(issue), issue]));
  const now = outside.now();
  const lately = kept.value.filter((issue) => isAskedLately(issue, now)).length;
  const due = [...linked].flatMap(([name, { tracker, key }]): readonly DueIssue[] => {
    const setting = trackers.find((one) => one.tracker === tracker);
    const before = known.get(name) ?? null;
    return setting === undefined || isFresh(before, now) ? [] : [{ setting, key, before }];
  });
  return due.toSorted((a, b) => askedMs(a) - askedMs(b)).slice(0, Math.max(MOST_ISSUES - lately, 0));
}

function isFresh(issue: KeptIssue | null, now: Instant): boolean {
  if (issue === null) return false;
  const isOver = issue.readAt !== null && issue.state?.isOver !== false;
  return isOver ? minutesSince(issue, now) < OVER_FRESH_HOURS * 60 : isAskedLately(issue, now);
}

function isAskedLately(issue: KeptIssue, now: Instant): boolean {
  return minutesSince(issue, now) < OPEN_FRESH_MINUTES;
}

function minutesSince({ askedAt }: KeptIssue, now: Instant): number {
  return (epochMs(now) - epochMs(askedAt)) / 60_000;
}

function askedMs({ before }: DueIssue): number {
  return before === null ? 0 : epochMs(before.askedAt);
}

function nameOf({ tracker, key }: Pick<LinkedIssue, 'tracker' | 'key'>): string {
  return `${tracker} ${key}`;
}
