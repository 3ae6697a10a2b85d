// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type ThemeId, type TicketId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { TicketNote } from '#ports/AccountTickets.ts';
import type { Failure } from '#ports/Failure.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakeAccountTickets } from '../../ports/fakes/fakeAccountTickets.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, ME, RUTH, TOM } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const id = asId<ThemeId>('export');
const TICKET = asId<TicketId>('4711');
const NOTES: readonly TicketNote[] = [
  { by: RUTH, at: daysAgo(1), text: 'We plan it for spring, with the new export.' },
  { by: ME, at: daysAgo(1), text: 'My own note decides nothing.' },
];

/** A theme's page of somebody who does not decide; Tom does. */
async function open(given: { readonly notes?: readonly TicketNote[]; readonly failure?: Failure } = {}) {
  const { account } = new BoardAccount().theme('export', 'CSV export').champion('export', ME);
  const settings = fakeAccountSettings({ deciders: [{ userId: TOM, from: instant(0), until: null }] });
  const accountTickets = fakeAccountTickets();
  accountTickets.notesOf.set(TICKET, given.notes ?? NOTES);
  accountTickets.failure = given.failure ?? null;
  const outside = { ...boardOutside({ account }), settings, accountTickets };
  const { user } = renderBoard(outside, `themes/${id}`);
  const panel = within(await screen.findByRole('region', { name: 'Product’s answer' }));
  await user.click(await panel.findByRole('button', { name: 'Pass on an answer' }));
  const said = () => [...account.events.values()].filter(({ kind }) => kind.startsWith('decision.'));
  return { user, panel, said, accountTickets };
}

describe('an answer that is passed on', () => {
  it('from a note names who wrote it as Zendesk says, is marked, and decides nothing', async () => {
    const { user, panel, said } = await open();
    await user.type(panel.getByLabelText('Ticket number'), '#4711{Enter}');
    const notes = await panel.findAllByRole('listitem');
    expect(notes.map(({ textContent }) => textContent)).toEqual([
      'Ruth Okafor, Nov 21, 2026 We plan it for spring, with the new export.',
    ]);
    await user.click(panel.getByRole('button', { name: /We plan it for spring/ }));
    expect(panel.getByText(/is marked as relayed, and decides nothing/u)).toBeDefined();
    expect(panel.getByLabelText<HTMLTextAreaElement>('Why').value).toBe(NOTES[0]?.text);
    await user.selectOptions(panel.getByLabelText('When'), '2027-Q1');
    await user.click(panel.getByRole('button', { name: 'Answer' }));
    expect(await panel.findByText(/^Ruth Okafor in a note on ticket #4711/)).toBeDefined();
    expect(panel.getByText('Not answered yet.')).toBeDefined();
    expect(panel.getByText('Relayed:', { exact: false })).toBeDefined();
    expect(said()).toMatchObject([
      {
        kind: 'decision.relayed',
        actor: ME,
        payload: {
          answer: 'planned',
          due: '2027-Q1',
          source: { is: 'note', ticketId: TICKET, by: RUTH, at: NOTES[0]?.at },
        },
      },
    ]);
  });

  it('from a tracker names the issue and who answered there', async () => {
    const { user, panel, said } = await open();
    await user.click(panel.getByLabelText('They answered in a tracker'));
    const goOn = panel.getByRole<HTMLButtonElement>('button', { name: 'Go on' });
    await user.type(panel.getByLabelText('Who answered'), ' Ines (product) ');
    await user.type(panel.getByLabelText(/^Address of the issue/), 'http://example.com/1');
    expect(goOn.disabled).toBe(true);
    await user.clear(panel.getByLabelText(/^Address of the issue/));
    await user.type(panel.getByLabelText(/^Address of the issue/), 'https://example.com/issues/1');
    await user.click(goOn);
    await user.click(panel.getByLabelText('Declined'));
    await user.type(panel.getByLabelText('Why'), 'It would slow everybody down.');
    await user.click(panel.getByRole('button', { name: 'Answer' }));
    expect(await panel.findByText(/Ines \(product\) in the tracker/)).toBeDefined();
    expect(said()).toMatchObject([
      {
        kind: 'decision.relayed',
        payload: {
          answer: 'no',
          source: { is: 'issue', url: 'https://example.com/issues/1', by: 'Ines (product)' },
        },
      },
    ]);
  });

  it('is not where nobody else wrote a note', async () => {
    const { user, panel, said } = await open({ notes: NOTES.slice(1) });
    await user.type(panel.getByLabelText('Ticket number'), '4711');
    await user.click(panel.getByRole('button', { name: 'Show its notes' }));
    expect(await panel.findByText('Nobody else wrote an internal note there.')).toBeDefined();
    expect(said()).toEqual([]);
  });

  it('can be looked for again where the ticket could not be read, and Escape leaves it', async () => {
    const { user, panel, accountTickets } = await open({
      failure: { kind: 'offline', what: 'read comments' },
    });
    await user.type(panel.getByLabelText('Ticket number'), '4711{Enter}');
    const again = await panel.findByRole('button', { name: 'Try again' });
    accountTickets.failure = null;
    await user.click(again);
    expect(await panel.findByRole('button', { name: /We plan it for spring/ })).toBeDefined();
    await user.keyboard('{Escape}');
    expect(panel.getByRole('button', { name: 'Pass on an answer' })).toBeDefined();
    expect(panel.queryByLabelText('Ticket number')).toBeNull();
  });
});

describe('a theme’s page', () => {
  it('says so, with a way to load it anew, where the words of its later parts could not be loaded', async () => {
    const { account } = new BoardAccount().theme('export', 'CSV export').champion('export', ME);
    const lost = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    renderBoard(boardOutside({ account }), `themes/${id}`, lost);
    expect(await screen.findByRole('heading', { level: 1, name: 'CSV export' })).toBeDefined();
    expect(await screen.findByText(/^No connection to Zendesk/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
    expect(screen.queryByRole('region', { name: 'Product’s answer' })).toBeNull();
  });
});
