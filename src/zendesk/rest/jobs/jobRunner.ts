import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ItemOutcome } from '#ports/ItemOutcome.ts';
import type { Zendesk } from '../../connectZendesk.ts';
import { jobAnswer, type JobStatus } from '../../wire/jobWire.ts';
import { type BulkJob, ITEMS_AT_A_TIME } from './BulkJob.ts';
import { followJob } from './followJob.ts';
import { itemOutcomes } from './itemOutcomes.ts';
import { MOST_JOBS, takeJobSlot } from './jobSlots.ts';

/** Bulk work in Zendesk's background. */
export interface JobRunner {
  /**
   * Does the work in jobs of up to 100 items, at most two under way in all tabs of this browser, and gives what became of
   * each item, in their order. Nothing is started twice: where the answer to a start was lost, its items are `unknown` and
   * the caller decides. (Creating and deleting by external id may simply be repeated.) What stands for the whole account
   * (no permission, signed out, no connection) ends it; the rest is `notTried`.
   *
   * @param onProgress told how many items are settled, after each job.
   */
  readonly run: <T>(
    job: BulkJob<T>,
    items: readonly T[],
    signal: AbortSignal,
    onProgress?: (settled: number) => void,
  ) => Promise<readonly ItemOutcome[]>;
}

/** A start that Zendesk puts off this often is given up. */
const MOST_PUT_OFF = 60;

/** Made by who has bulk work, when it comes to it: the runner is not part of what every page loads. */
export function jobRunner({ rest, leases, world }: Pick<Zendesk, 'rest' | 'leases' | 'world'>): JobRunner {
  return {
    async run<T>(
      job: BulkJob<T>,
      items: readonly T[],
      signal: AbortSignal,
      onProgress: (settled: number) => void = () => undefined,
    ) {
      const outcomes: (readonly ItemOutcome[])[] = [];
      let next = 0;
      let settled = 0;
      let ending: Failure | null = null;
      const work = async () => {
        while (next * ITEMS_AT_A_TIME < items.length) {
          const part = next++;
          const given = items.slice(part * ITEMS_AT_A_TIME, (part + 1) * ITEMS_AT_A_TIME);
          const found = ending === null ? await runPart(job, given, signal) : notTried(given, ending);
          ending ??= found.ending;
          outcomes[part] = found.outcomes;
          settled += found.outcomes.filter(({ state }) => state !== 'notTried').length;
          onProgress(settled);
        }
      };
      await Promise.all(Array.from({ length: MOST_JOBS }, work));
      return outcomes.flat();
    },
  };

  async function runPart<T>(job: BulkJob<T>, items: readonly T[], signal: AbortSignal): Promise<PartOutcome> {
    const slot = await takeJobSlot(leases, world, signal);
    if (slot === null) return notTried(items, { kind: 'cancelled', what: job.what });
    try {
      const started = await start(job, items, signal);
      if (!started.ok) return allOf(items, stateOf(started.failure), started.failure);
      const waiting = job.isWaitedFor === true ? new AbortController().signal : signal;
      const watch = { rest, world, signal: waiting, onLook: slot.renew };
      const ended = await followJob(watch, started.value, job);
      if (!ended.ok) return allOf(items, 'unknown', ended.failure);
      return { outcomes: itemOutcomes(items, ended.value, job), ending: null };
    } finally {
      await slot.giveBack();
    }
  }

  /** A busy account has surely not begun: that is waited for. */
  async function start<T>(
    { method, request, what, missing, urgency }: BulkJob<T>,
    items: readonly T[],
    signal: AbortSignal,
  ): Promise<Result<JobStatus, Failure>> {
    const write = { ...request(items), method, what, missing, urgency, signal };
    for (let putOff = 0; ; putOff++) {
      if (signal.aborted) return failed({ kind: 'cancelled', what });
      const started = await rest.write(write, jobAnswer);
      if (started.ok) return ok(started.value.job_status);
      if (started.failure.kind !== 'busy' || putOff >= MOST_PUT_OFF) return started;
      await world.sleep(started.failure.waitSeconds * 1_000 * (1 + world.random() / 2), signal);
    }
  }
}

/** What of a failed start may have taken place all the same. */
function stateOf({ kind }: Failure): 'refused' | 'unknown' | 'notTried' {
  if (kind === 'offline' || kind === 'failing' || kind === 'maintenance' || kind === 'unreadable')
    return 'unknown';
  return kind === 'cancelled' || kind === 'busy' ? 'notTried' : 'refused';
}

/** `ending`: the next part would meet it as well. */
interface PartOutcome {
  readonly outcomes: readonly ItemOutcome[];
  readonly ending: Failure | null;
}

function allOf(
  items: readonly unknown[],
  state: 'refused' | 'unknown' | 'notTried',
  failure: Failure,
): PartOutcome {
  const isOfPart = failure.kind === 'refused' || failure.kind === 'gone' || failure.kind === 'unreadable';
  return { outcomes: items.map(() => ({ state, failure })), ending: isOfPart ? null : failure };
}

function notTried(items: readonly unknown[], failure: Failure): PartOutcome {
  return allOf(items, 'notTried', failure);
}
