import { useEffect, useState } from 'react';
import { useOutside } from '../../parts/OutsideContext.tsx';

/** The names of groups by their ids, of those that the person may see; asked for once one is to be named. */
export function useTeams(isWanted: boolean): ReadonlyMap<string, string> {
  const { places } = useOutside();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    if (!isWanted) return;
    const abort = new AbortController();
    void places.groups(abort.signal).then((read) => {
      if (read.ok && !abort.signal.aborted) setNames(new Map(read.value.map(({ id, name }) => [id, name])));
    });
    return () => abort.abort();
  }, [places, isWanted]);
  return names;
}
