import type { Failure } from '#ports/Failure.ts';
import type { ItemOutcome } from '#ports/ItemOutcome.ts';
import * as v from 'valibot';
import { jobResult, type JobStatus } from '../../wire/jobWire.ts';
import type { BulkJob } from './BulkJob.ts';

type Told = v.InferOutput<typeof jobResult>;
/** Some jobs say one thing of all their items. */
const WHOLE = v.object({ success: v.literal(true) });

/**
 * What an ended job says of each of its items, in their order. A result belongs to the item that it names by index, else
 * by id; without either by its place, where there are as many results as items. An item of which nothing is said is unknown.
 */
export function itemOutcomes<T>(
  items: readonly T[],
  { status, message, results }: JobStatus,
  { what, idOf }: Pick<BulkJob<T>, 'what' | 'idOf'>,
): readonly ItemOutcome[] {
  const told = Array.isArray(results) ? results.map((result) => v.safeParse(jobResult, result)) : [];
  const byItem = new Map<number, Told>();
  const places = new Map(items.map((item, place) => [idOf(item), place]));
  for (const [position, read] of told.entries()) {
    if (!read.success) continue;
    const { index, id, external_id: externalId } = read.output;
    const named = places.get(String(id)) ?? places.get(String(externalId));
    const byPosition = told.length === items.length ? position : undefined;
    const place = index ?? named ?? byPosition;
    if (place !== undefined && place < items.length) byItem.set(place, read.output);
  }
  const isAllDone = status === 'completed' && v.is(WHOLE, results);
  const reason = (message ?? '').slice(0, 300) || status;
  const untold: Failure =
    status === 'completed'
      ? { kind: 'unreadable', what, path: 'results' }
      : { kind: 'refused', what, reason };
  return items.map((_, place) => {
    const result = byItem.get(place);
    if (result !== undefined) return outcomeOf(result, what);
    return isAllDone ? { state: 'done', id: null } : { state: 'unknown', failure: untold };
  });
}

function outcomeOf({ id, success, error, details }: Told, what: string): ItemOutcome {
  const hasFailed = success === false || (success !== true && error !== undefined && error !== null);
  if (!hasFailed) return { state: 'done', id: id === undefined || id === null ? null : String(id) };
  return { state: 'refused', failure: failureOf(words(error), words(details), what) };
}

function failureOf(error: string, details: string, what: string): Failure {
  if (/not_?found/i.test(error)) return { kind: 'gone', what };
  if (/forbidden|permission|access_?denied/i.test(error)) return { kind: 'forbidden', what };
  const reason = [error, details].filter((word) => word !== '').join(' · ');
  return { kind: 'refused', what, reason: reason.slice(0, 300) };
}

function words(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}
