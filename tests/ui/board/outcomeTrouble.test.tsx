// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { personKey, replyTurnId } from '#domain/outcome/ReplyEvent.ts';
import type { FakeReplies } from '../../ports/fakes/fakeReplies.ts';
import type { FakeAccount } from '../../ports/fakes/fakeThemeStore.ts';
import { daysAgo } from './boardOutside.ts';
import { forgetBoard } from './renderBoard.tsx';
import { id, lines, NEWS, open, panel } from './shippedTheme.tsx';

forgetBoard();

const PERSON = asId<UserId>('72');
const TICKET = asId<TicketId>('32');

function customer(replies: FakeReplies, more: object): void {
  const before = replies.customersNow.get(PERSON);
  if (before !== undefined) replies.customersNow.set(PERSON, { ...before, ...more });
}

function ticket(replies: FakeReplies, more: object): void {
  const before = replies.ticketsNow.get(TICKET);
  if (before !== undefined) replies.ticketsNow.set(TICKET, { ...before, ...more });
}

describe('a customer who cannot be written to', () => {
  it.each<[string, (replies: FakeReplies) => void]>([
    ['This customer is not in the account any more.', (all) => void all.customersNow.delete(PERSON)],
    ['This customer is not in the account any more.', (all) => customer(all, { isThere: false })],
    ['This customer is suspended.', (all) => customer(all, { isSuspended: true })],
    ['The ticket is not there any more, or not for you.', (all) => void all.ticketsNow.delete(TICKET)],
    ['Somebody else asks in this ticket by now.', (all) => ticket(all, { requesterId: asId<UserId>('99') })],
  ])('stays on the list with the reason: %s', async (why, also) => {
    await open({ also });
    const list = await lines();
    const line = (await list.findByText(why)).closest('li');
    expect(line?.textContent).not.toContain('Write');
    expect((await panel()).getByText('2 wait · 1 cannot be reached')).toBeDefined();
  });

  it('is written to in a follow-up where their ticket was merged, which is said before', async () => {
    const { user, replies } = await open({ also: (all) => ticket(all, { isClosed: true, isMerged: true }) });
    const list = await lines();
    expect(list.getByText(/^Ticket #32 was merged into another: look there first/u)).toBeDefined();
    await user.click(list.getByRole('button', { name: 'Write: Customer 2' }));
    await user.click(await list.findByRole('button', { name: 'Send as follow-up' }));
    await list.findByText(/^Told by Aylin Demir/u);
    expect(replies.followUps).toMatchObject([{ after: '32' }]);
  });
});

describe('a reply in another language', () => {
  it('is drafted in the customer’s, and says that what may be told is not in it', async () => {
    const { user } = await open({ tongue: 'fr' });
    const list = await lines();
    await user.click(list.getByRole('button', { name: 'Write: Customer 1' }));
    const text = await list.findByRole<HTMLTextAreaElement>('textbox');
    expect(text.value).toMatch(/^Bonjour/u);
    expect(text.value).toContain(NEWS);
    expect(list.getByText(/released in another language. Put it into French before you send/u)).toBeDefined();
  });

  it('says so where there are no words for it', async () => {
    const { user } = await open({ tongue: 'pl' });
    const list = await lines();
    await user.click(list.getByRole('button', { name: 'Write: Customer 1' }));
    expect(
      await list.findByText('Which language they write is not known. This is in English.'),
    ).toBeDefined();
  });
});

it('what an agent began who has left is taken over by a colleague', async () => {
  const also = (_: FakeReplies, account: FakeAccount) => {
    const person = personKey(id, PERSON);
    const turn = replyTurnId(id, person, 1);
    account.events.set(turn, {
      id: turn,
      kind: 'reply.claimed',
      themeId: id,
      actor: asId<UserId>('8888888'),
      payload: { turn: 1, person, ticketId: TICKET },
      after: null,
      at: daysAgo(1),
      recordId: 'left1',
    });
  };
  const { user, replies, states } = await open({ also });
  const list = await lines();
  expect(list.getByText('somebody is writing')).toBeDefined();
  await user.click(list.getByRole('button', { name: 'Take over: Customer 2' }));
  await user.click(await list.findByRole('button', { name: 'Send' }));
  await list.findByText(/^Told by Aylin Demir/u);
  expect(replies.written.map(({ ticketId }) => ticketId)).toEqual([TICKET]);
  expect(states()).toEqual(['sent']);
});

it('what was typed before product changed its words goes out once its writer says that it holds', async () => {
  const { user, replies, reword } = await open();
  const list = await lines();
  await user.click(list.getByRole('button', { name: 'Write: Customer 1' }));
  const text = await list.findByRole<HTMLTextAreaElement>('textbox');
  await user.clear(text);
  await user.type(text, 'It exports now, since version 9.');
  await reword('You can export reports since version 9.');
  await user.click(list.getByRole('button', { name: 'Send' }));
  await user.click(await list.findByRole('button', { name: 'My reply says so' }));
  expect(replies.written).toEqual([]);
  await user.click(list.getByRole('button', { name: 'Send' }));
  await list.findByText(/^Told by Aylin Demir/u);
  expect(replies.written.map((one) => one.text)).toEqual(['It exports now, since version 9.']);
});
