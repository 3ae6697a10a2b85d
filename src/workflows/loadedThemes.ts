import { ok, type Result } from '#domain/basis/Result.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { KeptThemes } from '#ports/Replica.ts';
import type { ListedThemes } from '#ports/ThemeStore.ts';
import type { Outside } from './Outside.ts';

/** The account's themes as this browser knows them, and how old that knowledge is. */
export interface LoadedThemes {
  readonly themes: readonly Theme[];
  readonly readAt: Instant;
  /** Records that could not be read (edited by hand); shown, never dropped silently. */
  readonly unreadable: number;
  /** Why the account could not be asked just now; the themes are then the older ones. */
  readonly outdated: Failure | null;
}

/** How long a replica answers without asking: one refresh in 15 minutes keeps a fleet inside the account's limit. */
export const FRESH_MINUTES = 15;
/**
 * Many themes are the mark of a large team, whose browsers share the account's limit, and in which so much changes that
 * a list is no longer the newest after minutes, whatever it cost: there it answers for longer, three tenths of a minute
 * for each theme, at most three hours. Whoever looks for a theme or makes one asks for what is new (`themesToChoose`).
 */
const MINUTES_PER_THEME = 0.3;
const LONGEST_MINUTES = 180;
/** How long so many themes answer without asking. */
export function freshFor(manyThemes: number): number {
  return Math.max(FRESH_MINUTES, Math.min(MINUTES_PER_THEME * manyThemes, LONGEST_MINUTES));
}

/** Keeps what the account said; where it said nothing, what is known stays. */
export async function keepListed(
  { replica }: Pick<Outside, 'replica'>,
  listed: Result<ListedThemes, Failure>,
  known: KeptThemes | null,
  since: Instant | null,
  readAt: Instant,
  partUntil?: Instant,
): Promise<Result<LoadedThemes, Failure>> {
  if (!listed.ok) {
    // An account that was left: what is kept here is a copy of nothing.
    if (listed.failure.kind === 'notSetUp') await replica.clear();
    const isLost = known === null || listed.failure.kind === 'notSetUp';
    return isLost ? listed : ok(shown(known, listed.failure));
  }
  const { items, unreadable, seenUpTo } = listed.value;
  const read = withKnownExamples(items, known?.themes ?? []);
  const themes = since === null || known === null ? read : merge(known.themes, read);
  await replica.saveThemes(themes, readAt, seenUpTo ?? since, partUntil);
  return ok({ themes, readAt, unreadable: unreadable.length, outdated: null });
}

/** What this browser keeps; `null` where it keeps nothing. */
export async function keptThemes({ replica }: Pick<Outside, 'replica'>): Promise<KeptThemes | null> {
  const kept = await replica.themes();
  return kept.ok ? kept.value : null;
}

/** Kept themes as they are shown, and why they are not newer. */
export function shown({ themes, readAt }: KeptThemes, outdated: Failure | null): LoadedThemes {
  return { themes, readAt, unreadable: 0, outdated };
}

/** Those that are known, each as it was read last. */
export function merge(known: readonly Theme[], changed: readonly Theme[]): readonly Theme[] {
  const byId = new Map([...known, ...changed].map((theme) => [theme.id, theme]));
  return [...byId.values()];
}

/** The account's records say no examples: what this browser has read of mentions stays. */
export function withKnownExamples(read: readonly Theme[], known: readonly Theme[]): readonly Theme[] {
  const examples = new Map(known.map((theme) => [theme.id, theme.examples]));
  return read.map((theme) => ({ ...theme, examples: examples.get(theme.id) ?? theme.examples }));
}
