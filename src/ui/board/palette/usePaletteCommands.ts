import { useOutside } from '../../parts/OutsideContext.tsx';
import type { Words } from '../../parts/wordsIn.ts';
import { useBoard } from '../frame/BoardContext.tsx';
import { SETTINGS_SECTIONS } from '../frame/BoardRoute.ts';
import type { PaletteEntry } from './paletteEntries.ts';

/** The looks at the list that people ask for most, as addresses. */
const LOOKS = [
  ['growing', 'trend=growing'],
  ['mine', 'champion=mine'],
  ['quiet', 'heard=quiet'],
  ['bugs', 'kind=bug'],
  ['archived', 'state=archived'],
] as const;

/** Every page, the looks at the list that are asked for most, and what can be done from anywhere. */
export function usePaletteCommands({ t }: Words, showKeys: () => void): readonly PaletteEntry[] {
  const { workplace } = useOutside();
  const { go, refresh, say } = useBoard();
  const goTo = t('keys.goTo');
  const copy = async () => {
    const address = workplace.boardAddress(window.location.hash.replace(/^#\/?/, ''));
    try {
      await navigator.clipboard.writeText(address);
      say({ at: 'done', text: t('keys.copied') });
    } catch {
      // Some browsers let no page in a frame copy: it can be copied by hand.
      say({ at: 'done', text: address });
    }
  };
  return [
    { id: 'themes', name: `${goTo} ${t('board.nav.themes')}`, run: () => go({ page: 'themes' }) },
    { id: 'mine', name: `${goTo} ${t('board.nav.mine')}`, run: () => go({ page: 'mine' }) },
    { id: 'vacant', name: `${goTo} ${t('board.nav.vacant')}`, run: () => go({ page: 'vacant' }) },
    { id: 'happy', name: `${goTo} ${t('board.nav.happy')}`, run: () => go({ page: 'happy' }) },
    {
      id: 'settings',
      name: `${goTo} ${t('board.nav.settings')}`,
      run: () => go({ page: 'settings', section: SETTINGS_SECTIONS[0] }),
    },
    ...LOOKS.map(([look, asked]) => ({
      id: look,
      name: t(`keys.look.${look}`),
      run: () => go({ page: 'themes', asked }),
    })),
    { id: 'copy', name: t('keys.copy'), run: () => void copy() },
    { id: 'refresh', name: t('board.refresh'), run: refresh },
    { id: 'keys', name: t('keys.title'), keys: '?', run: showKeys },
  ];
}
