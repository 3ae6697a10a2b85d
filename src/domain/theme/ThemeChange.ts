import type { AreaId } from '../basis/Id.ts';
import type { Theme, ThemeKind } from './Theme.ts';

/** What somebody does to a theme itself, named as its event is without the family. */
export type ThemeChange =
  | { readonly do: 'renamed'; readonly name: string }
  | { readonly do: 'described'; readonly summary: string }
  | { readonly do: 'recast'; readonly kind: ThemeKind }
  | { readonly do: 'filed'; readonly areaId: AreaId | null }
  | { readonly do: 'archived' | 'restored' | 'watched' | 'unwatched' };

/** What a change needs to know of the theme that it answers. */
export type Changeable = Pick<Theme, 'name' | 'summary' | 'kind' | 'areaId'>;

/** What takes a change back, given the theme as it was before. */
export function undoOf(before: Changeable, change: ThemeChange): ThemeChange {
  switch (change.do) {
    case 'renamed':
      return { do: 'renamed', name: before.name };
    case 'described':
      return { do: 'described', summary: before.summary };
    case 'recast':
      return { do: 'recast', kind: before.kind };
    case 'filed':
      return { do: 'filed', areaId: before.areaId };
    case 'archived':
      return { do: 'restored' };
    case 'restored':
      return { do: 'archived' };
    case 'watched':
      return { do: 'unwatched' };
    case 'unwatched':
      return { do: 'watched' };
  }
}

/** What the theme's record says because of a change; nothing for watching, which is in the journal alone. */
export function recordAfter(change: ThemeChange): Partial<Theme> {
  switch (change.do) {
    case 'renamed':
      return { name: change.name };
    case 'described':
      return { summary: change.summary };
    case 'recast':
      return { kind: change.kind };
    case 'filed':
      return { areaId: change.areaId };
    case 'archived':
    case 'restored':
      return { archived: change.do === 'archived' };
    default:
      return {};
  }
}
