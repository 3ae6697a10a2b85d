import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { startLocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { chromeOptions } from '../../browser/launchBrowser.ts';
import { OUR_OBJECTS } from '../../app/stage.ts';
import type { Measure } from '../Measure.ts';
import { openPage } from '../openPage.ts';
import { rowOf, type RowHead } from '../Row.ts';
import { fillAccount } from './fillAccount.ts';
import { largeAccount } from './largeAccount.ts';
import { measureKeystrokes } from './measureKeystrokes.ts';
import { packReplica, seedReplica } from './seedReplica.ts';

const RUNS = 7;
const SIZE = { mentions: 100_000, themes: 5_000, events: 20_000 };
const BOARD = '/agent/apps/groundswell/themes';

const WARM: RowHead = {
  id: 'board.100k.warm.ms',
  what: 'board: navigation of its frame to exact numbers on the screen, replica of 100,000 mentions, 5,000 themes',
  unit: 'ms',
  goal: 700,
  better: 'lower',
};
const SEARCH: RowHead = {
  id: 'search.5000themes.ms',
  what: 'a key in the board’s search to the rows that it leaves being drawn, 5,000 themes with eight quotes each',
  unit: 'ms',
  goal: 16,
  better: 'lower',
};
const BYTES: RowHead = {
  id: 'replica.bytesPerMention',
  what: 'bytes on disk a mention of the account’s replica, with events, numbers and list of themes, as Chromium counts them',
  unit: 'bytes',
  goal: 600,
  better: 'lower',
};
/**
 * The built board in headless Chromium, in a profile on disk whose replica holds the seeded account, as a reading to its
 * end leaves it. The records say other numbers than the facts, so that what is waited for can only come from the fold. The
 * account has the themes too: a board that opens a minute after them asks it, and what it says is what counts then.
 */
export function measureBoard(): Measure {
  return {
    ids: [WARM.id, SEARCH.id, BYTES.id],
    isLong: true,
    run: async (say) => {
      const large = largeAccount(SIZE);
      const packed = await packReplica(large);
      say('board: the account is packed');
      const dataDir = mkdtempSync(join(tmpdir(), 'groundswell-large-'));
      const local = { port: 0, dataDir, setUp: OUR_OBJECTS };
      await (await startLocalZendesk(local)).stop();
      fillAccount(join(dataDir, 'inbox.db'), { themes: large.themes });
      const zendesk = await startLocalZendesk(local);
      const profile = mkdtempSync(join(tmpdir(), 'groundswell-profile-'));
      let person: BrowserContext | null = null;
      try {
        person = await chromium.launchPersistentContext(profile, {
          ...(await chromeOptions()),
          viewport: { width: 1440, height: 900 },
          baseURL: zendesk.url,
          locale: 'en-US',
        });
        // Functions that run in pages come through a compiler that wants this of them.
        await person.addInitScript('globalThis.__name = (given) => given');
        await person.request.post(`${zendesk.url}/local/session`, {
          data: { as: 'renee', colorScheme: 'light', locale: 'en-US' },
        });
        const first = await openPage(person, zendesk, BOARD, 'Themes');
        // The page's own first reading of the empty account comes before, and not between.
        await first.frame.waitForFunction(hasRead, undefined, { timeout: 60_000 });
        const bytes = await seedReplica(first.frame, packed, large);
        await first.page.close();
        const top = packed.themes.reduce((a, b) => (b.counts.people > a.counts.people ? b : a));
        const exact = top.counts.people.toLocaleString('en-US');
        const warm: number[] = [];
        for (let run = 0; run <= RUNS; run++) {
          const opened = await openPage(person, zendesk, BOARD, exact);
          if (run > 0) warm.push(opened.shownMs);
          say(`board ${run}/${RUNS}: ${Math.round(opened.shownMs)} ms`);
          await opened.page.close();
        }
        const { page, frame } = await openPage(person, zendesk, BOARD, exact);
        const keys = await measureKeystrokes(frame);
        say(`search: ${keys.map((ms) => Math.round(ms)).join(' ')} ms`);
        await page.close();
        return [rowOf(WARM, warm), rowOf(SEARCH, keys), rowOf(BYTES, [bytes / SIZE.mentions])];
      } finally {
        await person?.close();
        await zendesk.stop();
        for (const folder of [profile, dataDir]) rmSync(folder, { recursive: true, force: true });
      }
    },
  };
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
