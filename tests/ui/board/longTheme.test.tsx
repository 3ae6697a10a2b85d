// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import type { Failure } from '#ports/Failure.ts';
import { refreshAccount } from '#workflows/sync/refreshAccount.ts';
import { fakeAccountFeed, passMinutes } from '../../ports/fakes/fakeAccountFeed.ts';
import { never } from '../../zendesk/samples.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, NOW } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const EXPORT = asId<ThemeId>('export');

/** A theme of six hundred tickets, whose record was last counted at 590. Its pages come when the test says so. */
function long() {
  const board = new BoardAccount();
  const counts = { people: 590, organizations: 0, tickets: 590, lastHeardAt: daysAgo(1) };
  board.theme('export', 'CSV export', { counts, countedAt: daysAgo(3) });
  for (let n = 1; n <= 600; n++)
    board.said('export', {
      ticket: String(n),
      requester: String(5_000 + n),
      text: `Export number ${n}`,
      at: daysAgo(1 + n / 100),
    });
  const outside = boardOutside({ account: board.account, role: 'admin' });
  const waiting: ((failure: Failure | null) => void)[] = [];
  outside.themeMentions.onPage = () => new Promise((resolve) => waiting.push(resolve));
  /** Answers the page that is asked for next. */
  const answer = async (failure: Failure | null = null) => {
    await waitFor(() => expect(waiting).not.toEqual([]));
    waiting.shift()?.(failure);
  };
  return { outside, answer };
}

const quotes = () => screen.findByRole('region', { name: 'What customers said' });
const evidence = () => screen.queryByRole('region', { name: 'The case' });

describe('the page of a theme that many tickets ask for', () => {
  it('shows its first quotes and last numbers at once, says how far the rest is, and is whole at the end', async () => {
    const { outside, answer } = long();
    renderBoard(outside, 'themes/export');
    await answer();
    expect(await within(await quotes()).findByText('Export number 1')).toBeDefined();
    expect(await screen.findByText(/^Its tickets are being read/)).toBeDefined();
    expect(await screen.findByText('100 of about 590 tickets read')).toBeDefined();
    expect(await screen.findAllByText('about 590', { selector: 'dd' })).toHaveLength(2);
    expect(evidence()).toBeNull();
    await answer();
    expect(await screen.findByText('200 of about 590 tickets read')).toBeDefined();
    for (let page = 3; page <= 6; page++) await answer();
    await waitFor(() => expect(screen.queryByText(/^Its tickets are being read/)).toBeNull());
    expect(await screen.findByRole('button', { name: '600 people: show' })).toBeDefined();
    await waitFor(() => expect(evidence()).not.toBeNull());
    expect(outside.account.themes.get(EXPORT)?.counts.tickets).toBe(600);
  });

  it('waits for nothing: what is done meanwhile is done, and reading goes on from where it was', async () => {
    const { outside, answer } = long();
    const { user } = renderBoard(outside, 'themes/export');
    await answer();
    await user.click(await screen.findByRole('button', { name: 'Champion this' }));
    expect(await screen.findByText('You champion this')).toBeDefined();
    expect(await screen.findByText('Aylin Demir became its champion.')).toBeDefined();
    // The page that was on its way, and the one that was asked for since.
    await answer();
    await answer();
    expect(await screen.findByText('200 of about 590 tickets read')).toBeDefined();
  });

  it('can be stopped, stays as it is, and goes on from there', async () => {
    const { outside, answer } = long();
    const { user } = renderBoard(outside, 'themes/export');
    await answer();
    await user.click(await screen.findByRole('button', { name: 'Stop reading' }));
    expect(await screen.findByText(/^Not all of its tickets are read/)).toBeDefined();
    await answer();
    expect(await screen.findByText('100 of about 590 tickets read')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Read on' }));
    await answer();
    expect(await screen.findByText('200 of about 590 tickets read')).toBeDefined();
    expect(outside.themeMentions.asked).toEqual([null, '100', '100', '200']);
  });

  it('says why reading ended, and tries again from there', async () => {
    const { outside, answer } = long();
    const { user } = renderBoard(outside, 'themes/export');
    await answer();
    await answer({ kind: 'offline', what: 'read mentions' });
    expect(await screen.findByText(/No connection to Zendesk/)).toBeDefined();
    expect(await screen.findByText(/^Not all of its tickets are read/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await answer();
    expect(await screen.findByText('200 of about 590 tickets read')).toBeDefined();
    expect(screen.queryByText(/No connection to Zendesk/)).toBeNull();
  });

  it('is there at once where the browser keeps the account, and read anew when somebody asks', async () => {
    const { outside, answer } = long();
    const accountFeed = fakeAccountFeed(1_000, Date.parse(NOW));
    for (const event of outside.account.events.values()) accountFeed.put('events', event);
    for (const mention of outside.account.mentions.values()) accountFeed.put('mentions', mention);
    passMinutes(accountFeed, 2);
    await refreshAccount({ ...outside, accountFeed }, true, never);
    const { user } = renderBoard({ ...outside, accountFeed }, 'themes/export');
    expect(await screen.findByText('As this browser knew it now.')).toBeDefined();
    expect(await screen.findByRole('button', { name: '600 people: show' })).toBeDefined();
    expect(outside.themeMentions.asked).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Read it anew' }));
    await answer();
    expect(await screen.findByText('100 of about 600 tickets read')).toBeDefined();
    for (let page = 2; page <= 6; page++) await answer();
    await waitFor(() => expect(screen.queryByText(/this browser knew it/)).toBeNull());
    expect(await screen.findByRole('button', { name: '600 people: show' })).toBeDefined();
  });
});
