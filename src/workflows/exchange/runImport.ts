import { asId, type MentionId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { draftChange } from '#domain/theme/draftChange.ts';
import { draftCreation } from '#domain/theme/draftCreation.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ItemOutcome } from '#ports/ItemOutcome.ts';
import type { BoardOutside } from '../Outside.ts';
import { recountTheme } from '../recountTheme.ts';
import { loadStanding, type StandingFrom } from '../standing/loadStanding.ts';
import { refreshAccount } from '../sync/refreshAccount.ts';
import type { Syncer } from '../sync/Syncer.ts';
import type { ImportPlan } from './ImportPlan.ts';

/** How an import ended. Where not all is written, the same import goes on with what is left: nothing is written twice. */
export interface ImportEnd {
  readonly written: number;
  readonly total: number;
  /** Why the first of those that are not written is not; `null` where all are. */
  readonly failure: Failure | null;
}

/** What writing an import needs of the world. */
export type ImportsFrom = StandingFrom &
  Syncer &
  Pick<BoardOutside, 'accountImport' | 'newId' | 'store' | 'worker'>;

/** The same word in every event of an import, so that going on after a stop writes none twice. */
const NONCE = 'import';

/**
 * Writes what was planned: themes first, then their events, then what customers asked, in bulk jobs. Then the numbers of
 * themes that were there before are counted anew. Fails where this person may not write at all.
 */
export async function runImport(
  outside: ImportsFrom,
  plan: ImportPlan,
  onProgress: (written: number, total: number) => void,
  signal: AbortSignal,
): Promise<Result<ImportEnd, Failure>> {
  const refusal = await whyReadOnly(outside, signal);
  if (refusal !== null) return failed(refusal);
  // Somebody took them back before, or archived them: what customers ask for is offered again.
  const restored = plan.existing.filter(({ archived }) => archived);
  const events = [
    ...[...plan.newThemes, ...plan.begun].flatMap((theme) => eventsOf(outside, theme)),
    ...restored.map((theme) => restoredEvent(outside, theme)),
  ];
  const themes = [...plan.newThemes, ...restored.map(({ id, name }) => ({ id, name, archived: false }))];
  const total = events.length + themes.length + plan.mentions.length;
  const accountImport = await outside.accountImport().catch(() => null);
  if (accountImport === null) return failed({ kind: 'offline', what: 'import' });
  let before = 0;
  const tell = (count: number) => onProgress(before + count, total);
  const end = (failure: Failure | null): Result<ImportEnd, Failure> =>
    ok({ written: before, total, failure });

  const steps = [
    // Events name their theme's record, which must be there.
    () => accountImport.writeThemes(themes, tell, signal),
    () => accountImport.writeEvents(events, tell, signal),
    () => accountImport.writeMentions(plan.mentions, tell, signal),
  ];
  tell(0);
  for (const step of steps) {
    const outcomes = await step();
    before += outcomes.filter(({ state }) => state === 'done').length;
    const failure = firstFailure(outcomes);
    if (failure !== null) return end(failure);
  }
  for (const theme of plan.existing) {
    if (!signal.aborted) await recountTheme(outside, theme, signal);
  }
  await refreshAccount(outside, true, signal);
  return end(null);
}

/**
 * Takes an import back, whether it was finished or not: its mentions are deleted, and the themes that it made are archived,
 * unless somebody else has tagged to them meanwhile.
 */
export async function undoImport(
  outside: ImportsFrom,
  plan: ImportPlan,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Result<ImportEnd, Failure>> {
  const refusal = await whyReadOnly(outside, signal);
  if (refusal !== null) return failed(refusal);
  const { worker, now, store, newId } = outside;
  const accountImport = await outside.accountImport().catch(() => null);
  if (accountImport === null) return failed({ kind: 'offline', what: 'import' });
  const total = plan.mentions.length + plan.newThemes.length;
  const ids = plan.mentions.map(({ id }) => id);
  const deleted = await accountImport.deleteMentions(ids, (count) => onProgress(count, total), signal);
  await outside.accountReplica.drop(doneOf(ids, deleted));
  let written = deleted.filter(({ state }) => state === 'done').length;
  let failure = firstFailure(deleted);
  if (failure !== null) return ok({ written, total, failure });
  const lonely: Theme[] = [];
  for (const theme of plan.newThemes) {
    const left = await store.mentionsOfTheme(theme.id, signal);
    if (!left.ok) return ok({ written, total, failure: left.failure });
    const isLonely = left.value.items.every(({ id, withdrawn }) => withdrawn || ids.includes(id));
    if (isLonely) lonely.push(theme);
    else written += 1;
  }
  const about = { actor: worker.id, at: now() };
  const archiving = lonely.map((theme) => draftChange(theme, { do: 'archived' }, about, newId()));
  const events = await accountImport.writeEvents(archiving, () => undefined, signal);
  failure = firstFailure(events);
  if (failure !== null) return ok({ written, total, failure });
  const themes = lonely.map(({ id, name }) => ({ id, name, archived: true }));
  const saved = await accountImport.writeThemes(themes, () => undefined, signal);
  written += saved.filter(({ state }) => state === 'done').length;
  await refreshAccount(outside, true, signal);
  return ok({ written, total, failure: firstFailure(saved) });
}

function eventsOf({ worker, now }: ImportsFrom, theme: Theme): readonly JournalEvent[] {
  const { summary } = theme;
  const about = { actor: worker.id, at: now() };
  const created = draftCreation(theme, about);
  if (summary === '') return [created];
  return [created, draftChange({ ...theme, summary: '' }, { do: 'described', summary }, about, NONCE)];
}

function restoredEvent({ worker, now, newId }: ImportsFrom, theme: Theme): JournalEvent {
  return draftChange(theme, { do: 'restored' }, { actor: worker.id, at: now() }, newId());
}

async function whyReadOnly(outside: ImportsFrom, signal: AbortSignal): Promise<Failure | null> {
  const standing = await loadStanding(outside, signal, false);
  if (!standing.ok) return standing.failure;
  const { value } = standing;
  return value.can === 'read' ? { kind: 'readOnly', what: 'import', because: value.because.kind } : null;
}

function firstFailure(outcomes: readonly ItemOutcome[]): Failure | null {
  const first = outcomes.find(({ state }) => state !== 'done');
  return first === undefined || first.state === 'done' ? null : first.failure;
}

function doneOf(ids: readonly MentionId[], outcomes: readonly ItemOutcome[]): readonly MentionId[] {
  return ids.filter((_, i) => outcomes[i]?.state === 'done').map((id) => asId<MentionId>(id));
}
