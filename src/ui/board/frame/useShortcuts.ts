import { useEffect, useRef } from 'react';

/**
 * What a key does, by `KeyboardEvent.key`; `Mod+k` is a key with Ctrl or ⌘. A shortcut that gives `false` leaves the key to
 * the browser.
 */
export type Shortcuts = Readonly<Record<string, () => unknown>>;

/** Keys for the whole page. They rest while somebody types or a menu is open; those with Ctrl or ⌘ only while a dialog is. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const isMod = event.ctrlKey || event.metaKey;
      const key = isMod ? `Mod+${event.key.toLowerCase()}` : event.key;
      if (isIn(event.target, isMod && key !== 'Mod+a' ? DIALOG : BUSY)) return;
      const shortcut = latest.current[key];
      if (shortcut !== undefined && shortcut() !== false) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

const DIALOG = '[role="dialog"]';
/** A box that is ticked takes no letters. */
const BUSY = `input:not([type='checkbox']), textarea, select, [contenteditable='true'], [role='menu'], [role='listbox'], ${DIALOG}`;

function isIn(target: EventTarget | null, place: string): boolean {
  return target instanceof Element && target.closest(place) !== null;
}
