import { beforeEach, describe, expect, test } from 'vitest';
import { askSurfaces } from '#sandbox/pages/frame/Surface.ts';
import { toCurrentUser, toTimeZone } from '#sandbox/pages/frame/toFrameUser.ts';
import { workspaceSurface } from '#sandbox/pages/frame/workspaceSurface.ts';

let did: unknown[];

const note =
  (name: string) =>
  (...args: unknown[]) =>
    void did.push([name, ...args]);

const surface = workspaceSurface({
  currentUser: () =>
    toCurrentUser(
      {
        id: 9000001,
        key: 'aylin',
        name: 'Aylin Demir',
        email: 'aylin@fernway.example',
        role: 'agent',
        isLightAgent: false,
        customRoleId: null,
        locale: 'en-US',
        avatarUrl: null,
        timeZone: 'Asia/Kolkata',
        groups: [{ id: 1, name: 'Support' }],
      },
      'pt-BR',
    ),
  currentAccount: () => ({ subdomain: 'local', planName: 'Growth', timeZone: toTimeZone('Europe/Berlin') }),
  colorScheme: () => 'dark',
  instances: () => ({ 'a-1': { location: 'nav_bar' } }),
  viewport: () => ({ width: 320, height: 700 }),
  isCollapsed: () => false,
  assetUrl: (file) => `http://127.0.0.1:4501/1/assets/${file}`,
  resize: note('resize'),
  show: note('show'),
  notify: note('notify'),
  routeTo: (place, args) => {
    did.push(['routeTo', place, ...args]);
    return place === 'ticket';
  },
  preload: note('preload'),
  openModal: (options) => {
    did.push(['openModal', options]);
    return { instanceGuid: 'm-1' };
  },
  close: note('close'),
});
const get = (path: string) => askSurfaces([surface], 'get', path, undefined);
const invoke = (name: string, ...args: unknown[]) => askSurfaces([surface], 'invoke', name, args);

beforeEach(() => {
  did = [];
});

describe('what every app may read', () => {
  test.each<[string, unknown]>([
    ['currentUser.name', 'Aylin Demir'],
    ['currentUser.locale', 'pt-BR'],
    ['currentUser.timeZone.ianaName', 'Asia/Kolkata'],
    ['currentUser.timeZone.offset', 330],
    ['currentUser.groups', [{ id: 1, name: 'Support' }]],
    ['currentAccount.subdomain', 'local'],
    ['colorScheme', 'dark'],
    ['viewport.size', { width: 320, height: 700 }],
    ['isCollapsed', false],
    ['instances', { 'a-1': { location: 'nav_bar' } }],
    ['instances.a-1', { location: 'nav_bar' }],
    ['assetURL:logo\\.png', 'http://127.0.0.1:4501/1/assets/logo.png'],
  ])('%s', async (path, value) => {
    expect(await get(path)).toEqual(value);
  });

  test('a requirement that was never created is a failure, not a gap', async () => {
    await expect(get('requirement:theme')).rejects.toMatchObject({
      path: 'requirement:theme',
      unsupported: false,
    });
  });

  test.each(['currentUser.moon', 'instances.nobody', 'ticket.id', 'moon'])(
    '%s is not there',
    async (path) => {
      await expect(get(path)).rejects.toMatchObject({ unsupported: true });
    },
  );
});

describe('what every app may do', () => {
  test.each<[unknown, object]>([
    [
      { width: '100%', height: '450px' },
      { width: '100%', height: '450px' },
    ],
    [{ height: 80.5 }, { height: '80.5px' }],
    [{ height: '80' }, { height: '80px' }],
    ['450px', {}],
    [undefined, {}],
  ])('resize to %j', async (size, expected) => {
    expect(await invoke('resize', size)).toEqual(expected);
    expect(did).toEqual([['resize', expected]]);
  });

  test.each<[unknown[], object]>([
    [['Saved'], { message: 'Saved', kind: 'notice', durationMs: 5000 }],
    [['Careful', 'alert', 100], { message: 'Careful', kind: 'alert', durationMs: 100 }],
    [['Bad', 'error', { sticky: true }], { message: 'Bad', kind: 'error', durationMs: undefined }],
    [['Odd', 'shout'], { message: 'Odd', kind: 'notice', durationMs: 5000 }],
  ])('notify %j', async (args, notice) => {
    await invoke('notify', ...args);
    expect(did).toEqual([['notify', notice]]);
  });

  test('a modal, whose context comes back in a list', async () => {
    const size = { width: '400px' };
    expect(await invoke('instances.create', { location: 'modal', url: 'assets/m.html', size })).toEqual([
      { instanceGuid: 'm-1' },
    ]);
    await expect(invoke('instances.create', { location: 'background', url: 'x' })).rejects.toMatchObject({
      unsupported: true,
    });
  });

  test('show, hide, close, preload, and going elsewhere', async () => {
    await invoke('hide');
    await invoke('show');
    await invoke('app.close');
    await invoke('preloadPane');
    await invoke('routeTo', 'ticket', 12);
    expect(did).toEqual([['show', false], ['show', true], ['close'], ['preload'], ['routeTo', 'ticket', 12]]);
    await expect(invoke('routeTo', 'moon')).rejects.toMatchObject({ unsupported: true });
  });

  test.each(['track', 'popover', 'iconSymbol'])(
    '%s is answered, so that no promise stays open',
    async (name) => {
      expect(await invoke(name, 'x')).toBeNull();
    },
  );
});
