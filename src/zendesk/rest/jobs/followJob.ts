import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import { jobAnswer, type JobStatus } from '../../wire/jobWire.ts';
import type { Rest } from '../Rest.ts';
import type { RetryWorld } from '../retryReads.ts';
import type { BulkJob } from './BulkJob.ts';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
/** About half an hour: a job that waits longer in Zendesk's queue is looked for by the next run. */
const MOST_LOOKS = 200;
const PASSING: ReadonlySet<string> = new Set(['offline', 'busy', 'maintenance', 'failing']);
const ENDED = new Set(['completed', 'failed', 'killed']);

/** What following a job needs: `onLook` is called before each look, to hold its slot. */
export interface JobWatch {
  readonly rest: Rest;
  readonly world: RetryWorld;
  readonly signal: AbortSignal;
  readonly onLook: () => Promise<unknown>;
}

/**
 * Looks at a job with growing pauses until it has ended, well or not. What passes by itself (no connection, a busy account)
 * is waited for. Fails where the job cannot be looked at any more: its items may be done all the same.
 */
export async function followJob(
  { rest, world, signal, onLook }: JobWatch,
  started: JobStatus,
  { what, urgency }: Pick<BulkJob<never>, 'what' | 'urgency'>,
): Promise<Result<JobStatus, Failure>> {
  if (ENDED.has(started.status)) return ok(started);
  const path = `/api/v2/job_statuses/${encodeURIComponent(started.id)}`;
  let last: Failure = { kind: 'failing', what, status: 504 };
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const pause = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 1.6 ** looks) * (1 + world.random() / 4);
    await world.sleep('waitSeconds' in last ? Math.max(pause, last.waitSeconds * 1_000) : pause, signal);
    if (signal.aborted) return failed({ kind: 'cancelled', what });
    await onLook();
    const seen = await rest.read({ path, what, missing: 'gone', urgency }, jobAnswer, signal);
    if (seen.ok && ENDED.has(seen.value.job_status.status)) return ok(seen.value.job_status);
    if (seen.ok) continue;
    last = seen.failure;
    if (!PASSING.has(last.kind)) return seen;
  }
  return failed(last);
}
