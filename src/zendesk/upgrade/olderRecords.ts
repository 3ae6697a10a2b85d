import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import { recordsPath } from '../records/shape.ts';
import { listRecords } from '../rest/listRecords.ts';
import type { Rest } from '../rest/Rest.ts';
import { moveRecord } from './moveRecord.ts';
import type { UpgradeStep } from './UpgradeStep.ts';

/** A record that is not as this version writes it, and what each step has to write to it. */
export interface OlderRecord {
  readonly id: string;
  readonly moves: ReturnType<typeof moveRecord>;
}

/** Every record of the objects that steps move was looked at: `read` many. */
export interface FoundRecords {
  readonly read: number;
  readonly older: readonly OlderRecord[];
}

const anyRecord = v.object({
  id: v.string(),
  custom_object_fields: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
});

/**
 * Looks for records that steps would move, whichever version the account says it has: an older app in a tab that stood
 * open may have written one since. Changes nothing. None where the account has no such object yet.
 */
export async function olderRecords(
  rest: Rest,
  steps: readonly UpgradeStep[],
  onRead: (read: number) => void,
  signal: AbortSignal,
): Promise<Result<FoundRecords, Failure>> {
  let read = 0;
  const counted = v.pipe(
    anyRecord,
    v.transform((record) => {
      onRead((read += 1));
      return record;
    }),
  );
  const older: OlderRecord[] = [];
  for (const object of new Set(steps.map((step) => step.object))) {
    const list = { path: recordsPath(object), query: { sort: 'id' }, what: 'look for older records' };
    const asked = { ...list, missing: 'notSetUp', urgency: 'onScreen' } as const;
    const listed = await listRecords(rest, asked, counted, signal);
    if (!listed.ok && listed.failure.kind === 'notSetUp') continue;
    if (!listed.ok) return listed;
    for (const { id, custom_object_fields: fields } of listed.value.items) {
      const moves = moveRecord(steps, object, fields ?? {});
      if (moves.length > 0) older.push({ id, moves });
    }
  }
  return ok({ read, older });
}
