import type { Words } from '#ui/parts/wordsIn.ts';
import { type ReactNode, useEffect, useState } from 'react';
import type { Outside } from '#workflows/Outside.ts';
import { Look } from '#ui/parts/Look.tsx';
import { OutsideProvider } from '#ui/parts/OutsideContext.tsx';
import { PanelBoundary } from '#ui/parts/PanelBoundary.tsx';
import { WordsProvider } from '#ui/parts/Words.tsx';

interface Props {
  readonly outside: Outside;
  readonly words: Words;
  readonly children: ReactNode;
}

/** What every page stands in: its outside, its words, and Zendesk's colour scheme as it changes. */
export function Page({ outside, words, children }: Props) {
  const { workplace } = outside;
  const [scheme, setScheme] = useState(workplace.colorScheme());
  useEffect(() => workplace.onColorScheme(setScheme), [workplace]);
  return (
    <OutsideProvider value={outside}>
      <WordsProvider words={words}>
        <Look scheme={scheme}>
          <PanelBoundary>{children}</PanelBoundary>
        </Look>
      </WordsProvider>
    </OutsideProvider>
  );
}
