import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { customerWrites, openStage, openTicket, OUR_OBJECTS, picture, type Stage } from './stage.ts';

const THEME = 'CSV export of timesheet reports';
const ASK = 'Is there any way to export the timesheet report as CSV?';

let stage: Stage;
let tickets: readonly number[];
let aylin: Page;

beforeAll(async () => {
  stage = await openStage({ setUp: OUR_OBJECTS });
  const asked: number[] = [];
  for (const n of [0, 9, 12, 15]) asked.push(await customerWrites(stage, n, 'Reports', ASK));
  tickets = asked;
  aylin = await stage.enter('aylin');
  const sidebar = await openTicket(stage, aylin, ticket(0));
  await sidebar.getByRole('button', { name: 'New theme' }).click();
  await sidebar.getByLabel('Name of the new theme').fill(THEME);
  await sidebar.getByRole('button', { name: 'Create and tag' }).click();
  await sidebar.getByText('Tagged by you').waitFor();
});

afterAll(async () => {
  await stage.close();
});

describe('what was done without a connection', () => {
  it('is kept, and the card says that it is not sent', async () => {
    const sidebar = await openTicket(stage, aylin, ticket(1));
    await suggestion(sidebar).waitFor();
    await weather('offline');
    await suggestion(sidebar).click();
    await sidebar.getByText(/^Tagged, not sent yet: No connection/).waitFor();
    await picture(aylin, 'sidebar-not-sent');
    expect(await mentionsOf(ticket(1))).toHaveLength(0);
  });

  it('is sent by another page of the same person, after its own was closed, and is there once', async () => {
    const context = aylin.context();
    await aylin.close();
    await weather('fine');
    aylin = await context.newPage();
    await openTicket(stage, aylin, ticket(2));
    await expect.poll(() => mentionsOf(ticket(1)), { timeout: 15_000 }).toHaveLength(1);
    const again = await openTicket(stage, aylin, ticket(1));
    await again.getByText('Tagged by you').waitFor();
    // The page above may have been left between sending and forgetting: then it is sent again, and is there once.
    await expect.poll(() => waiting(aylin), { timeout: 15_000 }).toBe(0);
    expect(await mentionsOf(ticket(1))).toHaveLength(1);
  });
});

describe('two tabs of one person', () => {
  it('both say what waits, and both know when one of them has sent it', async () => {
    const tabs = [aylin, await aylin.context().newPage()];
    const sidebars = await Promise.all(
      tabs.map((page, i) => openTicket(stage, page, ticket(i === 0 ? 3 : 2))),
    );
    const [first, second] = sidebars as [FrameLocator, FrameLocator];
    await suggestion(first).waitFor();
    await weather('offline');
    await suggestion(first).click();
    await first.getByText(/^Tagged, not sent yet: No connection/).waitFor();
    await second.getByText('1 action is not sent yet').waitFor();
    await second.getByRole('button', { name: 'Show which' }).click();
    await second.getByText(`Tag: ${THEME}`).waitFor();
    await picture(tabs[1] as Page, 'sidebar-outbox-line');
    // Nobody clicks anything: it is sent by itself some seconds later.
    await weather('fine');
    await first.getByText('Tagged by you').waitFor();
    await second.getByText('1 action is not sent yet').waitFor({ state: 'detached' });
    expect(await mentionsOf(ticket(3))).toHaveLength(1);
  });

  it('took no more than the connection that was asked for, and no script failed', () => {
    expect(stage.complaints).toEqual([]);
  });
});

function ticket(i: number): number {
  return tickets[i] ?? 0;
}

function suggestion(sidebar: FrameLocator) {
  return sidebar.getByRole('button', { name: new RegExp(THEME) }).first();
}

async function weather(mode: 'fine' | 'offline'): Promise<void> {
  await ask(stage.zendesk, 'renee', 'POST', '/local/weather', { mode });
}

/** How many actions wait in the browser of this page, by its own database. */
async function waiting(page: Page): Promise<number> {
  const frame = page.frames().find((one) => one.url().startsWith(stage.zendesk.appUrl));
  if (frame === undefined) throw new Error('The app is not there');
  return frame.evaluate(async () => {
    const named = (await indexedDB.databases()).find(({ name }) => name?.endsWith('.outbox'));
    return new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open(named?.name ?? '');
      opening.onerror = () => reject(opening.error ?? new Error('no outbox'));
      opening.onsuccess = () => {
        const counting = opening.result.transaction('entries').objectStore('entries').count();
        counting.onsuccess = () => {
          opening.result.close();
          resolve(counting.result);
        };
      };
    });
  });
}

interface Records {
  readonly custom_object_records: readonly { readonly external_id: string }[];
}

/** Asked for by the workspace page, which has fine weather always. */
async function mentionsOf(id: number): Promise<readonly string[]> {
  const path = '/api/v2/custom_objects/groundswell_mention/records?page[size]=100';
  const answer = await aylin.request.get(stage.zendesk.url + path);
  const listed = (await answer.json()) as Records;
  return listed.custom_object_records
    .map(({ external_id }) => external_id)
    .filter((external) => external.startsWith(`${id}.`));
}
