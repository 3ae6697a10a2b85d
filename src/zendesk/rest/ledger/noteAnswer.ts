import type { AccountLimit, Hold, RequestsLately } from '#ports/RequestLedger.ts';
import type { SaidLimit, SaidLimits } from '../limits/saidLimits.ts';
import { EVERYTHING } from './EVERYTHING.ts';
import { isBelowHalf } from './verdictOn.ts';

/** Zendesk counts by the minute. */
const WINDOW_SECONDS = 60;
const LONGEST_SECONDS = 3_600;
/** What every answer says is not worth writing down every time. */
const NEWS_AFTER_MS = 5_000;

/** What an answer said of limits. */
export interface HeardLimits {
  readonly said: SaidLimits;
  /** See `limitFamily`. */
  readonly family: string | null;
  /** How long we were asked to wait; `null` where we were not. */
  readonly waitSeconds: number | null;
}

/**
 * Notes what an answer said: how much is left for the account, and what must wait until when. Where only a narrower limit
 * is used up, only its family waits. Gives the same value where nothing is news.
 */
export function noteAnswer(lately: RequestsLately, heard: HeardLimits, nowMs: number): RequestsLately {
  const account = accountAfter(lately.account, heard.said.account, nowMs);
  const hold = holdFor(heard, nowMs);
  if (account === lately.account && hold === null) return lately;
  const running = lately.holds.filter(({ untilMs }) => untilMs > nowMs);
  return { ...lately, account, holds: hold === null ? running : [...running, hold] };
}

function accountAfter(
  known: AccountLimit | null,
  said: SaidLimits['account'],
  nowMs: number,
): AccountLimit | null {
  if (said === null) return known;
  const resetsInSeconds = Math.min(said.resetsInSeconds ?? WINDOW_SECONDS, LONGEST_SECONDS);
  const heard = {
    perMinute: said.total,
    remaining: said.remaining,
    readAtMs: nowMs,
    resetsAtMs: nowMs + resetsInSeconds * 1_000,
  };
  const isOld = known === null || nowMs < known.readAtMs || nowMs >= known.readAtMs + NEWS_AFTER_MS;
  return isOld || isBelowHalf(known, nowMs) !== isBelowHalf(heard, nowMs) ? heard : known;
}

function holdFor({ said, family, waitSeconds }: HeardLimits, nowMs: number): Hold | null {
  const usedUp = [...said.named.values()].filter((limit) => isUsedUp(limit, family));
  if (waitSeconds === null) {
    if (family === null || usedUp.length === 0) return null;
    const seconds = Math.max(...usedUp.map(({ resetsInSeconds }) => resetsInSeconds ?? WINDOW_SECONDS));
    return { of: family, untilMs: nowMs + Math.min(seconds, LONGEST_SECONDS) * 1_000 };
  }
  const isNarrow = family !== null && said.account?.remaining !== 0;
  return {
    of: isNarrow ? family : EVERYTHING,
    untilMs: nowMs + Math.min(waitSeconds, LONGEST_SECONDS) * 1_000,
  };
}

/** Of exports, which nobody waits for, half is left to the account's other programs; so a fleet's boards take turns. */
function isUsedUp({ total, remaining }: SaidLimit, family: string | null): boolean {
  const isShared = family === 'incremental' || family === 'searchExport';
  return isShared ? remaining < total / 2 : remaining === 0;
}
