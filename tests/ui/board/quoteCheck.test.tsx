// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { fakeAccountRecords } from '../../ports/fakes/fakeAccountRecords.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakeAccountTickets } from '../../ports/fakes/fakeAccountTickets.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const SECRET = 'My card is 1234.';

/** Ticket 5 is deleted, words of 6 are redacted, in 7 somebody else asks; 8 is as it was. */
function open() {
  const { account } = new BoardAccount()
    .theme('ab12', 'Export reports')
    .said('ab12', { ticket: '5', requester: '4001' })
    .said('ab12', { ticket: '6', requester: '4002', text: SECRET })
    .said('ab12', { ticket: '7', requester: '4003' })
    .said('ab12', { ticket: '8', requester: '4004' });
  const accountTickets = fakeAccountTickets();
  const place = { groupId: '10', brandId: '1', formId: null, tags: [], unknown: [] };
  for (const [n, requester, changed] of [
    ['6', '4002', 1],
    ['7', '4004', 3],
    ['8', '4004', 3],
  ] as const) {
    const id = asId<TicketId>(n);
    const requesterId = asId<UserId>(requester);
    accountTickets.tickets.set(id, { id, place, requesterId, changedAt: daysAgo(changed), channel: 'email' });
    accountTickets.users.add(requesterId);
  }
  accountTickets.conversations.set(asId('6'), [{ at: daysAgo(2), texts: ['My card is ▇▇▇▇.'] }]);
  const records = fakeAccountRecords(account);
  const outside = {
    ...boardOutside({ role: 'admin', account }),
    settings: fakeAccountSettings(),
    accountTickets,
    records: async () => records,
  };
  return {
    account,
    accountTickets,
    workplace: outside.workplace,
    ...renderBoard(outside, 'settings/forget'),
  };
}

async function check({ user }: ReturnType<typeof open>) {
  await user.click(await screen.findByRole('button', { name: 'Check stored quotes' }));
  return screen.findByRole('region', { name: 'Stored quotes against tickets' });
}

describe('the check of stored quotes', () => {
  it('says what it found and what that rests on, opens tickets, and changes nothing', async () => {
    const page = open();
    const before = JSON.stringify([...page.account.mentions, ...page.account.events]);
    const panel = await check(page);
    await within(panel).findByText('1 ticket is deleted. Mentions of it: 1 stored, 1 counting.');
    within(panel).getByText('1 mention quotes words that are no longer in the ticket.');
    within(panel).getByText('In 1 ticket somebody else asks now.');
    expect(panel.textContent).toContain('user 4003, who was merged or deleted → 4004');
    expect(panel.textContent).toContain('Looked at: 4 of 4');
    expect(panel.textContent).toContain('read: 1 of 1');
    await page.user.click(within(panel).getByRole('button', { name: /ticket 6$/i }));
    expect(page.workplace.openedTickets).toEqual(['6']);
    expect(JSON.stringify([...page.account.mentions, ...page.account.events])).toBe(before);
  });

  it.each([
    ['Count 1 mention no more', 'mentions of deleted tickets count no more.', 4],
    ['Delete 1 mention for good', 'mentions of deleted tickets were deleted.', 3],
    ['Delete the words of 1 mention', 'quotes of redacted words were deleted.', 3],
    ['Count 1 ticket for who asks now', 'mentions count for who asks now.', 4],
  ])('%s: a click gives a receipt, and checking again finds it mended', async (button, said, left) => {
    const page = open();
    await check(page);
    await page.user.click(await screen.findByRole('button', { name: button }));
    const receipt = await screen.findByRole('region', { name: 'Receipt' });
    expect(receipt.textContent).toContain(said);
    expect(receipt.textContent).toContain('Nothing is left to do.');
    expect(receipt.textContent).not.toContain('was forgotten');
    expect(page.account.mentions.size).toBe(left);
    await page.user.click(within(receipt).getByRole('button', { name: 'Check again' }));
    await screen.findByText(/Looked at: \d of \d/);
    expect(screen.queryByRole('button', { name: button })).toBeNull();
  });

  it('says why it could not look at all, and that all is well', async () => {
    const page = open();
    page.account.failure = { kind: 'signedOut', what: 'read mentions' };
    const panel = await check(page);
    await within(panel).findByText(/Your session has ended/);
    page.account.failure = null;
    page.account.mentions.clear();
    await page.user.click(within(panel).getByRole('button', { name: 'Check again' }));
    await within(panel).findByText('Everything that is stored agrees with its tickets.');
  });

  it('stopped by Zendesk it does not say that all agrees', async () => {
    const page = open();
    page.accountTickets.failure = { kind: 'signedOut', what: 'read tickets' };
    const panel = await check(page);
    await within(panel).findByText('What was looked at so far agrees with its tickets.');
    expect(panel.textContent).toContain('Looked at: 0 of 4');
    within(panel).getByText(/Your session has ended/);
  });
});
