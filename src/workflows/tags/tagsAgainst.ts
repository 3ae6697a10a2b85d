import type { Mention } from '#domain/mention/Mention.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { TAG_PREFIX } from '#domain/setting/HearingSetting.ts';
import { kindTags, prefixOf } from '#domain/theme/themeTag.ts';
import { type TagChange, wantedTags } from '../ticketTagsOf.ts';

/** Every ticket with a mention bears one of these, whenever its theme was made and whatever tags began with then. */
export function kindTagsOf(themes: readonly Theme[]): readonly string[] {
  return [...new Set([TAG_PREFIX, ...themes.map(({ tag }) => prefixOf(tag))])].flatMap(kindTags);
}

/**
 * A ticket's tags against its standing mentions, where all of these are known: what it lacks, and which of ours are too
 * many. Only tags of themes that are known here are; a kind's tag is where every mention's theme is known.
 */
export function tagsAgainst(
  mentions: readonly Mention[],
  themes: readonly Theme[],
  borne: readonly string[],
): TagChange {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const standing = mentions.map(({ themeId }) => themeId);
  const wanted = wantedTags(standing, byId);
  const isWhole = standing.every((id) => byId.has(id));
  const ours = new Set([...themes.map(({ tag }) => tag), ...(isWhole ? kindTagsOf(themes) : [])]);
  return {
    added: [...wanted].filter((tag) => !borne.includes(tag)),
    removed: borne.filter((tag) => ours.has(tag) && !wanted.has(tag)),
  };
}
