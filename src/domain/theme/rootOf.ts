import type { ThemeId } from '../basis/Id.ts';
import type { Merge } from './Merge.ts';

/**
 * The theme that a theme is part of in the end, itself where it is not merged. `shortcuts` may be kept between calls
 * while no merge is taken back: a long chain is then walked once.
 */
export function rootOf(
  theme: ThemeId,
  merges: ReadonlyMap<ThemeId, Merge>,
  shortcuts: Map<ThemeId, ThemeId> = new Map(),
): ThemeId {
  const passed: ThemeId[] = [];
  let root = theme;
  for (;;) {
    const next = shortcuts.get(root) ?? merges.get(root)?.into;
    if (next === undefined) break;
    passed.push(root);
    root = next;
  }
  for (const one of passed) shortcuts.set(one, root);
  return root;
}
