import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { customerWrites, type Look, openBoard, openStage, OUR_OBJECTS, type Stage } from './stage.ts';

const LOOKS: readonly (Look & { readonly name: string })[] = [
  { name: 'light', scheme: 'light' },
  { name: 'dark', scheme: 'dark' },
  { name: 'german-narrow', scheme: 'light', locale: 'de', width: 1100 },
];
const PRIVATE_GROUP = 8200003;

let stage: Stage;
let ticket: number;

beforeAll(async () => {
  stage = await openStage({ setUp: OUR_OBJECTS, planLimits: { requestsPerMinute: 100_000 } });
  ticket = await customerWrites(stage, 3, 'Confidential', 'I wish the pay slip could be exported.');
  await ask(stage.zendesk, 'renee', 'PUT', `/api/v2/tickets/${ticket}`, {
    ticket: { group_id: PRIVATE_GROUP },
  });
});

afterAll(async () => {
  await stage.close();
});

describe.each(LOOKS)('screens of privacy, $name', (look) => {
  let page: Page;
  beforeAll(async () => {
    page = await stage.enter('renee', look);
  });
  afterAll(async () => {
    await page.context().close();
  });

  it('the sidebar of a ticket that is not read', async () => {
    await page.goto(`${stage.zendesk.url}/agent/tickets/${ticket}`);
    const sidebar = page.getByLabel(`Ticket ${ticket}`, { exact: true }).locator('iframe').contentFrame();
    await sidebar.locator('[role=status]').first().waitFor();
    expect(await sidebar.getByRole('article').count()).toBe(0);
    await check(stage, page, `sidebar-excluded-${look.name}`);
  });

  it('what is kept from the app, with redaction switched off', async () => {
    const board = await openBoard(stage, page, 'settings/privacy');
    await board.getByText('People operations').first().waitFor();
    const stored = board.locator('section').nth(1);
    await stored.locator('label').first().click();
    await stored.locator('[role=status]').first().waitFor();
    await check(stage, page, `settings-privacy-${look.name}`);
  });

  it('somebody about whom nothing is stored, and a clean-up', async () => {
    const board = await openBoard(stage, page, 'settings/forget');
    await board.locator('form input').first().fill('4711');
    await board.locator('form button').first().click();
    await board.locator('form ~ ul button').first().click();
    await board.locator('section li').first().waitFor();
    await check(stage, page, `settings-forget-${look.name}`);
  });
});
