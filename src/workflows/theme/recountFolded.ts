import type { ThemeId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { type Besides, foldOpened, type KeptFold } from '../foldOpened.ts';
import { keepTheme } from '../keepTheme.ts';
import type { Outside } from '../Outside.ts';
import { withCounts } from '../recountTheme.ts';

/**
 * Brings a theme's record up to what the fold of the account counts for it, where something was brought to it or taken from
 * it by what stands in another theme's journal (`besides`). The fold stays the truth where this fails.
 */
export async function recountFolded(
  outside: Pick<Outside, 'store' | 'replica' | 'outbox' | 'now'> & Partial<KeptFold>,
  id: ThemeId,
  besides: Besides,
  signal: AbortSignal,
): Promise<Result<Theme, Failure>> {
  const { store, replica, outbox, now } = outside;
  const [record, mentions, journal] = await Promise.all([
    store.showTheme(id, signal),
    store.mentionsOfTheme(id, signal),
    store.journalOfTheme(id, signal),
  ]);
  if (!record.ok) return record;
  if (!mentions.ok) return mentions;
  if (!journal.ok) return journal;
  // As they are stored they have their place in time; as they were drafted they would come last.
  const events = [...besides.events];
  for (const source of besides.from) {
    const theirs = await store.journalOfTheme(source, signal);
    if (theirs.ok) events.push(...theirs.value.items);
  }
  const folded = await foldOpened(outside, id, mentions.value.items, journal.value.items, signal, {
    ...besides,
    events,
  });
  if (!folded.ok) return folded;
  const standing = folded.value.theme.mentions.flatMap(({ parts }) =>
    parts.flatMap(({ records }) => records),
  );
  const theme = withCounts(record.value, standing, now());
  const { name, counts, examples, countedAt } = theme;
  const saved = await store.saveTheme({ id, name, counts, examples, countedAt });
  if (!saved.ok) return saved;
  await keepTheme(replica, theme);
  outbox.tell({ about: 'theme', theme });
  return ok(theme);
}
