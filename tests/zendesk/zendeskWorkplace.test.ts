import { asId, type TicketId } from '#domain/basis/Id.ts';
import { connectZendesk } from '#zendesk/connectZendesk.ts';
import { zendeskWorkplace } from '#zendesk/zendeskWorkplace.ts';
import { describe, expect, it, vi } from 'vitest';
import { nodeZaf, type NodeZafOptions } from './nodeZaf.ts';

async function connect(options: NodeZafOptions = {}, query = '', onFailure = vi.fn()) {
  const client = nodeZaf(options);
  const connected = await connectZendesk({ scope: { ZAFClient: { init: () => client } } });
  if (!connected.ok) throw new Error(connected.failure.kind);
  return { client, workplace: zendeskWorkplace(connected.value, query, onFailure), onFailure };
}

const user = {
  id: 9000006,
  name: 'Sofia',
  role: 'agent',
  locale: 'pt-br',
  avatarUrl: 'https://a/b.png',
  groups: [{ id: 7, name: 'Support' }],
};
const account = { subdomain: 'fernway', planName: 'Growth' };

describe('connecting', () => {
  it.each([
    ['there is no script', {}],
    ['the page was opened by itself', { ZAFClient: { init: () => false as const } }],
  ])('fails as outside where %s', async (_, scope) => {
    expect(await connectZendesk({ scope })).toEqual({
      ok: false,
      failure: { kind: 'outside', what: 'connect' },
    });
  });

  it('does not wait for a Zendesk that never registers the app', async () => {
    vi.useFakeTimers();
    const client = { ...nodeZaf(), context: () => new Promise(() => undefined) };
    const connecting = connectZendesk({ scope: { ZAFClient: { init: () => client } } });
    await vi.advanceTimersByTimeAsync(15_000);
    vi.useRealTimers();
    expect(await connecting).toMatchObject({ ok: false, failure: { kind: 'offline' } });
  });

  it('tells the location and the app’s name, also where Zendesk says nothing', async () => {
    const scope = (options: NodeZafOptions) => ({ ZAFClient: { init: () => nodeZaf(options) } });
    expect(await connectZendesk({ scope: scope({ context: { location: 'nav_bar' } }) })).toMatchObject({
      value: { location: 'nav_bar', appName: 'Groundswell' },
    });
    expect(await connectZendesk({ scope: scope({ context: null, metadata: 7 }) })).toMatchObject({
      value: { location: '', appName: '' },
    });
  });
});

describe('who works here', () => {
  it('is read at once, with a locale as the web writes it', async () => {
    const { workplace } = await connect({ values: { currentUser: user, currentAccount: account } });
    expect(await workplace.worker()).toEqual({
      ok: true,
      value: {
        id: '9000006',
        name: 'Sofia',
        role: 'agent',
        groups: ['7'],
        locale: 'pt-BR',
        avatarUrl: 'https://a/b.png',
        subdomain: 'fernway',
      },
    });
  });

  it.each([
    [{ locale: 'zh_hans_cn' }, { locale: 'en' }],
    [{ locale: 'en_GB' }, { locale: 'en-GB' }],
    [
      { locale: null, avatarUrl: null, role: 360004 },
      { locale: 'en', avatarUrl: null, role: '360004' },
    ],
    [{ groups: null }, { groups: [] }],
    [
      { groups: [{ id: 360001, name: 'A' }, null, 'x', { name: 'B' }, { id: '12' }] },
      { groups: ['360001', '12'] },
    ],
    [
      { locale: '<b>', avatarUrl: '' },
      { locale: 'en', avatarUrl: null },
    ],
  ])('bears %j', async (odd, expected) => {
    const { workplace } = await connect({
      values: { currentUser: { ...user, ...odd }, currentAccount: account },
    });
    expect(await workplace.worker()).toMatchObject({ ok: true, value: expected });
  });

  it('is unreadable where Zendesk does not say', async () => {
    const { workplace } = await connect({ values: { currentAccount: account } });
    expect(await workplace.worker()).toMatchObject({ ok: false, failure: { kind: 'unreadable' } });
  });
});

describe('the colour scheme', () => {
  it('is known before anything is drawn, and follows Zendesk', async () => {
    const { client, workplace } = await connect({}, '?origin=x&colorScheme=dark');
    expect(workplace.colorScheme()).toBe('dark');
    const told = vi.fn();
    const unsubscribe = workplace.onColorScheme(told);
    await client.raise('colorScheme.changed', 'light');
    await client.raise('colorScheme.changed', 'light');
    await client.raise('colorScheme.changed', 'sepia');
    expect(workplace.colorScheme()).toBe('light');
    expect(told.mock.calls).toEqual([['light']]);
    unsubscribe();
    await client.raise('colorScheme.changed', 'dark');
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('is light where nothing is said', async () => {
    expect((await connect()).workplace.colorScheme()).toBe('light');
  });
});

describe('the frame', () => {
  it('is resized, but not twice to the same height', async () => {
    const { client, workplace } = await connect();
    for (const height of [300.2, 301, 420]) workplace.resize(height);
    expect(client.invoked).toEqual([
      { name: 'resize', args: [{ width: '100%', height: '301px' }] },
      { name: 'resize', args: [{ width: '100%', height: '420px' }] },
    ]);
  });

  it('goes to tickets and to the board', async () => {
    const { client, workplace } = await connect({ metadata: { name: 'Ground swell_App' } });
    workplace.openTicket(asId<TicketId>('311'));
    workplace.openBoard('themes/ab12');
    expect(client.invoked).toEqual([
      { name: 'routeTo', args: ['ticket', 311] },
      { name: 'routeTo', args: ['nav_bar', 'ground-swell-app', 'themes/ab12'] },
    ]);
  });

  it('tells when Zendesk does not go there', async () => {
    const { client, workplace, onFailure } = await connect();
    vi.spyOn(client, 'invoke').mockRejectedValue(new Error('no such ticket'));
    workplace.openTicket(asId<TicketId>('311'));
    await expect.poll(() => onFailure.mock.calls).toEqual([[expect.objectContaining({ kind: 'refused' })]]);
  });
});

describe('the route', () => {
  it('is told at once and with each change, from any event that names it', async () => {
    const { client, workplace } = await connect();
    await client.raise('app.route.changed', { appRoute: '/themes/ab12', appTitle: 'Groundswell' });
    const told = vi.fn();
    const unsubscribe = workplace.onRoute(told);
    await client.raise('pane.activated', { isFirst: true });
    await client.raise('pane.activated', { appRoute: ['themes', 'cd34'] });
    await client.raise('app.route.changed', { appParams: 'apps/groundswell/vacant' });
    await client.raise('app.route.changed', '/agent/apps/groundswell/themes/ef56');
    await client.raise('app.route.changed', { appRoute: '' });
    unsubscribe();
    await client.raise('app.route.changed', { appRoute: 'later' });
    expect(told.mock.calls.flat()).toEqual(['themes/ab12', 'themes/cd34', 'vacant', 'themes/ef56', '']);
  });
});
