import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Frame } from 'playwright-core';
import { startLocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { chromeOptions } from '../../browser/launchBrowser.ts';
import { OUR_OBJECTS } from '../../app/stage.ts';
import { type Opened, openPage } from '../openPage.ts';
import { fillAccount } from './fillAccount.ts';
import { type AccountSize, largeAccount } from './largeAccount.ts';
import { packReplica, seedReplica } from './seedReplica.ts';

const BOARD = '/agent/apps/groundswell/themes';

export interface LargeBoard {
  /**
   * Opens the board, or another page of the app; it is shown once a text stands there: the exact number of the largest
   * theme, or what is given.
   */
  readonly open: (address?: string, text?: string) => Promise<Opened>;
  /** Does something in a page of the app's address in which nothing of it runs; told the replica's revision. */
  readonly beside: (work: (frame: Frame, revision: number) => Promise<void>) => Promise<void>;
  /** How many bytes more the browser counts for the replica. */
  readonly bytes: number;
  readonly close: () => Promise<void>;
}

/**
 * The built board in headless Chromium, in a profile on disk whose replica holds the seeded account, as a reading to its
 * end leaves it. The records say other numbers than the facts, so that what is waited for can only come from the fold. The
 * account has the themes too: a board that opens a minute after them asks it, and what it says is what counts then.
 */
export async function openLargeBoard(
  size: AccountSize,
  say: (line: string) => void,
  large = largeAccount(size),
): Promise<LargeBoard> {
  const packed = await packReplica(large);
  say('board: the account is packed');
  const dataDir = mkdtempSync(join(tmpdir(), 'groundswell-large-'));
  const local = { port: 0, dataDir, setUp: OUR_OBJECTS };
  await (await startLocalZendesk(local)).stop();
  fillAccount(join(dataDir, 'zendesk.db'), { themes: large.themes });
  const zendesk = await startLocalZendesk(local);
  const profile = mkdtempSync(join(tmpdir(), 'groundswell-profile-'));
  let person: BrowserContext | null = null;
  const close = async () => {
    await person?.close();
    await zendesk.stop();
    for (const folder of [profile, dataDir]) rmSync(folder, { recursive: true, force: true });
  };
  try {
    const context = (person = await chromium.launchPersistentContext(profile, {
      ...(await chromeOptions()),
      viewport: { width: 1440, height: 900 },
      args: [...((await chromeOptions()).args ?? []), '--enable-precise-memory-info'],
      baseURL: zendesk.url,
      locale: 'en-US',
    }));
    // Functions that run in pages come through a compiler that wants this of them.
    await context.addInitScript('globalThis.__name = (given) => given');
    await context.request.post(`${zendesk.url}/local/session`, {
      data: { as: 'renee', colorScheme: 'light', locale: 'en-US' },
    });
    const first = await openPage(context, zendesk, BOARD, 'Themes');
    // The page's own first reading of the empty account comes before, and nothing of the app runs meanwhile.
    await first.frame.waitForFunction(hasRead, undefined, { timeout: 60_000 });
    await first.page.close();
    const beside = async <T>(work: (frame: Frame, revision: number) => Promise<T>): Promise<T> => {
      const page = await context.newPage();
      await page.goto(`${new URL(zendesk.appUrl).origin}/nothing-is-here`);
      const done = await work(page.mainFrame(), packed.chunks.length);
      await page.close();
      return done;
    };
    const bytes = await beside((frame) => seedReplica(frame, packed, large));
    const top = packed.themes.reduce((a, b) => (b.counts.people > a.counts.people ? b : a));
    const exact = top.counts.people.toLocaleString('en-US');
    return {
      open: (address = BOARD, text = exact) => openPage(context, zendesk, address, text),
      beside,
      bytes,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs in the page: whether its numbers are kept, which is what a first reading ends with. */
async function hasRead(): Promise<boolean> {
  const found = (await indexedDB.databases()).find(({ name }) => name?.endsWith('.account'));
  if (found?.name === undefined) return false;
  const opening = indexedDB.open(found.name);
  const db = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)));
  const getting = db.transaction('shelf').objectStore('shelf').get('numbers');
  const numbers = await new Promise((resolve) => (getting.onsuccess = () => resolve(getting.result)));
  db.close();
  return numbers !== undefined;
}
