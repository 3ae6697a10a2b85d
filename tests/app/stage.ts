import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { buildWhatIsMissing } from '#sandbox/serve/buildWhatIsMissing.ts';
import {
  type LocalZendesk,
  type LocalZendeskOptions,
  startLocalZendesk,
} from '#sandbox/startLocalZendesk.ts';
import { SHAPE } from '#zendesk/setup/SHAPE.ts';
import { fieldBody, objectBody } from '#zendesk/setup/shapeBodies.ts';
import { launchBrowser } from '../browser/launchBrowser.ts';
import { ask } from './ask.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SHOTS = resolve(ROOT, 'screenshots');
/** Our objects, as set-up makes them, for stages that begin after it. */
export const OUR_OBJECTS = SHAPE.map((object) => ({
  object: objectBody(object),
  fields: object.fields.map(fieldBody),
}));

const PATIENCE_MS = 20_000;

/** The built app in a local Zendesk, and a browser to use it with. */
export interface Stage {
  readonly zendesk: LocalZendesk;
  readonly browser: Browser;
  /** Somebody at their own browser; `keys` as in the switcher (`aylin`, `renee` …). */
  readonly enter: (who: string, look?: Look) => Promise<Page>;
  /** What pages complained about: errors of scripts, and requests to anywhere but this machine. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export interface Look {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly locale?: string;
}

/** Starts all of it; built first where sources are newer. */
export async function openStage(options: LocalZendeskOptions = {}): Promise<Stage> {
  await buildWhatIsMissing(ROOT, () => undefined);
  const zendesk = await startLocalZendesk({ port: 0, dataDir: ':memory:', ...options });
  const browser = await launchBrowser();
  const complaints: string[] = [];
  return {
    zendesk,
    browser,
    complaints,
    enter: async (who, { width = 1400, scheme, locale } = {}) => {
      const context = await browser.newContext({ viewport: { width, height: 950 } });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('request', (request) => {
        const { hostname, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== '127.0.0.1')
          complaints.push(`request: ${request.url()}`);
      });
      await page.goto(`${zendesk.url}/?as=${who}`);
      const data = { as: who, colorScheme: scheme ?? 'light', locale: locale ?? 'en-US' };
      await page.request.post(`${zendesk.url}/local/session`, { data });
      return page;
    },
    close: async () => {
      await browser.close();
      await zendesk.stop();
    },
  };
}

/** Opens a ticket and gives its sidebar, once it says what it found. */
export async function openTicket({ zendesk }: Stage, page: Page, ticket: number): Promise<FrameLocator> {
  await page.goto(`${zendesk.url}/agent/tickets/${ticket}`);
  const sidebar = page.getByLabel(`Ticket ${ticket}`, { exact: true }).frameLocator('iframe');
  await sidebar.getByRole('heading', { level: 1 }).waitFor();
  return sidebar;
}

/** Opens the full page at a path such as `themes`. */
export async function openBoard({ zendesk }: Stage, page: Page, path = ''): Promise<FrameLocator> {
  await page.goto(`${zendesk.url}/agent/apps/groundswell/${path}`);
  const board = page.frameLocator('iframe[title="Groundswell, full page"]');
  await board.getByRole('heading', { level: 1 }).waitFor();
  return board;
}

/** Sets the account up as an admin does: with one click. Gives how many requests the app sent for it. */
export async function setUp(stage: Stage): Promise<number> {
  const page = await stage.enter('renee');
  let sent = 0;
  page.on('request', (request) => {
    if (request.url().includes('/api/v2/custom_objects')) sent += 1;
  });
  const board = await openBoard(stage, page);
  await board.getByRole('button', { name: 'Set up' }).click();
  await board.getByText('Groundswell is set up').waitFor();
  await page.context().close();
  return sent;
}

/** The n-th customer of the account (from 0) writes; gives the new ticket's id. */
export async function customerWrites(
  { zendesk }: Stage,
  n: number,
  subject: string,
  body: string,
): Promise<number> {
  const listed = (await ask(
    zendesk,
    'renee',
    'GET',
    '/api/v2/users?role[]=end-user&page[size]=100',
  )) as Users;
  const requester_id = listed.users[n]?.id;
  const ticket = { subject, requester_id, comment: { body, author_id: requester_id } };
  const answer = await ask(zendesk, 'renee', 'POST', '/api/v2/tickets', { ticket });
  return (answer as { ticket: { id: number } }).ticket.id;
}

interface Users {
  readonly users: readonly { readonly id: number }[];
}

/** Keeps a picture of the page for a person to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: resolve(SHOTS, `${name}.png`) });
}
