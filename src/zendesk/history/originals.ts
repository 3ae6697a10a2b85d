import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { asId, type UserId } from '#domain/basis/Id.ts';
import type { Altered } from '#ports/Altered.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Listed } from '#ports/ThemeStore.ts';
import * as v from 'valibot';
import type { Rest } from '../rest/Rest.ts';
import { wirePath } from '../wire/readWire.ts';
import type { Authorship } from './Authorship.ts';
import { authorshipOf } from './authorshipOf.ts';
import type { RawRecord } from './rawRecord.ts';

/** A suspect record as its author left it; `null` where that cannot be known. */
export type Original = { readonly record: RawRecord; readonly isChanged: boolean } | null;

/** What is known of the originals of suspect records, by record and stamps. */
export type KnownOriginals = Map<string, Original>;

/** Records as their authors left them. */
export interface Originals {
  /**
   * Reads each of these records of `object` through the schema as its author left it. No request where none was changed,
   * which its stamps say; otherwise one for each that was, once per page. A history that cannot be read now makes all
   * fail; one that does not tell leaves its record out.
   */
  readonly of: <S extends v.GenericSchema>(
    object: string,
    listed: Listed<RawRecord>,
    schema: S,
    signal: AbortSignal,
  ) => Promise<Result<Listed<v.InferOutput<S>>, Failure>>;
}

export function originals(rest: Rest): Originals {
  const known: KnownOriginals = new Map();

  async function find(
    object: string,
    suspects: readonly RawRecord[],
    authorship: Authorship,
    signal: AbortSignal,
  ): Promise<Result<ReadonlyMap<string, Original>, Failure>> {
    if (suspects.length === 0) return ok(new Map());
    try {
      const { readOriginals } = await import('./readOriginals.ts');
      return await readOriginals({ rest, known }, object, suspects, authorship, signal);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return failed({ kind: 'engine', what: 'read history', reason });
    }
  }

  return {
    async of(object, { items: records, unreadable, altered: before = [] }, schema, signal) {
      const authorship = authorshipOf(object);
      const found = await find(object, records.filter(authorship.isSuspect), authorship, signal);
      if (!found.ok) return found;
      const items: v.InferOutput<typeof schema>[] = [];
      const wrong = [...unreadable];
      const altered = [...before];
      for (const record of records) {
        const original = found.value.get(record.id);
        if (original === null) {
          altered.push(changed(record, false));
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
        if (original?.isChanged === true) altered.push(changed(record, true));
      }
      return ok({ items, unreadable: wrong, ...(altered.length === 0 ? {} : { altered }) });
    },
  };
}

function changed({ id, updated_by_user_id, updated_at }: RawRecord, counts: boolean): Altered {
  return { recordId: id, why: 'changed', by: userOf(updated_by_user_id), at: updated_at, counts };
}

function forged({ id, created_by_user_id, created_at }: RawRecord): Altered {
  return { recordId: id, why: 'forged', by: userOf(created_by_user_id), at: created_at, counts: false };
}

function userOf(id: string | null): UserId | null {
  return id === null ? null : asId<UserId>(id);
}
