import type { FeedProgress } from '#ports/AccountReplica.ts';
import type { Words } from '../../parts/wordsIn.ts';

/**
 * How much of the account's mentions was read, of about how many; `null` where Zendesk has not said how many there are. Its
 * count may be older than what is read: nothing is more than all.
 */
export function readingText(
  { read, total }: Pick<FeedProgress, 'read' | 'total'>,
  words: Words,
): string | null {
  if (total === null) return null;
  const { t, number } = words;
  return read > total
    ? t('board.account.readingOn', { read: number(read) })
    : t('board.account.reading', { read: number(read), total: number(total) });
}
