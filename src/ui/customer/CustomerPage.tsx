import { getColor } from '@zendeskgarden/react-theming';
import { useRef } from 'react';
import styled from 'styled-components';
import { exactAgo } from '../parts/exactAgo.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { useOutside } from '../parts/OutsideContext.tsx';
import { SlimNotice } from '../parts/SlimNotice.tsx';
import { useAllWords } from '../parts/useAllWords.ts';
import { WordsProvider } from '../parts/Words.tsx';
import { SidebarSkeleton } from '../sidebar/SidebarSkeleton.tsx';
import { useFrameHeight } from '../sidebar/useFrameHeight.ts';
import { AskCard } from './AskCard.tsx';
import { type CustomerShown, useCustomer } from './useCustomer.ts';

const Column = styled.main`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => theme.space.xxs};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
`;

const Title = styled.h1<{ $isQuiet: boolean }>`
  font-size: ${({ theme, $isQuiet }) => ($isQuiet ? theme.fontSizes.sm : theme.fontSizes.md)};
  font-weight: ${({ theme, $isQuiet }) =>
    $isQuiet ? theme.fontWeights.regular : theme.fontWeights.semibold};
  color: ${({ theme, $isQuiet }) =>
    getColor({ theme, variable: $isQuiet ? 'foreground.subtle' : 'foreground.default' })};
  line-height: ${({ theme }) => theme.lineHeights.md};
`;

/** Beside a user or an organization: what they asked for, what became of it, and what to tell them today. */
export function CustomerPage() {
  const words = useAllWords();
  const { shown, again } = useCustomer();
  const column = useRef<HTMLElement>(null);
  useFrameHeight(column);
  return (
    <Column ref={column}>
      {words === null || shown.at === 'reading' ? (
        <SidebarSkeleton />
      ) : (
        <WordsProvider words={words}>
          {shown.at === 'failed' ? (
            <FailureNotice failure={shown.failure} onRetry={again} />
          ) : (
            <Asks shown={shown} again={again} t={words.t} locale={words.locale} />
          )}
        </WordsProvider>
      )}
    </Column>
  );
}

interface Props {
  readonly shown: Extract<CustomerShown, { at: 'shown' }>;
  readonly again: () => void;
  readonly t: NonNullable<ReturnType<typeof useAllWords>>['t'];
  readonly locale: string;
}

function Asks({ shown: { is, locale: theirs, picture, outdated }, again, t, locale }: Props) {
  const { now } = useOutside();
  const { asks, isPart, unreadable, isDoubtful, readAt } = picture;
  return (
    <>
      {outdated !== null && (
        <FailureNotice failure={outdated} onRetry={again}>
          <span>{t('customer.asOf', { ago: exactAgo(readAt, now(), locale) })}</span>
        </FailureNotice>
      )}
      {isDoubtful && <SlimNotice>{t('answer.doubtful')}</SlimNotice>}
      {unreadable > 0 && <SlimNotice>{t('customer.unreadable', { count: unreadable })}</SlimNotice>}
      <Title $isQuiet={asks.length === 0}>
        {asks.length > 0 ? t('customer.title') : t(`customer.none.${is}`)}
      </Title>
      {asks.map((ask) => (
        <AskCard key={ask.themeId} ask={ask} locale={theirs ?? locale} isOne={is === 'user'} />
      ))}
      {isPart && <SlimNotice tone="subtle">{t('customer.part')}</SlimNotice>}
    </>
  );
}
