import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { build } from 'vite';
import { type LocalZendesk, startLocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { launchBrowser } from '../../browser/launchBrowser.ts';

/** A local Zendesk with freshly built pages and the test app installed, and a browser to look at it with. */
export interface OpenWorkspace {
  readonly zendesk: LocalZendesk;
  readonly browser: Browser;
  /** A browser of its own for one person, at an address. */
  open(address: string): Promise<Page>;
  close(): Promise<void>;
}

/** Frames of tabs in the background are never painted, so waiting for a frame of animation would take for ever. */
const POLLING = { polling: 20 };

const root = resolve(import.meta.dirname, '../../..');

export async function openWorkspace(): Promise<OpenWorkspace> {
  const pagesDir = await mkdtemp(join(tmpdir(), 'workspace-'));
  await build({
    configFile: join(root, 'vite.config.ts'),
    mode: 'sandbox',
    logLevel: 'error',
    build: { outDir: pagesDir },
  });
  const zendesk = await startLocalZendesk({
    port: 0,
    dataDir: ':memory:',
    appDir: join(import.meta.dirname, 'testApp'),
    pagesDir,
  });
  const browser = await launchBrowser();
  return {
    zendesk,
    browser,
    open: async (address) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      await page.goto(zendesk.url + address);
      return page;
    },
    close: async () => {
      await browser.close();
      await zendesk.stop();
      await rm(pagesDir, { recursive: true, force: true });
    },
  };
}

/** The app's frame behind an iframe of that name, once the framework's client is registered. */
export async function appFrame(page: Page, name: string): Promise<Frame> {
  const handle = await page.locator(`iframe[title="${name}"]`).elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error(`There is no iframe "${name}".`);
  await frame.waitForFunction('window.registered !== undefined', undefined, POLLING);
  return frame;
}

/** Runs an expression in the app, where `client` is the framework's own client. */
export async function inApp<T>(frame: Frame, expression: string): Promise<T> {
  return await frame.evaluate<T>(expression);
}

/** Waits until the app has heard an event, and gives what came with it (the latest). */
export async function heard(frame: Frame, event: string): Promise<unknown> {
  const found = `window.heard.findLast((one) => one.event === ${JSON.stringify(event)})`;
  await frame.waitForFunction(`${found} !== undefined`, undefined, POLLING);
  return await frame.evaluate(`${found}.data`);
}
