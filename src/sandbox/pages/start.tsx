import { createRoot } from 'react-dom/client';
import type { Session } from './records/Session.ts';
import { Rest } from './rest/Rest.ts';
import { Stage } from './shell/Stage.tsx';
import { StartFailure } from './shell/StartFailure.tsx';
import { Workspace } from './workspace/Workspace.ts';

const PANEL_WIDTH = 'local-zendesk panel width';

/** Signs in as the query says (`?as=tom`), sets the weather (`?weather=busy`), and opens the workspace. */
async function start(rest: Rest): Promise<Workspace> {
  const address = new URL(window.location.href);
  const as = address.searchParams.get('as');
  const weather = address.searchParams.get('weather');
  if (as) await rest.post('/local/session', { as }, 'Signing in');
  if (weather) await rest.post('/local/weather', { mode: weather }, 'Changing the weather');
  if (as || weather) {
    address.searchParams.delete('as');
    address.searchParams.delete('weather');
    window.history.replaceState(null, '', address.pathname + address.search + address.hash);
  }
  const session = await rest.get<Session>('/local/session', 'Opening the workspace');
  const key = `local-zendesk tabs ${session.user.key}`;
  const workspace = new Workspace(rest, session, {
    origin: window.location.origin,
    location: () => window.location,
    push: (to) => {
      if (to !== window.location.pathname + window.location.search) window.history.pushState(null, '', to);
    },
    tabs: {
      read: () => readIds(sessionStorage.getItem(key)),
      write: (ids) => sessionStorage.setItem(key, ids.join()),
    },
    restart: (to) => {
      window.location.assign(to);
    },
  });
  workspace.panelWidth.set(Number(localStorage.getItem(PANEL_WIDTH)) || workspace.panelWidth.get());
  workspace.panelWidth.subscribe(() => localStorage.setItem(PANEL_WIDTH, String(workspace.panelWidth.get())));
  window.addEventListener('popstate', workspace.followAddress);
  window.addEventListener('message', (event) => void workspace.apps.registry.receive(event));
  return workspace;
}

function readIds(text: string | null): number[] {
  return (text ?? '').split(',').map(Number).filter(Boolean);
}

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place for the workspace.');
const root = createRoot(place);
start(new Rest()).then(
  (workspace) => root.render(<Stage workspace={workspace} />),
  (cause: unknown) =>
    root.render(<StartFailure message={cause instanceof Error ? cause.message : String(cause)} />),
);
