// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { askSurfaces, type Surface } from '#sandbox/pages/frame/Surface.ts';
import { ticketSurface } from '#sandbox/pages/frame/ticketSurface.ts';
import { OpenTicket } from '#sandbox/pages/ticket/OpenTicket.ts';
import { FakeZendesk } from '../ticket/FakeZendesk.ts';

let ticket: OpenTicket;
let surface: Surface;

const get = (path: string) => askSurfaces([surface], 'get', path, undefined);
const set = (path: string, value: unknown) => askSurfaces([surface], 'set', path, value);
const invoke = (name: string, ...args: unknown[]) => askSurfaces([surface], 'invoke', name, args);
const draft = () => {
  const state = ticket.state.get();
  return state.phase === 'ready' ? state.draft : undefined;
};

beforeEach(async () => {
  ticket = new OpenTicket(5, {
    rest: new FakeZendesk().rest,
    emit: () => undefined,
    askSave: () => Promise.resolve({ ok: true }),
    mayReply: true,
  });
  await ticket.load();
  surface = ticketSurface(ticket, () => Promise.resolve({ id: 9, name: 'Fernway' }));
});

describe('reading a ticket', () => {
  test.each([
    ['ticket.id', 5],
    ['ticket.subject', 'Export'],
    ['ticket.status', 'open'],
    ['ticket.priority', null],
    ['ticket.tags', ['billing']],
    ['ticket.requester.name', 'Ann'],
    ['ticket.requester.locale', 'en-US'],
    ['ticket.organization', null],
    ['ticket.assignee.user', null],
    ['ticket.brand.name', 'Fernway'],
    ['ticket.form.id', null],
    ['ticket.via.channel', 'email'],
    ['ticket.customField:custom_field_360', 'old'],
    ['ticket.isNew', false],
    ['comment.type', 'publicReply'],
    ['ticket.comment.text', ''],
  ])('%s', async (path, value) => {
    expect(await get(path)).toEqual(value);
  });

  test('all of it at once', async () => {
    expect(await get('ticket')).toMatchObject({
      id: 5,
      brand: { id: 9 },
      conversation: [{ author: { id: 100, name: 'Ann' }, message: { contentType: 'text/html' } }],
      comments: [{ id: 1, value: '<p>Hello</p>', author: { name: 'Ann' } }],
    });
  });

  test('with what is unsaved', async () => {
    ticket.addTags(['x']);
    ticket.edit({ subject: 'Other' });
    expect(await get('ticket.tags')).toEqual(['billing', 'x']);
    expect(await get('ticket.subject')).toBe('Other');
  });

  test.each(['ticket.moon', 'ticket.customField:custom_field_1', 'ticketing', 'ticket.brand.moon', 'user'])(
    '%s is not there',
    async (path) => {
      await expect(get(path)).rejects.toMatchObject({ message: 'No such Api', path });
    },
  );

  test('a ticket that is still loading has nothing to read', async () => {
    const loading = new OpenTicket(6, {
      rest: new FakeZendesk().rest,
      emit: () => undefined,
      askSave: () => Promise.resolve({ ok: true }),
      mayReply: true,
    });
    surface = ticketSurface(loading, () => Promise.resolve(null));
    expect(() => surface.get?.('ticket.id')).toThrow('not loaded');
  });
});

describe('changing it leaves it unsaved', () => {
  test.each<[string, unknown, object]>([
    ['ticket.subject', 'New', { subject: 'New' }],
    ['ticket.status', 'solved', { status: 'solved' }],
    ['ticket.priority', 'urgent', { priority: 'urgent' }],
    ['ticket.type', 'problem', { type: 'problem' }],
    ['ticket.assignee', { userId: '7' }, { assignee_id: 7 }],
    ['ticket.requester', { id: 8 }, { requester_id: 8 }],
    ['ticket.externalId', 'e-1', { external_id: 'e-1' }],
  ])('%s', async (path, value, fields) => {
    await set(path, value);
    expect(draft()?.fields).toEqual(fields);
    expect(ticket.unsaved()).toBe(true);
  });

  test('a custom field', async () => {
    await set('ticket.customField:custom_field_360', 'new');
    expect(await get('ticket.customField:custom_field_360')).toBe('new');
  });

  test('the comment', async () => {
    await set('comment.text', 'Hello');
    await set('comment.type', 'internalNote');
    expect(draft()).toMatchObject({ text: 'Hello', isPublic: false });
  });

  test.each<[string, unknown]>([
    ['ticket.status', 'closed'],
    ['ticket.priority', 'highest'],
    ['ticket.assignee', 7],
    ['ticket.id', 6],
    ['ticket.tags', ['x']],
  ])('%s to %j is refused', async (path, value) => {
    await expect(set(path, value)).rejects.toMatchObject({ path });
    expect(ticket.unsaved()).toBe(false);
  });
});

describe('actions', () => {
  test('tags, given as a list or one by one, and taken away', async () => {
    expect(await invoke('ticket.tags.add', ['a', 'b'])).toEqual(['billing', 'a', 'b']);
    expect(await invoke('ticket.tags.add', 'c', 'd')).toEqual(['billing', 'a', 'b', 'c', 'd']);
    expect(await invoke('ticket.tags.remove', ['a', 'billing'])).toEqual(['b', 'c', 'd']);
  });

  test.each(['ticket.comment', 'comment'])('%s: text is added on a line of its own', async (root) => {
    await invoke(`${root}.appendText`, 'One');
    await invoke(`${root}.appendMarkdown`, '**Two**');
    await invoke(
      `${root}.appendHtml`,
      '<p>Three &amp; <b>four</b></p><ul><li>five</li></ul><script>six</script>',
    );
    expect(draft()?.text).toBe('One\n**Two**\nThree & four\n• five');
  });

  test('holding back the submit', async () => {
    await invoke('ticket.disableSave');
    expect(ticket.state.get()).toMatchObject({ submitDisabled: true });
    await invoke('ticket.enableSave');
    expect(ticket.state.get()).toMatchObject({ submitDisabled: false });
  });

  test('fields may be hidden, which changes nothing here', async () => {
    expect(await invoke('ticketFields:subject.hide')).toBeNull();
    await expect(invoke('ticketFields:subject.explode')).rejects.toMatchObject({ unsupported: true });
  });

  test('an unknown one is named', async () => {
    await expect(invoke('ticket.teleport')).rejects.toMatchObject({
      path: 'ticket.teleport',
      unsupported: true,
    });
  });
});
