// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { asId, type AreaId } from '#domain/basis/Id.ts';
import { DEFAULT_SETTINGS } from '#domain/setting/Settings.ts';
import { BoardAccount } from './boardAccount.ts';
import { type BoardOutside, boardOutside, NOW, TOM } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();
afterEach(() => localStorage.clear());

const someThemes = () =>
  new BoardAccount()
    .counted('export', 'CSV export', 37)
    .counted('dark', 'Dark mode', 84)
    .counted('rows', 'Import stops', 19, { kind: 'bug' })
    .counted('one', 'Zebra stripes', 1)
    .champion('dark', TOM);

async function names(): Promise<(string | null)[]> {
  const table = await screen.findByRole('table');
  return within(table)
    .getAllByRole('link')
    .map((link) => link.textContent);
}

const kinds = ({ account }: BoardOutside) =>
  [...account.events.values()].map(({ kind, themeId }) => `${kind} ${themeId}`);
const bar = () => screen.findByRole('region', { name: 'Selected themes' });

describe('several themes', () => {
  it('are chosen by key and by mouse, counted, and let go', async () => {
    const { user } = renderBoard(boardOutside({ account: someThemes().account }));
    await names();
    await user.keyboard('jx');
    expect(await within(await bar()).findByText('1 selected')).toBeDefined();
    await user.keyboard('jjX');
    expect(within(await bar()).getByText('3 selected')).toBeDefined();
    await user.click(screen.getByRole('checkbox', { name: 'Select Dark mode' }));
    expect(within(await bar()).getByText('2 selected')).toBeDefined();
    await user.click(screen.getByRole('checkbox', { name: 'Select all that are found' }));
    expect(within(await bar()).getByText('4 selected')).toBeDefined();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Selected themes' })).toBeNull());
  });

  it('are archived with one key, said, and brought back by another', async () => {
    const outside = boardOutside({ account: someThemes().account });
    const { user } = renderBoard(outside);
    await names();
    await user.keyboard('jxjx');
    await within(await bar()).findByText('2 selected');
    await user.keyboard('e');
    expect(await screen.findByText('2 themes archived.')).toBeDefined();
    expect(await names()).toEqual(['Import stops', 'Zebra stripes']);
    expect(kinds(outside)).toContain('theme.archived dark');
    await user.keyboard('u');
    expect(await screen.findByText('2 themes are as they were before.')).toBeDefined();
    expect(await names()).toHaveLength(4);
    expect(kinds(outside)).toContain('theme.restored export');
  });

  it('are filed in an area', async () => {
    const outside = boardOutside({ account: someThemes().account });
    const area = { id: asId<AreaId>('reporting'), name: 'Reporting', managers: [], isRetired: false };
    const settings = { ...DEFAULT_SETTINGS, areas: [area] };
    await outside.replica.saveBook({ settings, doubtful: [] } as never, NOW);
    const { user } = renderBoard(outside);
    await names();
    await user.keyboard('jxjx');
    await user.click(await within(await bar()).findByRole('button', { name: 'Move to area' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Reporting' }));
    expect(await screen.findByText('2 themes moved to another area.')).toBeDefined();
    expect(outside.account.themes.get(asId('dark'))?.areaId).toBe('reporting');
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Reporting' }));
    expect(await names()).toEqual(['Dark mode', 'CSV export']);
  });

  it('are merged into the one that most people ask for, after saying what that changes, and taken out again', async () => {
    const outside = boardOutside({ account: someThemes().account });
    const { user } = renderBoard(outside);
    await names();
    await user.keyboard('jxjx');
    await within(await bar()).findByText('2 selected');
    await user.keyboard('m');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole<HTMLInputElement>('radio', { name: /Dark mode/ }).checked).toBe(true);
    expect(await within(dialog).findByText(/“Dark mode” then has at most 121 people/)).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: 'Merge' }));
    expect(await screen.findByText('1 theme is now part of “Dark mode”.')).toBeDefined();
    await waitFor(async () => expect(await names()).not.toContain('CSV export'));
    expect(outside.account.themes.get(asId('export'))?.partOf).toBe('dark');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('1 theme stands on its own again.')).toBeDefined();
    await waitFor(async () => expect(await names()).toContain('CSV export'));
    expect(kinds(outside)).toContain('theme.unmerged export');
  });

  it('say which could not be changed, and do it on the second try', async () => {
    const outside = boardOutside({ account: someThemes().account });
    const { user } = renderBoard(outside);
    await names();
    await user.keyboard('jx');
    await within(await bar()).findByText('1 selected');
    outside.account.failure = { kind: 'forbidden', what: 'write event' };
    await user.keyboard('m');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(within(await bar()).getByRole('button', { name: 'Archive' }));
    await waitFor(() => expect(kinds(outside)).not.toContain('theme.archived dark'));
  });
});

describe('columns', () => {
  it('are chosen, and there again the next time', async () => {
    const { user, unmount } = renderBoard(boardOutside({ account: someThemes().account }));
    await names();
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Tickets' }));
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Kind' }));
    await user.keyboard('{Escape}');
    const heads = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    const chosen = ['', 'Theme', 'Kind', 'People', 'Orgs', '12 weeks', 'State', 'Champion', 'Heard'];
    expect(heads()).toEqual(chosen);
    unmount();
    renderBoard(boardOutside({ account: someThemes().account }));
    await names();
    expect(heads()).toEqual(chosen);
  });
});

describe('the address of the list', () => {
  it('asks for a search, filters and an order, and follows what somebody changes', async () => {
    const path = 'themes/kind=request/champion=vacant/sort=name';
    const { user } = renderBoard(boardOutside({ account: someThemes().account }), path);
    expect(await names()).toEqual(['CSV export', 'Zebra stripes']);
    await user.click(screen.getByRole('button', { name: 'Remove filter: Vacant' }));
    await user.type(screen.getByRole('searchbox'), 'mode');
    expect(await names()).toEqual(['Dark mode']);
    await waitFor(() => expect(window.location.hash).toBe('#/themes/kind=request/sort=name/q=mode'));
  });

  it('shows what it knows of an address, and tells what it does not', async () => {
    renderBoard(boardOutside({ account: someThemes().account }), 'themes/kind=bug/colour=blue');
    expect(await names()).toEqual(['Import stops']);
    expect(screen.getByText(/not known here, and shows the rest: colour=blue/)).toBeDefined();
  });

  it('says so where it leads nowhere', async () => {
    renderBoard(boardOutside({ account: someThemes().account }), 'old/bookmark');
    expect(await names()).toHaveLength(4);
    expect(screen.getByText('That address leads nowhere. Here are all themes.')).toBeDefined();
  });
});
