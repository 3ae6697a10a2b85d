/** For a `ref`: the button that had the focus is gone, and whoever works with keys goes on from what it said. */
export function takeLostFocus(said: HTMLElement | null): void {
  if (document.activeElement === document.body) said?.focus();
}
