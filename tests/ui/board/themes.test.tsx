// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId } from '#domain/basis/Id.ts';
import { championTurnId } from '#domain/champion/ChampionEvent.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import type { ThemeStore } from '#ports/ThemeStore.ts';
import { memoryAccountReplica } from '#storage/account/memoryAccountReplica.ts';
import { startSync } from '#workflows/sync/startSync.ts';
import { pageOf, stepAfter } from '../../ports/AccountReplica.contract.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, NOW, TOM } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

function someThemes(): BoardAccount {
  return new BoardAccount()
    .counted('export', 'CSV export', 37, { countedAt: daysAgo(3) })
    .counted('dark', 'Dark mode', 84)
    .counted('rows', 'Import stops at 10,000 rows', 19, { kind: 'bug' })
    .counted('one', 'Zebra stripes', 1)
    .champion('dark', TOM);
}

async function names(): Promise<(string | null)[]> {
  const table = await screen.findByRole('table');
  return within(table)
    .getAllByRole('link')
    .map((link) => link.textContent);
}

const rowOf = (name: string) => screen.getByRole('link', { name }).closest('tr') as HTMLElement;

describe('the list of themes', () => {
  it('shows most people first, with counts, state and champion', async () => {
    renderBoard(boardOutside({ account: someThemes().account }));
    expect(await names()).toEqual([
      'Dark mode',
      'CSV export',
      'Import stops at 10,000 rows',
      'Zebra stripes',
    ]);
    expect(within(rowOf('Dark mode')).getByText('84')).toBeDefined();
    expect(await within(rowOf('Dark mode')).findByText('Tom Berger')).toBeDefined();
    expect(within(rowOf('Zebra stripes')).getByText('Emerging')).toBeDefined();
    expect(within(rowOf('Zebra stripes')).getByText('Vacant')).toBeDefined();
  });

  it('says "about" of counts older than a day, and nothing of what was never counted', async () => {
    const { account } = someThemes().theme('new', 'Quite new', { countedAt: null });
    renderBoard(boardOutside({ account }));
    await names();
    expect(within(rowOf('CSV export')).getByText('about 37')).toBeDefined();
    expect(within(rowOf('Quite new')).getAllByTitle('Not counted yet')).toHaveLength(4);
  });

  it('sorts by a column and back, and says so to screen readers', async () => {
    const { user } = renderBoard(boardOutside({ account: someThemes().account }));
    await names();
    await user.click(screen.getByRole('button', { name: 'Theme' }));
    expect((await names())[0]).toBe('CSV export');
    expect(screen.getByRole('columnheader', { name: 'Theme' }).getAttribute('aria-sort')).toBe('ascending');
    expect(screen.getByRole('columnheader', { name: 'People' }).getAttribute('aria-sort')).toBe('none');
    await user.click(screen.getByRole('button', { name: 'Theme' }));
    expect((await names())[0]).toBe('Zebra stripes');
  });

  it('puts vacant themes last by champion, in both directions', async () => {
    const { user } = renderBoard(boardOutside({ account: someThemes().account }));
    await names();
    await user.click(screen.getByRole('button', { name: 'Champion' }));
    expect((await names())[0]).toBe('Dark mode');
    await user.click(screen.getByRole('button', { name: 'Champion' }));
    expect((await names())[0]).toBe('Dark mode');
  });

  it('searches names and quotes as one types, from the slash key, and comes back with Escape', async () => {
    const { account } = someThemes().counted('sso', 'Sign-on', 5);
    const outside = boardOutside({ account });
    const stored = await outside.store.listThemes(null, new AbortController().signal);
    const read = (stored.ok ? stored.value.items : []).map((theme) =>
      theme.name === 'Sign-on' ? { ...theme, examples: ['We log in by Okta'] } : theme,
    );
    await outside.replica.saveThemes(read, NOW, null);
    const { user } = renderBoard(outside);
    await names();
    await user.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    await user.keyboard('okta');
    expect(await names()).toEqual(['Sign-on']);
    expect(screen.getByText('1 theme found')).toBeDefined();
    await user.keyboard('{Escape}');
    expect(await names()).toHaveLength(5);
    await user.keyboard('{Escape}');
    expect(document.activeElement?.textContent).toBe('Dark mode');
  });

  it('offers everything again where a search finds nothing', async () => {
    const { user } = renderBoard(boardOutside({ account: someThemes().account }));
    await names();
    await user.type(screen.getByRole('searchbox'), 'xyzzy');
    expect(await screen.findByText('0 themes found')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Show all themes' }));
    expect(await names()).toHaveLength(4);
  });

  it('narrows by filters, shown as chips that go with a click', async () => {
    const { user } = renderBoard(boardOutside({ account: someThemes().account }));
    await names();
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Vacant' }));
    expect(await names()).toEqual(['CSV export', 'Import stops at 10,000 rows', 'Zebra stripes']);
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Bug' }));
    expect(await names()).toEqual(['Import stops at 10,000 rows']);
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Remove filter: Vacant' }));
    await user.click(screen.getByRole('button', { name: 'Remove filter: Bug' }));
    expect(await names()).toHaveLength(4);
  });

  it('hides archived themes', async () => {
    const { account } = someThemes().counted('old', 'Fax support', 99, { archived: true });
    renderBoard(boardOutside({ account }));
    expect(await names()).not.toContain('Fax support');
    expect(screen.getByText('4 themes')).toBeDefined();
  });

  it('shows what people wrote as text, never as markup', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const { container } = renderBoard(boardOutside({ account: someThemes().counted('x', name, 3).account }));
    expect(await names()).toContain(name);
    expect(container.querySelector('table img')).toBeNull();
  });

  it('draws of 5,000 themes those that the screen holds, and searches all of them', async () => {
    const many = new BoardAccount();
    for (let i = 0; i < 5000; i++) many.counted(`t${i}`, `Theme ${i}`, 5000 - i);
    const { user } = renderBoard(boardOutside({ account: many.account }));
    const drawn = await names();
    expect(drawn.length).toBeGreaterThan(10);
    expect(drawn.length).toBeLessThan(60);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('5001');
    expect(rowOf('Theme 3').getAttribute('aria-rowindex')).toBe('5');
    // A gap across more columns than there are leaves the name no width.
    expect(document.querySelector<HTMLTableCellElement>('tr[aria-hidden] td')?.colSpan).toBe(1);
    await user.keyboard('j{End}');
    expect(document.activeElement?.textContent).toBe('Theme 4999');
    expect((await names()).length).toBeLessThan(60);
    await user.keyboard('k');
    expect(document.activeElement?.textContent).toBe('Theme 4998');
    await user.type(screen.getByRole('searchbox'), '4321');
    expect(await names()).toEqual(['Theme 4321']);
  });
});

describe('keys in the list', () => {
  it('moves from row to row, opens, and comes back to the same row and search', async () => {
    const { user } = renderBoard(boardOutside({ account: someThemes().account }));
    await names();
    await user.keyboard('/');
    await user.keyboard('s{Enter}');
    expect(document.activeElement?.textContent).toBe('Import stops at 10,000 rows');
    await user.keyboard('k');
    expect(document.activeElement?.textContent).toBe('Import stops at 10,000 rows');
    await user.keyboard('{Escape}');
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Zebra stripes');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Zebra stripes' })).toBeDefined();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    await user.keyboard('{Escape}');
    await names();
    expect(document.activeElement?.textContent).toBe('Zebra stripes');
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('s');
  });

  it('goes on with the rows after a filter was chosen', async () => {
    const { user } = renderBoard(boardOutside({ account: someThemes().account }));
    await names();
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Vacant' }));
    await user.keyboard('{Escape}jj');
    expect(document.activeElement?.textContent).toBe('Import stops at 10,000 rows');
  });

  it('leaves letters to whoever types', async () => {
    const { user } = renderBoard(boardOutside({ account: someThemes().account }));
    await names();
    await user.type(screen.getByRole('searchbox'), 'jkc/');
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('jkc/');
  });
});

describe('championing from the list', () => {
  it('takes one key, says so, keeps the focus in the row, and can be undone', async () => {
    const outside = boardOutside({ account: someThemes().account });
    const { user } = renderBoard(outside);
    await names();
    await user.keyboard('jjc');
    expect(await screen.findByText('You champion this now.')).toBeDefined();
    expect(await within(rowOf('CSV export')).findByText('Aylin Demir')).toBeDefined();
    expect(outside.account.events.get(championTurnId(asId('export'), 1))?.kind).toBe('champion.claimed');
    await user.keyboard('u');
    expect(await screen.findByText('You no longer champion this.')).toBeDefined();
    expect(within(rowOf('CSV export')).getByText('Vacant')).toBeDefined();
  });

  it('keeps the focus in the row when the button is clicked away', async () => {
    const { user } = renderBoard(boardOutside({ account: someThemes().account }));
    await names();
    await user.click(screen.getByRole('button', { name: 'Champion this: CSV export' }));
    await screen.findByText('You champion this now.');
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'CSV export' }));
  });

  it('shows who was first when two click at the same moment', async () => {
    const outside = boardOutside({ account: someThemes().account });
    const { writeEvent } = outside.store;
    const racing: ThemeStore['writeEvent'] = async (event) => {
      outside.account.events.set(event.id, { ...event, actor: TOM, at: NOW, recordId: '77' });
      return writeEvent(event);
    };
    const { user } = renderBoard({ ...outside, store: { ...outside.store, writeEvent: racing } });
    await names();
    await user.click(screen.getByRole('button', { name: 'Champion this: CSV export' }));
    expect(await screen.findByText('Tom Berger champions this already.')).toBeDefined();
    expect(await within(rowOf('CSV export')).findByText('Tom Berger')).toBeDefined();
  });

  it('says what failed, and does it on the second try', async () => {
    const outside = boardOutside({ account: someThemes().account });
    const { user } = renderBoard(outside);
    await names();
    outside.account.failure = { kind: 'forbidden', what: 'write event' };
    await user.click(screen.getByRole('button', { name: 'Champion this: CSV export' }));
    expect(await screen.findByText(/Your role may read this/)).toBeDefined();
    outside.account.failure = null;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('You champion this now.')).toBeDefined();
  });
});

describe('a list that is not whole', () => {
  it('teaches what to do where there is nothing yet', async () => {
    const outside = boardOutside();
    const { user } = renderBoard(outside);
    expect(await screen.findByRole('heading', { name: 'No themes yet' })).toBeDefined();
    const { account } = someThemes();
    for (const [id, theme] of account.themes) outside.account.themes.set(id, theme);
    const [refresh] = screen.getAllByRole('button', { name: 'Refresh' });
    await user.click(refresh as HTMLElement);
    expect(await names()).toHaveLength(4);
  });

  it('shows a failure as a failure, never as an empty list, and tries again', async () => {
    const outside = boardOutside({ account: someThemes().account });
    outside.account.failure = { kind: 'failing', what: 'read themes', status: 503 };
    const { user } = renderBoard(outside);
    const notice = await screen.findByText(/Zendesk answered with an error \(503\)/);
    expect(notice).toBeDefined();
    expect(screen.queryByText('No themes yet')).toBeNull();
    outside.account.failure = null;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await names()).toHaveLength(4);
  });

  it('shows what this browser keeps when offline, and how old it is', async () => {
    const outside = boardOutside({ account: someThemes().account });
    await outside.replica.saveThemes([...outside.account.themes.values()], daysAgo(0.25));
    outside.account.failure = { kind: 'offline', what: 'read themes' };
    renderBoard(outside);
    expect(await names()).toHaveLength(4);
    expect(await screen.findByText('This list is from 6 hours ago.')).toBeDefined();
  });

  it('says how many records could not be read', async () => {
    const outside = boardOutside({ account: someThemes().account });
    const items = [...outside.account.themes.values()];
    const unreadable = ['1', '2', '3'].map((recordId) => ({ recordId, path: 'kind' }));
    const listThemes = async () => ok({ items, unreadable, seenUpTo: null });
    renderBoard({ ...outside, store: { ...outside.store, listThemes } });
    expect(await names()).toHaveLength(4);
    expect(screen.getByText(/^3 records could not be read/)).toBeDefined();
  });
});

describe('a search in what customers said', () => {
  /** What the browser has read of the account: the mentions themselves. */
  async function read({ account }: BoardAccount) {
    const replica = memoryAccountReplica();
    const mentions = [...account.mentions.values()].map((value, n) => ({ recordId: `m${n}`, value }));
    const begun = stepAfter(startSync('agent'), 'mentions', { isComplete: true, isWhole: true });
    await replica.add(pageOf('mentions', { mentions }), begun);
    return replica;
  }

  it('finds a theme by any quote of the account, below those that are called so, and shows the words', async () => {
    const account = someThemes()
      .said('dark', { ticket: '1', text: 'At night the export view blinds me.' })
      .said('rows', { ticket: '2', text: 'It stops.' });
    const accountReplica = await read(account);
    const { user } = renderBoard(boardOutside({ account: account.account, accountReplica }));
    await names();
    await user.type(screen.getByRole('searchbox'), 'expo');
    expect(await screen.findByText('2 themes found')).toBeDefined();
    expect(await names()).toEqual(['CSV export', 'Dark mode']);
    const said = await within(rowOf('Dark mode')).findByText('export', { selector: 'b' });
    expect(said.parentElement?.textContent).toBe('At night the export view blinds me.');
    expect(rowOf('CSV export').querySelector('q')).toBeNull();
    await user.type(screen.getByRole('searchbox'), 'rt csv');
    expect(await screen.findByText('1 theme found')).toBeDefined();
    expect(await names()).toEqual(['CSV export']);
  });

  it('goes on finding by names where what was said cannot be looked through', async () => {
    const outside = boardOutside({ account: someThemes().account });
    const saidIn = async () => failed({ kind: 'storage', what: 'search quotes' } as const);
    const { user } = renderBoard({ ...outside, folding: { ...outside.folding, saidIn } });
    await names();
    await user.type(screen.getByRole('searchbox'), 'mode');
    expect(await screen.findByText('1 theme found')).toBeDefined();
    expect(await names()).toEqual(['Dark mode']);
  });
});
