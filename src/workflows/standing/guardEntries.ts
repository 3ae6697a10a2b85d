import { failed } from '#domain/basis/Result.ts';
import type { OwnEntries } from '#ports/OwnEntries.ts';
import { loadStanding, type StandingFrom } from './loadStanding.ts';

/** The same entries, but nothing is saved where this person may only read now (see `guardWrites`). Reading is as it was. */
export function guardEntries<T>(outside: StandingFrom, entries: OwnEntries<T>): OwnEntries<T> {
  return {
    ...entries,
    async save(owner, value) {
      const standing = await loadStanding(outside, new AbortController().signal, false);
      if (!standing.ok) return standing;
      const { can } = standing.value;
      if (can === 'read')
        return failed({ kind: 'readOnly', what: 'save entry', because: standing.value.because.kind });
      return entries.save(owner, value);
    },
  };
}
