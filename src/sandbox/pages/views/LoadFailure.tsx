import { Button } from '@zendeskgarden/react-buttons';
import { Alert } from '@zendeskgarden/react-notifications';

/** Says what could not be read, and offers to try again. */
export function LoadFailure({ message, retry }: { readonly message: string; readonly retry: () => void }) {
  return (
    <Alert type="error" role="alert" style={{ margin: 16 }}>
      <Alert.Title>Not loaded</Alert.Title>
      <p>{message}</p>
      <Button size="small" onClick={retry}>
        Try again
      </Button>
    </Alert>
  );
}
