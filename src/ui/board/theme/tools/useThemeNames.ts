import { useEffect, useState } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';

/** Names of themes, also of merged ones, which are in no list; those that cannot be named are left out. */
export function useThemeNames(ids: readonly ThemeId[]): ReadonlyMap<ThemeId, string> {
  const { list } = useBoard();
  const { replica, store } = useOutside();
  const [asked, setAsked] = useState<ReadonlyMap<ThemeId, string>>(new Map());
  const listed = new Map(list.at === 'shown' ? list.themes.map(({ id, name }) => [id, name] as const) : []);
  const lacking = ids.filter((id) => !listed.has(id) && !asked.has(id)).join(' ');
  useEffect(() => {
    if (lacking === '') return;
    const abort = new AbortController();
    void (async () => {
      const wanted = lacking.split(' ') as ThemeId[];
      const kept = await replica.themes();
      const known = new Map((kept.ok ? (kept.value?.themes ?? []) : []).map(({ id, name }) => [id, name]));
      const found = new Map<ThemeId, string>();
      for (const id of wanted) {
        const here = known.get(id);
        const shown = here === undefined ? await store.showTheme(id, abort.signal) : null;
        const name = here ?? (shown?.ok === true ? shown.value.name : undefined);
        if (name !== undefined) found.set(id, name);
      }
      if (!abort.signal.aborted) setAsked((before) => new Map([...before, ...found]));
    })();
    return () => abort.abort();
  }, [lacking, replica, store]);
  return new Map([...asked, ...listed]);
}
