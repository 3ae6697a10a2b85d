import { type ReactNode, useMemo, useState } from 'react';
import styled, { ThemeProvider, useTheme } from 'styled-components';

const Room = styled.div`
  position: relative;
  min-height: 640px;
`;

/** A dialog in its frame: Garden puts dialogs at the end of the page, where they would cover everything that stands there. */
export function DialogRoom({ children }: { readonly children: ReactNode }) {
  const theme = useTheme();
  const [room, setRoom] = useState<HTMLElement | null>(null);
  const own = useMemo(() => (room === null ? null : { ...theme, document: documentAt(room) }), [theme, room]);
  return <Room ref={setRoom}>{own !== null && <ThemeProvider theme={own}>{children}</ThemeProvider>}</Room>;
}

/** A document that ends there. Nothing in it is found, so that a dialog does not keep the page from being scrolled. */
function documentAt(body: HTMLElement): Document {
  return {
    body,
    querySelector: () => null,
    activeElement: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  } as unknown as Document;
}
