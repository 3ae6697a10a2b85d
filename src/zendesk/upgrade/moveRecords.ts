import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Zendesk } from '../connectZendesk.ts';
import { recordJob } from '../records/recordJob.ts';
import { jobRunner } from '../rest/jobs/jobRunner.ts';
import type { OlderRecord } from './olderRecords.ts';
import type { UpgradeStep } from './UpgradeStep.ts';

/**
 * Moves the records of one step in bulk jobs. Fails with the first reason for which one was not moved; what was moved stays
 * so, and the next run goes on from there. A record that is gone meanwhile needs no moving.
 */
export async function moveRecords(
  zendesk: Pick<Zendesk, 'rest' | 'leases' | 'world'>,
  step: UpgradeStep,
  older: readonly OlderRecord[],
  onMoved: (moved: number) => void,
  signal: AbortSignal,
): Promise<Result<number, Failure>> {
  const what = 'move records';
  const items = older.flatMap(({ id, moves }) =>
    moves.flatMap((move) => (move.step === step ? [{ id, custom_object_fields: move.fields }] : [])),
  );
  if (items.length === 0) return ok(0);
  const job = recordJob(step.object, 'update', what, 'ownAction');
  const outcomes = await jobRunner(zendesk).run(job, items, signal, onMoved);
  for (const outcome of outcomes)
    if (outcome.state !== 'done' && outcome.failure.kind !== 'gone') return failed(outcome.failure);
  return ok(items.length);
}
