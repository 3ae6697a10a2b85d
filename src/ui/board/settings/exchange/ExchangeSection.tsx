import { useOutside } from '../../../parts/OutsideContext.tsx';
import { ExportPanel } from './ExportPanel.tsx';
import { ImportPanel } from './ImportPanel.tsx';

/** Files in and out. Everybody who sees the themes may take them along; bringing many in is for admins. */
export function ExchangeSection() {
  const { worker } = useOutside();
  return (
    <>
      <ExportPanel />
      {worker.role === 'admin' && <ImportPanel />}
    </>
  );
}
