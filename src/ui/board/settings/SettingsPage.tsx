import { Skeleton } from '@zendeskgarden/react-loaders';
import { useEffect, useState } from 'react';
import { useMoreWords, useWords, WordsProvider } from '../../parts/Words.tsx';
import type { Words } from '../../parts/wordsIn.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import type { SettingsSection } from '../frame/BoardRoute.ts';
import { SettingsFrame } from './SettingsFrame.tsx';

type Loaded =
  { readonly at: 'loading' } | { readonly at: 'failed' } | { readonly at: 'here'; readonly words: Words };

/** What admins decide for the account, and how it stands. Its words are loaded with it. */
export function SettingsPage({ section }: { section: SettingsSection }) {
  const here = useWords();
  const load = useMoreWords();
  const [loaded, setLoaded] = useState<Loaded>(
    load === null ? { at: 'here', words: here } : { at: 'loading' },
  );
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (load === null) return;
    let isOver = false;
    load().then(
      (words) => !isOver && setLoaded({ at: 'here', words }),
      () => !isOver && setLoaded({ at: 'failed' }),
    );
    return () => {
      isOver = true;
    };
  }, [load, attempt]);
  if (loaded.at === 'failed') {
    return (
      <FailureNotice
        failure={{ kind: 'offline', what: 'load words' }}
        onRetry={() => setAttempt((before) => before + 1)}
      />
    );
  }
  if (loaded.at === 'loading') return <Skeleton width="60%" height="16px" />;
  return (
    <WordsProvider words={loaded.words}>
      <SettingsFrame section={section} />
    </WordsProvider>
  );
}
