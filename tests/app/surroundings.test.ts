import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerWrites, openStage, openTicket, OUR_OBJECTS, picture, type Stage } from './stage.ts';

const WISH = 'I wish we could print the roster on one page.';

let stage: Stage;
let ticket: number;

beforeAll(async () => {
  stage = await openStage({ setUp: OUR_OBJECTS });
  ticket = await customerWrites(stage, 0, 'Roster', WISH);
});

afterAll(async () => {
  await stage.close();
});

describe('a browser that', () => {
  it('refuses workers reads on the page itself', async () => {
    const page = await entering(() => {
      const refuse = () => {
        throw new DOMException('Workers are not allowed here', 'SecurityError');
      };
      Object.assign(window, { Worker: refuse });
    });
    const sidebar = await openTicket(stage, page, ticket);
    await sidebar.getByRole('article').getByText(WISH).waitFor();
    await page.context().close();
  });

  it('cannot load the worker’s script reads on the page itself, or says that it could not', async () => {
    const page = await entering(() => undefined);
    await page.context().route(/workerEntry/, (route) => route.abort());
    await page.goto(`${stage.zendesk.url}/agent/tickets/${ticket}`);
    const sidebar = page.frameLocator(`iframe[title="Groundswell, ticket ${ticket}"]`);
    await sidebar.getByText(/could not be analysed/).waitFor();
    await sidebar.getByRole('button', { name: 'More' }).click();
    await sidebar.getByRole('button', { name: 'Capture by hand' }).click();
    await sidebar.getByRole('button', { name: `Choose: ${WISH}` }).waitFor();
    await page.context().unroute(/workerEntry/);
    await sidebar.getByRole('button', { name: 'Try again' }).click();
    await sidebar.getByRole('article').getByText(WISH).waitFor();
    await page.context().close();
  });

  it('keeps nothing works all the same, and what it tags is in the account', async () => {
    const page = await entering(() => {
      if (!location.pathname.includes('/assets/')) return;
      const refuse = () => {
        throw new DOMException('Storage is blocked', 'SecurityError');
      };
      Object.defineProperty(window, 'indexedDB', { get: refuse });
      Object.defineProperty(window, 'localStorage', { get: refuse });
    });
    const sidebar = await openTicket(stage, page, ticket);
    await sidebar.getByRole('button', { name: 'New theme' }).click();
    await sidebar.getByLabel('Name of the new theme').fill('Printed roster');
    await sidebar.getByRole('button', { name: 'Create and tag' }).click();
    await sidebar.getByText('Tagged by you').waitFor();
    await picture(page, 'sidebar-no-storage');
    await page.context().close();
  });

  it('opens the app’s page outside of Zendesk says where it works', async () => {
    const page = await stage.enter('aylin');
    const answer = await page.request.get(`${stage.zendesk.url}/local/session`);
    const { app } = (await answer.json()) as { app: { locations: { ticket_sidebar: string } } };
    await page.goto(new URL(app.locations.ticket_sidebar, stage.zendesk.appUrl).href);
    await page.getByText(/works inside Zendesk/).waitFor();
    await page.context().close();
  });

  it('goes dark while it is open follows at once', async () => {
    const page = await stage.enter('marta');
    const sidebar = await openTicket(stage, page, ticket);
    const colour = () => sidebar.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    const light = await colour();
    await page.getByRole('button', { name: 'Use dark colours' }).click();
    await expect.poll(colour).not.toBe(light);
    await page.context().close();
  });
});

/** Tom at a browser whose pages are changed before any script of theirs runs. */
async function entering(change: () => void): Promise<Page> {
  const page = await stage.enter('tom');
  await page.context().addInitScript(change);
  return page;
}
