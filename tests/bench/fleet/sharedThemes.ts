import type { Theme } from '#domain/theme/Theme.ts';
import type { Replica } from '#ports/Replica.ts';

/** The latest state of each theme that any browser read. */
export type ThemePool = Map<Theme['id'], Theme>;

/** A replica that keeps no copy of a theme that another browser of the simulation keeps too: memory, nothing else. */
export function sharingThemes(replica: Replica, pool: ThemePool): Replica {
  const shared = (theme: Theme): Theme => {
    const pooled = pool.get(theme.id);
    if (pooled === theme) return theme;
    if (pooled !== undefined && isSame(pooled, theme)) return pooled;
    pool.set(theme.id, theme);
    return theme;
  };
  return {
    ...replica,
    saveThemes: (themes, ...rest) => replica.saveThemes(themes.map(shared), ...rest),
  };
}

function isSame(a: Theme, b: Theme): boolean {
  return (
    a.countedAt === b.countedAt &&
    a.counts.tickets === b.counts.tickets &&
    a.counts.people === b.counts.people &&
    JSON.stringify(a) === JSON.stringify(b)
  );
}
