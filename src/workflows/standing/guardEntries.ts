import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OwnEntries } from '#ports/OwnEntries.ts';
import { loadStanding, type StandingFrom } from './loadStanding.ts';

/** Fails where this person may only read now (see `guardWrites`). */
export async function mayWriteNow(outside: StandingFrom): Promise<Result<void, Failure>> {
  const standing = await loadStanding(outside, new AbortController().signal, false);
  if (!standing.ok) return standing;
  const { value } = standing;
  return value.can === 'read'
    ? failed({ kind: 'readOnly', what: 'save entry', because: value.because.kind })
    : ok(undefined);
}

/** The same entries, but nothing is saved where this person may only read now. Reading is as it was. */
export function guardEntries<T>(outside: StandingFrom, entries: OwnEntries<T>): OwnEntries<T> {
  return {
    ...entries,
    async save(owner, value) {
      const may = await mayWriteNow(outside);
      return may.ok ? entries.save(owner, value) : may;
    },
  };
}
