import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import styled from 'styled-components';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { useOutside } from '../parts/OutsideContext.tsx';
import { useOutboxEntries } from '../parts/useOutboxEntries.ts';
import { MoreWordsProvider, useWords } from '../parts/Words.tsx';
import { useForgetting } from './account/useForgetting.ts';
import { useAccount } from './account/useAccount.ts';
import { ChampionProvider } from './champion/BoardChampion.ts';
import { useChampionMoves } from './champion/useChampionMoves.ts';
import { CommandContext, type CommandRegistry, commandRegistry } from './commands/commandRegistry.ts';
import { useCommands } from './commands/useCommands.ts';
import { BoardProvider } from './frame/BoardContext.tsx';
import { BoardNavigation } from './frame/BoardNavigation.tsx';
import type { BoardNotice } from './frame/BoardNotice.ts';
import { BoardPage } from './BoardPage.tsx';
import type { OpenPalette } from './palette/PaletteRoom.tsx';
import { Toast } from './frame/Toast.tsx';
import { useBoardRoute } from './frame/useBoardRoute.ts';
import { useKeptFocus } from './frame/useKeptFocus.ts';
import { NARROW } from './frame/NARROW.ts';
import { StandingProvider } from '../parts/StandingContext.tsx';
import { StandingNotice } from '../parts/StandingNotice.tsx';
import { useStanding } from '../parts/useStanding.ts';
import { useLateWords } from './frame/useLateWords.ts';
import { useThemeList } from './themes/useThemeList.ts';
import { useListView } from './themes/useListView.ts';

/** Loaded when something could not be sent. */
const OutboxLine = lazy(() =>
  import('../parts/OutboxLine.tsx').then((module) => ({ default: module.OutboxLine })),
);

/** Loaded when an admin comes back with a newer app. */
const OlderNotice = lazy(() =>
  import('./account/OlderNotice.tsx').then((module) => ({ default: module.OlderNotice })),
);

/** Loaded with the list, which is what somebody opens the board with. */
const CatchUpNotice = lazy(() =>
  import('./account/CatchUpNotice.tsx').then((module) => ({ default: module.CatchUpNotice })),
);

/** Loaded behind the first page. */
const SinceNotice = lazy(() =>
  import('./since/SinceNotice.tsx').then((module) => ({ default: module.SinceNotice })),
);

const PaletteRoom = lazy(() =>
  import('./palette/PaletteRoom.tsx').then((module) => ({ default: module.PaletteRoom })),
);

const Layout = styled.div`
  display: grid;
  grid-template-columns: 208px minmax(0, 1fr);
  min-height: 100vh;

  ${NARROW} {
    grid-template: auto 1fr / minmax(0, 1fr);
  }
`;

const Content = styled.main`
  padding: ${({ theme }) => `${theme.space.md} ${theme.space.lg} ${theme.space.xxl}`};
  max-width: 1440px;

  ${NARROW} {
    padding-inline: ${({ theme }) => theme.space.md};
  }
`;

const Notice = styled.div`
  margin-bottom: ${({ theme }) => theme.space.md};

  &:empty {
    margin: 0;
  }
`;

/** What comes once the account is read: at the foot of the window, so that no row moves away below the pointer. */
const Late = styled.div`
  position: sticky;
  bottom: ${({ theme }) => theme.space.md};
  z-index: 1;
  margin-top: ${({ theme }) => theme.space.md};

  &:empty {
    margin: 0;
  }
`;

/** What a browser could not load once, it does not load again before the page is. */
const CUT_OFF = { kind: 'offline', what: 'load words' } as const;

/** The full page in the navigation bar: everything that customers ask for, and who carries it. */
export function Board() {
  const [registry] = useState(commandRegistry);
  return (
    <CommandContext.Provider value={registry}>
      <Pages registry={registry} />
    </CommandContext.Provider>
  );
}

function Pages({ registry }: { readonly registry: CommandRegistry }) {
  const { t } = useWords();
  const isAdmin = useOutside().worker.role === 'admin';
  const page = useRef<HTMLElement>(null);
  const [route, go] = useBoardRoute();
  useKeptFocus(page);
  const themes = useListView('themes', route);
  const vacant = useListView('vacant', route);
  const [notice, say] = useState<BoardNotice | null>(null);
  const account = useAccount();
  const { list, changeList, refresh: readThemes } = useThemeList(account.numbers);
  const waiting = useOutboxEntries().filter(({ failure }) => failure !== null);
  const { standing, again } = useStanding();
  const [loadWords, isCutOff] = useLateWords();
  const refresh = useCallback(() => {
    readThemes();
    again();
  }, [readThemes, again]);
  useForgetting(list);
  const champion = useChampionMoves(changeList, say);
  const tools = useMemo(
    () => ({ list, account, changeList, refresh, say, go }),
    [list, account, changeList, refresh, say, go],
  );
  const [palette, openPalette] = useState<OpenPalette | null>(null);
  const onUndo = notice?.at === 'done' ? notice.onUndo : undefined;
  const showPalette = useCallback(
    () => openPalette({ is: 'palette', offered: registry.offered() }),
    [registry],
  );
  useCommands(() => ({
    undo: onUndo === undefined ? null : { run: onUndo },
    palette: { run: showPalette, isForKey: true },
    keys: { run: () => openPalette({ is: 'keys' }) },
  }));
  return (
    <BoardProvider value={tools}>
      <StandingProvider value={standing}>
        <ChampionProvider value={champion}>
          <Layout>
            <BoardNavigation route={route} onPalette={showPalette} />
            <Content ref={page} aria-label={t('app.name')}>
              {isCutOff && (
                <Notice>
                  <FailureNotice failure={CUT_OFF} onRetry={() => location.reload()} />
                </Notice>
              )}
              {standing?.can === 'read' && (
                <Notice>
                  <StandingNotice because={standing.because} />
                </Notice>
              )}
              {standing?.can === 'write' && standing.isOlder === true && isAdmin && (
                <Notice>
                  <Suspense>
                    <OlderNotice />
                  </Suspense>
                </Notice>
              )}
              {waiting.length > 0 && (
                <Notice>
                  <Suspense>
                    <OutboxLine entries={waiting} />
                  </Suspense>
                </Notice>
              )}
              {route.page === 'themes' && list.at === 'shown' && standing?.can === 'write' && (
                <Notice>
                  <Suspense>
                    <CatchUpNotice />
                  </Suspense>
                </Notice>
              )}
              <MoreWordsProvider value={loadWords}>
                <BoardPage route={route} themes={themes} vacant={vacant} />
              </MoreWordsProvider>
              {list.at === 'shown' && (
                <Late>
                  <Suspense>
                    <SinceNotice isShown={route.page === 'themes'} />
                  </Suspense>
                </Late>
              )}
            </Content>
          </Layout>
          {palette !== null && (
            <Suspense>
              <PaletteRoom open={palette} onClose={() => openPalette(null)} />
            </Suspense>
          )}
          <Toast notice={notice} onClose={useCallback(() => say(null), [])} />
        </ChampionProvider>
      </StandingProvider>
    </BoardProvider>
  );
}
