import list from '@zendeskgarden/svg-icons/src/16/inbox-stroke.svg?raw';
import { PALETTE } from '@zendeskgarden/react-theming';
import type { ReactNode } from 'react';
import styled from 'styled-components';
import { AppIcon } from '../apps/AppIcon.tsx';
import { Icon } from '../look/Icon.tsx';
import { useSession, useWorkspace } from '../look/useWorkspace.ts';
import { useObservable } from '../workspace/useObservable.ts';
import { token } from '../look/token.ts';

/** The navigation bar on the left: views, and the app's own page. */
export function Rail() {
  const workspace = useWorkspace();
  const { app } = useSession();
  const { kind } = useObservable(workspace.route);
  return (
    <Bar aria-label="Main">
      <RailButton
        label="Views"
        here={kind === 'views'}
        onClick={() => workspace.go({ kind: 'views', viewId: workspace.lastView })}
      >
        <Icon svg={list} />
      </RailButton>
      {'nav_bar' in app.locations && (
        <RailButton label={app.name} here={kind === 'app'} onClick={() => workspace.openApp()}>
          <AppIcon size={18} tone="light" />
        </RailButton>
      )}
    </Bar>
  );
}

interface RailButtonProps {
  readonly label: string;
  readonly here: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function RailButton({ label, here, onClick, children }: RailButtonProps) {
  return (
    <Place
      type="button"
      aria-label={label}
      title={label}
      aria-current={here ? 'page' : undefined}
      onClick={onClick}
    >
      {children}
    </Place>
  );
}

const Bar = styled.nav`
  align-items: center;
  background: ${PALETTE.grey[1000]};
  border-right: 1px solid ${PALETTE.grey[900]};
  display: flex;
  flex: none;
  flex-direction: column;
  gap: 4px;
  padding: 8px 0;
  width: 52px;
`;

const Place = styled.button`
  align-items: center;
  background: none;
  border: 0;
  border-radius: ${token((theme) => theme.borderRadii.md)};
  color: ${PALETTE.grey[200]};
  cursor: pointer;
  display: flex;
  height: 40px;
  justify-content: center;
  width: 40px;

  svg {
    height: 18px;
    width: 18px;
  }
  &:hover {
    background: ${PALETTE.grey[900]};
  }
  &[aria-current] {
    background: ${PALETTE.grey[800]};
    color: ${PALETTE.white};
  }
  &:focus-visible {
    box-shadow: 0 0 0 2px ${PALETTE.blue[500]};
    outline: none;
  }
`;
