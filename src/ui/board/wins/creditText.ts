import type { Credit } from '#domain/ledger/creditsOf.ts';
import type { Words } from '../../parts/wordsIn.ts';

/** What somebody did for a theme: "tagged 3 tickets · championed it". How many they tagged only they are told. */
export function creditText(
  { tagged, championedSince, shaped }: Credit,
  isOwn: boolean,
  t: Words['t'],
): string {
  return [
    tagged.length === 0
      ? null
      : isOwn
        ? t('outcome.win.tagged', { count: tagged.length })
        : t('outcome.win.taggedIt'),
    championedSince === null ? null : t('outcome.win.championed'),
    shaped.length > 0 ? t('outcome.win.shaped') : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
