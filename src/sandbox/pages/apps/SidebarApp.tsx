import { IconButton } from '@zendeskgarden/react-buttons';
import chevronDown from '@zendeskgarden/svg-icons/src/16/chevron-down-stroke.svg?raw';
import chevronRight from '@zendeskgarden/svg-icons/src/16/chevron-right-stroke.svg?raw';
import reload from '@zendeskgarden/svg-icons/src/16/reload-stroke.svg?raw';
import styled from 'styled-components';
import { color } from '../look/color.ts';
import { Icon } from '../look/Icon.tsx';
import { useSession, useWorkspace } from '../look/useWorkspace.ts';
import type { AppPane } from '../workspace/AppPane.ts';
import { useObservable } from '../workspace/useObservable.ts';
import { AppFrame } from './AppFrame.tsx';
import { AppIcon } from './AppIcon.tsx';
import { token } from '../look/token.ts';

/** Height of a sidebar app before it asked for another one. */
const FIRST_HEIGHT = '80px';

interface SidebarAppProps {
  readonly pane: AppPane;
  /** Beside what it stands: `ticket 5`. */
  readonly of: string;
}

/** The app in a sidebar under its name; its height follows its `resize` calls. */
export function SidebarApp({ pane, of }: SidebarAppProps) {
  const workspace = useWorkspace();
  const { colorScheme } = useSession();
  const size = useObservable(pane.size);
  const visible = useObservable(pane.visible);
  const collapsed = useObservable(pane.collapsed);

  const fold = () => {
    pane.collapsed.set(!collapsed);
    pane.instance.emit(collapsed ? 'app.expanded' : 'app.collapsed');
  };

  return (
    <section hidden={!visible} aria-label={`${pane.title} app`}>
      <Header>
        <IconButton
          size="small"
          aria-label={collapsed ? `Expand ${pane.title}` : `Collapse ${pane.title}`}
          aria-expanded={!collapsed}
          onClick={fold}
        >
          <Icon svg={collapsed ? chevronRight : chevronDown} />
        </IconButton>
        <AppIcon size={16} tone={colorScheme === 'dark' ? 'light' : 'dark'} />
        <Name>{pane.title}</Name>
        <IconButton size="small" aria-label="Reload all apps" onClick={() => workspace.reloadApps()}>
          <Icon svg={reload} />
        </IconButton>
      </Header>
      <div hidden={collapsed}>
        <AppFrame pane={pane} name={`${pane.title}, ${of}`} height={size.height ?? FIRST_HEIGHT} />
      </div>
    </section>
  );
}

const Header = styled.div`
  align-items: center;
  border-bottom: 1px solid ${color('border.subtle')};
  display: flex;
  gap: 8px;
  height: 40px;
  padding: 0 4px;
`;

const Name = styled.h3`
  flex: 1;
  font-size: ${token((theme) => theme.fontSizes.md)};
  font-weight: ${token((theme) => theme.fontWeights.semibold)};
`;
