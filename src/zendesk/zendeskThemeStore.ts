import type { FieldIds } from '#ports/FieldIds.ts';
import type { ThemeStore } from '#ports/ThemeStore.ts';
import type { Zendesk } from './connectZendesk.ts';
import { originals } from './history/originals.ts';
import { lazyPort } from './lazyPort.ts';
import { mentionRecords } from './records/mentionRecords.ts';
import { ownWrites } from './records/ownWrites.ts';
import { themeRecords } from './records/themeRecords.ts';
import { lookupFieldIds } from './rest/lookupFieldIds.ts';

/**
 * Themes, mentions and the journal as custom object records.
 *
 * @param kept where this browser keeps the numbers of our lookup fields; without it each page asks once.
 */
export function zendeskThemeStore(
  zendesk: Pick<Zendesk, 'rest' | 'known' | 'nowMs' | 'ledger'>,
  kept?: FieldIds,
): ThemeStore {
  const { rest, nowMs } = zendesk;
  const world = {
    rest,
    fieldIds: lookupFieldIds(rest, kept),
    writes: ownWrites(nowMs),
    originals: originals(rest),
  };
  const { recordIdOf, noteRecordId, ...themes } = themeRecords(zendesk);
  const related = { recordIdOf, noteRecordId, ...themes };
  const journal = lazyPort<Pick<ThemeStore, 'journalOfTheme' | 'writeEvent'>>(
    'read journal',
    { journalOfTheme: true, writeEvent: true },
    async () => (await import('./records/journalRecords.ts')).journalRecords(world, related),
  );
  const repair = lazyPort<Pick<ThemeStore, 'putBack'>>('put record back', { putBack: true }, async () => {
    const { putBack } = await import('./records/putBack.ts');
    return { putBack: (altered, thing) => putBack(rest, altered, thing) };
  });
  return { ...themes, ...mentionRecords(world, related), ...journal, ...repair };
}
