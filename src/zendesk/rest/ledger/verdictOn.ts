import type { AccountLimit, RequestsLately } from '#ports/RequestLedger.ts';
import type { Urgency } from '../Urgency.ts';
import { EVERYTHING } from './EVERYTHING.ts';

/** Zendesk counts by the minute, and so do we. */
export const WINDOW_MS = 60_000;
/** All tabs of a person together, below the app's own limit of 100: what the host repeats by itself fits beside it. */
export const REQUESTS_PER_MINUTE = 60;
/** Some are kept for what is more urgent. */
const ROOM: Readonly<Record<Urgency, number>> = {
  ownAction: REQUESTS_PER_MINUTE,
  onScreen: 55,
  background: 40,
};
/** No hold is believed for longer: a clock may have been put back since. */
const LONGEST_HOLD_MS = 3_600_000;

/** One that would go out, of all tabs. */
export interface Candidate {
  readonly urgency: Urgency;
  /** See `limitFamily`. */
  readonly family: string | null;
}

/** It may go, or must wait: until there is room, or because Zendesk said so. */
export type Verdict =
  | { readonly may: 'go' }
  | { readonly may: 'wait'; readonly untilMs: number; readonly because: 'room' | 'held' | 'account' };

/** Whether a request may go out now. */
export function verdictOn(lately: RequestsLately, { urgency, family }: Candidate, nowMs: number): Verdict {
  const holds = lately.holds.filter(
    ({ of, untilMs }) => (of === EVERYTHING || of === family) && runs(untilMs, nowMs),
  );
  const heldUntilMs = Math.max(nowMs, ...holds.map(({ untilMs }) => untilMs));
  if (heldUntilMs > nowMs) return { may: 'wait', untilMs: heldUntilMs, because: 'held' };
  if (urgency === 'background' && lately.account !== null && isBelowHalf(lately.account, nowMs)) {
    return { may: 'wait', untilMs: lately.account.resetsAtMs, because: 'account' };
  }
  const sent = inWindow(lately.sentAtMs, nowMs);
  const first = sent.at(-ROOM[urgency]);
  return first === undefined ? { may: 'go' } : { may: 'wait', untilMs: first + WINDOW_MS, because: 'room' };
}

/** Notes that a request goes out. */
export function noteSent(lately: RequestsLately, nowMs: number): RequestsLately {
  return { ...lately, sentAtMs: [...inWindow(lately.sentAtMs, nowMs), nowMs].toSorted((a, b) => a - b) };
}

/** Those of the last minute. One from the future (the clock was put back) counts where it is less than a minute away. */
export function inWindow(sentAtMs: readonly number[], nowMs: number): readonly number[] {
  return sentAtMs.filter((atMs) => atMs > nowMs - WINDOW_MS && atMs < nowMs + WINDOW_MS);
}

/** Whether the account has less than half of its limit left, as far as that is known to this moment. */
export function isBelowHalf(account: AccountLimit, nowMs: number): boolean {
  const isCurrent = nowMs < account.resetsAtMs && nowMs >= account.readAtMs - WINDOW_MS;
  return isCurrent && account.remaining < account.perMinute / 2;
}

function runs(untilMs: number, nowMs: number): boolean {
  return untilMs > nowMs && untilMs <= nowMs + LONGEST_HOLD_MS;
}
