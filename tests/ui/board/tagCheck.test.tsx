// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type TicketId } from '#domain/basis/Id.ts';
import { fakeTicketTags } from '../../ports/fakes/fakeTicketTags.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';
import { ok } from '#domain/basis/Result.ts';

forgetBoard();

function account() {
  const made = new BoardAccount()
    .counted('aaaaaaaaaa', 'Export reports', 2)
    .said('aaaaaaaaaa', { ticket: '7' })
    .said('aaaaaaaaaa', { ticket: '8' });
  const open = boardOutside({ role: 'admin', account: made.account });
  const mentions = [...made.account.mentions.values()];
  const accountReplica = {
    ...open.accountReplica,
    read: async () => ok({ revision: 1, mentions, events: [] }),
  };
  const ticketTags = fakeTicketTags();
  for (const id of ['7', '8'].map((one) => asId<TicketId>(one))) {
    const place = { groupId: '10', brandId: '1', formId: null, tags: [], unknown: [] };
    ticketTags.tickets.set(id, { id, isClosed: false, place });
  }
  return { ...open, accountReplica, ticketTags };
}

describe('the check of tags', () => {
  it('looks first, warns of triggers, and changes only after a second yes', async () => {
    const outside = account();
    const { user } = renderBoard(outside, 'settings/tags');
    await user.click(await screen.findByRole('button', { name: 'Check tags' }));
    await screen.findByText('2 tickets have other tags than their mentions say.');
    const main = screen.getByRole('region', { name: 'Ticket tags' });
    expect(main.textContent).toContain('Looked at: 2 of 2');
    expect(main.textContent).toContain('does not have all mentions yet');
    await user.click(within(main).getByRole('button', { name: /ticket 7$/i }));
    expect(outside.workplace.openedTickets).toEqual(['7']);
    await user.click(within(main).getByRole('button', { name: /^Repair 2 tickets/ }));
    await screen.findByText(/Triggers of your account .* may write to customers/);
    expect(document.activeElement?.textContent).toBe('Cancel');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(outside.ticketTags.changes).toBe(0);
    await user.click(within(main).getByRole('button', { name: /^Repair 2 tickets/ }));
    const failure = { kind: 'refused', what: 'tag tickets', reason: 'archived' } as const;
    outside.ticketTags.stubborn.set(asId('8'), { state: 'refused', failure });
    await user.click(await screen.findByRole('button', { name: 'Change 2 tickets' }));
    await screen.findByText(/^1 ticket was changed/);
    await screen.findByText(/Zendesk refused this: archived/);
    expect(outside.ticketTags.changes).toBe(1);
  });

  it('says that all is well, and why it could not look', async () => {
    const outside = account();
    outside.ticketTags.failure = { kind: 'signedOut', what: 'find tagged tickets' };
    const { user } = renderBoard(outside, 'settings/tags');
    await user.click(await screen.findByRole('button', { name: 'Check tags' }));
    await screen.findByText(/Your session has ended/);
    outside.ticketTags.failure = null;
    for (const [id, ticket] of outside.ticketTags.tickets) {
      const place = { ...ticket.place, tags: ['gs_request', 'gs_export_reports_aaaaaaaaaa'] };
      outside.ticketTags.tickets.set(id, { ...ticket, place });
    }
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    await screen.findByText('Tags and mentions agree.');
    expect(screen.queryByRole('button', { name: /^Repair/ })).toBeNull();
  });
});
