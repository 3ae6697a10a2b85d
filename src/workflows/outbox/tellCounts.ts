import type { ThemeId } from '#domain/basis/Id.ts';
import { recountTheme } from '../recountTheme.ts';
import type { Sender } from './Sender.ts';

/** Counts these themes anew after mentions of them were sent, and tells all tabs. Where that fails, the next reader counts. */
export async function tellCounts(
  outside: Pick<Sender, 'outbox' | 'store' | 'replica' | 'now'>,
  themes: ReadonlySet<ThemeId>,
): Promise<void> {
  const { signal } = new AbortController();
  for (const id of themes) {
    const kept = await outside.replica.themes();
    const known = kept.ok ? kept.value?.themes.find((theme) => theme.id === id) : undefined;
    const shown = known === undefined ? await outside.store.showTheme(id, signal) : null;
    const theme = known ?? (shown?.ok === true ? shown.value : undefined);
    if (theme === undefined) continue;
    const counted = await recountTheme(outside, theme, signal);
    if (counted.ok) outside.outbox.tell({ about: 'theme', theme: counted.value });
  }
}
