import { type Dispatch, useEffect, useMemo, useRef } from 'react';
import { addressOf, type BoardRoute } from '../frame/BoardRoute.ts';
import { addressOfView, readAddress } from './themesAddress.ts';
import { type ThemesView, type ThemesViewAction, viewStart } from './ThemesView.ts';

const NOTHING: readonly string[] = [];
/** The address follows what somebody types when they pause. */
const PAUSE_MS = 300;

/**
 * Keeps a list and its address together: an address that asks for something changes the list, and what is changed on the list
 * stands in the address, so that a reload and a link lead back to it. Gives what the address asks for and nobody knows.
 */
export function useThemesAddress(
  page: 'themes' | 'vacant',
  route: BoardRoute,
  view: ThemesView,
  changeView: Dispatch<ThemesViewAction>,
): readonly string[] {
  const isHere = route.page === page;
  const read = useMemo(
    () =>
      route.page === page && route.asked !== undefined
        ? readAddress(route.asked, viewStart(page).sort)
        : null,
    [route, page],
  );
  const address = addressOfView(view, viewStart(page).sort);
  const latest = useRef(address);
  useEffect(() => {
    // The way back from a theme: the list stands as it was left.
    if (read === null || addressOfView(read.asked, viewStart(page).sort) === latest.current) return;
    changeView({ do: 'ask', asked: read.asked });
  }, [read, page, changeView]);
  useEffect(() => {
    latest.current = address;
    if (!isHere) return;
    const before = window.location.hash;
    const timer = setTimeout(() => {
      // Somebody is just going elsewhere, and the page has not heard of it.
      if (window.location.hash !== before) return;
      const next = addressOf({ page, ...(address === '' ? {} : { asked: address }) });
      if (window.location.hash !== next) window.history.replaceState(window.history.state, '', next);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [address, isHere, page]);
  return read?.unknown ?? NOTHING;
}
