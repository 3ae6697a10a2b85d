import { Button } from '@zendeskgarden/react-buttons';
import { Alert } from '@zendeskgarden/react-notifications';
import { ThemeProvider } from '@zendeskgarden/react-theming';

/** Instead of the workspace, when the server could not be asked who is signed in. */
export function StartFailure({ message }: { readonly message: string }) {
  return (
    <ThemeProvider>
      <main style={{ margin: '80px auto', maxWidth: 480 }}>
        <Alert type="error">
          <Alert.Title>The local Zendesk did not open.</Alert.Title>
          <p>{message}</p>
          <p>
            Is <code>npm start</code> still running in its terminal?
          </p>
          <Button size="small" onClick={() => window.location.reload()}>
            Try again
          </Button>
        </Alert>
      </main>
    </ThemeProvider>
  );
}
