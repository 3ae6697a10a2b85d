import { Skeleton } from '@zendeskgarden/react-loaders';
import { useEffect, useState } from 'react';
import type { Result } from '#domain/basis/Result.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { readWins, type Win } from '#workflows/outcome/readWins.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { Lines } from '../frame/Lines.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { Panel } from '../frame/Panel.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useLongList } from '../frame/useLongList.ts';
import { useActiveUsers } from '../rollup/useActiveUsers.ts';
import { useCalendar } from '../rollup/useCalendar.ts';
import { WinLine } from './WinLine.tsx';

/** What shipped of what this person tagged, championed or shaped: a dated list, seen by them alone. */
export function WinsPanel({ themes }: { readonly themes: readonly Theme[] }) {
  const { t } = useWords();
  const outside = useBoardOutside();
  const { numbers } = useBoard().account;
  const calendar = useCalendar();
  const active = useActiveUsers();
  const [read, setRead] = useState<Result<readonly Win[], Failure> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    // Without numbers not all of the account is here.
    if (numbers === null || calendar === null) return;
    const abort = new AbortController();
    const shipped = themes.filter(({ answer, partOf }) => answer?.answer === 'shipped' && partOf === null);
    void readWins(outside, shipped, { calendar, active }, abort.signal).then((wins) => {
      if (!abort.signal.aborted) setRead(wins);
    });
    return () => abort.abort();
  }, [outside, themes, numbers, calendar, active, attempt]);
  const wins = read?.ok === true ? read.value : [];
  const { shown, left, showMore } = useLongList(wins);
  return (
    <Panel
      title={t('outcome.win.title')}
      aside={<PageLink href={addressOf({ page: 'pack' })}>{t('outcome.pack.title')}</PageLink>}
    >
      {read === null && numbers !== null && <Skeleton width="60%" height="16px" />}
      {read?.ok === false && (
        <FailureNotice failure={read.failure} onRetry={() => setAttempt((before) => before + 1)} />
      )}
      {(numbers === null || (read?.ok === true && wins.length === 0)) && (
        <Subtle as="p">{t(numbers === null ? 'mine.taggedReading' : 'outcome.win.none')}</Subtle>
      )}
      {wins.length > 0 && (
        <Lines aria-label={t('outcome.win.title')}>
          {shown.map((win) => (
            <WinLine key={win.theme.id} win={win} />
          ))}
        </Lines>
      )}
      {left > 0 && <SmallLink onClick={showMore}>{t('board.themes.showMore', { count: left })}</SmallLink>}
    </Panel>
  );
}
