import type { ThemeId } from '../basis/Id.ts';
import { epochMs, type Instant } from '../basis/Instant.ts';
import { alikeNames } from '../theme/alikeNames.ts';
import { isOffered } from '../theme/isOffered.ts';
import { type NameSmell, nameSmell } from '../theme/nameSmell.ts';
import type { Theme } from '../theme/Theme.ts';
import type { SharedTickets } from './sharedTickets.ts';

const DAY_MS = 86_400_000;
/** So long unheard, an open theme is put away by most; it comes back with one click. */
const STALE_DAYS = 180;
/** So long a new theme may wait for its first ticket. */
const UNUSED_DAYS = 30;
/** What has so many tickets, and so many times as many as is usual here, is often several things. */
const BROAD_TICKETS = 30;
const BROAD_TIMES = 6;

/** More is a list that nobody works through; the rest follows once these are done. */
const MOST_TIPS = 500;

/** What the rules look at. */
export type GardenTheme = Pick<
  Theme,
  'id' | 'name' | 'kind' | 'counts' | 'answer' | 'archived' | 'partOf' | 'changedAt'
>;

/** Something about a theme that a person may want to put right. */
export type GardenTip = {
  /** The same for the same tip whenever it is found. */
  readonly id: string;
  /** How many people's asking it concerns: what is ranked by. */
  readonly people: number;
} & (
  | {
      readonly is: 'merge';
      /** The one with more people first. */
      readonly themes: readonly [ThemeId, ThemeId];
      /** What both names have, or else in how many tickets both stand. */
      readonly words: readonly string[];
      readonly shared: SharedTickets | null;
    }
  | { readonly is: 'split'; readonly theme: ThemeId; readonly usual: number }
  | { readonly is: 'rename'; readonly theme: ThemeId; readonly why: NameSmell }
  | { readonly is: 'archive'; readonly theme: ThemeId; readonly why: 'stale' | 'unused' }
);

/**
 * What themes could do with, by rules alone, those that concern most people first: pairs that are one and the same by their
 * names or because they stand in the same tickets (of one kind each), themes that are much larger than others, bad names,
 * and what nobody asks for. What was answered is not stale, and one that nobody counted yet is left alone.
 */
export function gardenTips(
  themes: readonly GardenTheme[],
  shared: readonly SharedTickets[],
  now: Instant,
): readonly GardenTip[] {
  const offered = themes.filter(isOffered);
  const tips = [
    ...merges(offered, shared),
    ...splits(offered),
    ...offered.flatMap((theme): readonly GardenTip[] => {
      const smell = nameSmell(theme.name);
      const { people } = theme.counts;
      const about = { theme: theme.id, people };
      const why = putAway(theme, now);
      return [
        ...(smell === null
          ? []
          : [{ ...about, is: 'rename' as const, id: `rename ${theme.id} ${smell}`, why: smell }]),
        ...(why === null
          ? []
          : [{ ...about, is: 'archive' as const, id: `archive ${theme.id} ${why}`, why }]),
      ];
    }),
  ];
  return tips.toSorted((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1)).slice(0, MOST_TIPS);
}

function merges(offered: readonly GardenTheme[], shared: readonly SharedTickets[]): readonly GardenTip[] {
  const byId = new Map(offered.map((theme) => [theme.id, theme]));
  const found = new Map<string, GardenTip>();
  const put = (a: GardenTheme, b: GardenTheme, words: readonly string[], same: SharedTickets | null) => {
    // A bug and a request in the same words are two things.
    if (a.kind !== b.kind) return;
    const id = `merge ${[a.id, b.id].toSorted().join(' ')}`;
    const before = found.get(id);
    const themes = a.counts.people >= b.counts.people ? ([a.id, b.id] as const) : ([b.id, a.id] as const);
    const people = Math.min(a.counts.people, b.counts.people);
    const known = before?.is === 'merge' ? before.words : words;
    found.set(id, { is: 'merge', id, people, themes, words: known, shared: same });
  };
  for (const { one, other, words } of alikeNames(offered.map(({ name }) => name))) {
    const [a, b] = [offered[one], offered[other]];
    if (a !== undefined && b !== undefined) put(a, b, words, null);
  }
  for (const same of shared) {
    const [a, b] = same.themes.map((id: ThemeId) => byId.get(id));
    if (a !== undefined && b !== undefined) put(a, b, [], same);
  }
  return [...found.values()];
}

function splits(offered: readonly GardenTheme[]): readonly GardenTip[] {
  const sizes = offered
    .map(({ counts }) => counts.tickets)
    .filter((tickets) => tickets > 1)
    .toSorted((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const from = Math.max(BROAD_TICKETS, usual * BROAD_TIMES);
  return offered
    .filter(({ counts }) => counts.tickets >= from)
    .map((theme) => ({
      is: 'split',
      id: `split ${theme.id}`,
      people: theme.counts.people,
      theme: theme.id,
      usual,
    }));
}

function putAway({ counts, answer, changedAt }: GardenTheme, now: Instant): 'stale' | 'unused' | null {
  const daysSince = (moment: Instant) => (epochMs(now) - epochMs(moment)) / DAY_MS;
  if (answer !== null) return null;
  if (counts.tickets === 0 && counts.lastHeardAt === null)
    // Its record says when somebody last did something to it; where that is newer than the record, it is not old.
    return changedAt !== undefined && daysSince(changedAt) > UNUSED_DAYS ? 'unused' : null;
  return counts.lastHeardAt !== null && daysSince(counts.lastHeardAt) > STALE_DAYS ? 'stale' : null;
}
