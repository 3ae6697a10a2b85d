import type { ThemeId } from '#domain/basis/Id.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { themeState } from '#domain/theme/themeState.ts';
import { prefixOf, themeIdInTag, ticketTags } from '#domain/theme/themeTag.ts';

/** Which tags a ticket gets with the agent's submit, and which of ours it loses. */
export interface TagChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * The tags that a ticket's standing mentions ask for, against those it bears. A tag is taken away only where it is known
 * why: its theme's mention was taken back. Any other may be of a colleague whose mention is still on its way, or whom the
 * account does not show just now; the check of tags finds those that are too many.
 *
 * @param takenBack themes of which a mention in this ticket was taken back.
 */
export function ticketTagsOf(
  mentions: readonly Mention[],
  themes: readonly Theme[],
  borne: readonly string[],
  takenBack: readonly ThemeId[],
): TagChange {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const standing = new Set(mentions.flatMap(({ withdrawn, themeId }) => (withdrawn ? [] : [themeId])));
  const wanted = wantedTags(standing, byId);
  const over = new Set(takenBack.filter((id) => !standing.has(id)));
  const prefixes = [...over].map((id) => prefixOf(byId.get(id)?.tag ?? ''));
  const ofOthers = borne.flatMap((tag) => themeIdInTag(tag, prefixes) ?? []).filter((id) => !over.has(id));
  // A kind's tag stays as long as somebody may want it whose theme is not known here.
  const isKindOpen = [...standing, ...ofOthers].some((id) => !byId.has(id) || !standing.has(id));
  const unwanted = new Set(
    [...over].flatMap((id) => {
      const theme = byId.get(id);
      if (theme === undefined) return [];
      return isKindOpen ? [theme.tag] : [theme.tag, ...tagsOf(theme)];
    }),
  );
  return {
    added: [...wanted].filter((tag) => !borne.includes(tag)),
    removed: borne.filter((tag) => unwanted.has(tag) && !wanted.has(tag)),
  };
}

/** The tags that mentions of these themes ask for, as far as the themes are known. */
export function wantedTags(
  standing: Iterable<ThemeId>,
  themes: ReadonlyMap<ThemeId, Theme>,
): ReadonlySet<string> {
  return new Set([...standing].flatMap((id) => tagsOf(themes.get(id))));
}

/** What product answers is no reason to take a tag from a ticket, or to give it one. */
function tagsOf(theme: Theme | undefined): readonly string[] {
  return theme === undefined ? [] : ticketTags(theme.kind, theme.tag, themeState({ ...theme, answer: null }));
}
