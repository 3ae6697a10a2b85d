import { Button, IconButton } from '@zendeskgarden/react-buttons';
import { TooltipDialog } from '@zendeskgarden/react-modals';
import info from '@zendeskgarden/svg-icons/src/16/info-stroke.svg?raw';
import { useState } from 'react';
import styled from 'styled-components';
import { Icon } from '../look/Icon.tsx';
import { useWorkspace } from '../look/useWorkspace.ts';
import { useObservable } from '../workspace/useObservable.ts';

/** What the app asked for and the local Zendesk does not have. Silent while there is nothing. */
export function UnsupportedNotices() {
  const notices = useObservable(useWorkspace().notices.unsupported);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const label = notices.length === 0 ? 'Notices: none' : `Notices: ${String(notices.length)} not supported`;
  const toggle = (element: HTMLElement) => setAnchor(anchor ? null : element);
  return (
    <>
      {notices.length === 0 ? (
        <IconButton
          size="small"
          aria-label={label}
          title={label}
          onClick={(event) => toggle(event.currentTarget)}
        >
          <Icon svg={info} />
        </IconButton>
      ) : (
        <Button size="small" isDanger aria-label={label} onClick={(event) => toggle(event.currentTarget)}>
          {notices.length} not supported
        </Button>
      )}
      <TooltipDialog referenceElement={anchor} placement="bottom-end" onClose={() => setAnchor(null)}>
        <TooltipDialog.Title>Not supported by the local Zendesk</TooltipDialog.Title>
        <TooltipDialog.Body>
          {notices.length === 0 ? (
            'The app has asked for nothing that is missing here.'
          ) : (
            <List>
              {notices.map((notice) => (
                <li key={notice}>not supported by the local Zendesk: {notice}</li>
              ))}
            </List>
          )}
        </TooltipDialog.Body>
        <TooltipDialog.Close aria-label="Close notices" />
      </TooltipDialog>
    </>
  );
}

const List = styled.ul`
  display: grid;
  gap: 4px;
  max-height: 320px;
  overflow: auto;
  overflow-wrap: anywhere;
`;
