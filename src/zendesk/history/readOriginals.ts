import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Rest } from '../rest/Rest.ts';
import type { Authorship } from './Authorship.ts';
import type { KnownOriginals, Original } from './originals.ts';
import { notBeforeIn } from './notBeforeIn.ts';
import { PASSING } from './passing.ts';
import type { RawRecord } from './rawRecord.ts';
import { readHistory } from './readHistory.ts';
import { rewindRecord, saysTheSame } from './rewindRecord.ts';

/**
 * So many histories are read for one list, a third of what a person's pages may ask for in a minute. Who changes more
 * records than that takes them out of the count for longer.
 */
export const MOST_HISTORIES = 20;

/** Where histories are asked for, and what is known of them. */
export interface OriginalsWorld {
  readonly rest: Rest;
  readonly known: KnownOriginals;
}

/**
 * The originals of suspect records, by record id. What was found once is not asked for again while the record's stamps stay.
 * Of more than `MOST_HISTORIES` the rest is not known (`null`) until the list is read again.
 */
export async function readOriginals(
  { rest, known }: OriginalsWorld,
  object: string,
  suspects: readonly RawRecord[],
  authorship: Authorship,
  signal: AbortSignal,
): Promise<Result<ReadonlyMap<string, Original>, Failure>> {
  const open = suspects.filter((record) => !known.has(stampsOf(record))).slice(0, MOST_HISTORIES);
  for (const record of open) {
    const history = await readHistory(rest, object, record.id, signal);
    if (!history.ok && PASSING.has(history.failure.kind)) return history;
    const rewound = history.ok ? rewindRecord(record, history.value, authorship) : null;
    const isChanged = rewound !== null && !saysTheSame(rewound, record, authorship.fields);
    const notBefore = notBeforeIn(record, history.ok ? history.value : []);
    known.set(stampsOf(record), rewound === null ? null : { record: rewound, isChanged, notBefore });
  }
  return ok(new Map(suspects.map((record) => [record.id, known.get(stampsOf(record)) ?? null])));
}

function stampsOf({ id, updated_at, updated_by_user_id }: RawRecord): string {
  return `${id} ${updated_at} ${updated_by_user_id ?? ''}`;
}
