import type { Browser, BrowserContext, Frame, Page, Request } from 'playwright-core';
import type { Account } from './startAccount.ts';

/** One opening of a page of the app, up to the moment in which it showed what it is for. */
export interface Opened {
  readonly page: Page;
  readonly frame: Frame;
  /** From the start of the app's frame to what it is for being on the screen. */
  readonly shownMs: number;
  /** REST requests that the app sent until then: method and path. */
  readonly requests: readonly string[];
  /** Addresses of scripts that the frame had loaded until then; workers and what they load are not among them. */
  readonly scripts: readonly string[];
}

declare global {
  interface Window {
    benchShownMs?: number;
  }
}

/** A person at a screen of usual size. Its cache and storage begin empty. */
export function newPerson(
  browser: Browser,
  account: Pick<Account, 'url' | 'appUrl'>,
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1440, height: 900 },
    baseURL: account.url,
    locale: 'en-US',
  });
}

/**
 * Opens an address of the local Zendesk and waits until the app's frame shows a text that is not there before it is
 * ready: a theme's name. The moment is the first frame drawn after the text came into the page, seen from inside.
 */
export async function openPage(
  person: BrowserContext,
  account: Pick<Account, 'url' | 'appUrl'>,
  address: string,
  text: string,
): Promise<Opened> {
  const page = await person.newPage();
  await page.addInitScript(watchFor(text));
  const asked: Request[] = [];
  page.on('request', (request) => {
    if (request.headers()['x-from-app'] !== undefined) asked.push(request);
  });
  const workers = new Set<string>();
  page.on('worker', (worker) => workers.add(worker.url()));
  await page.goto(address);
  const frame = await appFrame(page, account);
  await frame.waitForFunction(() => window.benchShownMs !== undefined, undefined, { timeout: 30_000 });
  const seen = await frame.evaluate(() => ({
    shownMs: window.benchShownMs ?? 0,
    originMs: performance.timeOrigin,
    scripts: performance
      .getEntriesByType('resource')
      .filter(
        (entry) => /\.js$/.test(new URL(entry.name).pathname) && entry.startTime < (window.benchShownMs ?? 0),
      )
      .map(({ name }) => name),
  }));
  const before = asked.filter((request) => request.timing().startTime <= seen.originMs + seen.shownMs);
  return {
    page,
    frame,
    shownMs: seen.shownMs,
    requests: before.map((request) => `${request.method()} ${new URL(request.url()).pathname}`),
    scripts: seen.scripts.filter((name) => !workers.has(name) && name.startsWith(account.appUrl)),
  };
}

async function appFrame(page: Page, account: Pick<Account, 'url' | 'appUrl'>): Promise<Frame> {
  const found = (): Frame | undefined =>
    page.frames().find((frame) => frame.url().startsWith(account.appUrl));
  const deadline = Date.now() + 15_000;
  for (let frame = found(); ; frame = found()) {
    if (frame !== undefined) return frame;
    if (Date.now() > deadline) throw new Error(`${page.url()} shows no app`);
    await page.waitForEvent('framenavigated', { timeout: 1000 }).catch(() => undefined);
  }
}

/** The script that watches from inside the frame; as text, because it must not lean on anything around it. */
function watchFor(text: string): string {
  return `
    if (window !== window.top) {
      const observer = new MutationObserver(() => {
        if (!document.body || !document.body.innerText.includes(${JSON.stringify(text)})) return;
        observer.disconnect();
        requestAnimationFrame(() => { window.benchShownMs = performance.now(); });
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true });
    }`;
}
