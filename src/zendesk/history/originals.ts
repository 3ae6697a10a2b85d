import type { Instant } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Listed } from '#ports/ThemeStore.ts';
import * as v from 'valibot';
import type { Rest } from '../rest/Rest.ts';
import { isSuspect } from './isSuspect.ts';
import type { RawRecord } from './rawRecord.ts';

/** A suspect record as its author left it; `null` where that cannot be known. */
export type Original = {
  readonly record: RawRecord;
  readonly isChanged: boolean;
  /** Its author's app may put it back from then on. */
  readonly notBefore: Instant;
} | null;

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

/** What tells changed and forged records apart is loaded when the first record is not as it should be. */
export function originals(rest: Rest): Originals {
  const known: KnownOriginals = new Map();
  return {
    async of(object, listed, schema, signal) {
      const read = listed.items.map((record) =>
        isSuspect(object, record) ? null : v.safeParse(schema, record, { abortEarly: true }),
      );
      const items = read.flatMap((one) => (one?.success === true ? [one.output] : []));
      if (items.length === read.length) return ok({ ...listed, items });
      try {
        const { listAsWritten } = await import('./listAsWritten.ts');
        return await listAsWritten({ rest, known }, object, listed, schema, signal);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return failed({ kind: 'engine', what: 'read history', reason });
      }
    },
  };
}
