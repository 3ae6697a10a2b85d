import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import { askAs, openAccount } from '../contract/openAccount.ts';
import { at } from '../contract/things.ts';

const sdk = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js';

async function open() {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const appDir = join(folder, 'app');
  const pagesDir = join(folder, 'pages');
  mkdirSync(join(appDir, 'assets'), { recursive: true });
  mkdirSync(join(pagesDir, 'assets'), { recursive: true });
  const manifest = {
    name: 'Groundswell',
    version: '1.2.3',
    location: {
      support: {
        ticket_sidebar: { url: 'assets/sidebar.html', flexible: true },
        nav_bar: 'assets/board.html',
      },
    },
  };
  writeFileSync(join(appDir, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    join(appDir, 'assets', 'sidebar.html'),
    `<script src="${sdk}"></script><script type="module" src="./main-Ab12Cd34.js"></script>`,
  );
  writeFileSync(join(appDir, 'assets', 'main-Ab12Cd34.js'), `// ${sdk}`);
  writeFileSync(join(pagesDir, 'index.html'), '<title>Workspace</title>');
  writeFileSync(join(pagesDir, 'assets', 'page.css'), 'body{}');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  return openAccount({ seed: 'empty', appDir, pagesDir });
}

test('the app origin serves the package as it is, but for the address of the framework', async () => {
  const { zendesk } = await open();
  const html = await fetch(`${zendesk.appUrl}/990001/assets/sidebar.html?origin=x&app_guid=y`);
  expect(html.headers.get('cache-control')).toBe('no-store');
  expect(await html.text()).toBe(
    '<script src="/sdk/zaf_sdk.js"></script><script type="module" src="./main-Ab12Cd34.js"></script>',
  );
  const script = await fetch(`${zendesk.appUrl}/990001/assets/main-Ab12Cd34.js`);
  expect(await script.text()).toBe(`// ${sdk}`);
  expect(script.headers.get('cache-control')).toMatch(/max-age=31536000/);
  for (const path of [
    '/990001/manifest.json',
    '/990001/assets/none.js',
    '/990001/assets/..%2f..%2fsecret.txt',
    '/api/v2/users/me',
  ])
    expect([path, (await fetch(zendesk.appUrl + path)).status]).toEqual([path, 404]);
});

test('the framework script defines ZAFClient', async () => {
  const { zendesk } = await open();
  const window: { Promise: unknown; ZAFClient?: { init: unknown } } = { Promise };
  runInContext(
    await (await fetch(`${zendesk.appUrl}/sdk/zaf_sdk.js`)).text(),
    createContext({ window, document: { location: {} } }),
  );
  expect(window.ZAFClient?.init).toBeTypeOf('function');
});

test('every page address answers the workspace, signs in and sets the weather', async () => {
  const { zendesk } = await open();
  const page = await fetch(`${zendesk.url}/agent/tickets/7?as=renee&weather=busy`);
  expect(await page.text()).toMatch('Workspace');
  expect(page.headers.get('set-cookie')).toMatch('local_zendesk_user=9000007');
  expect((await fetch(`${zendesk.url}/agent/tickets/7`)).headers.get('set-cookie')).toMatch(
    'local_zendesk_user=9000001',
  );
  expect(await (await fetch(`${zendesk.url}/local/weather`)).json()).toMatchObject({ mode: 'busy' });
  expect(await (await fetch(`${zendesk.url}/assets/page.css`)).text()).toBe('body{}');
  expect((await fetch(`${zendesk.url}/assets/none.css`)).status).toBe(404);
});

test('the session tells who looks at what, and keeps what they prefer', async () => {
  const { zendesk } = await open();
  const session = async (cookie: string) =>
    (await (await fetch(`${zendesk.url}/local/session`, { headers: { cookie } })).json()) as unknown;
  const hana = 'local_zendesk_user=9000009';
  expect(await session(hana)).toMatchObject({
    user: { key: 'hana', isLightAgent: true, role: 'agent', groups: [{ name: 'Support' }] },
    account: { subdomain: 'local', planName: 'Suite Growth' },
    colorScheme: 'light',
    locale: 'ja',
    app: {
      name: 'Groundswell',
      version: '1.2.3',
      locations: {
        ticket_sidebar: `${zendesk.appUrl}/990001/assets/sidebar.html`,
        nav_bar: `${zendesk.appUrl}/990001/assets/board.html`,
      },
    },
    now: '2026-03-02T09:00:00Z',
  });
  const change = await fetch(`${zendesk.url}/local/session`, {
    method: 'POST',
    headers: { cookie: hana },
    body: JSON.stringify({ as: 'jonas', colorScheme: 'dark', locale: 'es' }),
  });
  expect(change.headers.get('set-cookie')).toMatch('local_zendesk_user=9000004');
  expect(await change.json()).toMatchObject({
    user: { key: 'jonas', locale: 'es' },
    colorScheme: 'dark',
    locale: 'es',
  });
  expect(await session(hana)).toMatchObject({ user: { key: 'hana' }, colorScheme: 'light', locale: 'ja' });
});

test('wrong control requests are refused in words', async () => {
  const { zendesk } = await open();
  const ask = askAs(zendesk.url, 'aylin');
  for (const [path, body] of [
    ['session', { as: 'nobody' }],
    ['session', { colorScheme: 'pink' }],
    ['session', { locale: '../x' }],
    ['clock', { now: 'soon' }],
    ['weather', { failRate: 2 }],
    ['weather', { rain: true }],
  ] as const) {
    const answer = await ask('POST', `/local/${path}`, body);
    expect([path, answer.status]).toEqual([path, 400]);
    expect(at(answer, 'error')).toBeTypeOf('string');
  }
  expect((await ask('GET', '/local/nothing')).status).toBe(404);
});

test('the clock moves on command and the log shows what was asked', async () => {
  const { ask, zendesk } = await open();
  expect((await ask('POST', '/local/clock', { advanceSeconds: 90 })).body).toEqual({
    now: '2026-03-02T09:01:30Z',
  });
  await ask('GET', '/api/v2/tickets?per_page=2', undefined, { 'x-from-app': 'guid' });
  await ask('POST', '/api/v2/tickets', { ticket: { comment: { body: 'x' } } });
  expect(at(await ask('GET', '/local/log'), 'requests')).toMatchObject([
    {
      at: '2026-03-02T09:01:30Z',
      user: 9000001,
      method: 'GET',
      path: '/api/v2/tickets',
      query: '?per_page=2',
      status: 200,
      fromApp: true,
    },
    { method: 'POST', status: 201, fromApp: false, body: { ticket: { comment: { body: 'x' } } } },
  ]);
  await ask('DELETE', '/local/log');
  expect(zendesk.log()).toEqual([]);
  const picture = await fetch(`${zendesk.url}/local/avatars/9000001.svg`);
  expect([picture.headers.get('content-type'), (await picture.text()).includes('>AD<')]).toEqual([
    'image/svg+xml',
    true,
  ]);
});
