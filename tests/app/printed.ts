import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Stage } from './stage.ts';

/** What comes out of the printer where the app's own frame is printed, which Chromium prints only as a page of its own. */
export interface Printed {
  /** A4 sheets. */
  readonly sheets: number;
  /** What is on them. */
  readonly text: string;
  /** The ground and the letters in a dark scheme. */
  readonly dark: readonly [ground: string, letters: string];
}

/** Prints the app's frame as it stands, as the browser does: the page hears of it first. */
export async function printed(stage: Stage, page: Page): Promise<Printed> {
  const frame = page.frames().find((one) => one.url().startsWith(stage.zendesk.appUrl));
  const html = await frame?.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((one) => one.cssText));
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const part of copy.querySelectorAll('script, link, style, meta[http-equiv]')) part.remove();
    const style = document.createElement('style');
    style.textContent = rules.join('\n');
    copy.querySelector('head')?.append(style);
    return copy.outerHTML;
  });
  expect(html).toContain('@media print');
  const paper = await page.context().newPage();
  await paper.setContent(`<!doctype html>${html ?? ''}`);
  const pdf = (await paper.pdf({ format: 'A4' })).toString('latin1');
  await paper.emulateMedia({ media: 'print' });
  const [text, ground, letters] = await paper.evaluate(() => {
    document.documentElement.style.colorScheme = 'dark';
    const first = document.querySelector('[data-paper] p') ?? document.body;
    const { colorScheme } = getComputedStyle(document.documentElement);
    return [document.body.innerText, colorScheme, getComputedStyle(first).color] as const;
  });
  await paper.close();
  return { sheets: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0, text, dark: [ground, letters] };
}
