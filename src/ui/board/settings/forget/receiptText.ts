import type { Receipt } from '#workflows/forget/Receipt.ts';
import { failureText } from '../../../parts/failureText.ts';
import type { Words } from '../../../parts/wordsIn.ts';

/**
 * A receipt as a text to keep: numbers of people and records, no name and no customer's words.
 *
 * @param heldExamples themes' records of this account once held quotes, and their history may still.
 */
export function receiptText(receipt: Receipt, { t }: Pick<Words, 't'>, heldExamples: boolean): string {
  const { deed, person, by, at, mentionsDeleted, listsChanged, themesRecounted, eventsWritten, left } =
    receipt;
  return [
    deed === 'person'
      ? t('settings.forget.receipt.person', { id: person ?? '' })
      : t(`settings.forget.receipt.${deed}`),
    t('settings.forget.receipt.by', { id: by, at }),
    ...(deed === 'removed' || deed === 'askers'
      ? []
      : [t('settings.forget.receipt.mentions', { count: mentionsDeleted })]),
    ...(person === null ? [] : [t('settings.forget.receipt.lists', { count: listsChanged })]),
    ...(person === null ? [] : [t('settings.forget.receipt.events', { count: eventsWritten })]),
    ...(deed === 'unsaid' || deed === 'removed' || deed === 'askers'
      ? [t('settings.forget.receipt.entries', { count: eventsWritten })]
      : []),
    t('settings.forget.receipt.themes', { count: themesRecounted }),
    ...left.map(({ what, count, failure }) =>
      t('settings.forget.receipt.left', {
        what: t(`settings.forget.receipt.what.${what}`),
        count,
        reason: failureText(failure, t),
      }),
    ),
    ...(left.length === 0 ? [t('settings.forget.receipt.whole')] : []),
    t('settings.forget.receipt.stays'),
    ...(heldExamples && deed !== 'removed' && deed !== 'askers' ? [t('settings.forget.oldExamples')] : []),
  ].join('\n');
}
