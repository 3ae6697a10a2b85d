import { useEffect, useMemo, useState } from 'react';
import type { UserId } from '#domain/basis/Id.ts';
import type { Person } from '#ports/People.ts';
import { namePeople } from '#workflows/namePeople.ts';
import { useOutside } from './OutsideContext.tsx';

const NOBODY: ReadonlyMap<UserId, Person> = new Map();

/** Names and faces for these ids, as they become known. */
export function usePeople(ids: readonly UserId[]): ReadonlyMap<UserId, Person> {
  const outside = useOutside();
  const [people, setPeople] = useState(NOBODY);
  const wanted = useMemo(() => [...new Set(ids)].toSorted().join(' '), [ids]);
  useEffect(() => {
    if (wanted === '') return;
    const abort = new AbortController();
    void namePeople(outside, wanted.split(' ') as UserId[], abort.signal).then((named) => {
      if (!abort.signal.aborted) setPeople(named);
    });
    return () => abort.abort();
  }, [outside, wanted]);
  return people;
}
