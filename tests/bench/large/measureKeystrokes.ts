import type { Frame } from 'playwright-core';

const TYPED = ['export report', 'invoices berlin', 'dark mode night', 'hardware'];

/**
 * Milliseconds from a key's input event to the document holding the rows that it leaves, laid out, for every key of some
 * searches. Keys that leave the number of rows as it was are not counted, since nothing tells when they are done.
 */
export async function measureKeystrokes(frame: Frame): Promise<readonly number[]> {
  const taken: number[] = [];
  for (const text of TYPED) {
    for (let length = 1; length <= text.length; length++) {
      const ms = await frame.evaluate(typeInto, text.slice(0, length));
      if (ms !== null) taken.push(ms);
    }
    await frame.evaluate(typeInto, '');
  }
  return taken;
}

/** Runs in the page. */
function typeInto(text: string): Promise<number | null> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  const status = document.querySelector('main p[role=status]');
  if (field === null || status === null) throw new Error('no search');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  return new Promise((resolve) => {
    const begun = performance.now();
    const observer = new MutationObserver(() => {
      observer.disconnect();
      clearTimeout(timer);
      document.body.getBoundingClientRect();
      const ms = performance.now() - begun;
      // What React still has to do for this key is not part of the next one.
      setTimeout(() => resolve(ms), 60);
    });
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    const timer = setTimeout(() => {
      observer.disconnect();
      resolve(null);
    }, 600);
    set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
