import styled from 'styled-components';
import { color } from '../look/color.ts';
import type { AppPane } from '../workspace/AppPane.ts';
import { AppFrame } from './AppFrame.tsx';
import { useMeasuredRoom } from './useMeasuredRoom.ts';

/** The app's page from the navigation bar: it fills the room; once loaded it stays, hidden while elsewhere. */
export function FullPage({ pane }: { readonly pane: AppPane }) {
  const room = useMeasuredRoom(pane);
  return (
    <Room ref={room}>
      <AppFrame pane={pane} name={`${pane.title}, full page`} height="100%" />
    </Room>
  );
}

const Room = styled.div`
  background: ${color('background.default')};
  height: 100%;
`;
