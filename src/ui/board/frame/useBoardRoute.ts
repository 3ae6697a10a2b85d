import { useCallback, useEffect, useState } from 'react';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { addressOf, type BoardRoute, routeOf } from './BoardRoute.ts';

/**
 * The current page, kept in the frame's own address so that a reload and the browser's back button work. Zendesk's
 * deep links come in besides; the one that it repeats at the start does not win over the address of a reloaded page.
 */
export function useBoardRoute(): readonly [BoardRoute, (route: BoardRoute) => void] {
  const { workplace } = useOutside();
  const [route, setRoute] = useState(() => routeOf(window.location.hash));
  const go = useCallback((next: BoardRoute) => {
    window.location.hash = addressOf(next);
  }, []);

  useEffect(() => {
    const follow = () => setRoute(routeOf(window.location.hash));
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  useEffect(() => {
    let isReload = window.location.hash.length > 2;
    return workplace.onRoute((path) => {
      const isRepeated = isReload;
      isReload = false;
      if (path !== '' && !isRepeated) go(routeOf(path));
    });
  }, [workplace, go]);

  return [route, go];
}
