import type { Words } from '#ui/parts/wordsIn.ts';
import { type ReactNode, useEffect, useState } from 'react';
import type { Outside } from '#workflows/Outside.ts';
import { Look } from '#ui/parts/Look.tsx';
import { OutsideProvider } from '#ui/parts/OutsideContext.tsx';
import { PanelBoundary } from '#ui/parts/PanelBoundary.tsx';
import { MoreWordsProvider, WordsProvider } from '#ui/parts/Words.tsx';

interface Props {
  readonly outside: Outside;
  readonly words: Words;
  /** Loads all words, also those of pages that few people open. */
  readonly loadMoreWords: () => Promise<Words>;
  readonly children: ReactNode;
}

/** What every page stands in: its outside, its words, and Zendesk's colour scheme as it changes. */
export function Page({ outside, words, loadMoreWords, children }: Props) {
  const { workplace } = outside;
  const [scheme, setScheme] = useState(workplace.colorScheme());
  useEffect(() => workplace.onColorScheme(setScheme), [workplace]);
  return (
    <OutsideProvider value={outside}>
      <WordsProvider words={words}>
        <MoreWordsProvider value={loadMoreWords}>
          <Look scheme={scheme}>
            <PanelBoundary>{children}</PanelBoundary>
          </Look>
        </MoreWordsProvider>
      </WordsProvider>
    </OutsideProvider>
  );
}
