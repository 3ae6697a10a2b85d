// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const someThemes = () =>
  new BoardAccount()
    .counted('export', 'CSV export', 37)
    .counted('dark', 'Dark mode', 84)
    .counted('bug', 'Stops', 3, { kind: 'bug' });

const field = () => screen.findByRole('combobox', { name: 'Go to, find or do' });
const chosen = () => screen.getByRole('option', { selected: true }).textContent;

describe('the command palette', () => {
  it('opens by key also while somebody types, finds a theme by its beginning, and goes there', async () => {
    const { user } = renderBoard(boardOutside({ account: someThemes().account }));
    await screen.findByRole('table');
    await user.keyboard('/mode{Control>}k{/Control}');
    const typedIn = await field();
    expect(document.activeElement).toBe(typedIn);
    await user.keyboard('exp');
    expect(chosen()).toBe('CSV export');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'CSV export' })).toBeDefined();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('goes to pages and to looks at the list, by arrows and by words', async () => {
    const { user } = renderBoard(boardOutside({ account: someThemes().account }));
    await screen.findByRole('table');
    await user.keyboard('{Control>}k{/Control}');
    await field();
    expect(chosen()).toBe('Go to Themes');
    await user.keyboard('{ArrowDown}');
    expect(chosen()).toBe('Go to My themes');
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(chosen()).toContain('Keyboard shortcuts');
    await user.keyboard('show bu{Enter}');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Dark mode' })).toBeNull());
    expect(screen.getByRole('link', { name: 'Stops' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Remove filter: Bug' })).toBeDefined();
  });

  it('says so where nothing is called so, and closes with Escape', async () => {
    const { user } = renderBoard(boardOutside({ account: someThemes().account }));
    await screen.findByRole('table');
    await user.keyboard('{Control>}k{/Control}');
    await field();
    await user.keyboard('xyzzy{Enter}');
    expect(screen.getByText('Nothing is called so.')).toBeDefined();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
  });

  it('copies a link that a colleague can open', async () => {
    const { user } = renderBoard(boardOutside({ account: someThemes().account }), 'themes/kind=bug');
    await screen.findByRole('table');
    await user.keyboard('{Control>}k{/Control}');
    await field();
    await user.keyboard('copy{Enter}');
    expect(await screen.findByText('Link copied.')).toBeDefined();
    expect(await navigator.clipboard.readText()).toBe(
      'https://local.zendesk.com/agent/apps/groundswell/themes/kind=bug',
    );
  });
});

describe('the list of keys', () => {
  it('opens with a question mark, tells every key, and no key works behind it', async () => {
    const { user } = renderBoard(boardOutside({ account: someThemes().account }));
    await screen.findByRole('table');
    await user.keyboard('?');
    const dialog = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }));
    expect(dialog.getAllByRole('definition').length).toBeGreaterThan(12);
    await user.keyboard('j');
    expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
