import { createRoot } from 'react-dom/client';
import styled from 'styled-components';
import { Look } from '#ui/parts/Look.tsx';
import { OutsideProvider } from '#ui/parts/OutsideContext.tsx';
import { WordsProvider } from '#ui/parts/Words.tsx';
import { ALL_WORDS, loadWords } from '../loadWords.ts';
import { BOARD_PARTS } from './boardParts.tsx';
import { CHAMPION_PARTS } from './championParts.tsx';
import { COMMAND_PARTS } from './commandParts.tsx';
import { Exhibit } from './Exhibit.tsx';
import { FIELD_PARTS, MENU_PARTS } from './fieldParts.tsx';
import { galleryOutside } from './galleryOutside.ts';
import { GalleryLinks } from './GalleryLinks.tsx';
import { NOTICE_PARTS } from './noticeParts.tsx';
import { SHARED_PARTS } from './sharedParts.tsx';
import { SIDEBAR_PARTS } from './sidebarParts.tsx';

// Every part of the app in every state, in one scheme, width and language at a time. Only the local Zendesk serves it.

const Wall = styled.main<{ $width: number }>`
  width: ${({ $width }) => $width}px;
  max-width: 100%;
  padding: ${({ theme }) => theme.space.sm};
`;

const ALL = [
  ...[...MENU_PARTS, ...SHARED_PARTS, ...CHAMPION_PARTS, ...NOTICE_PARTS, ...SIDEBAR_PARTS],
  ...[...COMMAND_PARTS, ...FIELD_PARTS, ...BOARD_PARTS],
];

const asked = new URLSearchParams(location.search);
const scheme = asked.get('scheme') === 'dark' ? 'dark' : 'light';
const width = Number(asked.get('width')) || 320;
const words = await loadWords(asked.get('locale') ?? 'en', ALL_WORDS);
document.documentElement.lang = words.locale;

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');
createRoot(root).render(
  <OutsideProvider value={galleryOutside(scheme)}>
    <WordsProvider words={words}>
      <Look scheme={scheme}>
        <Wall $width={width}>
          <GalleryLinks scheme={scheme} width={width} locale={words.locale} />
          {ALL.map((part) => (
            <Exhibit key={part.part} {...part} />
          ))}
        </Wall>
      </Look>
    </WordsProvider>
  </OutsideProvider>,
);
