import { Button, IconButton } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import closeIcon from '@zendeskgarden/svg-icons/src/12/x-stroke.svg?raw';
import { memo, useEffect } from 'react';
import styled from 'styled-components';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useWords } from '../../parts/Words.tsx';
import type { BoardNotice } from './BoardNotice.ts';

const SHOWN_MS = 10_000;

const Corner = styled.div`
  position: fixed;
  bottom: ${({ theme }) => theme.space.md};
  left: 50%;
  z-index: 10;
  width: max-content;
  max-width: min(560px, calc(100vw - ${({ theme }) => theme.space.lg}));
  transform: translateX(-50%);
`;

const Floating = styled.div`
  box-shadow: 0 4px 16px ${({ theme }) => getColor({ theme, variable: 'shadow.medium' })};
`;

const Card = styled(Floating)`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.sm};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.xs} ${theme.space.xs} ${theme.space.md}`};
  border: ${({ theme }) => theme.borders.sm} ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.raised' })};

  & > button {
    flex: none;
  }
`;

interface Props {
  readonly notice: BoardNotice | null;
  readonly onClose: () => void;
}

/** Says how the last action ended, with its undo, and goes by itself unless it is a failure. */
export const Toast = memo(function Toast({ notice, onClose }: Props) {
  const { t } = useWords();
  useEffect(() => {
    if (notice === null || notice.at === 'failed') return;
    const end = setTimeout(onClose, SHOWN_MS);
    return () => clearTimeout(end);
  }, [notice, onClose]);
  return (
    <Corner role="status" data-part="toast">
      {notice?.at === 'failed' && <Failed notice={notice} onClose={onClose} />}
      {notice !== null && notice.at !== 'failed' && (
        <Card>
          <Ended notice={notice} />
          <IconButton size="small" aria-label={t('action.close')} onClick={onClose}>
            <Icon svg={closeIcon} />
          </IconButton>
        </Card>
      )}
    </Corner>
  );
});

function Ended({ notice }: { notice: Exclude<BoardNotice, { at: 'failed' }> }) {
  const { t } = useWords();
  const onUndo = notice.at === 'done' ? notice.onUndo : undefined;
  return (
    <>
      <span>{notice.text}</span>
      {onUndo !== undefined && (
        <Button isLink onClick={onUndo}>
          {t('action.undo')}
        </Button>
      )}
    </>
  );
}

function Failed({
  notice,
  onClose,
}: {
  notice: Extract<BoardNotice, { at: 'failed' }>;
  onClose: () => void;
}) {
  const { t } = useWords();
  const { failure, onRetry } = notice;
  return (
    <Floating>
      <FailureNotice failure={failure} {...(onRetry === undefined ? {} : { onRetry })}>
        <Button isLink size="small" onClick={onClose}>
          {t('action.close')}
        </Button>
      </FailureNotice>
    </Floating>
  );
}
