// @vitest-environment jsdom
import type { Comment } from '#domain/comment/Comment.ts';
import { wrapFrame } from '#zendesk/frame/Frame.ts';
import { zendeskOpenTicket } from '#zendesk/zendeskOpenTicket.ts';
import { describe, expect, it, vi } from 'vitest';
import { openTicketContract } from '../ports/OpenTicket.contract.ts';
import { nodeZaf } from './nodeZaf.ts';
import { noon } from './samples.ts';

const CUSTOMER = { id: 12, name: 'Ana Lima', role: 'end-user' };
const AGENT = { id: 9000001, name: 'Aylin', role: 'agent' };

const message = (content: string, more: object = {}) => ({
  author: CUSTOMER,
  channel: { name: 'email' },
  message: { content, contentType: 'text/html' },
  attachments: [],
  timestamp: '2026-11-20T10:00:00Z',
  ...more,
});
const ticket = (conversation: unknown, more: Record<string, unknown> = {}) => ({
  'ticket.id': 311,
  'ticket.subject': 'Report',
  'ticket.requester': { id: 12, name: 'Ana Lima', email: 'ana@acme.example' },
  'ticket.organization': { id: 77, name: 'Acme' },
  'ticket.brand': { id: 5, name: 'Fernway' },
  'ticket.tags': ['vip'],
  'ticket.via': { channel: 'email' },
  'ticket.createdAt': '2026-11-20T09:00:00Z',
  'ticket.conversation': conversation,
  ...more,
});

function open(values: Record<string, unknown>) {
  const client = nodeZaf({ values });
  const gets = vi.spyOn(client, 'get');
  const opened = zendeskOpenTicket({ frame: wrapFrame(client), nowMs: () => Date.parse(noon) });
  return { client, opened, gets };
}

async function commentsOf(values: Record<string, unknown>): Promise<readonly Comment[]> {
  const read = await open(values).opened.read();
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value.comments;
}

openTicketContract(() => {
  const values: Record<string, unknown> = ticket([]);
  const { client, opened } = open(values);
  const messages: object[] = [];
  return {
    ticket: opened,
    comment: async (text) => {
      messages.push(message(text));
      values['ticket.conversation'] = messages;
      await client.raise('ticket.conversation.changed', messages);
      await client.raise('ticket.updated');
    },
    replies: () =>
      client.invoked
        .filter(({ name }) => name === 'ticket.comment.appendText')
        .map(({ args }) => String(args[0])),
  };
});

describe('where the open ticket stands', () => {
  const asked = async (values: Record<string, unknown>) => {
    const { opened, gets } = open(values);
    const place = await opened.place();
    return { place: place.ok ? place.value : place.failure, gets };
  };

  it('is known without a word of its conversation', async () => {
    const { place, gets } = await asked({
      ...ticket([]),
      'ticket.assignee': { group: { id: 8200003, name: 'People' }, user: null },
      'ticket.form': { id: '20' },
    });
    expect(place).toEqual({ groupId: '8200003', brandId: '5', formId: '20', tags: ['vip'], unknown: [] });
    const paths = gets.mock.calls.flatMap(([given]) => given);
    expect(paths.toSorted()).toEqual(['ticket.assignee', 'ticket.brand', 'ticket.form', 'ticket.tags']);
  });

  it.each([[null], [{}], [{ group: null, user: null }], [{ group: {} }], [{ group: { id: '' } }]])(
    'is no group for %j',
    async (assignee) => {
      const { place } = await asked({ ...ticket([]), 'ticket.assignee': assignee, 'ticket.form': null });
      expect(place).toMatchObject({ groupId: null, formId: null, unknown: [] });
    },
  );

  it('names what Zendesk does not say', async () => {
    const { place } = await asked({ 'ticket.brand': { id: 5 } });
    expect(place).toMatchObject({ groupId: null, brandId: '5', unknown: ['groups', 'forms', 'tags'] });
  });

  it('cannot be told from nonsense', async () => {
    const { place } = await asked({ ...ticket([]), 'ticket.assignee': 'Support', 'ticket.form': null });
    expect(place).toMatchObject({ kind: 'unreadable', path: 'ticket.assignee' });
  });
});

describe('reading the open ticket', () => {
  it('gives the whole ticket with one question to the framework and no request', async () => {
    const { opened, gets, client } = open(ticket([message('<p>Can I <b>export</b>?</p>')]));
    const requests = vi.spyOn(client, 'request');
    expect(await opened.read()).toEqual({
      ok: true,
      value: {
        ticketId: '311',
        subject: 'Report',
        requester: { id: '12', name: 'Ana Lima' },
        organization: { id: '77', name: 'Acme' },
        brandId: 5,
        channel: 'email',
        tags: ['vip'],
        comments: [
          {
            key: expect.stringMatching(/^20261120T100000\.12\.[0-9a-z]{11}$/),
            authorId: '12',
            authorName: 'Ana Lima',
            role: 'customer',
            isPublic: true,
            at: '2026-11-20T10:00:00.000Z',
            text: 'Can I export?',
            attachments: 0,
          },
        ],
      },
    });
    expect(gets).toHaveBeenCalledTimes(1);
    expect(requests).not.toHaveBeenCalled();
  });

  it('knows the same comment again as HTML and as plain text', async () => {
    const [html] = await commentsOf(ticket([message('<p>Can I <b>export</b>?</p>')]));
    const plain = { content: 'Can I export?', contentType: 'text/plain' };
    const [text] = await commentsOf(ticket([message('', { message: plain })]));
    expect(text?.key).toBe(html?.key);
  });

  it.each([
    ['end-user', 'customer'],
    ['customer', 'customer'],
    ['agent', 'agent'],
    ['admin', 'agent'],
    ['light_agent', 'agent'],
    [360001234, 'agent'],
    ['system', 'system'],
    ['trigger', 'system'],
    ['bot', 'system'],
    ['', 'system'],
    [null, 'system'],
    [{ odd: true }, 'system'],
  ])('takes the role %j for %s', async (role, expected) => {
    const [comment] = await commentsOf(ticket([message('Hi', { author: { id: 99, name: 'X', role } })]));
    expect(comment?.role).toBe(expected);
  });

  it('takes an unknown role for the customer’s where the author is who asks', async () => {
    const [comment] = await commentsOf(ticket([message('Hi', { author: { ...CUSTOMER, role: 'visitor' } })]));
    expect(comment?.role).toBe('customer');
  });

  it('tells notes from replies, puts the oldest first, and leaves Zendesk itself nameless', async () => {
    const comments = await commentsOf(
      ticket([
        message('third', {
          timestamp: '2026-11-20T12:00:00Z',
          author: { id: -1, name: 'Zendesk', role: 'system' },
        }),
        message('first'),
        message('second', {
          author: AGENT,
          channel: { name: 'internal' },
          timestamp: '2026-11-20T11:00:00+00:00',
        }),
      ]),
    );
    expect(comments.map(({ text, isPublic, authorId }) => [text, isPublic, authorId])).toEqual([
      ['first', true, '12'],
      ['second', false, '9000001'],
      ['third', true, null],
    ]);
  });

  it.each([
    ['nobody wrote anything', [], []],
    ['only images', [message('<p><img src="x"></p>', { attachments: [{}, {}] })], [['', 2]]],
    ['images inside the text only', [message('<img src="x">')], [['', 1]]],
    ['nothing at all in a message', [{}], [['', 0]]],
    [
      'nulls everywhere',
      [{ author: null, channel: null, message: null, attachments: null, timestamp: null }],
      [['', 0]],
    ],
    ['numbers for words', [message('', { message: { content: 7, contentType: 8 } })], [['', 0]]],
  ])('bears a conversation in which there is %s', async (_, conversation, expected) => {
    const comments = await commentsOf(ticket(conversation));
    expect(comments.map(({ text, attachments }) => [text, attachments])).toEqual(expected);
  });

  it('keeps a message without a readable time in its place', async () => {
    const comments = await commentsOf(
      ticket([message('first'), message('second', { timestamp: 'yesterday' }), message('third')]),
    );
    expect(comments.map(({ text }) => text)).toEqual(['first', 'second', 'third']);
  });

  it('bears 65,000 characters and 500 comments', async () => {
    const long = `<p>${'word '.repeat(13_000)}</p>`;
    const conversation = Array.from({ length: 500 }, (_, n) =>
      message(n === 250 ? long : `comment ${n}`, {
        timestamp: new Date(Date.UTC(2026, 1, 1) + n * 60_000).toISOString(),
      }),
    );
    const comments = await commentsOf(ticket(conversation));
    expect(comments).toHaveLength(500);
    expect(comments[250]?.text).toHaveLength(64_999);
  });

  it('says where a conversation is no conversation', async () => {
    const read = await open(ticket([message('Hi'), 'what?'])).opened.read();
    expect(read).toMatchObject({ ok: false, failure: { kind: 'unreadable', path: '1' } });
  });

  it('reads a ticket of nobody, in no organization, without a brand', async () => {
    const bare = { 'ticket.id': '9', 'ticket.conversation': [] };
    expect(await open(bare).opened.read()).toMatchObject({
      ok: true,
      value: { requester: null, organization: null, brandId: null, tags: [], channel: '', subject: '' },
    });
    const deleted = ticket([], { 'ticket.requester': {}, 'ticket.organization': null });
    expect(await open(deleted).opened.read()).toMatchObject({ ok: true, value: { requester: null } });
  });

  it('says so where there is no ticket', async () => {
    expect(await open({}).opened.read()).toMatchObject({
      ok: false,
      failure: { kind: 'unreadable', path: 'ticket.id' },
    });
  });
});

describe('an account without ticket.conversation', () => {
  const older = Object.fromEntries(
    Object.entries(ticket([])).filter(([path]) => path !== 'ticket.conversation'),
  );

  it('has its comments read instead', async () => {
    const comments = await commentsOf({
      ...older,
      'ticket.comments': [
        { author: CUSTOMER, value: '<p>Hi</p>', imageAttachments: [{}], nonImageAttachments: [] },
        { author: AGENT, value: 'note', isPublic: false, createdAt: '2026-11-20T10:30:00Z' },
      ],
    });
    expect(
      comments.map(({ text, role, isPublic, attachments }) => [text, role, isPublic, attachments]),
    ).toEqual([
      ['Hi', 'customer', true, 1],
      ['note', 'agent', false, 0],
    ]);
  });

  it('has at least its description read, as the requester’s words, or the agent’s on the phone', async () => {
    const [asked] = await commentsOf({ ...older, 'ticket.description': 'Please add <b>dark</b> mode' });
    expect(asked).toMatchObject({ role: 'customer', authorId: '12', text: 'Please add dark mode' });
    const [noted] = await commentsOf({
      ...older,
      'ticket.description': 'Called us',
      'ticket.via': { channel: 'voice' },
    });
    expect(noted).toMatchObject({ role: 'agent', authorId: null });
    expect(await commentsOf(older)).toEqual([]);
  });
});

describe('a change of the ticket', () => {
  it('is told once, until the ticket was read again', async () => {
    const { client, opened } = open(ticket([]));
    const told = vi.fn();
    const unsubscribe = opened.onChanged(told);
    await client.raise('ticket.conversation.changed', []);
    await client.raise('ticket.updated');
    await client.raise('ticket.saved');
    expect(told).toHaveBeenCalledTimes(1);
    await opened.read();
    await client.raise('ticket.saved');
    expect(told).toHaveBeenCalledTimes(2);
    unsubscribe();
    await opened.read();
    await client.raise('ticket.saved');
    expect(told).toHaveBeenCalledTimes(2);
    expect(client.listeners('ticket.updated')).toBe(0);
  });
});

describe('a reply', () => {
  it('is put at the end of what the agent writes', async () => {
    const { client, opened } = open(ticket([]));
    expect(await opened.insertReply('Es ist geplant.')).toEqual({ ok: true, value: undefined });
    expect(client.invoked).toEqual([{ name: 'ticket.comment.appendText', args: ['Es ist geplant.'] }]);
  });

  it('that could not be inserted says why', async () => {
    const { client, opened } = open(ticket([]));
    vi.spyOn(client, 'invoke').mockRejectedValue(new Error('closed ticket'));
    expect(await opened.insertReply('Hi')).toEqual({
      ok: false,
      failure: { kind: 'refused', what: 'insert reply', reason: 'closed ticket' },
    });
  });
});

describe('tags', () => {
  const invokedTags = (client: ReturnType<typeof nodeZaf>) =>
    client.invoked.map(({ name, args }) => [name.replace('ticket.tags.', ''), args[0]]);

  it('leave an untouched ticket untouched, and its save unhindered', () => {
    const { client } = open(ticket([]));
    expect(client.listeners('ticket.save')).toBe(0);
  });

  it('are changed with the submit, and only those that differ', async () => {
    const { client, opened } = open(ticket([], { 'ticket.tags': ['vip', 'gs_request', 'gs_old_1'] }));
    opened.setTagsOnSubmit(['gs_request', 'gs_new_2'], ['gs_old_1', 'gs_never_3']);
    expect(client.invoked).toEqual([]);
    await client.raise('ticket.save');
    expect(invokedTags(client)).toEqual([
      ['add', ['gs_new_2']],
      ['remove', ['gs_old_1']],
    ]);
  });

  it('are what was said last, and once saved said no more', async () => {
    const { client, opened } = open(ticket([]));
    opened.setTagsOnSubmit(['gs_a_1'], []);
    opened.setTagsOnSubmit(['gs_b_2'], []);
    await client.raise('ticket.save');
    await client.raise('ticket.submit.done');
    await client.raise('ticket.save');
    expect(invokedTags(client)).toEqual([['add', ['gs_b_2']]]);
  });

  it('are tried again with the next submit when this one failed', async () => {
    const { client, opened } = open(ticket([]));
    opened.setTagsOnSubmit(['gs_a_1'], []);
    await client.raise('ticket.save');
    await client.raise('ticket.submit.fail');
    await client.raise('ticket.save');
    expect(invokedTags(client)).toHaveLength(2);
  });

  it('never keep a reply from being sent', async () => {
    const { client, opened } = open(ticket([]));
    opened.setTagsOnSubmit(['gs_a_1'], []);
    vi.spyOn(client, 'invoke').mockRejectedValue(new Error('no'));
    expect(await client.raise('ticket.save')).toEqual([undefined]);
    vi.spyOn(client, 'get').mockImplementation(() => new Promise(() => undefined));
    vi.useFakeTimers();
    const saving = client.raise('ticket.save');
    await vi.advanceTimersByTimeAsync(3_000);
    vi.useRealTimers();
    expect(await saving).toEqual([undefined]);
  });
});
