import { useEffect, useState } from 'react';
import type { OrganizationId } from '#domain/basis/Id.ts';
import { nameOrganizations } from '#workflows/nameOrganizations.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';

const NONE: ReadonlyMap<OrganizationId, string> = new Map();

/** Names of organizations, as they become known; those that were named stay. */
export function useOrganizations(ids: readonly OrganizationId[]): ReadonlyMap<OrganizationId, string> {
  const outside = useOutside();
  const [names, setNames] = useState(NONE);
  // Imported and erased ones have ids of ours: there is nothing to ask for.
  const wanted = [...new Set(ids)]
    .filter((id) => /^\d+$/u.test(id) && !names.has(id))
    .toSorted()
    .join(' ');
  useEffect(() => {
    if (wanted === '') return;
    const abort = new AbortController();
    void nameOrganizations(outside, wanted.split(' ') as OrganizationId[], abort.signal).then((named) => {
      if (!abort.signal.aborted && named.size > 0) setNames((before) => new Map([...before, ...named]));
    });
    return () => abort.abort();
  }, [outside, wanted]);
  return names;
}
