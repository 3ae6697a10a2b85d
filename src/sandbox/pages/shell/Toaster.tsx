import { Notification, useToast } from '@zendeskgarden/react-notifications';
import { useEffect } from 'react';
import { useWorkspace } from '../look/useWorkspace.ts';
import { useObservable } from '../workspace/useObservable.ts';

const KINDS = { notice: 'info', alert: 'warning', error: 'error' } as const;

/** Hands what apps and the workspace want to say over to Garden's toasts. */
export function Toaster() {
  const workspace = useWorkspace();
  const { addToast } = useToast();
  const toasts = useObservable(workspace.notices.toasts);

  useEffect(() => {
    for (const toast of toasts) {
      workspace.notices.dismiss(toast);
      addToast(
        ({ close }) => (
          <Notification
            type={KINDS[toast.kind]}
            style={{ width: 360 }}
            role={toast.kind === 'notice' ? 'status' : 'alert'}
          >
            <Notification.Title>{toast.from}</Notification.Title>
            {toast.message}
            <Notification.Close aria-label="Close notification" onClick={close} />
          </Notification>
        ),
        { placement: 'top', autoDismiss: toast.durationMs ?? false },
      );
    }
  }, [toasts, workspace, addToast]);

  return null;
}
