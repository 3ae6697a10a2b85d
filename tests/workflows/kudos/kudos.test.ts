import { describe, expect, it } from 'vitest';
import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { failed, type Result } from '#domain/basis/Result.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import { foldKudos, type Kudos } from '#domain/ledger/foldKudos.ts';
import { endKudos, giveKudos } from '#workflows/kudos/giveKudos.ts';
import { readPraise } from '#workflows/kudos/readPraise.ts';
import { fakeAccountTickets } from '../../ports/fakes/fakeAccountTickets.ts';
import { fakePeople } from '../../ports/fakes/fakePeople.ts';
import { conversationOf, outsideFor } from '../outsideFor.ts';

const { signal } = new AbortController();
const [SERVER, GIVER] = [asId<UserId>('1'), asId<UserId>('2')];
const SAID = 'My card is 4111 1111 1111 1111. Agent 1 was so kind.';

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const conversation = conversationOf(35, ['agent:Here you are.', SAID]);
const praised = (text: string, of: Conversation = conversation) => {
  const comment = of.comments.at(-1);
  if (comment === undefined) throw new Error('nothing said');
  const start = comment.text.indexOf(text);
  return { comment: comment.key, start, end: start + text.length, text, wordsOf: 'customer' } as const;
};
const KIND = praised('Agent 1 was so kind.');

/** The ticket as the whole account gives it. */
function accountTickets(isPublic = true, text = SAID) {
  const tickets = fakeAccountTickets();
  const ticketId = conversation.ticketId;
  const place = { groupId: null, brandId: '1', formId: null, tags: [], unknown: [] };
  const [, comment] = conversation.comments;
  if (comment === undefined) throw new Error('no comment');
  tickets.tickets.set(ticketId, {
    id: ticketId,
    place,
    requesterId: comment.authorId,
    changedAt: comment.at,
    channel: 'email',
  });
  tickets.conversations.set(ticketId, [
    { at: comment.at, authorId: comment.authorId, isPublic, texts: [`  ${text}`, text] },
  ]);
  return tickets;
}

async function given(outside = outsideFor(GIVER, conversation)) {
  must(await giveKudos(outside, conversation, KIND, SERVER));
  const [kudos] = foldKudos(outside.account.events.values());
  if (kudos === undefined) throw new Error('none stands');
  return { outside, kudos };
}

describe('passing praise on', () => {
  it('writes for whom it is and where it stands, and not a word of it', async () => {
    const { outside, kudos } = await given();
    expect(kudos).toMatchObject({ from: GIVER, to: SERVER, ticketId: '35', start: KIND.start });
    const stored = JSON.stringify([...outside.account.events.values()]);
    for (const word of ['so kind', 'Customer', '7735']) expect(stored).not.toContain(word);
  });

  it('goes to nobody who did not answer there, to no former colleague, and not to oneself', async () => {
    const outside = outsideFor(GIVER, conversation);
    expect(await giveKudos(outside, conversation, KIND, asId<UserId>('3'))).toMatchObject({
      failure: { kind: 'gone' },
    });
    const gone = [{ id: SERVER, name: 'Agent 1', avatarUrl: null, isStaff: false }];
    for (const people of [fakePeople(gone), fakePeople([])])
      expect(await giveKudos({ ...outside, people }, conversation, KIND, SERVER)).toEqual(
        failed({ kind: 'left' }),
      );
    const own = outsideFor(SERVER, conversation);
    expect((await giveKudos(own, conversation, KIND, SERVER)).ok).toBe(false);
    expect(outside.account.events.size + own.account.events.size).toBe(0);
  });

  it('passes on nothing that only colleagues may read, and no colleague’s words', async () => {
    const outside = outsideFor(GIVER, conversation);
    const [answer, praise] = conversation.comments;
    if (answer === undefined || praise === undefined) throw new Error('no comments');
    const note = { ...conversation, comments: [answer, { ...praise, isPublic: false }] };
    expect((await giveKudos(outside, note, KIND, SERVER)).ok).toBe(false);
    expect((await giveKudos(outside, conversation, { ...KIND, wordsOf: 'agent' }, SERVER)).ok).toBe(false);
    expect(outside.account.events.size).toBe(0);
  });

  it('says why it did not work, and works when it is tried again', async () => {
    const outside = outsideFor(GIVER, conversation);
    outside.account.failure = { kind: 'offline', what: 'write event' };
    expect(await giveKudos(outside, conversation, KIND, SERVER)).toMatchObject({
      failure: { kind: 'offline' },
    });
    outside.account.failure = null;
    must(await giveKudos(outside, conversation, KIND, SERVER));
    must(await giveKudos(outside, conversation, KIND, SERVER));
    expect(foldKudos(outside.account.events.values())).toHaveLength(1);
  });

  it('is taken back by the one, and put away by the other', async () => {
    const { outside, kudos } = await given();
    const receiver = outsideFor(SERVER, conversation, outside.account);
    must(await endKudos(receiver, 'kudos.putAway', kudos));
    must(await endKudos(receiver, 'kudos.putAway', kudos));
    expect(foldKudos(outside.account.events.values())).toMatchObject([{ isAway: true }]);
    must(await endKudos(outside, 'kudos.takenBack', kudos));
    expect(foldKudos(outside.account.events.values())).toEqual([]);
  });
});

describe('reading praise', () => {
  const read = async (kudos: Kudos, tickets = accountTickets(), id = SERVER) => {
    const outside = { ...outsideFor(id, conversation), accountTickets: tickets };
    return must(await readPraise(outside, [kudos], signal)).get(kudos.id);
  };

  it('gives the words where they stand, with who said them, ready to be kept', async () => {
    const { kudos } = await given();
    expect(await read(kudos)).toMatchObject({
      ticketId: '35',
      quote: { text: 'Agent 1 was so kind.', wordsOf: 'customer' },
    });
  });

  it('redacts what may not be shown', async () => {
    const outside = outsideFor(GIVER, conversation);
    must(await giveKudos(outside, conversation, praised(SAID), SERVER));
    const [kudos] = foldKudos(outside.account.events.values());
    expect((await read(kudos as Kudos))?.quote.text).toBe('My card is [card]. Agent 1 was so kind.');
  });

  it('finds nothing where the words were changed, are an internal note by now, or the ticket is gone or hidden', async () => {
    const { kudos } = await given();
    expect(await read(kudos, accountTickets(true, SAID.replace('kind', 'rude')))).toBeNull();
    expect(await read(kudos, accountTickets(false))).toBeNull();
    expect(await read(kudos, fakeAccountTickets())).toBeNull();
    const closed = accountTickets();
    closed.closedBooks.set(conversation.ticketId, { kind: 'forbidden', what: 'read comments' });
    expect(await read(kudos, closed)).toBeNull();
  });

  it('leaves tickets alone that an admin excluded', async () => {
    const { kudos } = await given();
    const tickets = accountTickets();
    const outside = { ...outsideFor(SERVER, conversation), accountTickets: tickets };
    await outside.settings.save('privacy', {
      redacts: true,
      hidesTaggers: false,
      retentionMonths: null,
      excluded: { groups: [], brands: ['1'], forms: [], tags: [] },
      includedPrivateGroups: [],
    });
    expect(must(await readPraise(outside, [kudos], signal)).get(kudos.id)).toBeNull();
    expect(tickets.read).toEqual([]);
  });

  it('fails as a whole while the account does not answer, and asks once for a ticket', async () => {
    const { kudos } = await given();
    const tickets = accountTickets();
    const outside = { ...outsideFor(SERVER, conversation), accountTickets: tickets };
    tickets.failure = { kind: 'offline', what: 'read tickets' };
    expect((await readPraise(outside, [kudos], signal)).ok).toBe(false);
    tickets.failure = null;
    const two = { ...kudos, id: asId<Kudos['id']>('kudos2') };
    expect(must(await readPraise(outside, [kudos, two], signal)).size).toBe(2);
    expect(tickets.read).toEqual([asId<TicketId>('35')]);
  });
});
