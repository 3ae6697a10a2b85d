import { useState } from 'react';
import { SKIPS } from '#domain/outcome/ReplyEvent.ts';
import { useWords } from '../../../parts/Words.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';

interface Props {
  readonly name: string;
  readonly onSkip: (why: (typeof SKIPS)[number]) => void;
}

/** Why somebody is told nothing, offered once it is asked for. */
export function SkipLinks({ name, onSkip }: Props) {
  const { t } = useWords();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <SmallLink
        aria-label={t('board.actionOn', { action: t('outcome.skip'), name })}
        onClick={() => setAsked(true)}
      >
        {t('outcome.skip')}
      </SmallLink>
    );
  }
  return (
    <>
      {SKIPS.map((why, place) => (
        <SmallLink key={why} autoFocus={place === 0} onClick={() => onSkip(why)}>
          {t(`outcome.skips.${why}`)}
        </SmallLink>
      ))}
    </>
  );
}
