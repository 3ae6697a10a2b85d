import { useEffect, useRef } from 'react';

/** What a key does, by `KeyboardEvent.key`. A shortcut that gives `false` leaves the key to the browser. */
export type Shortcuts = Readonly<Record<string, () => unknown>>;

/** Single keys for the whole page. They rest while somebody types or a menu is open, and with Ctrl, Alt or Meta. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return;
      if (isBusyElsewhere(event.target)) return;
      const shortcut = latest.current[event.key];
      if (shortcut !== undefined && shortcut() !== false) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

const BUSY =
  'input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"], [role="dialog"]';

function isBusyElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(BUSY) !== null;
}
