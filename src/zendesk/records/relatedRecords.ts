import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Listed } from '#ports/ThemeStore.ts';
import type * as v from 'valibot';
import type { Originals } from '../history/originals.ts';
import { type RawRecord, rawRecord } from '../history/rawRecord.ts';
import { listRecords } from '../rest/listRecords.ts';
import type { LookupFieldIds } from '../rest/lookupFieldIds.ts';
import type { Rest } from '../rest/Rest.ts';
import type { OwnWrites } from './ownWrites.ts';
import { recordsPath } from './shape.ts';

/** What to look for: records of `object` whose lookup `field` points at a target. */
export interface Relation {
  readonly object: string;
  readonly field: string;
  /** `zen:ticket`, `zen:custom_object:…` */
  readonly targetType: string;
  readonly targetId: string;
  /** How this page's own writes name the target. */
  readonly about: string;
  readonly what: string;
}

/** The tools that all readers of related records share. */
export interface RelationWorld {
  readonly rest: Rest;
  readonly fieldIds: LookupFieldIds;
  readonly writes: OwnWrites;
  readonly originals: Originals;
}

/**
 * All records that point at something, as their authors left them, in three steps:
 * 1. the reverse lookup, because it reads the relation itself and not the search index, which is minutes behind;
 * 2. where the account does not answer that (its description is unclear about records as targets), filtered search;
 * 3. what this page wrote in the last minutes and the list does not show yet, by external id, which never lags.
 */
export async function relatedRecords<S extends v.GenericSchema>(
  { rest, fieldIds, writes, originals }: RelationWorld,
  relation: Relation,
  schema: S,
  signal: AbortSignal,
): Promise<Result<Listed<v.InferOutput<S>>, Failure>> {
  const { object, field, targetType, targetId, what } = relation;
  const fieldId = await fieldIds.idOf(object, field, signal);
  if (!fieldId.ok) return fieldId;
  const path = `/api/v2/${targetType}/${encodeURIComponent(targetId)}/relationship_fields/${fieldId.value}/zen:custom_object:${object}`;
  const looked = await listRecords(
    rest,
    { path, what, missing: 'gone', urgency: 'onScreen' },
    rawRecord,
    signal,
  );
  const isUnknown = !looked.ok && (looked.failure.kind === 'gone' || looked.failure.kind === 'refused');
  if (isUnknown) fieldIds.forget();
  const listed = isUnknown ? await searchRelated(rest, relation, signal) : looked;
  if (!listed.ok) return listed;
  const absent = writes.absentFrom(object, relation.about, listed.value.items);
  if (absent.length === 0) return originals.of(object, listed.value, schema, signal);
  const own = await recordsByExternalId(rest, object, absent, rawRecord, what, signal);
  if (!own.ok) return own;
  const byId = new Map([...listed.value.items, ...own.value.items].map((record) => [record.id, record]));
  const unreadable = [...listed.value.unreadable, ...own.value.unreadable];
  const places = new Map(unreadable.map((place) => [place.recordId, place]));
  const all = { items: [...byId.values()], unreadable: [...places.values()] };
  return originals.of(object, all, schema, signal);
}

/** Records by their external ids, read from the records themselves: never behind. At most 100 ids. */
export function recordsByExternalId<S extends v.GenericSchema>(
  rest: Rest,
  object: string,
  ids: readonly string[],
  schema: S,
  what: string,
  signal: AbortSignal,
  isRetried = true,
): Promise<Result<Listed<v.InferOutput<S>>, Failure>> {
  const query = { 'filter[external_ids]': ids.slice(0, 100).join(',') };
  const list = {
    path: recordsPath(object),
    query,
    what,
    missing: 'notSetUp',
    urgency: 'onScreen',
    isRetried,
  } as const;
  return listRecords(rest, list, schema, signal);
}

function searchRelated(
  rest: Rest,
  { object, field, targetId, what }: Relation,
  signal: AbortSignal,
): Promise<Result<Listed<RawRecord>, Failure>> {
  const search = { filter: { [`custom_object_fields.${field}`]: { $eq: targetId } } };
  const list = {
    path: `${recordsPath(object)}/search`,
    query: { sort: 'created_at' },
    search,
    what,
    missing: 'notSetUp',
    urgency: 'onScreen',
  } as const;
  return listRecords(rest, list, rawRecord, signal);
}
