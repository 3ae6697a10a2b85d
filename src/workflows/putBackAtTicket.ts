import type { Listed } from '#ports/ThemeStore.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Outside } from './Outside.ts';
import { putBackOwn } from './putBackOwn.ts';

/**
 * Puts this person's own mentions of a ticket back that somebody else changed. Themes' journals are asked for, since an
 * erasure may cover one; where a journal cannot be read nothing of its theme is put back now.
 */
export async function putBackAtTicket(
  outside: Pick<Outside, 'store' | 'outbox' | 'worker' | 'now'>,
  { items, altered = [] }: Listed<Mention>,
  signal: AbortSignal,
): Promise<void> {
  const own = altered.filter(({ counts, remedy }) => counts && remedy?.author === outside.worker.id);
  if (own.length === 0) return;
  const mine = items.filter(({ taggedBy }) => taggedBy === outside.worker.id);
  for (const theme of new Set(mine.map(({ themeId }) => themeId))) {
    const mentions = mine.filter(({ themeId }) => themeId === theme);
    const isMeant = (externalId: string) =>
      mentions.some(({ id }) => externalId === id || externalId.startsWith(`${id}.`));
    const damaged = own.filter(({ remedy }) => remedy !== undefined && isMeant(remedy.externalId));
    if (damaged.length === 0) continue;
    const journal = await outside.store.journalOfTheme(theme, signal);
    if (!journal.ok) continue;
    await putBackOwn(outside, { mentions, journal: journal.value.items, altered: damaged });
  }
}
