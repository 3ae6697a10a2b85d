import { Modal } from '@zendeskgarden/react-modals';
import { useEffect } from 'react';
import { useWorkspace } from '../look/useWorkspace.ts';
import type { AppPane } from '../workspace/AppPane.ts';
import { useObservable } from '../workspace/useObservable.ts';
import { AppFrame } from './AppFrame.tsx';

/** The modals that apps opened with `instances.create`, the newest on top. */
export function AppModals() {
  const { apps } = useWorkspace();
  return useObservable(apps.modals).map((pane) => (
    <AppModal key={pane.instance.guid} pane={pane} close={() => apps.close(pane)} />
  ));
}

function AppModal({ pane, close }: { readonly pane: AppPane; readonly close: () => void }) {
  const size = useObservable(pane.size);
  useEffect(() => {
    pane.viewport.set({ width: window.innerWidth, height: window.innerHeight });
  }, [pane]);
  return (
    <Modal isLarge onClose={close} style={size.width ? { width: size.width, maxWidth: '95vw' } : undefined}>
      <Modal.Header>{pane.title}</Modal.Header>
      <Modal.Body style={{ padding: 0 }}>
        <AppFrame pane={pane} name={`${pane.title}, dialog`} height={size.height ?? '320px'} />
      </Modal.Body>
      <Modal.Close aria-label="Close dialog" />
    </Modal>
  );
}
