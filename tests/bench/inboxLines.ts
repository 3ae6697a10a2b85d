import { join } from 'node:path';
import { readInbox } from '#sandbox/store/readInbox.ts';

/**
 * The demonstration inbox as an export, as often as it takes for `count` tickets. Each repeat has ids of its own and
 * ends its comments with its number, so that nothing is quick merely because it was read before.
 */
export function* inboxLines(root: string, count: number): Generator<string> {
  const inbox = readInbox(join(root, 'src/sandbox/inbox'));
  const ends = new Set(inbox.people.map(({ key }) => key));
  const ids = new Map<string, number>();
  const idOf = (key: string): number => ids.get(key) ?? (ids.set(key, ids.size + 1), ids.size);
  if (inbox.tickets.length === 0) throw new Error('src/sandbox/inbox holds no tickets');
  for (let made = 0; made < count; made++) {
    const ticket = inbox.tickets[made % inbox.tickets.length];
    if (ticket === undefined) return;
    const repeat = Math.floor(made / inbox.tickets.length);
    const people = new Set([ticket.requester, ...ticket.comments.map(({ by }) => by)]);
    yield JSON.stringify({
      id: made + 1,
      subject: ticket.subject,
      status: ticket.status,
      created_at: '2026-03-02T09:00:00Z',
      requester_id: idOf(ticket.requester),
      comments: ticket.comments.map((comment, at) => ({
        id: made * 1000 + at,
        author_id: idOf(comment.by),
        public: comment.public,
        created_at: new Date(Date.UTC(2026, 2, 2, 9, at)).toISOString(),
        body: repeat === 0 ? comment.body : `${comment.body}\n${repeat}`,
      })),
      users: [...people].map((key) => ({
        id: idOf(key),
        name: key,
        role: ends.has(key) ? 'end-user' : 'agent',
      })),
    });
  }
}
