import type { Words } from '#ui/parts/wordsIn.ts';
import type { Failure } from '#ports/Failure.ts';
import { FailureNotice } from '#ui/parts/FailureNotice.tsx';
import { Look } from '#ui/parts/Look.tsx';
import { WordsProvider } from '#ui/parts/Words.tsx';

interface Props {
  readonly failure: Failure;
  readonly words: Words;
  readonly onRetry: () => void;
}

/** The page could not start: why, and what to do. */
export function StartFailed({ failure, words, onRetry }: Props) {
  const scheme = new URLSearchParams(location.search).get('colorScheme') === 'dark' ? 'dark' : 'light';
  return (
    <WordsProvider words={words}>
      <Look scheme={scheme}>
        <FailureNotice failure={failure} onRetry={onRetry} />
      </Look>
    </WordsProvider>
  );
}
