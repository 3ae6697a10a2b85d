import { cleanup, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StyleSheetManager } from 'styled-components';
import { afterEach } from 'vitest';
import '#ui/board/account/CatchUpNotice.tsx';
import '#ui/board/bulk/BulkBar.tsx';
import '#ui/board/happy/HappyPage.tsx';
import '#ui/board/mine/MinePage.tsx';
import '#ui/board/palette/PaletteRoom.tsx';
import '#ui/board/since/SinceNotice.tsx';
import '#ui/board/theme/answer/AnswerPanel.tsx';
import '#ui/board/theme/evidence/EvidencePanel.tsx';
import '#ui/board/theme/mentions/ChosenBar.tsx';
import '#ui/board/theme/notes/NotesPanel.tsx';
import '#ui/board/theme/related/RelatedPanel.tsx';
import '#ui/board/theme/tools/ThemeTools.tsx';
import '#ui/setup/SetUpScreen.tsx';
import { Board } from '#ui/board/Board.tsx';
import { Look } from '#ui/parts/Look.tsx';
import { OutsideProvider } from '#ui/parts/OutsideContext.tsx';
import { MoreWordsProvider, WordsProvider } from '#ui/parts/Words.tsx';
import { type Words, wordsIn } from '#ui/parts/wordsIn.ts';
import english from '#translations/en.json';
import type { BoardOutside } from './boardOutside.ts';

/* What the page loads late is named above, so that no test waits for it to be compiled. */

/* A busy machine draws slowly; nothing here waits longer than it must. */
configure({ asyncUtilTimeout: 45_000 });

/**
 * Styles stay out of the document: a query by role asks for the style of every element, and jsdom holds each against some
 * hundred rules, which is most of what such a test would take.
 */
const nowhere = document.createElement('div');

/**
 * Shows the full page at an address (`themes/ab12`), as a reload of that address does.
 *
 * @param loadMoreWords how words of pages that few people open come; `null` where all are there.
 */
export function renderBoard(
  outside: BoardOutside,
  path = '',
  loadMoreWords: (() => Promise<Words>) | null = null,
) {
  window.location.hash = path === '' ? '' : `#/${path}`;
  const user = userEvent.setup();
  const page = render(
    <StyleSheetManager target={nowhere}>
      <OutsideProvider value={outside}>
        <WordsProvider words={wordsIn(english, 'en', 'en-US')}>
          <MoreWordsProvider value={loadMoreWords}>
            <Look scheme="light">
              <Board />
            </Look>
          </MoreWordsProvider>
        </WordsProvider>
      </OutsideProvider>
    </StyleSheetManager>,
  );
  return { user, ...page };
}

/** Leaves nothing for the next test. For the top of a test file. */
export function forgetBoard(): void {
  afterEach(() => {
    cleanup();
    window.location.hash = '';
  });
}
