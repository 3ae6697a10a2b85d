import { Skeleton } from '@zendeskgarden/react-loaders';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useAllWords } from '../../parts/useAllWords.ts';
import { WordsProvider } from '../../parts/Words.tsx';
import { TellingLines } from './TellingLines.tsx';
import { useTelling } from './useTelling.ts';

export interface TellingProps {
  readonly theme: Theme;
  /** This ticket's mentions of the theme: in which language its customer writes. */
  readonly mentions: readonly Mention[];
}

/** What may be said to this customer about the theme today. Loaded with its words for tickets of decided themes. */
export function TellingPart({ theme, mentions }: TellingProps) {
  const words = useAllWords();
  const { known, readAgain, holds, isChanged } = useTelling(theme, mentions);
  if (known.at === 'reading' || words === null) return <Skeleton width="80%" height="16px" />;
  return (
    <WordsProvider words={words}>
      {known.at === 'failed' ? (
        <FailureNotice failure={known.failure} onRetry={readAgain} />
      ) : (
        <>
          {isChanged && <SlimNotice>{words.t('outcome.changedNow')}</SlimNotice>}
          <TellingLines theme={theme} known={known} holds={holds} />
        </>
      )}
    </WordsProvider>
  );
}
