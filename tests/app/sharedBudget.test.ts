import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedThemes } from './seedThemes.ts';
import { customerWrites, openStage, openTicket, OUR_OBJECTS, type Stage } from './stage.ts';

const CALENDAR = 'Is there any way to see my shifts in my personal Google calendar?';
const THEMES = /custom_objects\/groundswell_theme\/records$/;

let stage: Stage;
let tickets: readonly number[];
let tabs: readonly Page[];
let sidebars: readonly FrameLocator[];

beforeAll(async () => {
  stage = await openStage({ setUp: OUR_OBJECTS, planLimits: { requestsPerMinute: 100_000 } });
  await seedThemes(stage.zendesk);
  const asked: number[] = [];
  for (const n of [20, 21, 22]) asked.push(await customerWrites(stage, n, 'Calendar', CALENDAR));
  tickets = asked;
});

afterAll(async () => {
  await stage.close();
});

describe('three tabs of one person', () => {
  it('that open at the same time ask for the themes once, and count all that they ask together', async () => {
    const first = await stage.enter('priya');
    const context = first.context();
    tabs = [first, await context.newPage(), await context.newPage()];
    const before = fromApp().length;
    sidebars = await Promise.all(tabs.map((page, i) => openTicket(stage, page, tickets[i] ?? 0)));
    await Promise.all(sidebars.map((sidebar) => suggestion(sidebar).waitFor()));
    const asked = fromApp().slice(before);
    expect(asked.filter(({ method, path }) => method === 'GET' && THEMES.test(path))).toHaveLength(1);
    await expect.poll(() => counted(tabs[0] as Page)).toBe(fromApp().length - before);
    expect(asked.length).toBeLessThanOrEqual(12);
  });

  it('wait for one another: what one of them has used up, another does not send', async () => {
    const filledAtMs = await fill(tabs[2] as Page, 57_000);
    const before = mentionWrites().length;
    await suggestion(sidebars[0] as FrameLocator).click();
    await (sidebars[0] as FrameLocator).getByText('Tagged by you').waitFor();
    expect(mentionWrites()).toHaveLength(before + 1);
    // The minute of those that were counted is over three seconds after they were.
    expect(Date.now() - filledAtMs).toBeGreaterThanOrEqual(3_000);
  });

  it('let one of them be closed, and no script failed', async () => {
    await tabs[0]?.close();
    await suggestion(sidebars[1] as FrameLocator).click();
    await (sidebars[1] as FrameLocator).getByText('Tagged by you').waitFor();
    expect(stage.complaints).toEqual([]);
  });
});

function suggestion(sidebar: FrameLocator) {
  return sidebar.getByRole('button', { name: /Shifts in the personal calendar/ }).first();
}

function fromApp() {
  return stage.zendesk.log().filter((entry) => entry.fromApp);
}

function mentionWrites() {
  return fromApp().filter(({ method, path }) => method === 'PATCH' && path.includes('groundswell_mention'));
}

function appFrame(page: Page) {
  const frame = page.frames().find((one) => one.url().startsWith(stage.zendesk.appUrl));
  if (frame === undefined) throw new Error('The app is not there');
  return frame;
}

/** How many requests of the last minute this browser has counted. */
async function counted(page: Page): Promise<number> {
  const { lately } = await appFrame(page).evaluate(readLedger);
  return lately.sentAtMs.length;
}

/** Notes sixty requests as if another tab had sent them a while ago; gives the moment at which it did. */
async function fill(page: Page, agoMs: number): Promise<number> {
  const frame = appFrame(page);
  const { name, lately } = await frame.evaluate(readLedger);
  return frame.evaluate(
    (given) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open(given.name);
        opening.onerror = () => reject(opening.error ?? new Error('no ledger'));
        opening.onsuccess = () => {
          const nowMs = Date.now();
          const sentAtMs = Array.from({ length: 60 }, () => nowMs - given.agoMs);
          const store = opening.result.transaction('ledger', 'readwrite').objectStore('ledger');
          store.put({ ...given.lately, sentAtMs }, 'lately').onsuccess = () => {
            opening.result.close();
            resolve(nowMs);
          };
        };
      }),
    { name, lately, agoMs },
  );
}

interface Lately {
  readonly sentAtMs: readonly number[];
}

/** What the tabs share, by their own database. Runs in the page. */
async function readLedger() {
  const named = (await indexedDB.databases()).find(({ name }) => name?.endsWith('.requests'));
  const name = named?.name ?? '';
  return new Promise<{ readonly name: string; readonly lately: Lately }>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error ?? new Error('no ledger'));
    opening.onsuccess = () => {
      const reading = opening.result.transaction('ledger').objectStore('ledger').get('lately');
      reading.onsuccess = () => {
        opening.result.close();
        resolve({ name, lately: reading.result as Lately });
      };
    };
  });
}
