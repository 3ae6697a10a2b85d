import { asId, type UserId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Altered } from '#ports/Altered.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Listed } from '#ports/ThemeStore.ts';
import * as v from 'valibot';
import { wirePath } from '../wire/readWire.ts';
import { authorshipOf } from './authorshipOf.ts';
import { isSuspect } from './isSuspect.ts';
import type { Original } from './originals.ts';
import type { RawRecord } from './rawRecord.ts';
import { type OriginalsWorld, readOriginals } from './readOriginals.ts';

/** Records through a schema as their authors left them, with what was altered and what makes no sense. */
export async function listAsWritten<S extends v.GenericSchema>(
  world: OriginalsWorld,
  object: string,
  { items: records, unreadable, altered: before = [] }: Listed<RawRecord>,
  schema: S,
  signal: AbortSignal,
): Promise<Result<Listed<v.InferOutput<S>>, Failure>> {
  const authorship = authorshipOf(object);
  const suspects = records.filter((record) => isSuspect(object, record));
  const found = await readOriginals(world, object, suspects, authorship, signal);
  if (!found.ok) return found;
  const items: v.InferOutput<S>[] = [];
  const wrong = [...unreadable];
  const altered = [...before];
  for (const record of records) {
    const original = found.value.get(record.id);
    if (original === null) {
      altered.push(changed(record, null));
      continue;
    }
    const said = original?.record ?? record;
    if (authorship.isForged(said)) {
      altered.push(forged(record));
      continue;
    }
    const read = v.safeParse(schema, said, { abortEarly: true });
    if (!read.success) {
      wrong.push({ recordId: record.id, path: wirePath(read.issues[0]) });
      continue;
    }
    items.push(read.output);
    if (original?.isChanged === true) altered.push(changed(record, original));
  }
  return ok({ items, unreadable: wrong, ...(altered.length === 0 ? {} : { altered }) });
}

function changed(
  { id, created_by_user_id, updated_by_user_id, updated_at }: RawRecord,
  original: Original,
): Altered {
  const altered = { recordId: id, why: 'changed', by: userOf(updated_by_user_id), at: updated_at } as const;
  const author = userOf(created_by_user_id);
  if (original === null || author === null) return { ...altered, counts: original !== null };
  const { record, notBefore } = original;
  return { ...altered, counts: true, remedy: { author, externalId: record.external_id, notBefore } };
}

function forged({ id, created_by_user_id, created_at }: RawRecord): Altered {
  return { recordId: id, why: 'forged', by: userOf(created_by_user_id), at: created_at, counts: false };
}

function userOf(id: string | null): UserId | null {
  return id === null ? null : asId<UserId>(id);
}
