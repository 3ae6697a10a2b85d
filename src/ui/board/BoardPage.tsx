import { lazy, Suspense, useEffect } from 'react';
import { Skeleton } from '@zendeskgarden/react-loaders';
import type { Failure } from '#ports/Failure.ts';
import { useOutside } from '../parts/OutsideContext.tsx';
import { SlimNotice } from '../parts/SlimNotice.tsx';
import { useWords } from '../parts/Words.tsx';
import { PanelBoundary } from '../parts/PanelBoundary.tsx';
import { useBoard } from './frame/BoardContext.tsx';
import type { BoardRoute } from './frame/BoardRoute.ts';
import { ThemeSkeleton } from './theme/ThemeSkeleton.tsx';
import { ThemesPage } from './themes/ThemesPage.tsx';
import type { ListView } from './themes/useListView.ts';

/** Shown once in an account's life. */
const SetUpScreen = lazy(() =>
  import('../setup/SetUpScreen.tsx').then((module) => ({ default: module.SetUpScreen })),
);

const loadTheme = () => import('./theme/ThemePage.tsx');
const ThemePage = lazy(() => loadTheme().then((module) => ({ default: module.ThemePage })));

const MinePage = lazy(() => import('./mine/MinePage.tsx').then((module) => ({ default: module.MinePage })));

const AnswersPage = lazy(() =>
  import('./answers/AnswersPage.tsx').then((module) => ({ default: module.AnswersPage })),
);

const RollupPage = lazy(() =>
  import('./rollup/RollupPage.tsx').then((module) => ({ default: module.RollupPage })),
);

const WeekPage = lazy(() => import('./week/WeekPage.tsx').then((module) => ({ default: module.WeekPage })));

const LaunchesPage = lazy(() =>
  import('./launches/LaunchesPage.tsx').then((module) => ({ default: module.LaunchesPage })),
);

const HappyPage = lazy(() =>
  import('./happy/HappyPage.tsx').then((module) => ({ default: module.HappyPage })),
);

const PackPage = lazy(() => import('./pack/PackPage.tsx').then((module) => ({ default: module.PackPage })));

const GardenPage = lazy(() =>
  import('./garden/GardenPage.tsx').then((module) => ({ default: module.GardenPage })),
);

const SettingsPage = lazy(() =>
  import('./settings/SettingsPage.tsx').then((module) => ({ default: module.SettingsPage })),
);

interface Props {
  readonly route: BoardRoute;
  readonly themes: ListView;
  readonly vacant: ListView;
}

/** The page of a route. What needs the account's records waits for set-up; what lives in this browser does not. */
export function BoardPage({ route, themes, vacant }: Props) {
  const { list, refresh, go } = useBoard();
  const { worker } = useOutside();
  const { t } = useWords();
  const isLacking = list.at === 'failed' && isOfSetUp(list.failure, worker.role === 'admin');
  const isListed = list.at === 'shown';
  // Whoever sees the list opens a theme next: its page is there by then.
  useEffect(() => {
    if (isListed) void loadTheme().catch(() => undefined);
  }, [isListed]);
  const key = route.page === 'theme' ? route.id : route.page;
  if (route.page === 'setup' || (isLacking && route.page !== 'happy' && route.page !== 'settings')) {
    return (
      <PanelBoundary key="setup">
        <Suspense fallback={<Skeleton width="60%" height="16px" />}>
          <SetUpScreen
            onReady={(to) => {
              refresh();
              go(to === 'history' ? { page: 'settings', section: to } : { page: to });
            }}
          />
        </Suspense>
      </PanelBoundary>
    );
  }
  return (
    <PanelBoundary key={key}>
      {route.page === 'themes' && route.isLost === true && <SlimNotice>{t('board.lost')}</SlimNotice>}
      {route.page === 'themes' && <ThemesPage page="themes" {...themes} />}
      {route.page === 'vacant' && <ThemesPage page="vacant" {...vacant} />}
      {route.page === 'theme' && (
        <Suspense fallback={<ThemeSkeleton />}>
          <ThemePage id={route.id} does={route.does ?? null} />
        </Suspense>
      )}
      <Suspense fallback={<Skeleton width="60%" height="16px" />}>
        {route.page === 'rollup' && <RollupPage asked={route.asked ?? ''} />}
        {route.page === 'week' && <WeekPage />}
        {route.page === 'mine' && <MinePage />}
        {route.page === 'answers' && <AnswersPage />}
        {route.page === 'launches' && <LaunchesPage id={route.id ?? null} />}
        {route.page === 'happy' && <HappyPage />}
        {route.page === 'pack' && <PackPage />}
        {route.page === 'garden' && <GardenPage />}
        {route.page === 'settings' && <SettingsPage section={route.section} />}
      </Suspense>
    </PanelBoundary>
  );
}

/** What the set-up page tells apart: not set up, or, where an admin is refused, nothing to set it up in. */
function isOfSetUp({ kind }: Failure, isAdmin: boolean): boolean {
  return kind === 'notSetUp' || kind === 'notOnPlan' || (kind === 'forbidden' && isAdmin);
}
