import { Modal } from '@zendeskgarden/react-modals';
import { useWords } from '../../parts/Words.tsx';
import { KeyList } from './KeyList.tsx';

/** The list of keys, over the page. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal onClose={onClose}>
      <Modal.Header tag="h2">{t('keys.does.keys')}</Modal.Header>
      {/* Longer than some screens: it is scrolled by keys. */}
      <Modal.Body tabIndex={0}>
        <KeyList />
      </Modal.Body>
      <Modal.Close aria-label={t('action.close')} />
    </Modal>
  );
}
