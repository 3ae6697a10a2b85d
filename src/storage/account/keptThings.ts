import type { Kept } from '#ports/AccountReplica.ts';

/** What is kept of one kind, as rows arrive one after the other. */
export interface KeptThings<T> {
  readonly put: (kept: Kept<T>) => void;
  /** By record id, or by the thing's own id. */
  readonly drop: (id: string) => void;
  readonly values: () => readonly Kept<T>[];
}

/**
 * Each record once, as it came last. What this browser wrote itself has no record id yet: it stands beside its record
 * (the fold takes the newer one) until that came with the same words or newer ones.
 */
export function keptThings<T extends { readonly id: string }>(
  changedAt: (thing: T) => string,
): KeptThings<T> {
  const byRecord = new Map<string, Kept<T>>();
  const own = new Map<string, Kept<T>>();
  return {
    put: (kept) => {
      const { recordId, value } = kept;
      if (recordId === null) own.set(value.id, kept);
      else {
        byRecord.set(recordId, kept);
        const before = own.get(value.id);
        if (before !== undefined && changedAt(before.value) <= changedAt(value)) own.delete(value.id);
      }
    },
    drop: (id) => {
      const kept = byRecord.get(id);
      byRecord.delete(id);
      own.delete(kept?.value.id ?? id);
      if (kept !== undefined || !id.includes('.')) return;
      for (const [recordId, { value }] of byRecord) if (value.id === id) byRecord.delete(recordId);
    },
    values: () => [...byRecord.values(), ...own.values()],
  };
}
