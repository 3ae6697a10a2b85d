import type { ThemeId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';

/** Which themes are chosen to be worked on together, and from which row a range begins. */
export interface Picked {
  readonly ids: ReadonlySet<ThemeId>;
  readonly from: ThemeId | null;
}

export type PickAction =
  | { readonly do: 'toggle'; readonly id: ThemeId }
  /** Everything from the row that was chosen last to this one. */
  | { readonly do: 'extend'; readonly id: ThemeId; readonly rows: readonly Theme[] }
  | { readonly do: 'all'; readonly rows: readonly Theme[] }
  | { readonly do: 'clear' };

export const NONE_PICKED: Picked = { ids: new Set(), from: null };

export function pickRows({ ids, from }: Picked, action: PickAction): Picked {
  switch (action.do) {
    case 'toggle': {
      const next = new Set(ids);
      if (!next.delete(action.id)) next.add(action.id);
      return { ids: next, from: action.id };
    }
    case 'extend': {
      const here = action.rows.findIndex(({ id }) => id === action.id);
      const start = action.rows.findIndex(({ id }) => id === from);
      const range = action.rows.slice(Math.min(here, start === -1 ? here : start), Math.max(here, start) + 1);
      return { ids: new Set([...ids, ...range.map(({ id }) => id)]), from: action.id };
    }
    case 'all':
      return { ids: new Set([...ids, ...action.rows.map(({ id }) => id)]), from };
    case 'clear':
      return NONE_PICKED;
  }
}
