import type { KeyboardEvent } from 'react';

/** Escape leaves what is open here, and nothing around it. */
export function onEscape(leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  };
}
