import type { Fields, UpgradeStep } from './UpgradeStep.ts';

/** What these steps, one after the other, make of a record: what each has to write. Steps that change nothing are left out. */
export function moveRecord(
  steps: readonly UpgradeStep[],
  object: string,
  before: Fields,
): readonly { readonly step: UpgradeStep; readonly fields: Fields }[] {
  const moves: { step: UpgradeStep; fields: Fields }[] = [];
  let now = before;
  for (const step of steps) {
    const fields = step.object === object ? step.move(now) : null;
    if (fields === null) continue;
    moves.push({ step, fields });
    now = { ...now, ...fields };
  }
  return moves;
}
