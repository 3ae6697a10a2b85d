import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppInstance, type InstanceSetup } from '#sandbox/pages/frame/AppInstance.ts';
import { FrameFailure } from '#sandbox/pages/frame/FrameFailure.ts';
import { InstanceRegistry } from '#sandbox/pages/frame/InstanceRegistry.ts';

const APP = 'http://127.0.0.1:4501';

let registry: InstanceRegistry;
let unsupported: string[];

/** An instance with a fake window: `say` posts as the app does, `sent` is what the app would receive. */
function start(guid: string, setup: Partial<InstanceSetup> = {}) {
  const source = { window: guid };
  const sent: Record<string, unknown>[] = [];
  const instance = new AppInstance({
    guid,
    location: 'ticket_sidebar',
    registry,
    metadata: () => ({ appId: 1, name: 'Test' }),
    context: () => ({ location: 'ticket_sidebar', instanceGuid: guid, ticketId: 5 }),
    surfaces: [],
    request: () => Promise.resolve({ outcome: 'done', args: [] }),
    unsupported: (what) => unsupported.push(what),
    ...setup,
  });
  instance.connect(source, (message) => sent.push(JSON.parse(message) as Record<string, unknown>));
  registry.add(instance);
  const say = (message: object) =>
    registry.receive({
      origin: APP,
      source,
      data: JSON.stringify({ appGuid: guid, instanceGuid: guid, ...message }),
    });
  const listen = (event: string, subscriberCount = 1, instanceGuid = guid) =>
    say({ key: `iframe.on:${event}`, message: { subscriberCount }, instanceGuid });
  return { instance, source, sent, say, listen };
}

beforeEach(() => {
  registry = new InstanceRegistry(APP);
  unsupported = [];
});
afterEach(() => {
  vi.useRealTimers();
});

describe('registration', () => {
  test('a handshake is answered with metadata and context, without a guid that the client might not know', async () => {
    const { sent, say } = start('a');
    await say({ key: 'iframe.handshake', message: { version: '2' } });
    expect(sent).toEqual([
      {
        key: 'zaf.app.registered',
        message: {
          metadata: { appId: 1, name: 'Test' },
          context: { location: 'ticket_sidebar', instanceGuid: 'a', ticketId: 5 },
        },
      },
    ]);
  });

  test('a page that reloads itself starts without the subscriptions of the old one', async () => {
    const { instance, say, listen } = start('a');
    await listen('ticket.saved');
    await say({ key: 'iframe.handshake' });
    expect(instance.listensTo('ticket.saved')).toBe(false);
  });

  test.each([
    ['another origin', (source: unknown) => ({ origin: 'http://evil.example', source })],
    ['another window', () => ({ origin: APP, source: {} })],
    ['no window', () => ({ origin: APP, source: null })],
  ])('%s is not heard', async (_, from) => {
    const { sent, source } = start('a');
    await registry.receive({ ...from(source), data: { appGuid: 'a', key: 'iframe.handshake' } });
    expect(sent).toEqual([]);
  });

  test('a message with the guid of another instance is not heard', async () => {
    const a = start('a');
    start('b');
    await registry.receive({
      origin: APP,
      source: a.source,
      data: { appGuid: 'b', key: 'iframe.handshake' },
    });
    expect(a.sent).toEqual([]);
  });
});

describe('get, set and invoke', () => {
  test('many paths at once: values beside errors, and a notice for what is not there', async () => {
    const { sent, say } = start('a', {
      surfaces: [{ get: (path) => (path === 'ticket.id' ? { value: Promise.resolve(5) } : undefined) }],
    });
    await say({ id: 1, request: 'get', params: ['ticket.id', 'ticket.moon'] });
    expect(sent).toEqual([
      {
        id: 1,
        result: {
          'ticket.id': 5,
          errors: { 'ticket.moon': { name: 'Error', message: 'No such Api', path: 'ticket.moon' } },
        },
      },
    ]);
    expect(unsupported).toEqual(['get "ticket.moon"']);
  });

  test('a failure that is no gap of the local Zendesk makes no notice', async () => {
    const { sent, say } = start('a', {
      surfaces: [
        {
          set: (path) => {
            throw new FrameFailure(path, 'Invalid value');
          },
        },
      ],
    });
    await say({ id: 2, request: 'set', params: { 'ticket.status': 'gone' } });
    expect(sent[0]).toMatchObject({ result: { errors: { 'ticket.status': { message: 'Invalid value' } } } });
    expect(unsupported).toEqual([]);
  });

  test('actions run in the order they stand in, with their arguments; the first surface that knows one has it', async () => {
    const ran: unknown[] = [];
    const { say, sent } = start('a', {
      surfaces: [
        { invoke: (name, args) => (name === 'first' ? { value: ran.push([name, ...args]) } : undefined) },
        { invoke: (name, args) => ({ value: ran.push([name, ...args]) }) },
      ],
    });
    await say({ id: 3, request: 'invoke', params: { second: ['b'], first: ['a', 1] } });
    expect(ran).toEqual([
      ['second', 'b'],
      ['first', 'a', 1],
    ]);
    expect(sent[0]).toMatchObject({ id: 3, result: { second: 1, first: 2, errors: {} } });
  });

  test('what makes no sense is answered, so that no promise stays open', async () => {
    const { sent, say } = start('a');
    await say({ id: 4, request: 'get', params: 'ticket' });
    await say({ id: 5, request: 'get', params: ['x'], instanceGuid: 'nobody' });
    expect(sent).toMatchObject([
      { id: 4, error: { name: 'Error' } },
      { id: 5, error: { name: 'Error', message: 'Could not find instance nobody' } },
    ]);
  });

  test('values cross as JSON', async () => {
    const { sent, say } = start('a', {
      surfaces: [{ get: () => ({ value: { at: new Date(0), none: undefined, act: () => 1 } }) }],
    });
    await say({ id: 6, request: 'get', params: ['x'] });
    expect(sent[0]).toEqual({ id: 6, result: { x: { at: '1970-01-01T00:00:00.000Z' }, errors: {} } });
  });
});

describe('events', () => {
  test('reach an app that listens, and no other', async () => {
    const { instance, sent, listen } = start('a');
    expect(instance.emit('ticket.saved')).toBe(false);
    await listen('ticket.saved');
    expect(instance.emit('ticket.saved', { x: 1 })).toBe(true);
    expect(sent).toEqual([{ key: 'zaf.ticket.saved', message: { x: 1 } }]);
  });

  test('stop when the last handler is gone, not before', async () => {
    const { instance, say, listen } = start('a');
    await listen('ticket.saved', 2);
    await say({ key: 'iframe.off:ticket.saved', message: { subscriberCount: 1 } });
    expect(instance.listensTo('ticket.saved')).toBe(true);
    await say({ key: 'iframe.off:ticket.saved', message: { subscriberCount: 0 } });
    expect(instance.listensTo('ticket.saved')).toBe(false);
  });

  test('that a starting page must hear wait for its first handler, newest only, and once', async () => {
    const { instance, sent, listen } = start('a');
    instance.emitOrHold('app.route.changed', { appRoute: 'old' });
    instance.emitOrHold('app.route.changed', { appRoute: 'new' });
    instance.emitOrHold('app.activated');
    instance.forget('app.activated');
    await listen('app.route.changed');
    await listen('app.route.changed', 2);
    await listen('app.activated');
    expect(sent).toEqual([{ key: 'zaf.app.route.changed', message: { appRoute: 'new' } }]);
  });

  test('that an app triggers reach itself and those who hold a client for it, who are told whose it is', async () => {
    const a = start('a');
    const b = start('b');
    await a.listen('hello');
    await b.listen('hello', 1, 'a');
    await a.say({ key: 'iframe.trigger:hello', message: 7 });
    expect(a.sent).toEqual([{ key: 'zaf.hello', message: 7 }]);
    expect(b.sent).toEqual([{ key: 'zaf.hello', message: 7, instanceGuid: 'a' }]);
  });

  test('about a new instance reach the others', async () => {
    const a = start('a');
    await a.listen('instance.created');
    await a.listen('instance.registered');
    const b = start('b');
    await b.say({ key: 'iframe.handshake' });
    expect(a.sent.map((message) => message['key'])).toEqual([
      'zaf.instance.created',
      'zaf.instance.registered',
    ]);
    expect(a.sent[0]).toMatchObject({ message: { instanceGuid: 'b' } });
  });

  test('a client for another instance reads and calls that one', async () => {
    const a = start('a');
    start('b', { surfaces: [{ get: () => ({ value: 'from b' }) }] });
    await a.say({ id: 1, request: 'get', params: ['x'], instanceGuid: 'b' });
    expect(a.sent).toEqual([{ id: 1, result: { x: 'from b', errors: {} } }]);
  });

  test('noise of the framework is tolerated, unknown messages are noticed', async () => {
    const { say, sent } = start('a');
    await say({ key: '__track__', message: {} });
    await say({ key: 'session.live' });
    expect(unsupported).toEqual([]);
    await say({ key: 'mine', message: 1 });
    expect(unsupported).toEqual(['message "mine"']);
    expect(sent).toEqual([]);
  });
});

describe('hooks', () => {
  const reply = (error?: object) => ({
    appGuid: 'a',
    key: 'iframe.reply:ticket.save',
    ...(error ? { error } : {}),
  });

  test('an app that does not listen has nothing against it', async () => {
    const { instance, sent } = start('a');
    expect(await instance.ask('ticket.save', null, 1)).toEqual({ ok: true });
    expect(sent).toEqual([]);
  });

  test.each([
    ['agrees', undefined, { ok: true }],
    ['objects', { msg: 'Choose a theme first' }, { ok: false, message: 'Choose a theme first' }],
    ['objects without a word', {}, { ok: false, message: undefined }],
  ])('an app that %s', async (_, error, expected) => {
    const { instance, sent, source, listen } = start('a');
    await listen('ticket.save');
    const answer = instance.ask('ticket.save', null, 1);
    expect(sent).toEqual([{ key: 'zaf.ticket.save', message: null, needsReply: true }]);
    await registry.receive({ origin: APP, source, data: reply(error) });
    expect(await answer).toEqual(expected);
  });

  test('an app that never answers does not block for ever', async () => {
    vi.useFakeTimers();
    const { instance, listen } = start('a');
    await listen('ticket.save');
    const answer = instance.ask('ticket.save', null, 30);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await answer).toMatchObject({
      ok: false,
      message: expect.stringContaining('30 seconds') as string,
    });
  });

  test('an app that is closed meanwhile does not block either', async () => {
    const { instance, listen } = start('a');
    await listen('ticket.save');
    const answer = instance.ask('ticket.save', null, 30);
    registry.remove(instance);
    expect(await answer).toEqual({ ok: true });
  });
});

describe('requests and the end', () => {
  test('an answer comes back under its number, done or fail', async () => {
    const { say, sent } = start('a', {
      request: (options) =>
        Promise.resolve(
          options === 'bad'
            ? { outcome: 'fail', args: [{ status: 404 }] }
            : { outcome: 'done', args: [{ ok: 1 }] },
        ),
    });
    await say({ key: 'request:1', message: 'good' });
    await say({ key: 'request:2', message: 'bad' });
    expect(sent).toEqual([
      { key: 'zaf.request:1.done', message: { responseArgs: [{ ok: 1 }] } },
      { key: 'zaf.request:2.fail', message: { responseArgs: [{ status: 404 }] } },
    ]);
  });

  test('an app is told before it goes; afterwards nothing reaches it, not even a late answer', async () => {
    let finish: (() => void) | undefined;
    const { instance, say, sent, listen } = start('a', {
      request: () =>
        new Promise((resolve) => {
          finish = () => resolve({ outcome: 'done', args: [] });
        }),
    });
    await listen('app.willDestroy');
    const asked = say({ key: 'request:1', message: {} });
    registry.remove(instance);
    finish?.();
    await asked;
    expect(sent).toEqual([{ key: 'zaf.app.willDestroy', message: null }]);
    expect(registry.find('a')).toBeUndefined();
  });
});
