import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { Look } from '#ui/parts/Look.tsx';
import { OutsideProvider } from '#ui/parts/OutsideContext.tsx';
import { WordsProvider } from '#ui/parts/Words.tsx';
import { wordsIn } from '#ui/parts/wordsIn.ts';
import { Sidebar } from '#ui/sidebar/Sidebar.tsx';
import english from '../../../translations/en.json';

const WORDS = wordsIn(english, 'en', 'en-US');

/** The ticket sidebar in English, light, and somebody who works in it. */
export function renderSidebar(outside: ComponentProps<typeof OutsideProvider>['value']) {
  render(
    <OutsideProvider value={outside}>
      <WordsProvider words={WORDS}>
        <Look scheme="light">
          <Sidebar />
        </Look>
      </WordsProvider>
    </OutsideProvider>,
  );
  return userEvent.setup();
}
