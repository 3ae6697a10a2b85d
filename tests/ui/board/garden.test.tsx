// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ok } from '#domain/basis/Result.ts';
import '#ui/board/garden/GardenPage.tsx';
import '#ui/board/theme/ThemePage.tsx';
import '#ui/board/theme/mentions/ChosenBar.tsx';
import { BoardAccount } from './boardAccount.ts';
import { type BoardOutside, boardOutside, daysAgo } from './boardOutside.ts';
import { readBy } from './readBy.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();
afterEach(() => localStorage.clear());

/** One theme of each sort that wants care, and one that is fine. */
function wild(): BoardAccount {
  const account = new BoardAccount()
    .theme('csv', 'CSV export')
    .theme('reports', 'Export as CSV')
    .theme('misc', 'Misc')
    .theme('old', 'Fax bridge')
    .theme('fine', 'Shift swap');
  const said = (id: string, tickets: readonly number[], days = 3) =>
    tickets.forEach((n) => account.said(id, { ticket: `${n}`, requester: `7${n}`, at: daysAgo(days) }));
  said('csv', [1, 2, 3]);
  said('reports', [3, 4, 5, 6]);
  said('misc', [10, 11]);
  said('old', [20], 300);
  said('fine', [30, 31]);
  return account;
}

async function open(change: (outside: BoardOutside) => BoardOutside = (outside) => outside) {
  const filled = wild();
  const outside = boardOutside({ account: filled.account, accountReplica: await readBy(filled) });
  const { user } = renderBoard(change(outside), 'garden');
  await screen.findByRole('list', { name: 'Tidy up' });
  const kinds = () => [...filled.account.events.values()].map(({ kind, themeId }) => `${kind} ${themeId}`);
  return { user, outside, kinds };
}

const tips = () =>
  within(screen.getByRole('list', { name: 'Tidy up' }))
    .getAllByRole('listitem')
    .map((line) => within(line).getAllByRole('paragraph')[0]?.textContent);

describe('themes that want care', () => {
  it('stand there with the reason, those first that concern most people', async () => {
    await open();
    await waitFor(() =>
      expect(tips()).toEqual([
        'One and the same? (same words: csv, export)',
        'The name does not say what is asked',
        expect.stringMatching(/^Nobody was heard since Jan 2\d, 2026$/),
      ]),
    );
  });

  it('are merged after a look at what that makes, and stand apart again by undo', async () => {
    const { user, kinds } = await open();
    await user.click(screen.getByRole('button', { name: /^Merge: / }));
    const dialog = within(await screen.findByRole('dialog'));
    // Somebody asked for both and counts once.
    expect(await dialog.findByText(/then has 6 people in 6 tickets/)).toBeDefined();
    expect(kinds()).not.toContain('theme.merged csv');
    await user.click(dialog.getByRole('button', { name: 'Merge' }));
    await screen.findByText('1 theme is now part of “Export as CSV”.');
    expect(kinds()).toContain('theme.merged csv');
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Merge: / })).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('1 theme stands on its own again.');
    expect(await screen.findByRole('button', { name: /^Merge: / })).toBeDefined();
  });

  it('are archived, and brought back by undo', async () => {
    const { user, kinds } = await open();
    await user.click(screen.getByRole('button', { name: 'Archive: Fax bridge' }));
    await screen.findByText('1 theme archived.');
    expect(kinds()).toContain('theme.archived old');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Archive: Fax bridge' })).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: 'Archive: Fax bridge' })).toBeDefined();
  });

  it('get a better name, which no other theme has', async () => {
    const { user, kinds } = await open();
    await user.click(screen.getByRole('button', { name: 'Edit: Misc' }));
    const name = await screen.findByLabelText('Name');
    await user.clear(name);
    await user.type(name, 'Shift swap{Enter}');
    expect(await screen.findByText(/^There is a theme called “Shift swap” already/)).toBeDefined();
    expect(kinds()).not.toContain('theme.renamed misc');
    await user.clear(name);
    await user.type(name, 'Two languages{Enter}');
    await waitFor(() => expect(kinds()).toContain('theme.renamed misc'));
    await waitFor(() => expect(screen.queryByText('The name does not say what is asked')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('The name does not say what is asked')).toBeDefined();
  });

  it('are left as they are: not suggested again, until somebody wants to see them', async () => {
    const { user, outside } = await open();
    await user.click(screen.getByRole('button', { name: 'Leave as it is: Misc' }));
    await waitFor(() => expect(tips()).toHaveLength(2));
    expect(outside.choices.leftAlone()).toEqual(['rename misc general']);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(tips()).toHaveLength(3));
    await user.click(screen.getByRole('button', { name: 'Leave as it is: Misc' }));
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(tips()).toHaveLength(3));
  });

  it('fall into parts that are proposed, each to accept', async () => {
    const filled = wild();
    filled.theme('all', 'Planning');
    for (let n = 100; n < 140; n++)
      filled.said('all', {
        ticket: `${n}`,
        requester: `8${n}`,
        text: n < 110 ? `Print it ${n}` : `Plan it ${n}`,
      });
    const outside = boardOutside({ account: filled.account, accountReplica: await readBy(filled) });
    const language: BoardOutside['language'] = {
      ...outside.language,
      group: async (texts) => {
        const members = texts.filter(({ text }) => text.startsWith('Print')).map(({ id }) => id);
        return ok({ groups: [{ id: 'g', name: 'Printing', members, typical: members }], ungrouped: [] });
      },
    };
    const { user } = renderBoard({ ...outside, language }, 'garden');
    await user.click(await screen.findByRole('button', { name: 'Propose parts: Planning' }));
    await waitFor(() => expect(window.location.hash).toBe('#/themes/all/parts'));
    expect(await screen.findByText(/^1 part is proposed/)).toBeDefined();
    expect(screen.getByLabelText('Name of the new theme')).toHaveProperty('value', 'Printing');
    await user.click(screen.getByRole('button', { name: 'Make it a theme' }));
    expect(await screen.findByText('10 tickets are in “Printing” now.')).toBeDefined();
  });

  it('are nowhere where all is well, and nothing is suggested before everything was read', async () => {
    const filled = new BoardAccount()
      .theme('fine', 'Shift swap')
      .said('fine', { ticket: '1', requester: '71' });
    const whole = boardOutside({ account: filled.account, accountReplica: await readBy(filled) });
    const first = renderBoard(whole, 'garden');
    expect(await screen.findByText('Nothing to tidy up.')).toBeDefined();
    first.unmount();
    renderBoard(
      boardOutside({ account: filled.account, accountReplica: await readBy(filled, false) }),
      'garden',
    );
    expect(await screen.findByText('This stands here once all mentions were read.')).toBeDefined();
  });
});
