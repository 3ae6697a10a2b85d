import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { AccountFold } from '#domain/champion/FoldedTheme.ts';
import { type Decisions, foldDecisions } from '#domain/decision/foldDecisions.ts';
import { foldLaunches, type Launches } from '#domain/launch/foldLaunches.ts';
import { foldNotes } from '#domain/theme/foldNotes.ts';
import type { Note } from '#domain/theme/NoteEvent.ts';
import type { DeciderTerm } from '#domain/setting/DeciderTerm.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { refreshAccount } from '#workflows/sync/refreshAccount.ts';
import type { StormPage } from './StormPage.ts';

/** The account as somebody sees it, with what was decided, prepared and noted. */
export interface SeenAccount {
  readonly fold: AccountFold;
  readonly decisions: Decisions;
  readonly launches: Launches;
  readonly notes: readonly Note[];
}

/** What these mentions and events say. */
export function seeAccount(
  mentions: Iterable<Mention>,
  events: readonly JournalEvent[],
  deciders: readonly DeciderTerm[],
): SeenAccount {
  return {
    fold: foldAccount(mentions, events),
    decisions: foldDecisions(events, deciders),
    launches: foldLaunches(events),
    notes: foldNotes(events),
  };
}

const never = (): AbortSignal => new AbortController().signal;
const TRIES = 40;
const BETWEEN_TRIES_MS = 90_000;

/**
 * The account as one agent's browser has it, brought up to the present: what was read in the storm, what changed since,
 * and what was deleted. To be called as the page's tab.
 */
export async function readAccount({ openSyncer, outside }: StormPage, runs: number): Promise<SeenAccount> {
  const syncer = await openSyncer();
  // The count of a week shows that something was deleted; the run after it reads everything anew.
  for (let run = 0, tries = 0; run < runs; tries++) {
    if (tries === TRIES) throw new Error('The account cannot be read');
    const read = await refreshAccount(syncer, true, never());
    if (read.ok) run += 1;
    else await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
  }
  const kept = await syncer.accountReplica.read();
  if (!kept.ok) throw new Error(kept.failure.kind);
  const settings = await outside.settings.read(never());
  if (!settings.ok) throw new Error(settings.failure.kind);
  const { mentions, events } = kept.value;
  return seeAccount(mentions, [...events], settings.value.settings.deciders);
}
