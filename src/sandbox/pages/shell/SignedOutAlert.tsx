import { GlobalAlert } from '@zendeskgarden/react-notifications';
import { useWorkspace } from '../look/useWorkspace.ts';
import { useObservable } from '../workspace/useObservable.ts';

/** Shown when a request was answered with 401: the session is over, as happens in Zendesk over night. */
export function SignedOutAlert() {
  const workspace = useWorkspace();
  if (!useObservable(workspace.signedOut)) return null;
  return (
    <GlobalAlert type="error" role="alert">
      <GlobalAlert.Content>
        <GlobalAlert.Title>The session has expired.</GlobalAlert.Title> Nothing can be read or saved until you
        sign in again.
      </GlobalAlert.Content>
      <GlobalAlert.Button
        onClick={() =>
          void workspace.controls.chooseWeather({ mode: 'fine' }).catch(workspace.notices.problem)
        }
      >
        Sign in again
      </GlobalAlert.Button>
    </GlobalAlert>
  );
}
