import { ToastProvider } from '@zendeskgarden/react-notifications';
import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming';
import { useEffect, useMemo } from 'react';
import styled from 'styled-components';
import { AppModals } from '../apps/AppModals.tsx';
import { FullPage } from '../apps/FullPage.tsx';
import { GlobalStyle } from '../look/GlobalStyle.ts';
import { WorkspaceContext } from '../look/useWorkspace.ts';
import { CustomerPage } from '../customer/CustomerPage.tsx';
import { TicketPage } from '../ticket/TicketPage.tsx';
import { ViewsPage } from '../views/ViewsPage.tsx';
import { useObservable } from '../workspace/useObservable.ts';
import type { Workspace } from '../workspace/Workspace.ts';
import { Rail } from './Rail.tsx';
import { SignedOutAlert } from './SignedOutAlert.tsx';
import { TabStrip } from './TabStrip.tsx';
import { Toaster } from './Toaster.tsx';
import { TopBar } from './TopBar.tsx';

/** The whole workspace. Every place that has been opened stays mounted, so that no app is ever torn out of the page. */
export function Stage({ workspace }: { readonly workspace: Workspace }) {
  const { colorScheme } = useObservable(workspace.session);
  const route = useObservable(workspace.route);
  const tabs = useObservable(workspace.tabs);
  const customers = useObservable(workspace.customers);
  const fullPage = useObservable(workspace.fullPage);
  const theme = useMemo(
    () => ({ ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base: colorScheme } }),
    [colorScheme],
  );
  useEffect(() => {
    document.title = route.kind === 'ticket' ? `#${String(route.id)} · Local Zendesk` : 'Local Zendesk';
  }, [route]);

  return (
    <WorkspaceContext.Provider value={workspace}>
      <ThemeProvider theme={theme}>
        <GlobalStyle theme={theme} />
        <ToastProvider>
          <Rows>
            <TopBar />
            <SignedOutAlert />
            <Columns>
              <Rail />
              <Rows>
                <TabStrip />
                <Places>
                  <Place hidden={route.kind !== 'views'}>
                    <ViewsPage viewId={route.kind === 'views' ? route.viewId : undefined} />
                  </Place>
                  {tabs.map((tab) => (
                    <Place key={tab.id} hidden={route.kind !== 'ticket' || route.id !== tab.id}>
                      <TicketPage tab={tab} />
                    </Place>
                  ))}
                  {customers.map((customer) => (
                    <Place
                      key={`${customer.kind} ${String(customer.id)}`}
                      hidden={route.kind !== customer.kind || route.id !== customer.id}
                    >
                      <CustomerPage customer={customer} />
                    </Place>
                  ))}
                  <Place hidden={route.kind !== 'app'}>
                    {fullPage && <FullPage key={fullPage.instance.guid} pane={fullPage} />}
                  </Place>
                </Places>
              </Rows>
            </Columns>
          </Rows>
          <AppModals />
          <Toaster />
        </ToastProvider>
      </ThemeProvider>
    </WorkspaceContext.Provider>
  );
}

const Rows = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  height: 100%;
  min-height: 0;
  min-width: 0;
`;

const Columns = styled.div`
  display: flex;
  flex: 1;
  min-height: 0;
`;

const Places = styled.main`
  flex: 1;
  min-height: 0;
`;

const Place = styled.div`
  height: 100%;
`;
