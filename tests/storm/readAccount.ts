import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { AccountFold } from '#domain/champion/FoldedTheme.ts';
import { type Decisions, foldDecisions } from '#domain/decision/foldDecisions.ts';
import { refreshAccount } from '#workflows/sync/refreshAccount.ts';
import type { StormPage } from './StormPage.ts';

/** The account as somebody sees it, with what was decided. */
export interface SeenAccount {
  readonly fold: AccountFold;
  readonly decisions: Decisions;
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
  const { deciders } = settings.value.settings;
  return { fold: foldAccount(mentions, events), decisions: foldDecisions(events, deciders) };
}
