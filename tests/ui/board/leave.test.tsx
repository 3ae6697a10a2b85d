// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type TicketId } from '#domain/basis/Id.ts';
import { fakeAccountRemoval } from '../../ports/fakes/fakeAccountRemoval.ts';
import { fakeTicketTags } from '../../ports/fakes/fakeTicketTags.ts';
import { boardOutside } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const saved: Blob[] = [];
beforeEach(() => {
  saved.length = 0;
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      saved.push(blob);
      return 'blob:x';
    },
    revokeObjectURL: vi.fn(),
  });
});

function admin() {
  const ticketTags = fakeTicketTags();
  const id = asId<TicketId>('7');
  const place = { groupId: null, brandId: null, formId: null, tags: ['gs_request'], unknown: [] };
  ticketTags.tickets.set(id, { id, isClosed: true, place });
  return { ...boardOutside({ role: 'admin' }), removal: fakeAccountRemoval(), ticketTags };
}

describe('removing everything', () => {
  it('is possible only after a look, an export and the typed name, and gives a receipt', async () => {
    const outside = admin();
    const { user } = renderBoard(outside, 'settings/leave');
    await user.click(await screen.findByRole('button', { name: 'See what there is' }));
    await screen.findByText('groundswell_mention: about 2 records');
    await screen.findByText('1 macro that the app made');
    const room = screen.getByRole('region', { name: 'Remove everything' });
    const remove = () => within(room).getByRole('button', { name: 'Remove everything' });
    await user.type(within(room).getByLabelText(/type local/), 'local');
    expect(remove()).toHaveProperty('disabled', true);
    await user.click(within(room).getByRole('button', { name: /Download everything/ }));
    await within(room).findByText(/Handed to your browser/);
    expect(saved).toHaveLength(1);
    expect(remove()).toHaveProperty('disabled', true);
    const field = within(room).getByLabelText(/type local/);
    await user.clear(field);
    await user.type(field, 'loca');
    expect(remove()).toHaveProperty('disabled', true);
    await user.type(field, 'l');
    outside.removal.stubborn = 'groundswell_event';
    await user.click(remove());
    await within(room).findByText(/answered with an error/);
    expect(outside.removal.objects.size).toBe(2);
    outside.removal.stubborn = null;
    await user.type(within(room).getByLabelText(/type local/), 'local');
    await user.click(remove());
    await screen.findByRole('region', { name: 'Receipt' });
    await screen.findByText('1 macro that the app made');
    expect([outside.removal.objects.size, outside.removal.ownMacros.size]).toEqual([0, 0]);
    await user.click(screen.getByRole('button', { name: 'Save receipt' }));
    expect(saved).toHaveLength(2);
  });

  it('takes tags from tickets only after a warning, apart from the data', async () => {
    const outside = admin();
    const { user } = renderBoard(outside, 'settings/leave');
    await user.click(await screen.findByRole('button', { name: 'See what there is' }));
    await user.click(await screen.findByRole('button', { name: /^Take Groundswell tags from 1 ticket/ }));
    await screen.findByText(/may write to customers/);
    expect(outside.ticketTags.changes).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Change 1 ticket' }));
    await screen.findByText('1 ticket was changed.');
    expect(outside.ticketTags.tickets.get(asId('7'))?.place.tags).toEqual([]);
    expect(outside.removal.objects.size).toBe(4);
  });

  it('says that there is nothing where there is nothing, and is for admins', async () => {
    const outside = admin();
    outside.removal.objects.clear();
    outside.removal.ownMacros.clear();
    const { user, unmount } = renderBoard(outside, 'settings/leave');
    await user.click(await screen.findByRole('button', { name: 'See what there is' }));
    await screen.findByText('There is no data of Groundswell in this account.');
    unmount();
    renderBoard(boardOutside(), 'settings/leave');
    await screen.findByText('Only admins can change this.');
  });
});
