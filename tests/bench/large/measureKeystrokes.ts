import type { Frame } from 'playwright-core';

const TYPED = ['export report', 'invoices berlin', 'dark mode night', 'hardware'];

/** What the page tells of a key: rows found by names, and all of them, those found by quotes among them. */
export interface Keystroke {
  readonly firstMs: number;
  readonly allMs: number;
}

/**
 * Milliseconds from a key's input event to the document holding the rows that it leaves, laid out, for every key of some
 * searches: the first rows, and all of them, once every quote of the account was looked through. Keys that leave the number of
 * rows as it was are not counted, since nothing tells when they are done. The words of all quotes are made ready before, as
 * they are while somebody enters the field and begins to type.
 */
export async function measureKeystrokes(frame: Frame): Promise<readonly Keystroke[]> {
  await frame.evaluate(prepare);
  const taken: Keystroke[] = [];
  for (const text of TYPED) {
    for (let length = 1; length <= text.length; length++) {
      const key = await frame.evaluate(typeInto, text.slice(0, length));
      if (key !== null) taken.push(key);
    }
    await frame.evaluate(typeInto, '');
  }
  return taken;
}

/** Runs in the page: a first search, until it has looked through all quotes. */
async function prepare(): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  field?.focus();
  for (const text of ['export', '']) {
    set?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    while (document.querySelector('main [aria-busy=true]') !== null)
      await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs in the page. */
function typeInto(text: string): Promise<Keystroke | null> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  const status = document.querySelector('main p[role=status]');
  if (field === null || status === null) throw new Error('no search');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  return new Promise((resolve) => {
    const begun = performance.now();
    let firstMs: number | null = null;
    const isBusy = () => document.querySelector('main [aria-busy=true]') !== null;
    const observer = new MutationObserver((changes) => {
      const isStatus = changes.some(({ target }) => status.contains(target));
      if (firstMs === null && !isStatus) return;
      document.body.getBoundingClientRect();
      const ms = performance.now() - begun;
      firstMs ??= ms;
      if (isBusy()) return;
      observer.disconnect();
      clearTimeout(timer);
      // What React still has to do for this key is not part of the next one.
      setTimeout(() => resolve({ firstMs: firstMs ?? ms, allMs: ms }), 60);
    });
    const main = document.querySelector('main') ?? document.body;
    observer.observe(main, { childList: true, characterData: true, attributes: true, subtree: true });
    const timer = setTimeout(() => {
      observer.disconnect();
      resolve(null);
    }, 600);
    set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
