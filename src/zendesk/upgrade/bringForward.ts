import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Zendesk } from '../connectZendesk.ts';
import { type ShapeVersion, writeShapeVersion } from '../setup/shapeVersion.ts';
import { moveRecords } from './moveRecords.ts';
import { olderRecords } from './olderRecords.ts';
import type { UpgradeStep } from './UpgradeStep.ts';

/**
 * Brings data forward by these steps, in order. The account says a version only once all records of its step were moved,
 * so that whoever reads it can rely on that; cut short, the same again looks anew and goes on. The last thing that is done
 * is one more than the records that are moved (`total`): the version itself.
 *
 * Where nothing says which version the data has, it is taken for the first if there are any records.
 */
export async function bringForward(
  zendesk: Pick<Zendesk, 'rest' | 'leases' | 'world'>,
  steps: readonly UpgradeStep[],
  { version, oldest }: ShapeVersion,
  onMoved: (moved: number, total: number) => void,
  signal: AbortSignal,
): Promise<Result<void, Failure>> {
  const { rest } = zendesk;
  const found = await olderRecords(rest, steps, () => undefined, signal);
  if (!found.ok) return found;
  const { older, read } = found.value;
  const needed = steps.at(-1)?.to ?? 1;
  const first = oldest > 0 ? oldest : read > 0 ? 1 : needed;
  const total = older.reduce((sum, { moves }) => sum + moves.length, 1);
  let moved = 0;
  onMoved(moved, total);
  for (const step of steps) {
    const done = await moveRecords(zendesk, step, older, (now) => onMoved(moved + now, total), signal);
    if (!done.ok) return done;
    moved += done.value;
    if (version >= step.to) continue;
    const written = await writeShapeVersion(rest, { version: step.to, oldest: first });
    if (!written.ok) return written;
  }
  onMoved(total, total);
  return ok(undefined);
}
