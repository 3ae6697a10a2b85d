import { useContext, useEffect, useRef } from 'react';
import { COMMAND_IDS, COMMANDS } from './COMMANDS.ts';
import { CommandContext } from './commandRegistry.ts';
import type { Offers } from './Offer.ts';

/**
 * Offers what can be done here as long as this is on the page: to the palette, and by the keys that `COMMANDS` gives it. Keys
 * rest while somebody types or a menu is open; those with Ctrl or ⌘ only while a dialog is.
 *
 * @param offers asked each time, so that it says what can be done at that moment.
 */
export function useCommands(offers: () => Offers): void {
  const registry = useContext(CommandContext);
  const latest = useRef(offers);
  useEffect(() => {
    latest.current = offers;
  });
  useEffect(() => registry.put(() => latest.current()), [registry]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const isMod = event.ctrlKey || event.metaKey;
      const key = isMod ? `Mod+${event.key.toLowerCase()}` : event.key;
      if (isIn(event.target, isMod && key !== 'Mod+a' ? DIALOG : BUSY)) return;
      const answering = COMMAND_IDS.filter((id) => {
        const { keys, isNative } = COMMANDS[id];
        return isNative !== true && keys?.includes(key) === true;
      });
      if (answering.length === 0) return;
      const here = latest.current();
      for (const id of answering) {
        const offer = here[id];
        if (offer == null || !('run' in offer) || offer.run(key) === false) continue;
        return event.preventDefault();
      }
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
