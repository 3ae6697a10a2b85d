import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { startLocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { OUR_OBJECTS } from '../../app/stage.ts';
import type { Measure } from '../Measure.ts';
import { newPerson, type Opened, openPage } from '../openPage.ts';
import { rowOf, type RowHead } from '../Row.ts';
import { fillTheme } from './fillTheme.ts';
import { type LargeAccount, largeAccount } from './largeAccount.ts';

const RUNS = 3;
/** Of the page after its quotes are there: what it asks then counts too, and scrolling begins when it is done. */
const SETTLE_MS = 3_000;

/** The last that a browser reads of an account before it keeps all of it. */
const MENTIONS_EXPORTED = /incremental\/custom_objects\/groundswell_mention\//;

/** A theme's page whose theme so many tickets ask for, every fifth with two quotes, of three in five another customer. */
export function measureLongTheme(browser: () => Promise<Browser>, mentions: number): Measure {
  const subject = `board.theme${mentions}quotes`;
  const page = `page of a theme with ${mentions.toLocaleString('en-US')} tickets`;
  const open: RowHead = {
    ...{ id: `${subject}.open.ms`, unit: 'ms', goal: 1_500, better: 'lower' },
    what: `${page}: navigation of its frame to customers’ words on the screen, opened again once the browser keeps the account`,
  };
  const first: RowHead = {
    ...{ id: `${subject}.first.ms`, unit: 'ms', goal: 3_000, better: 'lower' },
    what: `${page}: the same in a browser that knows nothing yet`,
  };
  const frames: RowHead = {
    ...{ id: `${subject}.scroll.longestFrame.ms`, unit: 'ms', goal: 50, better: 'lower' },
    what: `${page}, scrolled through with two hundred customers drawn: the longest time between two frames`,
  };
  const requests: RowHead = {
    ...{ id: `${subject}.requests`, unit: 'requests', better: 'lower', goal: mentions / 100 + 8 },
    what: `${page}: requests of an opening, until three seconds after`,
  };
  return {
    ids: [open.id, first.id, frames.id, requests.id],
    run: async (say) => {
      const account = largeAccount({ mentions, themes: 1, events: 2 });
      const words = newestWords(account);
      const address = `/agent/apps/groundswell/themes/${account.themes[0]?.id ?? ''}`;
      const [firsts, opens, longest, asked]: [number[], number[], number[], number[]] = [[], [], [], []];
      for (let run = 0; run < RUNS; run++) {
        // A new account each time: one app may ask for no more than a hundred a minute.
        const zendesk = await startFilled(account);
        const person = await newPerson(await browser(), zendesk);
        try {
          // Functions that run in pages come through a compiler that wants this of them.
          await person.addInitScript('globalThis.__name = (given) => given');
          await person.request.post(`${zendesk.url}/local/session`, {
            data: { as: 'renee', colorScheme: 'light', locale: 'en-US' },
          });
          const cold = await openPage(person, zendesk, address, words);
          // Somebody who comes back sooner sees the first tickets at once, and has used up what may be read in a minute.
          await cold.page.waitForResponse(MENTIONS_EXPORTED, { timeout: 60_000 });
          await cold.page.waitForTimeout(SETTLE_MS);
          await cold.page.close();
          const warm = await openPage(person, zendesk, address, words);
          const count = await countAfter(warm);
          await showMore(warm.frame);
          const longestMs = await warm.frame.evaluate(scrollThrough);
          firsts.push(cold.shownMs);
          opens.push(warm.shownMs);
          asked.push(count);
          longest.push(longestMs);
          say(
            `theme of ${mentions}: first ${Math.round(cold.shownMs)} ms (${cold.requests.length} requests), again ` +
              `${Math.round(warm.shownMs)} ms (${count}), longest frame ${Math.round(longestMs)} ms`,
          );
        } finally {
          await person.close();
          await zendesk.stop();
        }
      }
      return [rowOf(open, opens), rowOf(first, firsts), rowOf(frames, longest), rowOf(requests, asked)];
    },
  };
}

/** A local Zendesk that holds the account, and nothing of it in any browser. */
export async function startFilled(account: LargeAccount) {
  const dataDir = mkdtempSync(join(tmpdir(), 'groundswell-theme-'));
  const local = { port: 0, dataDir, setUp: OUR_OBJECTS };
  await (await startLocalZendesk(local)).stop();
  fillTheme(join(dataDir, 'zendesk.db'), account);
  const zendesk = await startLocalZendesk(local);
  const stop = async () => {
    await zendesk.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: zendesk.url, appUrl: zendesk.appUrl, stop };
}

/** What the first quote on the page begins with. */
function newestWords({ mentions }: LargeAccount): string {
  const newest = mentions.findLast(({ withdrawn }) => !withdrawn);
  return newest?.quotes[0]?.text.slice(0, 40) ?? '';
}

async function countAfter({ page, requests }: Opened): Promise<number> {
  let after = 0;
  page.on('request', (request) => {
    if (request.headers()['x-from-app'] !== undefined) after += 1;
  });
  await page.waitForTimeout(SETTLE_MS);
  return requests.length + after;
}

async function showMore(frame: Frame): Promise<void> {
  for (let n = 0; n < 3; n++) {
    const more = frame.getByRole('button', { name: /^Show .* more/u }).last();
    if ((await more.count()) > 0) await more.click();
  }
  await frame.page().waitForTimeout(500);
}

/** Runs in the page: the longest time between two frames while it is scrolled, in milliseconds. */
function scrollThrough(): Promise<number> {
  const page = document.scrollingElement;
  if (page === null || page.scrollHeight < 5_000) throw new Error('no long page');
  return new Promise((resolve) => {
    let [frames, longest, last] = [0, 0, 0];
    const step = (now: number) => {
      if (last !== 0) longest = Math.max(longest, now - last);
      last = now;
      page.scrollTop += 200;
      frames += 1;
      if (frames < 120) requestAnimationFrame(step);
      else resolve(longest);
    };
    requestAnimationFrame(step);
  });
}
