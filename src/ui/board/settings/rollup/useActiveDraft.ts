import { useState } from 'react';
import { type ActiveAddition, type ActiveCount, addActiveUsers } from '#domain/setting/addActiveUsers.ts';
import type { ActiveUsers } from '#domain/setting/ActiveUsers.ts';
import { type ActiveReading, readActiveUsers } from '#domain/rollup/readActiveUsers.ts';
import type { Failure } from '#ports/Failure.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { useToday } from '../../frame/useToday.ts';

/** What somebody brought, before it is saved: what would come of it, or why nothing does. */
export type ActiveDraft =
  | { readonly at: 'none' | 'reading' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | {
      readonly at: 'wrong';
      readonly reading: Exclude<ActiveReading, { is: 'read' }>;
      readonly columns: readonly string[];
    }
  | { readonly at: 'good'; readonly addition: ActiveAddition };

/** Reads a table of active users and holds it against what is known. Nothing is saved here. */
export function useActiveDraft(known: ActiveUsers | null) {
  const { tableFiles } = useBoardOutside();
  const today = useToday();
  const [draft, setDraft] = useState<ActiveDraft>({ at: 'none' });
  const bring = (per: ActiveUsers['per'], counts: readonly ActiveCount[]) => {
    setDraft({ at: 'good', addition: addActiveUsers(known, per, counts) });
  };
  const read = async (bytes: Uint8Array) => {
    setDraft({ at: 'reading' });
    const table = await tableFiles.read(bytes);
    if (!table.ok) return setDraft({ at: 'failed', failure: table.failure });
    const { columns, rows } = table.value;
    const reading = readActiveUsers(columns, rows, today, known?.per);
    if (reading.is !== 'read') return setDraft({ at: 'wrong', reading, columns });
    bring(reading.per, reading.counts);
  };
  return {
    draft,
    read,
    open: async (file: File) => {
      const bytes = await file.arrayBuffer().catch(() => null);
      if (bytes !== null) return read(new Uint8Array(bytes));
      setDraft({ at: 'failed', failure: { kind: 'unreadable', what: 'read table', path: file.name } });
    },
    bring,
    clear: () => setDraft({ at: 'none' }),
  };
}
