const FOCUSABLE = 'a[href], button:not([disabled]), input, select, textarea, [tabindex="0"]';

/** Moves the focus on from a button that is about to go with its notice, of which it is the last: to what follows, else to what stands before. */
export function focusBeside(button: HTMLElement): void {
  const notice = button.parentElement?.parentElement;
  const all = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const own = all.indexOf(button);
  const before = all.slice(0, own).filter((one) => notice?.contains(one) !== true);
  (all[own + 1] ?? before.at(-1))?.focus();
}
