import puzzle from '@zendeskgarden/svg-icons/src/16/puzzle-piece-stroke.svg?raw';
import { useState } from 'react';
import styled from 'styled-components';
import { Icon } from '../look/Icon.tsx';
import { useSession } from '../look/useWorkspace.ts';

interface AppIconProps {
  readonly size: number;
  /** Zendesk colours an app's icon; as an image from another origin it can be made all light or all dark. */
  readonly tone: 'light' | 'dark';
}

/** The app's own nav bar icon from its package; a puzzle piece while the package has none. */
export function AppIcon({ size, tone }: AppIconProps) {
  const { app } = useSession();
  const [missing, setMissing] = useState(false);
  if (missing) return <Icon svg={puzzle} />;
  const address = new URL(`/${String(app.id)}/assets/icon_nav_bar.svg`, app.appUrl).href;
  return (
    <Picture alt="" src={address} width={size} height={size} $tone={tone} onError={() => setMissing(true)} />
  );
}

const Picture = styled.img<{ $tone: 'light' | 'dark' }>`
  display: block;
  filter: ${({ $tone }) => ($tone === 'light' ? 'brightness(0) invert(1)' : 'brightness(0)')};
  opacity: ${({ $tone }) => ($tone === 'light' ? 1 : 0.7)};
`;
