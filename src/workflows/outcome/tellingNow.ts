import type { ThemeId } from '#domain/basis/Id.ts';
import type { Day } from '#domain/basis/Day.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Decision, Release } from '#domain/decision/Decision.ts';
import { isDecisionEvent } from '#domain/decision/DecisionEvent.ts';
import { decisionAbout } from '#domain/decision/foldDecisions.ts';
import { toldNow } from '#domain/decision/toldNow.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { foldMacros, type SavedMacro } from '#domain/outcome/MacroEvent.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutcomeShelf } from '#ports/OutcomeShelf.ts';
import { askedByOne } from '../askedByOne.ts';
import { knownDecisions } from '../decide/knownDecisions.ts';
import { FRESH_MINUTES } from '../loadedThemes.ts';
import type { Outside } from '../Outside.ts';
import { newestAt, readBack } from './readBack.ts';

export type TellingFrom = Pick<Outside, 'store' | 'settings' | 'replica' | 'leases' | 'worker' | 'now'>;

/** What may be said to a customer about a theme today. */
export interface Telling {
  readonly themeId: ThemeId;
  /** The answer that holds; `null` where there is none. */
  readonly decision: Decision | null;
  /** The words that hold today; `null` where nothing may be said. */
  readonly release: Release | null;
  readonly macros: readonly SavedMacro[];
  /** Who decides cannot be known now: nothing is to be said, saved or switched off on its strength. */
  readonly isDoubtful: boolean;
}

/** The theme in which this one counts after merges, as far as this browser knows. */
export async function wholeOf(
  { replica }: Pick<Outside, 'replica'>,
  theme: Pick<Theme, 'id' | 'partOf'>,
): Promise<ThemeId> {
  const kept = theme.partOf === null ? null : await replica.themes();
  const themes = kept?.ok === true ? (kept.value?.themes ?? []) : [];
  const seen = new Set<ThemeId>([theme.id]);
  let whole = theme;
  while (whole.partOf !== null && !seen.has(whole.partOf)) {
    const into: ThemeId = whole.partOf;
    seen.add(into);
    whole = themes.find(({ id }) => id === into) ?? { id: into, partOf: null };
  }
  return whole.id;
}

/**
 * What may be said about a theme, by its journal and who decides. Of a journal only what says so is kept, for a quarter of an
 * hour, since that of a theme that was told to hundreds of customers is long; of all tabs of a person one asks.
 */
export async function readTelling(
  outside: TellingFrom,
  shelf: OutcomeShelf,
  themeId: ThemeId,
  today: Day,
  signal: AbortSignal,
): Promise<Result<Telling, Failure>> {
  const { store, leases, now } = outside;
  const kept = async (): Promise<Result<readonly JournalEvent[], Failure> | null> => {
    const read = await shelf.telling(themeId);
    if (!read.ok || read.value === null) return null;
    const age = epochMs(now()) - epochMs(read.value.readAt);
    return age >= 0 && age < FRESH_MINUTES * 60_000 ? ok(read.value.events) : null;
  };
  const ask = async (): Promise<Result<readonly JournalEvent[], Failure>> => {
    const journal = await store.journalOfTheme(themeId, signal);
    if (!journal.ok) return journal;
    const { items } = journal.value;
    const events = items.filter(saysSo);
    await shelf.saveTelling(themeId, { events, readAt: now(), upTo: newestAt(items) });
    return ok(events);
  };
  const events = await askedByOne(leases, { name: `telling ${themeId}`, kept, ask }, signal);
  if (signal.aborted) return failed({ kind: 'cancelled', what: 'read journal' });
  return events.ok ? tellingBy(outside, themeId, events.value, today, signal) : events;
}

/**
 * The same as it is at this moment, whatever was kept: before words go to a customer. Mostly one request (`readBack`). What it
 * finds is kept, so that others who look see it too.
 */
export async function readTellingBack(
  outside: TellingFrom & Pick<Outside, 'outcome'>,
  shelf: OutcomeShelf,
  themeId: ThemeId,
  today: Day,
  signal: AbortSignal,
): Promise<Result<Telling, Failure>> {
  const kept = await shelf.telling(themeId);
  const known = kept.ok && kept.value !== null ? kept.value : { events: [], upTo: null };
  const read = await readBack(outside, themeId, known, signal);
  if (!read.ok) return read;
  const events = read.value.events.filter((event) => event.themeId === themeId && saysSo(event));
  await shelf.saveTelling(themeId, { events, readAt: outside.now(), upTo: read.value.upTo });
  return tellingBy(outside, themeId, events, today, signal);
}

/** The same from a journal that was read already. */
export async function tellingBy(
  outside: TellingFrom,
  themeId: ThemeId,
  journal: readonly JournalEvent[],
  today: Day,
  signal: AbortSignal,
): Promise<Result<Telling, Failure>> {
  const events = journal.filter((event) => event.themeId === themeId && saysSo(event));
  const known = await knownDecisions(outside, events, signal);
  if (!known.ok) return known;
  const { isDoubtful } = known.value;
  const decision = decisionAbout(known.value, themeId);
  const release = decision === null || isDoubtful ? null : toldNow(decision, today);
  return ok({ themeId, decision, release, macros: foldMacros(events), isDoubtful });
}

/** Lets what was just said here count at once. */
export async function keepTelling(shelf: OutcomeShelf, event: JournalEvent): Promise<void> {
  const read = await shelf.telling(event.themeId);
  if (!read.ok || read.value === null) return;
  await shelf.saveTelling(event.themeId, { ...read.value, events: [...read.value.events, event] });
}

function saysSo(event: JournalEvent): boolean {
  const { kind } = event;
  return (
    isDecisionEvent(event) || kind.startsWith('macro.') || kind === 'theme.created' || kind === 'theme.recast'
  );
}
