import type { ThemeId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { decisionAbout, type Decisions, foldDecisions } from '#domain/decision/foldDecisions.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { DeciderTerm } from '#domain/setting/DeciderTerm.ts';
import type { ThemeAnswer } from '#domain/theme/Answer.ts';
import type { Failure } from '#ports/Failure.ts';
import { type LoadedSettings, loadSettings } from '../loadSettings.ts';
import type { Outside } from '../Outside.ts';

/** What was decided, as far as it is known here who decides. */
export interface KnownDecisions extends Decisions {
  readonly deciders: readonly DeciderTerm[];
  /**
   * Who decides cannot be known now: somebody other than an admin changed that, or the account could not be asked about
   * somebody's answer that does not count by what is known. Nobody must act then as if nothing had been decided.
   */
  readonly isDoubtful: boolean;
}

/**
 * Folds a theme's decisions with who decides in the account. An answer of somebody who does not decide, as far as is known,
 * makes it ask once more: they may have been named a minute ago. Fails where nothing is known of the settings.
 */
export async function knownDecisions(
  outside: Pick<Outside, 'settings' | 'replica' | 'leases' | 'worker' | 'now'>,
  journal: readonly JournalEvent[],
  signal: AbortSignal,
): Promise<Result<KnownDecisions, Failure>> {
  const loaded = await loadSettings(outside, signal);
  if (!loaded.ok) return loaded;
  const known = foldBy(loaded.value, journal);
  if (![...known.overtaken.values()].some(({ why }) => why === 'noDecider')) return ok(known);
  const asked = await loadSettings(outside, signal, 0);
  if (!asked.ok || asked.value.outdated !== null) return ok({ ...known, isDoubtful: true });
  return ok(foldBy(asked.value, journal));
}

/** The answer that a theme's record is to tell; `undefined` where it is better left as it is. */
export function answerKnown(known: KnownDecisions, theme: ThemeId): ThemeAnswer | null | undefined {
  if (known.isDoubtful) return undefined;
  const decision = decisionAbout(known, theme);
  return decision === null ? null : { answer: decision.answer, due: decision.due };
}

function foldBy({ book }: LoadedSettings, journal: readonly JournalEvent[]): KnownDecisions {
  const { deciders } = book.settings;
  return { ...foldDecisions(journal, deciders), deciders, isDoubtful: book.doubtful.includes('deciders') };
}
