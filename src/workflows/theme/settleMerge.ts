import type { ThemeId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { foldMerges } from '#domain/theme/foldMerges.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Outside } from '../Outside.ts';

/** What a theme is part of after a merge or un-merge of it, and whether that one came too late. */
export interface SettledMerge {
  readonly partOf: ThemeId | null;
  readonly isOvertaken: boolean;
}

/** Chains are short; a longer one is cut here, and the fold of the account tells the rest. */
const MOST_JOURNALS = 20;

/**
 * Reads the journals of all themes that this one was ever led to by merges: they alone say whether a merge holds, or would
 * have made a theme part of itself.
 */
export async function settleMerge(
  { store }: Pick<Outside, 'store'>,
  event: JournalEvent,
): Promise<Result<SettledMerge, Failure>> {
  const { signal } = new AbortController();
  const events = new Map<string, JournalEvent>([[event.id, event]]);
  const known = new Set<ThemeId>([event.themeId]);
  for (const theme of known) {
    const journal = await store.journalOfTheme(theme, signal);
    if (!journal.ok && journal.failure.kind !== 'gone') return journal;
    for (const one of journal.ok ? journal.value.items : []) if (!events.has(one.id)) events.set(one.id, one);
    for (const into of ledTo(events.values())) if (known.size < MOST_JOURNALS) known.add(into);
  }
  const { byTheme, overtaken } = foldMerges([...events.values()]);
  return ok({ partOf: byTheme.get(event.themeId)?.into ?? null, isOvertaken: overtaken.has(event.id) });
}

function ledTo(events: Iterable<JournalEvent>): readonly ThemeId[] {
  return [...events].flatMap(({ kind, payload }) =>
    kind === 'theme.merged' ? [(payload as { readonly into: ThemeId }).into] : [],
  );
}
