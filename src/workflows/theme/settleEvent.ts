import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { tellTheme } from '#domain/theme/foldTheme.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Outside } from '../Outside.ts';
import { settleMerge } from './settleMerge.ts';

type ThemeRecord = Pick<Theme, 'id' | 'name'> & Partial<Theme>;

/** What became of an event that was written: what the theme's record says now, and whether somebody else was first. */
export interface SettledEvent {
  readonly record: Pick<Theme, 'id'> & Partial<Theme>;
  readonly isOvertaken: boolean;
}

/** Events that replace something: whether they hold, the journal says. */
const REPLACING: ReadonlySet<string> = new Set([
  'theme.renamed',
  'theme.described',
  'theme.recast',
  'theme.filed',
  'theme.archived',
  'theme.restored',
]);

/**
 * Brings a theme's record up to an event that was just written. Where the event replaces something, the record says what
 * the journal does, so that of two people who change the same at once nobody's record keeps the one that did not hold.
 */
export async function settleEvent(
  { store }: Pick<Outside, 'store'>,
  event: JournalEvent,
  record: ThemeRecord,
): Promise<Result<SettledEvent, Failure>> {
  // A creation has made the record; saying all of it again might take back what others wrote to it since.
  if (event.kind === 'theme.created') return ok({ record: { id: record.id }, isOvertaken: false });
  if (isMerge(event)) {
    const settled = await settleMerge({ store }, event);
    return settled.ok
      ? save({ store }, { ...record, partOf: settled.value.partOf }, settled.value.isOvertaken)
      : settled;
  }
  if (!REPLACING.has(event.kind)) return save({ store }, record, false);
  const journal = await store.journalOfTheme(record.id, new AbortController().signal);
  if (!journal.ok) return journal;
  const others = journal.value.items.filter(({ id }) => id !== event.id);
  const { facts, overtaken } = tellTheme([...others, event]);
  if (facts === null) return save({ store }, record, false);
  const { name, kind, archived, summary, areaId } = facts;
  return save({ store }, { ...record, name, kind, archived, summary, areaId }, overtaken.has(event.id));
}

async function save(
  { store }: Pick<Outside, 'store'>,
  record: ThemeRecord,
  isOvertaken: boolean,
): Promise<Result<SettledEvent, Failure>> {
  const saved = await store.saveTheme(record);
  return saved.ok ? ok({ record, isOvertaken }) : failed(saved.failure);
}

function isMerge({ kind }: JournalEvent): boolean {
  return kind === 'theme.merged' || kind === 'theme.unmerged';
}
