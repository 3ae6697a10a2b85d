import type { Frame, Page } from 'playwright-core';

const PAPERS = ['A4', 'Letter'] as const;

/** What a frame would print once `print` is pressed, and how many pages that is on each paper. */
export async function printedPages(
  page: Page,
  frame: Frame,
  print: () => Promise<void>,
): Promise<{ readonly pages: readonly number[]; readonly text: string }> {
  await frame.evaluate(() => {
    // A frame has no paper of its own: what it shows then, with its styles as they stand, is put on a page that has.
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
      const styles = rules.map(({ cssText }) => cssText).join('\n');
      Object.assign(window, { printed: `<style>${styles}</style>${document.body.outerHTML}` });
    };
  });
  await print();
  const shown = await frame.waitForFunction(() => (window as { printed?: string }).printed);
  const html = String(await shown.jsonValue()).replaceAll('<script', '<noscript');
  const paper = await page.context().newPage();
  try {
    await paper.setContent(`<!doctype html>${html}`);
    await paper.emulateMedia({ media: 'print' });
    const text = await paper.locator('body').innerText();
    const pages: number[] = [];
    for (const format of PAPERS) {
      const pdf = await paper.pdf({ format, preferCSSPageSize: false });
      pages.push(pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0);
    }
    return { pages, text };
  } finally {
    await paper.close();
    // As after printing.
    await frame.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  }
}
