import { type ReactNode, useEffect, useRef } from 'react';
import styled from 'styled-components';

const Room = styled.div<{ $height: number }>`
  min-height: ${({ $height }) => $height}px;
`;

interface Props {
  /** Which of its buttons, from 0. */
  readonly button: number;
  /** What it takes when it is open, in pixels. */
  readonly height?: number;
  readonly children: ReactNode;
}

/** A part after one of its buttons was pressed, once it has as many. */
export function Pressed({ button, height = 0, children }: Props) {
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = room.current;
    if (place === null) return;
    const press = () => {
      const wanted = place.querySelectorAll('button')[button];
      if (wanted === undefined) return;
      observer.disconnect();
      wanted.click();
    };
    const observer = new MutationObserver(press);
    observer.observe(place, { childList: true, subtree: true });
    press();
    return () => observer.disconnect();
  }, [button]);
  return (
    <Room ref={room} $height={height}>
      {children}
    </Room>
  );
}
