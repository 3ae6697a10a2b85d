import type { Mention } from '#domain/mention/Mention.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { themeState } from '#domain/theme/themeState.ts';
import { TAG_PREFIX, ticketTags } from '#domain/theme/themeTag.ts';

/** Which tags a ticket gets with the agent's submit, and which of ours it loses. */
export interface TagChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * The tags that a ticket's standing mentions ask for, against those it bears. Only tags of themes that are known here
 * are taken away: a tag of a theme that this browser has not read yet is somebody's, and stays.
 */
export function ticketTagsOf(
  mentions: readonly Mention[],
  themes: readonly Theme[],
  borne: readonly string[],
): TagChange {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const standing = mentions.filter((mention) => !mention.withdrawn);
  const wanted = new Set(
    standing.flatMap(({ themeId }) => {
      const theme = byId.get(themeId);
      // What product answers is no reason to take a tag from a ticket, or to give it one.
      return theme === undefined
        ? []
        : ticketTags(theme.kind, theme.tag, themeState({ ...theme, answer: null }));
    }),
  );
  const isWhole = standing.every(({ themeId }) => byId.has(themeId));
  const ours = new Set([...themes.map(({ tag }) => tag), ...kindTags(isWhole)]);
  return {
    added: [...wanted].filter((tag) => !borne.includes(tag)),
    removed: borne.filter((tag) => ours.has(tag) && !wanted.has(tag)),
  };
}

/** Kind tags may only go when every mention's theme is known: else one of them may still want it. */
function kindTags(isWhole: boolean): readonly string[] {
  return isWhole ? ['request', 'bug', 'docs'].map((kind) => `${TAG_PREFIX}${kind}`) : [];
}
