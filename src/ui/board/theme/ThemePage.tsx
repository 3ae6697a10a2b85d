import { lazy, Suspense, useState } from 'react';
import styled from 'styled-components';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useCommands } from '../commands/useCommands.ts';
import { useBoard } from '../frame/BoardContext.tsx';
import { addressOf, type ThemeWish } from '../frame/BoardRoute.ts';
import { PageLink } from '../frame/PageLink.tsx';
import type { AskedWish } from './asked/AskedView.ts';
import { GoneTheme } from './GoneTheme.tsx';
import { isCounted, ThemeCase } from './ThemeCase.tsx';
import { ThemeHead } from './ThemeHead.tsx';
import { ThemeSkeleton } from './ThemeSkeleton.tsx';
import { useThemeRead } from './useThemeRead.ts';

const LongNotice = lazy(() => import('./LongNotice.tsx').then((module) => ({ default: module.LongNotice })));

const Page = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
`;

/** One theme: what is asked, by how many, who carries it, and every customer's own words. */
export function ThemePage({ id, does }: { id: ThemeId; readonly does: ThemeWish | null }) {
  const { t } = useWords();
  const { go, list } = useBoard();
  const { read, changeRead, reread, stop, readAll } = useThemeRead(id);
  const [wish, setWish] = useState<AskedWish | null>(null);
  const theme = read.at === 'shown' ? read.opened.theme : knownTheme(list, id);
  useCommands(() => ({ back: { run: () => go({ page: 'themes' }) } }));
  const isGone = read.at === 'failed' && read.failure.kind === 'gone';
  return (
    <Page>
      <div>
        <PageLink href={addressOf({ page: 'themes' })}>← {t('board.nav.themes')}</PageLink>
      </div>
      {isGone ? (
        <GoneTheme />
      ) : (
        <ThemeHead
          theme={theme}
          isCounted={read.at === 'shown' && isCounted(read.opened)}
          onOpen={(view) => setWish((before) => ({ view, count: (before?.count ?? 0) + 1 }))}
        />
      )}
      {read.at === 'loading' && <ThemeSkeleton />}
      {read.at === 'failed' && !isGone && <FailureNotice failure={read.failure} onRetry={reread} />}
      {read.at === 'shown' && read.opened.part !== null && (
        <Suspense>
          <LongNotice
            part={read.opened.part}
            reading={read.reading}
            isFailed={read.outdated !== null}
            onStop={stop}
            onRead={readAll}
          />
        </Suspense>
      )}
      {read.at === 'shown' && <ThemeCase {...{ read, wish, changeRead, does }} onRetry={reread} />}
    </Page>
  );
}

/** What the list knows of it, shown until the theme itself was read. */
function knownTheme(list: ReturnType<typeof useBoard>['list'], id: ThemeId): Theme | null {
  return list.at === 'shown' ? (list.themes.find((theme) => theme.id === id) ?? null) : null;
}
