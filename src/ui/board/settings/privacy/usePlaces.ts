import { useCallback, useEffect, useState } from 'react';
import type { AccountPlace, AgentGroup } from '#ports/AccountPlaces.ts';
import type { Failure } from '#ports/Failure.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';

/** What tickets of the account can belong to, with its names. */
export interface Places {
  readonly groups: readonly AgentGroup[];
  readonly brands: readonly AccountPlace[];
  readonly forms: readonly AccountPlace[];
}

export type PlacesRead =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | { readonly at: 'here'; readonly places: Places };

/** Asks the account for its groups, brands and forms; all of them or a failure. */
export function usePlaces(): { readonly read: PlacesRead; readonly again: () => void } {
  const outside = useOutside();
  const [read, setRead] = useState<PlacesRead>({ at: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const { signal } = new AbortController();
    let isOver = false;
    const ask = async (): Promise<PlacesRead> => {
      const [groups, brands, forms] = await Promise.all([
        outside.places.groups(signal),
        outside.places.brands(signal),
        outside.places.forms(signal),
      ]);
      if (!groups.ok) return { at: 'failed', failure: groups.failure };
      if (!brands.ok) return { at: 'failed', failure: brands.failure };
      if (!forms.ok) return { at: 'failed', failure: forms.failure };
      return { at: 'here', places: { groups: groups.value, brands: brands.value, forms: forms.value } };
    };
    void ask().then((answer) => {
      if (!isOver) setRead(answer);
    });
    return () => {
      isOver = true;
    };
  }, [outside, attempt]);
  const again = useCallback(() => {
    setRead({ at: 'loading' });
    setAttempt((before) => before + 1);
  }, []);
  return { read, again };
}
