import { useEffect, useRef } from 'react';
import styled from 'styled-components';
import type { AppPane } from '../workspace/AppPane.ts';

const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-popups allow-downloads';

interface AppFrameProps {
  readonly pane: AppPane;
  readonly height: string;
  readonly width?: string;
  /** Accessible name of the iframe. */
  readonly name: string;
}

/** The app's iframe. Its address is set after its instance listens, so that no handshake is missed. */
export function AppFrame({ pane, height, width = '100%', name }: AppFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const { origin } = new URL(pane.source);
    pane.instance.connect(element.contentWindow, (message) =>
      element.contentWindow?.postMessage(message, origin),
    );
    if (element.src !== pane.source) element.src = pane.source;
  }, [pane]);

  return <Frame ref={frame} title={name} sandbox={SANDBOX} style={{ height, width }} />;
}

const Frame = styled.iframe`
  border: 0;
  display: block;
  max-width: 100%;
`;
