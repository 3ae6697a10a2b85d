import { type RefObject, useEffect, useRef } from 'react';
import type { AppPane } from '../workspace/AppPane.ts';

/** How long the room must stay the same before an app hears of it; Zendesk waits as well. */
const SETTLE_MS = 100;

/**
 * Measures the element that gives an app its room, and tells the app `window.resize` when it changes. The element must
 * not grow with the app, or an app that answers by resizing itself would never come to rest.
 */
export function useMeasuredRoom(pane: AppPane | undefined): RefObject<HTMLDivElement> {
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = room.current;
    if (!element || !pane) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      const before = pane.viewport.get();
      if (width === 0 || (before.width === width && before.height === height)) return;
      pane.viewport.set({ width, height });
      clearTimeout(timer);
      if (before.width === 0) return;
      timer = setTimeout(() => pane.instance.emit('window.resize', { width, height }), SETTLE_MS);
    });
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [pane]);
  return room;
}
