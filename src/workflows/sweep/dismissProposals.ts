import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { SweptAsk } from '#ports/SweepShelf.ts';
import type { BoardOutside } from '../Outside.ts';
import { askMark } from './askMark.ts';
import type { Proposal } from './Proposal.ts';
import { sweepEntries } from './sweepEntries.ts';

type From = Pick<BoardOutside, 'sweepShelf' | 'sweepEntries' | 'worker'>;

/** Proposes these asks no more in this browser, or again. */
export function settleProposals(
  { sweepShelf }: Pick<From, 'sweepShelf'>,
  proposals: readonly Proposal[],
  fate: 'open' | 'dismissed',
): Promise<Result<void, Failure>> {
  return sweepShelf.settle(
    asksOf(proposals).map(({ id }) => id),
    fate,
  );
}

/**
 * Tells the account what this person dismissed, so that it is proposed to nobody else. Where that fails it is dismissed here all
 * the same, and the account is told when proposals are looked at next. Two requests or more.
 */
export function tellDismissed(
  outside: Pick<From, 'worker' | 'sweepEntries'>,
  proposals: readonly Proposal[],
): Promise<Result<void, Failure>> {
  return tellMarks(outside, asksOf(proposals).map(askMark));
}

/** The same by marks. */
export async function tellMarks(
  { worker, ...outside }: Pick<From, 'worker' | 'sweepEntries'>,
  add: readonly string[],
): Promise<Result<void, Failure>> {
  const entries = await sweepEntries(outside);
  return entries.ok ? entries.value.dismissed.change(worker.id, { add }) : entries;
}

/**
 * Takes that back in the account: this person's dismissal alone. Gives how many of the asks somebody else dismissed besides,
 * which stay dismissed.
 */
export async function untellDismissed(
  { worker, ...outside }: Pick<From, 'worker' | 'sweepEntries'>,
  proposals: readonly Proposal[],
  signal: AbortSignal,
): Promise<Result<number, Failure>> {
  const marks = asksOf(proposals).map(askMark);
  const entries = await sweepEntries(outside);
  if (!entries.ok) return entries;
  const { dismissed } = entries.value;
  const taken = await dismissed.change(worker.id, { remove: marks });
  if (!taken.ok && taken.failure.kind !== 'notSetUp') return taken;
  const told = await dismissed.all(worker.id, signal);
  return ok(told.ok ? marks.filter((mark) => told.value.others.has(mark)).length : 0);
}

function asksOf(proposals: readonly Proposal[]): readonly SweptAsk[] {
  return proposals.flatMap(({ asks }) => asks);
}
