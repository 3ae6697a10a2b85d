import { failed } from '#domain/basis/Result.ts';
import type { AccountRecords } from '#ports/AccountRecords.ts';
import type { Failure } from '#ports/Failure.ts';
import { loadStanding, type StandingFrom } from './loadStanding.ts';

/** The same records, but nothing is deleted or changed where this person may only read now (see `guardWrites`). */
export function guardRecords(outside: StandingFrom, records: AccountRecords): AccountRecords {
  async function whyNot(what: string, signal: AbortSignal): Promise<Failure | null> {
    const standing = await loadStanding(outside, signal, false);
    if (!standing.ok) return standing.failure;
    const { value } = standing;
    return value.can === 'read' ? { kind: 'readOnly', what, because: value.because.kind } : null;
  }

  return {
    ...records,
    async deleteMentions(recordIds, onDone, signal) {
      const failure = await whyNot('delete mentions', signal);
      if (failure === null) return records.deleteMentions(recordIds, onDone, signal);
      return recordIds.map(() => ({ state: 'notTried', failure }));
    },
    async saveDismissed(list) {
      const failure = await whyNot('save dismissals', new AbortController().signal);
      return failure === null ? records.saveDismissed(list) : failed(failure);
    },
  };
}
