import { type RefObject, useEffect } from 'react';

/** Where the focus may go when what had it is gone: a row's link, a panel, the page's title. */
const HOMES = 'tr a, section[tabindex], h1[tabindex]';

/**
 * Keeps the focus on the page when the button that had it disappears (an action that is done, a notice that is closed):
 * it goes to the nearest place that is still there, going outwards from where it was last on the page itself. A button that
 * cannot be pressed while it works loses the focus, and has it again when it is done, unless somebody went elsewhere.
 */
export function useKeptFocus(page: RefObject<HTMLElement>): void {
  useEffect(() => {
    const root = page.current;
    if (root === null) return;
    let last: Element | null = null;
    let around: readonly Element[] = [];
    let working: Element | null = null;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      working = null;
      last = target;
      if (root.contains(target)) around = ancestors(target);
    };
    const giveBack = () => {
      const isNowhere = document.activeElement === document.body || document.activeElement === last;
      if (last?.matches(':disabled') === true && isNowhere) working = last;
      else if (working instanceof HTMLElement && working.isConnected && isNowhere) working.focus();
    };
    const restore = (changes: readonly MutationRecord[]) => {
      if (changes.some(({ type }) => type === 'attributes')) giveBack();
      if (last === null || last.isConnected || document.activeElement !== document.body) return;
      const place = around.find((element) => element.isConnected);
      const home = place === undefined ? null : (homeOf(place) ?? root.querySelector<HTMLElement>(HOMES));
      last = null;
      home?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(restore);
    observer.observe(document.body, {
      ...{ childList: true, subtree: true },
      ...{ attributes: true, attributeFilter: ['disabled'] },
    });
    document.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, [page]);
}

function ancestors(element: Element): readonly Element[] {
  const all: Element[] = [];
  for (let one: Element | null = element; one !== null; one = one.parentElement) all.push(one);
  return all;
}

/** The element itself where it can take the focus, else the first that can in its row or line (`data-line`), else its panel. */
function homeOf(place: Element): HTMLElement | null {
  if (place instanceof HTMLElement && place.matches('a, button, input, textarea, select')) return place;
  const inLine = place.closest('tr, [data-line]')?.querySelector<HTMLElement>('a, button');
  return inLine ?? place.closest<HTMLElement>('section[tabindex]');
}
