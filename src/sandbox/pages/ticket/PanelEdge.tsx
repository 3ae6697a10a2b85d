import type { KeyboardEvent, PointerEvent } from 'react';
import styled from 'styled-components';
import { color } from '../look/color.ts';
import { useWorkspace } from '../look/useWorkspace.ts';
import { useObservable } from '../workspace/useObservable.ts';

const NARROWEST = 320;
const WIDEST = 520;
const STEP = 40;

/** The edge of the context panel: dragged, or moved with the arrow keys. A double click leads back to 320 px. */
export function PanelEdge() {
  const { panelWidth } = useWorkspace();
  const width = useObservable(panelWidth);
  const become = (wanted: number) =>
    panelWidth.set(Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted))));

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const edge = event.currentTarget;
    const start = event.clientX;
    edge.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => become(width + start - moved.clientX);
    const stop = () => {
      edge.removeEventListener('pointermove', move);
      edge.removeEventListener('lostpointercapture', stop);
    };
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', stop);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') become(width + STEP);
    else if (event.key === 'ArrowRight') become(width - STEP);
    else if (event.key === 'Home') become(NARROWEST);
    else if (event.key === 'End') become(WIDEST);
    else return;
    event.preventDefault();
  };
  return (
    <Edge
      role="separator"
      tabIndex={0}
      aria-label="Width of the context panel"
      aria-orientation="vertical"
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={width}
      onPointerDown={drag}
      onDoubleClick={() => become(NARROWEST)}
      onKeyDown={press}
    />
  );
}

const Edge = styled.div`
  border-left: 1px solid ${color('border.default')};
  cursor: col-resize;
  flex: none;
  touch-action: none;
  width: 6px;

  &:hover,
  &:focus-visible {
    background: ${color('border.primaryEmphasis')};
    outline: none;
  }
`;
