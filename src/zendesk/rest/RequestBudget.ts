import { type HeardLimits, noteAnswer } from './ledger/noteAnswer.ts';
import type { PageLedger } from './ledger/pageLedger.ts';
import { type Candidate, noteSent, type Verdict, verdictOn } from './ledger/verdictOn.ts';
import { PATIENCE_SECONDS } from './PATIENCE_SECONDS.ts';
import type { RetryWorld } from './retryReads.ts';
import type { Urgency } from './Urgency.ts';

const PRIORITY: Readonly<Record<Urgency, number>> = { ownAction: 2, onScreen: 1, background: 0 };
/** How many of a page are on their way at once; none that hangs keeps a more urgent one from going. */
const AT_A_TIME: Readonly<Record<Urgency, number>> = { ownAction: 6, onScreen: 4, background: 2 };
/** After a wait the pages of a whole fleet would come back in the same second; what nobody waits for comes a little later. */
const SPREAD_MS = 5_000;

/** How waiting for a turn ended. `done` is called once the answer is there, or will not come. */
export type Turn =
  | { readonly end: 'go'; readonly done: () => void }
  /** Not sent: the account cannot bear it before so many seconds. */
  | { readonly end: 'busy'; readonly waitSeconds: number }
  | { readonly end: 'cancelled' };

/** Lets requests out in order of urgency, never more than all tabs of a person may send. */
export interface RequestBudget {
  readonly turn: (candidate: Candidate, signal: AbortSignal) => Promise<Turn>;
  /** Notes for all tabs what an answer said of limits. */
  readonly heard: (limits: HeardLimits) => void;
}

interface Waiting extends Candidate {
  readonly settle: (turn: Turn) => void;
  /** By how much a page comes later than others after a wait that Zendesk asked for. */
  readonly spreadMs: number;
}

/** One per page, on the ledger of all. */
export function requestBudget(
  ledger: Pick<PageLedger, 'update' | 'known'>,
  world: RetryWorld & { readonly nowMs: () => number },
): RequestBudget {
  const waiting = new Set<Waiting>();
  let active = 0;
  let isPumping = false;
  let nap = new AbortController();

  /** Something came, or has ended: looks again at who may go. */
  function pump(): void {
    if (isPumping) return nap.abort();
    isPumping = true;
    void letGo().catch((bug: unknown) => {
      isPumping = false;
      throw bug;
    });
  }

  /** Lets go what may go, the most urgent first, until nothing waits that could. */
  async function letGo(): Promise<void> {
    let sleptUntilMs = 0;
    for (;;) {
      nap = new AbortController();
      const candidates = [...waiting]
        .filter(({ urgency }) => active < AT_A_TIME[urgency])
        .toSorted((a, b) => PRIORITY[b.urgency] - PRIORITY[a.urgency]);
      if (candidates.length === 0) {
        // In the same step as the look at who waits: who comes a moment later finds nobody pumping, and is not lost.
        isPumping = false;
        return;
      }
      // Who has slept until its time is not kept by a clock that was put back meanwhile.
      const nowMs = Math.max(world.nowMs(), sleptUntilMs);
      const { chosen, verdicts } = await decide(candidates, nowMs);
      if (chosen !== null) {
        begin(chosen);
        continue;
      }
      for (const [candidate, verdict] of verdicts) refuseImpatient(candidate, verdict, nowMs);
      const untilMs = Math.min(
        ...[...verdicts].flatMap(([candidate, { untilMs }]) => (waiting.has(candidate) ? [untilMs] : [])),
      );
      if (untilMs === Infinity) continue;
      await world.sleep(untilMs - nowMs, nap.signal);
      sleptUntilMs = nap.signal.aborted ? 0 : untilMs;
    }
  }

  /** The first that may go, noted in the ledger in the same step; else when each may. */
  async function decide(candidates: readonly Waiting[], nowMs: number) {
    let chosen: Waiting | null = null;
    const verdicts = new Map<Waiting, Extract<Verdict, { may: 'wait' }>>();
    await ledger.update((lately) => {
      chosen = null;
      verdicts.clear();
      for (const candidate of candidates) {
        const verdict = verdictOn(lately, candidate, nowMs);
        if (verdict.may === 'go') {
          chosen = candidate;
          return noteSent(lately, nowMs);
        }
        verdicts.set(candidate, later(verdict, candidate));
      }
      return lately;
    });
    return { chosen: chosen as Waiting | null, verdicts };
  }

  function begin(candidate: Waiting): void {
    // Nobody waited any more in the very moment: it was counted, which does no harm.
    if (!waiting.delete(candidate)) return;
    active += 1;
    let isDone = false;
    const done = () => {
      if (isDone) return;
      isDone = true;
      active -= 1;
      pump();
    };
    candidate.settle({ end: 'go', done });
  }

  function refuseImpatient(
    candidate: Waiting,
    verdict: Extract<Verdict, { may: 'wait' }>,
    nowMs: number,
  ): void {
    const waitSeconds = Math.ceil((verdict.untilMs - nowMs) / 1_000);
    if (verdict.because === 'room' || waitSeconds <= PATIENCE_SECONDS) return;
    if (waiting.delete(candidate)) candidate.settle({ end: 'busy', waitSeconds });
  }

  return {
    turn: (candidate, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve({ end: 'cancelled' });
        const settle = (turn: Turn) => {
          signal.removeEventListener('abort', cancel);
          resolve(turn);
        };
        const mine: Waiting = { ...candidate, settle, spreadMs: Math.floor(world.random() * SPREAD_MS) };
        const cancel = () => {
          waiting.delete(mine);
          settle({ end: 'cancelled' });
        };
        signal.addEventListener('abort', cancel);
        waiting.add(mine);
        pump();
      }),
    heard: (limits) => {
      const nowMs = world.nowMs();
      const isNews = noteAnswer(ledger.known(), limits, nowMs) !== ledger.known();
      if (isNews) void ledger.update((lately) => noteAnswer(lately, limits, nowMs));
    },
  };
}

function later(
  verdict: Extract<Verdict, { may: 'wait' }>,
  { urgency, spreadMs }: Waiting,
): Extract<Verdict, { may: 'wait' }> {
  const isSpread = urgency === 'background' && verdict.because !== 'room';
  return isSpread ? { ...verdict, untilMs: verdict.untilMs + spreadMs } : verdict;
}
