import { beforeEach, describe, expect, test } from 'vitest';
import type { HookAnswer } from '#sandbox/pages/frame/AppInstance.ts';
import { OpenTicket } from '#sandbox/pages/ticket/OpenTicket.ts';
import { FakeZendesk } from './FakeZendesk.ts';

let zendesk: FakeZendesk;
let heard: { event: string; message: unknown }[];
let onSave: () => HookAnswer;
let ticket: OpenTicket;

const events = () => heard.map(({ event }) => event).filter((event) => event !== '*.changed');

beforeEach(async () => {
  zendesk = new FakeZendesk();
  heard = [];
  onSave = () => ({ ok: true });
  ticket = new OpenTicket(5, {
    rest: zendesk.rest,
    emit: (event, message) => heard.push({ event, message }),
    askSave: () => Promise.resolve(onSave()),
    mayReply: true,
  });
  await ticket.load();
});

describe('what is unsaved', () => {
  test('a ticket that was only looked at is not', () => {
    expect(ticket.unsaved()).toBe(false);
  });

  test.each<[string, () => void]>([
    ['a tag', () => ticket.addTags(['new_one'])],
    ['a tag taken away', () => ticket.removeTags(['billing'])],
    ['a property', () => ticket.edit({ priority: 'high' })],
    ['a custom field', () => ticket.editCustomField(360, 'new')],
    ['words', () => ticket.write('Hi')],
  ])('%s makes it so', (_, change) => {
    change();
    expect(ticket.unsaved()).toBe(true);
  });

  test.each<[string, () => void]>([
    ['a tag that is there already', () => ticket.addTags(['Billing'])],
    ['a tag that was never there', () => ticket.removeTags(['nothing'])],
    [
      'a tag added and taken away',
      () => {
        ticket.addTags(['x']);
        ticket.removeTags(['x']);
      },
    ],
    [
      'a tag taken away and added',
      () => {
        ticket.removeTags(['billing']);
        ticket.addTags(['billing']);
      },
    ],
    ['the same status', () => ticket.edit({ status: 'open' })],
    [
      'a property changed and changed back',
      () => {
        ticket.edit({ priority: 'high' });
        ticket.edit({ priority: null });
      },
    ],
    ['choosing to write a note', () => ticket.writePublicly(false)],
    ['blank space', () => ticket.write('  \n')],
  ])('%s does not', (_, change) => {
    change();
    expect(ticket.unsaved()).toBe(false);
  });

  test('tags are lower case and split at spaces and commas', () => {
    ticket.addTags(['Very IMPORTANT,one']);
    expect(ticket.current()?.tags).toEqual(['billing', 'very', 'important', 'one']);
  });
});

describe('what apps hear of changes', () => {
  test('the new value under the property, and the old one with it under *.changed', () => {
    ticket.addTags(['x']);
    expect(heard).toEqual([
      { event: 'ticket.tags.changed', message: ['billing', 'x'] },
      {
        event: '*.changed',
        message: { propertyName: 'ticket.tags', oldValue: ['billing'], newValue: ['billing', 'x'] },
      },
    ]);
  });

  test('nothing where nothing changed', () => {
    ticket.addTags(['billing']);
    expect(heard).toEqual([]);
  });

  test('a new message, when the ticket is read again', async () => {
    zendesk.comments.push({ ...zendesk.comments[0], id: 2, body: 'More', html_body: 'More', public: false });
    zendesk.ticket.updated_at = '2026-03-05T10:00:00Z';
    await ticket.refresh();
    expect(events()).toEqual(['ticket.conversation.changed', 'ticket.updated']);
    expect(heard[0]?.message).toMatchObject([
      {
        author: { name: 'Ann', role: 'end-user' },
        message: { content: '<p>Hello</p>', contentType: 'text/html' },
      },
      { channel: { name: 'internal' }, message: { content: 'More', contentType: 'text/plain' } },
    ]);
    for (const message of heard[0]?.message as object[]) expect(Object.keys(message)).not.toContain('id');
  });
});

describe('submitting', () => {
  test('sends only what changed, and everything is clean afterwards', async () => {
    ticket.write('  Thanks ');
    expect(await ticket.submit('pending')).toBe(true);
    expect(zendesk.puts).toEqual([{ status: 'pending', comment: { body: 'Thanks', public: true } }]);
    expect(ticket.unsaved()).toBe(false);
    expect(ticket.current()).toMatchObject({ status: 'pending' });
    expect(events()).toEqual([
      'comment.text.changed',
      'ticket.submit.start',
      'ticket.status.changed',
      'comment.text.changed',
      'ticket.conversation.changed',
      'ticket.saved',
      'ticket.submit.done',
      'ticket.submit.always',
    ]);
  });

  test('tags that the app adds in its hook are in the same submit', async () => {
    onSave = () => {
      ticket.addTags(['gs_request']);
      return { ok: true };
    };
    await ticket.submit('open');
    expect(zendesk.puts).toEqual([{ tags: ['billing', 'gs_request'] }]);
  });

  test('tags that somebody else added meanwhile survive', async () => {
    ticket.addTags(['mine']);
    zendesk.ticket.tags = ['billing', 'theirs'];
    await ticket.submit('open');
    expect(zendesk.ticket.tags).toEqual(['billing', 'theirs', 'mine']);
  });

  test("an app's objection stops it with the app's words, and nothing is sent or lost", async () => {
    onSave = () => ({ ok: false, message: 'Choose a theme first' });
    ticket.write('Thanks');
    expect(await ticket.submit('solved')).toBe(false);
    expect(zendesk.puts).toEqual([]);
    expect(ticket.state.get()).toMatchObject({
      failure: 'Choose a theme first',
      saving: false,
      draft: { text: 'Thanks' },
    });
    expect(events().slice(-2)).toEqual(['ticket.submit.fail', 'ticket.submit.always']);
  });

  test.each([422, 429, 500, 401])('an answer of %i loses nothing and says so', async (status) => {
    ticket.write('Thanks');
    onSave = () => {
      zendesk.failNext = status;
      return { ok: true };
    };
    expect(await ticket.submit('solved')).toBe(false);
    expect(ticket.state.get()).toMatchObject({
      draft: { text: 'Thanks' },
      failure: expect.stringContaining('#5') as string,
    });
    onSave = () => ({ ok: true });
    expect(await ticket.submit('solved')).toBe(true);
    expect(zendesk.puts).toEqual([{ status: 'solved', comment: { body: 'Thanks', public: true } }]);
  });

  test('a submit that was saved is not taken for failed when reading it again fails', async () => {
    ticket.write('Thanks');
    zendesk.afterPut = () => {
      zendesk.failNext = 500;
    };
    expect(await ticket.submit('pending')).toBe(true);
    expect(ticket.unsaved()).toBe(false);
    expect(ticket.state.get()).toMatchObject({ failure: expect.stringContaining('Opening') as string });
  });

  test('an app may hold it back and allow it again', async () => {
    ticket.allowSubmit(false);
    expect(await ticket.submit('open')).toBe(false);
    ticket.allowSubmit(true);
    expect(await ticket.submit('open')).toBe(true);
  });

  test('a second click while it runs does nothing', async () => {
    const [first, second] = await Promise.all([ticket.submit('pending'), ticket.submit('pending')]);
    expect([first, second, zendesk.puts.length]).toEqual([true, false, 1]);
  });
});

describe('reading', () => {
  test('a failure can be repaired by reading again', async () => {
    zendesk.failNext = 500;
    const other = new OpenTicket(5, {
      rest: zendesk.rest,
      emit: () => undefined,
      askSave: () => Promise.resolve({ ok: true }),
      mayReply: false,
    });
    await other.load();
    expect(other.state.get()).toMatchObject({
      phase: 'failed',
      failure: expect.stringContaining('#5') as string,
    });
    await other.load();
    expect(other.state.get()).toMatchObject({ phase: 'ready', draft: { isPublic: false } });
  });

  test('what is unsaved survives reading again', async () => {
    ticket.write('Half a sen');
    ticket.addTags(['mine']);
    zendesk.ticket.tags = ['billing', 'mine', 'theirs'];
    await ticket.refresh();
    expect(ticket.state.get()).toMatchObject({ draft: { text: 'Half a sen' } });
    expect(ticket.current()?.tags).toEqual(['billing', 'mine', 'theirs']);
  });

  test('a person who may only write notes cannot choose a public reply', async () => {
    const other = new OpenTicket(5, {
      rest: zendesk.rest,
      emit: () => undefined,
      askSave: () => Promise.resolve({ ok: true }),
      mayReply: false,
    });
    await other.load();
    other.writePublicly(true);
    expect(other.state.get()).toMatchObject({ draft: { isPublic: false } });
  });
});
