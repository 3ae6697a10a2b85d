import { ok, type Result } from '#domain/basis/Result.ts';
import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import { spread } from '#domain/basis/spread.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { KeptThemes } from '#ports/Replica.ts';
import { askedByOne } from './askedByOne.ts';
import type { Outside } from './Outside.ts';

/** The account's themes as this browser knows them, and how old that knowledge is. */
export interface LoadedThemes {
  readonly themes: readonly Theme[];
  readonly readAt: Instant;
  /** Records that could not be read (edited by hand); shown, never dropped silently. */
  readonly unreadable: number;
  /** Why the account could not be asked just now; the themes are then the older ones. */
  readonly outdated: Failure | null;
}

/** How long a replica answers without asking: one refresh in 15 minutes keeps a fleet inside the account's limit. */
export const FRESH_MINUTES = 15;
/** By up to so much longer, so that those who began their day together do not ask together. */
const SPREAD_MINUTES = 3;
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
  const isFresh = ({ readAt }: NonNullable<Kept>) =>
    (before !== null && readAt > before.readAt) ||
    ageMs(outside, readAt) < freshMs(outside, readAt, freshMinutes);
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
  if (known === null || freshMinutes === 0) return ask(outside, known, signal);
  const pause = await outside.leases.take('themes.pause', PAUSE_SECONDS);
  if (pause === null) return ok(shown(known, { kind: 'offline', what: 'read themes' }));
  const asked = await ask(outside, known, signal);
  const failure = asked.ok ? asked.value.outdated : asked.failure;
  if (failure === null || !isPassing(failure)) await pause.giveBack();
  return asked;
}

async function ask(outside: From, known: Kept, signal: AbortSignal): Promise<Result<LoadedThemes, Failure>> {
  const { store, replica, now } = outside;
  // What changed since is told by Zendesk's clock alone: this machine's may be minutes off, and would miss some.
  const isYoung = known !== null && ageMs(outside, known.readAt) < WHOLE_READ_HOURS * 3_600_000;
  const since = isYoung ? known.seenUpTo : null;
  const readAt = now();
  const listed = await store.listThemes(since, signal);
  if (!listed.ok) {
    // An account that was left: what is kept here is a copy of nothing.
    if (listed.failure.kind === 'notSetUp') await replica.clear();
    const isLost = known === null || listed.failure.kind === 'notSetUp';
    return isLost ? listed : ok(shown(known, listed.failure));
  }
  const { items, unreadable, seenUpTo } = listed.value;
  const read = withKnownExamples(items, known?.themes ?? []);
  const themes = since === null || known === null ? read : merge(known.themes, read);
  await replica.saveThemes(themes, readAt, seenUpTo ?? since);
  return ok({ themes, readAt, unreadable: unreadable.length, outdated: null });
}

async function keptThemes({ replica }: From): Promise<Kept> {
  const kept = await replica.themes();
  return kept.ok ? kept.value : null;
}

function shown({ themes, readAt }: KeptThemes, outdated: Failure | null): LoadedThemes {
  return { themes, readAt, unreadable: 0, outdated };
}

/** What was read in the future (a clock was put back since) is as old as it is far away. */
function ageMs({ now }: From, readAt: Instant): number {
  return Math.abs(epochMs(now()) - epochMs(readAt));
}

function freshMs({ worker }: From, readAt: Instant, freshMinutes: number): number {
  const later = freshMinutes === 0 ? 0 : SPREAD_MINUTES * spread(`${worker.id} ${readAt}`);
  return (freshMinutes + later) * 60_000;
}

function isPassing({ kind }: Failure): boolean {
  return kind === 'offline' || kind === 'busy' || kind === 'failing' || kind === 'maintenance';
}

function merge(known: readonly Theme[], changed: readonly Theme[]): readonly Theme[] {
  const byId = new Map([...known, ...changed].map((theme) => [theme.id, theme]));
  return [...byId.values()];
}

/** The account's records say no examples: what this browser has read of mentions stays. */
function withKnownExamples(read: readonly Theme[], known: readonly Theme[]): readonly Theme[] {
  const examples = new Map(known.map((theme) => [theme.id, theme.examples]));
  return read.map((theme) => ({ ...theme, examples: examples.get(theme.id) ?? theme.examples }));
}
