import { ok, type Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { foldPitches } from '#domain/pitch/foldPitches.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Outside } from '../Outside.ts';
import type { SettledEvent } from '../theme/settleEvent.ts';

/**
 * Whether a pitch that was just written holds, by the journal as the account has it: of two who write at once the first does.
 * The theme's record says nothing of pitches; it is touched so that other browsers ask what changed.
 */
export async function settlePitch(
  { store }: Pick<Outside, 'store'>,
  event: JournalEvent,
  { id, name }: Pick<Theme, 'id' | 'name'>,
): Promise<Result<SettledEvent, Failure>> {
  const journal = await store.journalOfTheme(id, new AbortController().signal);
  if (!journal.ok) return journal;
  const saved = await store.saveTheme({ id, name });
  if (!saved.ok) return saved;
  const others = journal.value.items.filter((other) => other.id !== event.id);
  const { overtaken } = foldPitches([...others, event]);
  return ok({ record: { id, name }, isOvertaken: overtaken.has(event.id) });
}
