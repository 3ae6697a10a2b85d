import { type RefObject, useEffect } from 'react';
import { useOutside } from '../parts/OutsideContext.tsx';

/** Keeps the frame as high as its content: Zendesk's sidebar never does that by itself. One call a frame at most. */
export function useFrameHeight(content: RefObject<HTMLElement>): void {
  const { workplace } = useOutside();
  useEffect(() => {
    const element = content.current;
    if (element === null) return;
    let frame = 0;
    let last = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const height = Math.ceil(element.getBoundingClientRect().height);
        if (height !== last) workplace.resize(height);
        last = height;
      });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  });
}
