import { useCallback, useEffect, useState } from 'react';
import { evidenceOf } from '#domain/pitch/evidenceOf.ts';
import type { BoardOutside } from '#workflows/Outside.ts';
import { type CustomersRead, readCustomers } from '#workflows/customers/readCustomers.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

type Reading = Promise<CustomersRead | null>;

/** What was begun for a page just now: several panels of it ask for the same. */
const begun = new WeakMap<OpenedTheme['view'], Reading>();
/** Nobody gives up what several panels wait for; it is kept for the next page anyway. */
const { signal } = new AbortController();

interface Customers {
  /** `undefined` while it is read; `null` where no field was chosen. */
  readonly known: CustomersRead | null | undefined;
  /** Reads those that are still lacking. */
  readonly readOn: () => void;
}

/** What the account knows of those who ask for the theme. */
export function useCustomers({ view }: OpenedTheme): Customers {
  const outside = useBoardOutside();
  const [known, setKnown] = useState<CustomersRead | null | undefined>(undefined);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isOver = false;
    const reading = begun.get(view) ?? read(outside, view);
    begun.set(view, reading);
    void reading.then((customers) => {
      if (!isOver) setKnown(customers);
    });
    return () => {
      isOver = true;
    };
  }, [outside, view, attempt]);
  const readOn = useCallback(() => {
    begun.delete(view);
    setAttempt((before) => before + 1);
  }, [view]);
  return { known, readOn };
}

async function read(outside: BoardOutside, view: OpenedTheme['view']): Reading {
  return readCustomers(outside, evidenceOf(view).customers, signal).catch(() => null);
}
