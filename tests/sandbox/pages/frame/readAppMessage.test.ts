import { describe, expect, test } from 'vitest';
import { readAppMessage } from '#sandbox/pages/frame/AppMessage.ts';

const G = { appGuid: 'app', instanceGuid: 'app' };
const read = (message: object) => readAppMessage(JSON.stringify({ ...G, ...message }));

describe('what an app posts is read', () => {
  test.each<[string, object, object]>([
    [
      'handshake',
      { key: 'iframe.handshake', message: { version: '2.0.9' } },
      { kind: 'handshake', version: '2.0.9' },
    ],
    [
      'subscription',
      { key: 'iframe.on:ticket.saved', message: { subscriberCount: 2 } },
      { kind: 'subscribe', event: 'ticket.saved', subscribers: 2 },
    ],
    [
      'its end',
      { key: 'iframe.off:ticket.saved', message: { subscriberCount: 0 } },
      { kind: 'unsubscribe', event: 'ticket.saved', subscribers: 0 },
    ],
    ['get', { id: 3, request: 'get', params: ['ticket.id'] }, { kind: 'get', id: 3, paths: ['ticket.id'] }],
    [
      'set',
      { id: 4, request: 'set', params: { 'ticket.subject': 'x' } },
      { kind: 'set', id: 4, values: { 'ticket.subject': 'x' } },
    ],
    [
      'invoke',
      { id: 5, request: 'invoke', params: { resize: [{ height: '9px' }] } },
      { kind: 'invoke', id: 5, calls: { resize: [{ height: '9px' }] } },
    ],
    [
      'invoke with a bare argument',
      { id: 5, request: 'invoke', params: { notify: 'x' } },
      { kind: 'invoke', id: 5, calls: { notify: ['x'] } },
    ],
    [
      'request',
      { key: 'request:7', message: { url: '/x' } },
      { kind: 'request', number: '7', options: { url: '/x' } },
    ],
    [
      'subscription to an answer',
      { key: 'iframe.on:request:7.done', message: { subscriberCount: 1 } },
      { kind: 'subscribe', event: 'request:7.done', subscribers: 1 },
    ],
    [
      'trigger',
      { key: 'iframe.trigger:hello', message: [1] },
      { kind: 'trigger', event: 'hello', data: [1] },
    ],
    ['own message', { key: 'hello', message: 1 }, { kind: 'post', name: 'hello', data: 1 }],
    ['a call that is none', { id: 6, request: 'delete', params: [] }, { kind: 'malformed', id: 6 }],
    ['get without a list', { id: 6, request: 'get', params: 'ticket' }, { kind: 'malformed', id: 6 }],
  ])('%s', (_, message, expected) => {
    expect(read(message)).toMatchObject({ ...G, ...expected });
  });

  test('replies of hooks come as objects, with or without a reason', () => {
    const reply = (error?: unknown) =>
      readAppMessage({ appGuid: 'app', key: 'iframe.reply:ticket.save', error });
    expect(reply()).toMatchObject({ kind: 'reply', event: 'ticket.save', failed: false });
    expect(reply({ msg: 'Not yet' })).toMatchObject({ failed: true, failure: 'Not yet' });
    expect(reply({ msg: false })).toMatchObject({ failed: true, failure: undefined });
  });

  test('a message without an instance is about the app itself', () => {
    expect(readAppMessage({ appGuid: 'app', key: 'x' })).toMatchObject({ instanceGuid: 'app' });
  });

  test.each([
    ['broken JSON', '{"appGuid"'],
    ['a number', 7],
    ['nothing', null],
    ['a list', []],
    ['JSON of a text', '"x"'],
    ['no guid', { key: 'x' }],
    ['no key', { appGuid: 'app' }],
  ])('%s is not taken for a message', (_, data) => {
    expect(readAppMessage(data)).toBeUndefined();
  });
});
