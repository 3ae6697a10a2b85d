import type { ThemeId } from '../basis/Id.ts';
import { NO_COUNTS } from '../mention/countMentions.ts';
import { TAG_PREFIX } from '../setting/HearingSetting.ts';
import type { Theme, ThemeKind } from './Theme.ts';
import { themeTag } from './themeTag.ts';

/** A theme as its record says it before anybody asks for it or changed it; its tag begins with `prefix`. */
export function newTheme(id: ThemeId, name: string, kind: ThemeKind, prefix = TAG_PREFIX): Theme {
  return {
    id,
    name,
    kind,
    tag: themeTag(id, name, prefix),
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
