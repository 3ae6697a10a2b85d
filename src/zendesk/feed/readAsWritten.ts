import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import { isSuspect } from '../history/isSuspect.ts';
import { MOST_HISTORIES } from '../history/readOriginals.ts';
import type { Originals } from '../history/originals.ts';
import { type RawRecord, rawRecord } from '../history/rawRecord.ts';

/** Of a page of which more was changed by hand than this, the rest does not count until the account is read anew. */
const MOST_BATCHES = 10;

/**
 * Records as they count, and the ids of those that do not: nonsense, forged, or changed without a trace. `altered` are
 * those that are not as their authors left them, whether they count or not.
 */
export interface ReadRecords<T> {
  readonly items: readonly T[];
  readonly unreadable: readonly string[];
  readonly altered: readonly string[];
}

/**
 * Reads a page of up to a thousand records as their authors left them. Histories are read for so many at a time, and what
 * was found is not asked for again when the page has to be read a second time.
 */
export async function readAsWritten<S extends v.GenericSchema>(
  originals: Originals,
  object: string,
  given: readonly unknown[],
  schema: S,
  signal: AbortSignal,
): Promise<Result<ReadRecords<v.InferOutput<S>>, Failure>> {
  const raw = given.map((record) => v.safeParse(rawRecord, record, { abortEarly: true }));
  const items: v.InferOutput<S>[] = [];
  const altered = new Set<string>();
  const unreadable = raw.flatMap(({ success, output }) => (success ? [] : [idOf(output)]));
  const readable = raw.flatMap(({ success, output }) => (success ? [output] : []));
  for (const batch of batchesOf(readable, (record) => isSuspect(object, record))) {
    const read = await originals.of(object, { items: batch, unreadable: [] }, schema, signal);
    if (!read.ok) return read;
    items.push(...read.value.items);
    unreadable.push(...read.value.unreadable.map(({ recordId }) => recordId));
    for (const { recordId, counts } of read.value.altered ?? []) {
      altered.add(recordId);
      if (!counts) unreadable.push(recordId);
    }
  }
  return ok({ items, unreadable: [...new Set(unreadable)], altered: [...altered] });
}

/** The untouched ones at once; of the others as many at a time as histories may be read. The last takes what is left. */
function batchesOf(
  records: readonly RawRecord[],
  isChanged: (record: RawRecord) => boolean,
): readonly (readonly RawRecord[])[] {
  const suspects = records.filter(isChanged);
  const count = Math.min(MOST_BATCHES, Math.ceil(suspects.length / MOST_HISTORIES));
  const batches = Array.from({ length: count }, (_, n) =>
    suspects.slice(n * MOST_HISTORIES, n === count - 1 ? undefined : (n + 1) * MOST_HISTORIES),
  );
  return [records.filter((record) => !isChanged(record)), ...batches];
}

function idOf(record: unknown): string {
  const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : '';
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}
