import { useEffect, useState } from 'react';
import type { AreaId } from '#domain/basis/Id.ts';
import type { Area } from '#domain/setting/Area.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';

export type Areas = ReadonlyMap<AreaId, Area>;

const NONE: Areas = new Map();

/** The account's product areas as this browser knows them, in the order in which they are offered. No request is made for them. */
export function useAreas(): Areas {
  const { replica } = useOutside();
  const [areas, setAreas] = useState(NONE);
  useEffect(() => {
    let isOver = false;
    void replica.book().then((kept) => {
      if (isOver || !kept.ok || kept.value === null) return;
      setAreas(new Map(kept.value.book.settings.areas.map((area) => [area.id, area])));
    });
    return () => {
      isOver = true;
    };
  }, [replica]);
  return areas;
}
