import type { ThemeId } from '../basis/Id.ts';
import { NO_COUNTS } from '../mention/countMentions.ts';
import type { Theme, ThemeKind } from './Theme.ts';
import { themeTag } from './themeTag.ts';

/** A theme as its record says it before anybody asks for it or changed it. */
export function newTheme(id: ThemeId, name: string, kind: ThemeKind): Theme {
  return {
    id,
    name,
    kind,
    tag: themeTag(id, name),
    archived: false,
    help: null,
    summary: '',
    areaId: null,
    partOf: null,
    championId: null,
    answer: null,
    counts: NO_COUNTS,
    examples: [],
    countedAt: null,
  };
}
