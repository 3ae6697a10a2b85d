import { useOutside } from '../../parts/OutsideContext.tsx';
import type { Words } from '../../parts/wordsIn.ts';
import type { Offer, Offers } from '../commands/Offer.ts';
import { useBoard } from '../frame/BoardContext.tsx';
import { SETTINGS_SECTIONS } from '../frame/BoardRoute.ts';
import { copyText } from '../frame/copyText.ts';

const PAGES = [
  'themes',
  'rollup',
  'week',
  'mine',
  'vacant',
  'answers',
  'launches',
  'happy',
  'garden',
] as const;

/** The looks at the list that people ask for most, as addresses. */
const LOOKS = [
  ['growing', 'trend=growing'],
  ['mine', 'champion=mine'],
  ['quiet', 'heard=quiet'],
  ['bugs', 'kind=bug'],
  ['archived', 'state=archived'],
] as const;

/**
 * What can be done from every page and has no key: every page, the looks at the list that are asked for most, whatever stands on
 * the page that is open (`act`), a link, the present.
 */
export function usePageOffers({ t }: Words, act: readonly Offer[]): Offers {
  const { workplace } = useOutside();
  const { go, refresh, say } = useBoard();
  const goTo = (name: string) => `${t('keys.goTo')} ${name}`;
  const settings = t('board.nav.settings');
  const copy = async () => {
    const address = workplace.boardAddress(window.location.hash.replace(/^#\/?/, ''));
    // Where the browser lets no page in a frame copy, it can be copied by hand.
    say({ at: 'done', text: (await copyText(address)) ? t('keys.copied') : address });
  };
  return {
    goTo: [
      ...PAGES.map((page) => ({ name: goTo(t(`board.nav.${page}`)), run: () => go({ page }) })),
      { name: goTo(settings), run: () => go({ page: 'settings', section: SETTINGS_SECTIONS[0] }) },
      ...SETTINGS_SECTIONS.map((section) => ({
        name: goTo(`${settings}: ${t(`settings.section.${section}`)}`),
        isLater: true as const,
        run: () => go({ page: 'settings', section }),
      })),
    ],
    look: LOOKS.map(([look, asked]) => ({
      name: t(`keys.look.${look}`),
      run: () => go({ page: 'themes', asked }),
    })),
    act,
    copy: { name: t('keys.copy'), run: () => void copy() },
    refresh: { name: t('board.refresh'), run: refresh },
  };
}
