import type { ThemeId, UserId } from '../basis/Id.ts';
import type { AccountFold } from './FoldedTheme.ts';

/** A theme that somebody tagged tickets to. */
export interface TaggedTheme {
  /** Where they count now: a theme that was merged since stands by the one that it is part of. */
  readonly id: ThemeId;
  /** How many of its tickets this person tagged, alone or with others. */
  readonly tickets: number;
}

/** What a person has credit for by tagging, most tickets first. */
export function taggedThemes({ themes }: AccountFold, who: UserId): readonly TaggedTheme[] {
  const tagged = [...themes.values()].flatMap(({ id, mentions, taggedBy }) =>
    taggedBy.includes(who)
      ? [{ id, tickets: mentions.filter((mention) => mention.taggedBy.includes(who)).length }]
      : [],
  );
  return tagged.toSorted((a, b) => b.tickets - a.tickets || (a.id < b.id ? -1 : 1));
}
