// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { COMMAND_IDS, COMMANDS } from '#ui/board/commands/COMMANDS.ts';
import english from '#translations/en.json';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, ME } from './boardOutside.ts';
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
    expect(chosen()).toBe('Go to Rollup');
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(chosen()).toBe('Search/');
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

  it('finds what the page gets while it is open', async () => {
    const { user } = renderBoard(boardOutside({ account: someThemes().account }));
    await screen.findByRole('table');
    await user.keyboard('{Control>}k{/Control}');
    await field();
    const late = document.createElement('button');
    late.textContent = 'Came in later';
    document.querySelector('main')?.append(late);
    await user.keyboard('came in');
    expect(chosen()).toBe('Came in later');
    late.remove();
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

describe('the palette, about what is open and what is selected', () => {
  const offered = () => screen.getAllByRole('option').map(({ textContent }) => textContent);
  const openPalette = async (user: ReturnType<typeof renderBoard>['user']) => {
    await user.keyboard('{Control>}k{/Control}');
    await field();
  };

  it('offers first what can be done with the row that somebody is in, and does it there', async () => {
    const { user } = renderBoard(boardOutside({ account: someThemes().account }));
    await screen.findByRole('table');
    await user.keyboard('jj');
    await openPalette(user);
    expect(offered().slice(0, 4)).toEqual([
      'OpenEnter',
      'Champion thisC',
      'SelectX',
      'Select up to hereShift X',
    ]);
    await user.keyboard('sel{Enter}');
    expect(await screen.findByText('1 selected')).toBeDefined();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('CSV export'));
    await openPalette(user);
    expect(offered()[0]).toBe('ArchiveE');
    await user.keyboard('clear{Enter}');
    await waitFor(() => expect(screen.queryByText('1 selected')).toBeNull());
  });

  it('offers first what can be done with the theme whose page is open, and leads the focus there', async () => {
    const account = someThemes()
      .said('export', { ticket: '7', text: 'A file, please.' })
      .champion('export', ME);
    const { user } = renderBoard(boardOutside({ account: account.account }), 'themes/export');
    await screen.findByRole('button', { name: 'Watch' });
    await screen.findByRole('button', { name: 'Write' });
    await screen.findByRole('button', { name: 'Write the pitch' });
    await screen.findByRole('region', { name: 'Who asks' });
    await openPalette(user);
    expect(screen.getByRole('listbox').firstElementChild?.textContent).toBe('CSV export');
    for (const one of [
      'Hand overH',
      'Step down',
      'WatchW',
      'Merge…M',
      'ArchiveE',
      'Write a noteN',
      'Write its pitchP',
      'Show the pitch for Finance',
      'Who asks: 1 ticket',
      'Pass on an answer',
      'Back to the listEsc',
    ])
      expect(offered()).toContain(one);
    await user.keyboard('note{Enter}');
    expect(document.activeElement).toBe(await screen.findByLabelText('Note to colleagues'));
    await user.keyboard('{Escape}');
    await openPalette(user);
    await user.keyboard('watch{Enter}');
    expect(await screen.findByText(/You watch this theme now/)).toBeDefined();
  });

  it('finds every filter, order, column and page of settings by its name', async () => {
    const { user } = renderBoard(boardOutside({ account: someThemes().account }));
    await screen.findByRole('table');
    await openPalette(user);
    await user.keyboard('filter bug{Enter}');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Dark mode' })).toBeNull());
    await openPalette(user);
    await user.keyboard('sort heard');
    expect(chosen()).toBe('Sort by Heard');
    await user.clear(await field());
    await user.keyboard('tags');
    expect(chosen()).toBe('Go to Settings: Ticket tags');
  });
});

describe('the list of keys', () => {
  it('opens with a question mark, tells every key, and no key works behind it', async () => {
    const { user } = renderBoard(boardOutside({ account: someThemes().account }));
    await screen.findByRole('table');
    await user.keyboard('?');
    const dialog = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }));
    const told = dialog.getAllByRole('definition').map(({ textContent }) => textContent);
    const does: Readonly<Record<string, string>> = english.keys.does;
    const keyed = COMMAND_IDS.filter((id) => 'keys' in COMMANDS[id]).map(
      (id) => does[COMMANDS[id].word ?? id],
    );
    expect(told.toSorted()).toEqual(keyed.toSorted());
    expect(dialog.getByText('Merge it into another theme').previousSibling?.textContent).toBe('M');
    await user.keyboard('j');
    expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
