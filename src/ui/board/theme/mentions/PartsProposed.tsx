import { useEffect, useState } from 'react';
import styled from 'styled-components';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { type ProposedPart, proposeParts } from '#workflows/theme/proposeParts.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { QuoteText } from '../../../parts/QuoteText.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { SplitForm } from './SplitForm.tsx';
import type { Mover } from './useMoving.ts';

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.md};

  li {
    display: grid;
    gap: ${({ theme }) => theme.space.xs};
  }
`;

interface Props {
  readonly opened: OpenedTheme;
  readonly mover: Mover;
}

/** The parts into which a theme's quotes fall, each with quotes and a name to accept. Nothing happens by itself. */
export function PartsProposed({ opened, mover }: Props) {
  const { t } = useWords();
  const { language } = useOutside();
  const [parts, setParts] = useState<Result<readonly ProposedPart[], Failure> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { mentions } = opened.view.theme;
  useEffect(() => {
    const abort = new AbortController();
    void proposeParts(language, mentions, abort.signal).then((found) => {
      if (!abort.signal.aborted) setParts(found);
    });
    return () => abort.abort();
  }, [language, mentions]);
  if (parts === null) return <Subtle role="status">{t('themeWork.looking')}</Subtle>;
  if (!parts.ok) return <FailureNotice failure={parts.failure} />;
  if (parts.value.length === 0) return <Subtle role="status">{t('themeWork.noParts')}</Subtle>;
  return (
    <>
      <Subtle role="status">{t('themeWork.partsFound', { count: parts.value.length })}</Subtle>
      {failure !== null && <FailureNotice failure={failure} />}
      <List>
        {parts.value.map((part) => (
          <li key={part.keys.join(' ')}>
            <Subtle>{t('themeWork.partOf', { count: part.keys.length })}</Subtle>
            {part.quotes.map((quote) => (
              <blockquote key={quote}>
                <QuoteText text={quote} />
              </blockquote>
            ))}
            <SplitForm
              theme={opened.theme}
              proposed={part.name}
              onSave={async (name) => {
                const chosen = { keys: part.keys, standings: opened.view.standings };
                setFailure(await mover.split(chosen, name, opened.theme.kind));
              }}
            />
          </li>
        ))}
      </List>
    </>
  );
}
