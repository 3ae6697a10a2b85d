import { failed, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import pRetry from 'p-retry';
import { PATIENCE_SECONDS } from './PATIENCE_SECONDS.ts';

const RETRIES = 2;

/** What retrying needs of the world around it. */
export interface RetryWorld {
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** 0 to 1, so that a fleet of tabs does not come back in step. */
  readonly random: () => number;
}

class Passing extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/**
 * Repeats a read up to twice where the failure may pass by itself (busy, failing, offline), not before the time that
 * Zendesk asked for. Writes are never repeated here: what was sent may have arrived.
 */
export async function retryReads<T>(
  attempt: () => Promise<Result<T, Failure>>,
  { sleep, random }: RetryWorld,
  signal: AbortSignal,
): Promise<Result<T, Failure>> {
  let last: Failure = { kind: 'cancelled', what: 'read' };
  try {
    return await pRetry(
      async () => {
        const result = await attempt();
        if (result.ok || !isPassing(result.failure)) return result;
        last = result.failure;
        throw new Passing(result.failure);
      },
      {
        retries: RETRIES,
        minTimeout: 0,
        maxRetryTime: 30_000,
        signal,
        onFailedAttempt: async ({ attemptNumber, retriesLeft, error }) => {
          if (retriesLeft > 0 && error instanceof Passing) {
            await sleep(delayMs(error.failure, attemptNumber, random), signal);
          }
        },
      },
    );
  } catch (error) {
    if (signal.aborted) return failed({ kind: 'cancelled', what: last.what });
    if (error instanceof Passing) return failed(error.failure);
    throw error;
  }
}

function isPassing(failure: Failure): boolean {
  if (failure.kind === 'busy') return failure.waitSeconds <= PATIENCE_SECONDS;
  return failure.kind === 'failing' || failure.kind === 'offline';
}

/** Doubling from half a second, with up to as much again at random, and never before `Retry-After`. */
function delayMs(failure: Failure, attempt: number, random: () => number): number {
  const backoff = 500 * 2 ** (attempt - 1) * (1 + random());
  return failure.kind === 'busy' ? failure.waitSeconds * 1_000 + backoff : backoff;
}
