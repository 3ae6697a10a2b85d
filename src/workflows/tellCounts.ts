import type { ThemeId } from '#domain/basis/Id.ts';
import { keepTheme } from './keepTheme.ts';
import { isCountDue, recountTheme } from './recountTheme.ts';
import type { Sender } from './outbox/Sender.ts';

/**
 * Counts these themes anew after mentions of them were sent, and tells all tabs. One whose record was counted lately is
 * only reckoned on by what was sent, without a request. Where counting fails, the next reader counts.
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
    const themes = (kept.ok ? kept.value?.themes : undefined) ?? [];
    const known = themes.find((theme) => theme.id === id);
    if (known !== undefined && !isCountDue(known, themes.length, now())) {
      const { people, tickets } = known.counts;
      const counts = { ...known.counts, people: people + more, tickets: tickets + more };
      const reckoned = { ...known, counts };
      await keepTheme(replica, reckoned);
      outbox.tell({ about: 'theme', theme: reckoned });
      continue;
    }
    const shown = known === undefined ? await store.showTheme(id, signal) : null;
    const theme = known ?? (shown?.ok === true ? shown.value : undefined);
    if (theme === undefined) continue;
    const counted = await recountTheme(outside, theme, signal);
    if (counted.ok) outbox.tell({ about: 'theme', theme: counted.value });
  }
}
