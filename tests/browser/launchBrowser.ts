import { type Browser, chromium } from 'playwright-core';
import { findChrome } from './findChrome.ts';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Flags of the packaged browser that make pages behave unlike in people's browsers. */
const UNWANTED =
  /^--(headless|single-process|no-zygote|disable-site-isolation-trials|disable-web-security|allow-running|window-size)/;

/** How a headless Chromium for tests is started. */
export async function chromeOptions() {
  const { executablePath, args } = await findChrome();
  return {
    executablePath,
    headless: true,
    args: [...FLAGS, ...args.filter((flag) => !UNWANTED.test(flag) && !FLAGS.includes(flag))],
  };
}

/** A headless Chromium for tests. Close it when done: `await browser.close()`. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await chromeOptions());
}
