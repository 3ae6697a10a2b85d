import type { ThemeId } from '../basis/Id.ts';
import type { Theme } from './Theme.ts';

/** Of each theme that others became part of: these, and what was part of them before; each once, round circles too. */
export function partsByTheme(
  themes: readonly Pick<Theme, 'id' | 'partOf'>[],
): ReadonlyMap<ThemeId, ReadonlySet<ThemeId>> {
  const direct = new Map<ThemeId, ThemeId[]>();
  for (const { id, partOf } of themes)
    if (partOf !== null) direct.set(partOf, [...(direct.get(partOf) ?? []), id]);
  return new Map(
    [...direct.keys()].map((whole) => {
      const parts = new Set(direct.get(whole));
      for (const part of parts) for (const next of direct.get(part) ?? []) parts.add(next);
      parts.delete(whole);
      return [whole, parts] as const;
    }),
  );
}
