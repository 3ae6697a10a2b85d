import { type Dispatch, lazy, Suspense } from 'react';
import { Skeleton } from '@zendeskgarden/react-loaders';
import { SetUpScreen } from '../setup/SetUpScreen.tsx';
import type { Failure } from '#ports/Failure.ts';
import { useOutside } from '../parts/OutsideContext.tsx';
import { PanelBoundary } from '../parts/PanelBoundary.tsx';
import { useBoard } from './frame/BoardContext.tsx';
import type { BoardRoute } from './frame/BoardRoute.ts';
import { HappyPage } from './happy/HappyPage.tsx';
import { ThemePage } from './theme/ThemePage.tsx';
import { ThemesPage } from './themes/ThemesPage.tsx';
import type { ThemesView, ThemesViewAction } from './themes/ThemesView.ts';

const SettingsPage = lazy(() =>
  import('./settings/SettingsPage.tsx').then((module) => ({ default: module.SettingsPage })),
);

interface Props {
  readonly route: BoardRoute;
  readonly view: ThemesView;
  readonly changeView: Dispatch<ThemesViewAction>;
}

/** The page of a route. What needs the account's records waits for set-up; what lives in this browser does not. */
export function BoardPage({ route, view, changeView }: Props) {
  const { list, refresh, go } = useBoard();
  const { worker } = useOutside();
  const isLacking = list.at === 'failed' && isOfSetUp(list.failure, worker.role === 'admin');
  const key = route.page === 'theme' ? route.id : route.page;
  if (route.page === 'setup' || (isLacking && route.page !== 'happy' && route.page !== 'settings')) {
    return (
      <PanelBoundary key="setup">
        <SetUpScreen
          onReady={() => {
            refresh();
            go({ page: 'themes' });
          }}
        />
      </PanelBoundary>
    );
  }
  return (
    <PanelBoundary key={key}>
      {route.page === 'themes' && <ThemesPage view={view} changeView={changeView} />}
      {route.page === 'theme' && <ThemePage id={route.id} />}
      {route.page === 'happy' && <HappyPage />}
      {route.page === 'settings' && (
        <Suspense fallback={<Skeleton width="60%" height="16px" />}>
          <SettingsPage section={route.section} />
        </Suspense>
      )}
    </PanelBoundary>
  );
}

/** What the set-up page tells apart: not set up, or, where an admin is refused, nothing to set it up in. */
function isOfSetUp({ kind }: Failure, isAdmin: boolean): boolean {
  return kind === 'notSetUp' || kind === 'notOnPlan' || (kind === 'forbidden' && isAdmin);
}
