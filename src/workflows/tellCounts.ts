import type { ThemeId } from '#domain/basis/Id.ts';
import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { asKnownHere, keepTheme } from './keepTheme.ts';
import { FRESH_MINUTES } from './loadedThemes.ts';
import { isCountDue, recountTheme } from './recountTheme.ts';
import type { Sender } from './outbox/Sender.ts';

/**
 * Counts these themes anew after mentions of them were sent, and tells all tabs. One whose record was counted lately is
 * only reckoned on by what was sent, without a request; where this browser's list of themes is older, its record is looked
 * at first: in a large team somebody else has mostly counted meanwhile, and counting asks for twice as much and makes
 * everybody read the record again. Where counting fails, the next reader counts.
 *
 * @param mentioned by how many mentions each has more than before.
 */
export async function tellCounts(
  outside: Pick<Sender, 'outbox' | 'store' | 'replica' | 'now'>,
  mentioned: ReadonlyMap<ThemeId, number>,
): Promise<void> {
  const { outbox, replica, store, now } = outside;
  const { signal } = new AbortController();
  for (const [id, more] of mentioned) {
    const kept = await replica.themes();
    const { themes, readAt } = (kept.ok ? kept.value : null) ?? { themes: [], readAt: null };
    const isDue = (theme: Theme) => isCountDue(theme, more, themes.length, now());
    const known = themes.find((theme) => theme.id === id);
    let theme = known;
    if (theme === undefined || (isDue(theme) && !isYoung(readAt, now()))) {
      const shown = await store.showTheme(id, signal);
      if (!shown.ok) continue;
      theme = { ...shown.value, examples: known?.examples ?? shown.value.examples };
    }
    if (!isDue(theme)) {
      const { people, tickets } = theme.counts;
      const counts = { ...theme.counts, people: people + more, tickets: tickets + more };
      const reckoned = asKnownHere({ ...theme, counts });
      await keepTheme(replica, reckoned);
      outbox.tell({ about: 'theme', theme: reckoned });
      continue;
    }
    const counted = await recountTheme(outside, theme, signal);
    if (counted.ok) outbox.tell({ about: 'theme', theme: counted.value });
  }
}

function isYoung(readAt: Instant | null, now: Instant): boolean {
  return readAt !== null && epochMs(now) - epochMs(readAt) < FRESH_MINUTES * 60_000;
}
