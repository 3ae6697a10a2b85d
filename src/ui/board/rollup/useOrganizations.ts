import { useEffect, useState } from 'react';
import type { OrganizationId } from '#domain/basis/Id.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';

const NONE: ReadonlyMap<OrganizationId, string> = new Map();

/** Names of organizations, as they become known; those that were named stay. */
export function useOrganizations(ids: readonly OrganizationId[]): ReadonlyMap<OrganizationId, string> {
  const { people } = useOutside();
  const [names, setNames] = useState(NONE);
  // Imported and erased ones have ids of ours: there is nothing to ask for.
  const wanted = [...new Set(ids)]
    .filter((id) => /^\d+$/u.test(id) && !names.has(id))
    .toSorted()
    .join(' ');
  useEffect(() => {
    if (wanted === '') return;
    const abort = new AbortController();
    void people.showOrganizations(wanted.split(' ') as OrganizationId[], abort.signal).then((named) => {
      if (abort.signal.aborted || !named.ok) return;
      setNames((before) => new Map([...before, ...named.value.map(({ id, name }) => [id, name] as const)]));
    });
    return () => abort.abort();
  }, [people, wanted]);
  return names;
}
