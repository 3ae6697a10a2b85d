import { useEffect, useState } from 'react';
import type { Theme } from '#domain/theme/Theme.ts';
import { useOutside } from '../parts/OutsideContext.tsx';

/** Themes that sound like a name that is being typed, best first. */
export function useAlikeThemes(
  name: string,
  kind: 'request' | 'bug',
  themes: readonly Theme[],
): readonly Theme[] {
  const { language } = useOutside();
  const [ids, setIds] = useState<readonly string[]>([]);
  const known = themes.map(({ id }) => id).join(' ');
  useEffect(() => {
    const abort = new AbortController();
    const query = { quotes: [name], what: name, context: '', kind };
    void language.match(query, themes, abort.signal).then((matches) => {
      if (!abort.signal.aborted) setIds(matches.ok ? matches.value.map(({ themeId }) => themeId) : []);
    });
    return () => abort.abort();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the ids stand for the themes, which are new each time
  }, [language, name, kind, known]);
  return ids.flatMap((id) => themes.find((theme) => theme.id === id) ?? []);
}
