import { ok, type Result } from '#domain/basis/Result.ts';
import { epochMs, type Instant, instant } from '#domain/basis/Instant.ts';
import { spread } from '#domain/basis/spread.ts';
import type { Failure } from '#ports/Failure.ts';
import type { KeptThemes } from '#ports/Replica.ts';
import { askedByOne } from './askedByOne.ts';
import { freshFor, FRESH_MINUTES, keepListed, keptThemes, type LoadedThemes, shown } from './loadedThemes.ts';
import type { Outside } from './Outside.ts';

/** Where the account is busy, the rest of a first list is read between two and fourteen hours later, by a hash. */
const LATER_HOURS = 2;
const LATER_SPREAD_HOURS = 12;
/** By up to so much of that longer, so that those who began their day together do not ask together. */
const SPREAD = 0.2;
/** Deltas never show deletions, so that once a day everything is read anew. */
const WHOLE_READ_HOURS = 24;
/** After asking in vain (no connection, a busy or failing account) the other tabs do not ask for so long. */
const PAUSE_SECONDS = 30;

type From = Pick<Outside, 'store' | 'replica' | 'leases' | 'worker' | 'now'>;
type Kept = KeptThemes | null;

/**
 * Themes from the replica where it is fresh, else what changed since (or everything) from the account. Of several tabs
 * that come to it together one asks for all. Fails only where there is neither a replica nor an answer.
 *
 * @param freshMinutes 0 asks the account in any case (the board does), but not while another tab is asking already.
 */
export async function loadThemes(
  outside: From,
  signal: AbortSignal,
  freshMinutes = FRESH_MINUTES,
): Promise<Result<LoadedThemes, Failure>> {
  const before = await keptThemes(outside);
  const isFresh = (kept: NonNullable<Kept>) =>
    (before !== null && kept.readAt > before.readAt) ||
    ageMs(outside, kept.readAt) < freshMs(outside, kept, freshMinutes);
  // Some thousand themes take a while to read: what will do already is not read again.
  if (before !== null && isFresh(before)) return ok(shown(before, null));
  return askedByOne(
    outside.leases,
    {
      name: 'themes',
      kept: async () => {
        const kept = await keptThemes(outside);
        return kept !== null && isFresh(kept) ? ok(shown(kept, null)) : null;
      },
      ask: () => askUnlessInVain(outside, signal, freshMinutes),
    },
    signal,
  );
}

/** Somebody who asks by hand is not kept from it by a tab that has just failed. */
async function askUnlessInVain(
  outside: From,
  signal: AbortSignal,
  freshMinutes: number,
): Promise<Result<LoadedThemes, Failure>> {
  const known = await keptThemes(outside);
  if (known === null || freshMinutes === 0) return ask(outside, known, signal, freshMinutes > 0);
  const pause = await outside.leases.take('themes.pause', PAUSE_SECONDS);
  if (pause === null) return ok(shown(known, { kind: 'offline', what: 'read themes' }));
  const asked = await ask(outside, known, signal);
  const failure = asked.ok ? asked.value.outdated : asked.failure;
  if (failure === null || !isPassing(failure)) await pause.giveBack();
  return asked;
}

async function ask(
  outside: From,
  known: Kept,
  signal: AbortSignal,
  mayBePart = false,
): Promise<Result<LoadedThemes, Failure>> {
  // What changed since is told by Zendesk's clock alone: this machine's may be minutes off, and would miss some.
  const isYoung =
    known !== null &&
    known.partUntil === undefined &&
    ageMs(outside, known.readAt) < WHOLE_READ_HOURS * 3_600_000;
  const since = isYoung ? known.seenUpTo : null;
  const readAt = outside.now();
  const listed = await outside.store.listThemes(since, signal, mayBePart && known === null);
  const isPart = listed.ok && listed.value.isPart === true;
  return keepListed(outside, listed, known, since, readAt, isPart ? partUntil(outside, readAt) : undefined);
}

/** When a list that is no more than its first part is made whole, without anybody's need. */
function partUntil({ worker }: From, readAt: Instant): Instant {
  const hours = LATER_HOURS + LATER_SPREAD_HOURS * spread(`${worker.id} themes ${readAt}`);
  return instant(epochMs(readAt) + hours * 3_600_000);
}

/** What was read in the future (a clock was put back since) is as old as it is far away. */
function ageMs({ now }: From, readAt: Instant): number {
  return Math.abs(epochMs(now()) - epochMs(readAt));
}

function freshMs(
  { worker }: From,
  { themes, readAt, partUntil: until }: KeptThemes,
  freshMinutes: number,
): number {
  if (until !== undefined && freshMinutes === FRESH_MINUTES) return epochMs(until) - epochMs(readAt);
  if (until !== undefined && freshMinutes < Infinity) return 0;
  const minutes = freshMinutes === FRESH_MINUTES ? freshFor(themes.length) : freshMinutes;
  return minutes * (1 + SPREAD * spread(`${worker.id} ${readAt}`)) * 60_000;
}

function isPassing({ kind }: Failure): boolean {
  return kind === 'offline' || kind === 'busy' || kind === 'failing' || kind === 'maintenance';
}
