import PQueue from 'p-queue';

/** How soon a request goes out where several wait: the person's own action before what fills the background. */
export type Urgency = 'ownAction' | 'onScreen' | 'background';

const PRIORITY: Readonly<Record<Urgency, number>> = { ownAction: 2, onScreen: 1, background: 0 };

/** Below the app's own limit of 100 a minute, so that a second tab and the host's own retries fit beside it. */
const REQUESTS_PER_MINUTE = 60;
const AT_A_TIME = 4;

/** Lets requests out in order of urgency, never more than the account can bear. */
export interface RequestBudget {
  /** Runs the request when its turn comes. Rejects with the signal's reason if nobody waits any more. */
  readonly run: <T>(send: () => Promise<T>, urgency: Urgency, signal?: AbortSignal) => Promise<T>;
  /** Zendesk asked us to wait: nothing should be sent before that. */
  readonly hold: (seconds: number) => void;
  /** Seconds until then, 0 where nothing is held. */
  readonly heldSeconds: () => number;
}

/** One per page. */
export function requestBudget(nowMs: () => number): RequestBudget {
  const queue = new PQueue({
    concurrency: AT_A_TIME,
    intervalCap: REQUESTS_PER_MINUTE,
    interval: 60_000,
    strict: true,
  });
  let heldUntilMs = 0;
  return {
    run: (send, urgency, signal) =>
      queue.add(send, { priority: PRIORITY[urgency], ...(signal === undefined ? {} : { signal }) }),
    hold: (seconds) => {
      heldUntilMs = Math.max(heldUntilMs, nowMs() + seconds * 1_000);
    },
    heldSeconds: () => Math.max(0, Math.ceil((heldUntilMs - nowMs()) / 1_000)),
  };
}
