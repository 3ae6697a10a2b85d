import { Skeleton } from '@zendeskgarden/react-loaders';
import type { ReactNode } from 'react';
import type { Calendar } from '#domain/rollup/Calendar.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useAllWords } from '../../parts/useAllWords.ts';
import { WordsProvider } from '../../parts/Words.tsx';
import { useCommands } from '../commands/useCommands.ts';
import { useBoard } from '../frame/BoardContext.tsx';
import { useCalendar } from './useCalendar.ts';

interface Props {
  readonly children: (themes: readonly Theme[], calendar: Calendar) => ReactNode;
}

/** What a page shows that counts themes over weeks, once they, the account's calendar and all words are there. */
export function CalendarPage({ children }: Props) {
  const { list, refresh, go } = useBoard();
  const words = useAllWords();
  const calendar = useCalendar();
  useCommands(() => ({ back: { run: () => go({ page: 'themes' }) } }));
  if (list.at === 'failed') return <FailureNotice failure={list.failure} onRetry={refresh} />;
  if (list.at !== 'shown' || words === null || calendar === null)
    return <Skeleton width="60%" height="16px" />;
  return <WordsProvider words={words}>{children(list.themes, calendar)}</WordsProvider>;
}
