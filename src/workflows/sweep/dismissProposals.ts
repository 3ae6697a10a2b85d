import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { BoardOutside } from '../Outside.ts';
import { askMark } from './askMark.ts';
import type { Proposal } from './Proposal.ts';
import { sweepEntries } from './sweepEntries.ts';

type From = Pick<BoardOutside, 'sweepShelf' | 'sweepEntries' | 'worker'>;

/**
 * Proposes these asks no more, to anybody: here at once, and for others by their marks in the account. Where that fails they
 * are dismissed here all the same, and the account is told when proposals are looked at next. Two requests or more.
 */
export async function dismissProposals(
  outside: From,
  proposals: readonly Proposal[],
): Promise<Result<void, Failure>> {
  const asks = proposals.flatMap((one) => one.asks);
  const settled = await outside.sweepShelf.settle(idsOf(asks), 'dismissed');
  return settled.ok ? tellDismissed(outside, asks.map(askMark)) : settled;
}

/** Tells the account marks of what this person dismissed. */
export async function tellDismissed(
  { worker, ...outside }: Pick<From, 'worker' | 'sweepEntries'>,
  add: readonly string[],
): Promise<Result<void, Failure>> {
  const entries = await sweepEntries(outside);
  return entries.ok ? entries.value.dismissed.change(worker.id, { add }) : entries;
}

/**
 * Takes that back: this person's dismissal alone. Gives how many of the asks somebody else dismissed besides, which stay
 * dismissed.
 */
export async function undoDismissed(
  { sweepShelf, worker, ...outside }: From,
  proposals: readonly Proposal[],
  signal: AbortSignal,
): Promise<Result<number, Failure>> {
  const asks = proposals.flatMap((one) => one.asks);
  const entries = await sweepEntries(outside);
  if (!entries.ok) return entries;
  const { dismissed } = entries.value;
  const taken = await dismissed.change(worker.id, { remove: asks.map(askMark) });
  if (!taken.ok && taken.failure.kind !== 'notSetUp') return taken;
  const settled = await sweepShelf.settle(idsOf(asks), 'open');
  if (!settled.ok) return settled;
  const told = await dismissed.all(worker.id, signal);
  return ok(told.ok ? asks.filter((ask) => told.value.others.has(askMark(ask))).length : 0);
}

function idsOf(asks: readonly { readonly id: string }[]): readonly string[] {
  return asks.map(({ id }) => id);
}
