// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type AreaId, asId, type OrganizationId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { draftDecision } from '#domain/decision/draftDecision.ts';
import '#ui/board/rollup/BehindDrawer.tsx';
import '#ui/board/rollup/RollupPage.tsx';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakeThemeStore } from '../../ports/fakes/fakeThemeStore.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, ME, NOW, TOM } from './boardOutside.ts';
import { readBy } from './readBy.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

/** A year of asking: exports grow, and nearly all of import is one organization's. */
function asked(): BoardAccount {
  const account = new BoardAccount()
    .theme('export', 'CSV export')
    .theme('import', 'Large imports', { kind: 'bug' })
    .theme('alone', 'Lonely wish')
    .champion('export', TOM);
  account.said('export', { ticket: '1', requester: '71', organization: '51', at: daysAgo(300) });
  account.said('export', { ticket: '2', requester: '71', organization: '51', at: daysAgo(100) });
  for (const n of [3, 4, 5, 6, 7, 8, 9])
    account.said('export', {
      ticket: `${n}`,
      requester: `7${n}`,
      organization: `5${n}`,
      taggedBy: n < 5 ? TOM : ME,
      at: daysAgo(n),
      text: `We export by hand ${n}`,
    });
  for (const n of [20, 21, 22, 23, 24])
    account.said('import', {
      ticket: `${n}`,
      requester: `8${n}`,
      organization: n === 24 ? '61' : '60',
      at: daysAgo(n),
    });
  account.said('alone', { ticket: '40', requester: '90', at: daysAgo(2) });
  // A colleague's own ticket.
  account.said('export', { ticket: '50', requester: ME, taggedBy: TOM, at: daysAgo(1) });
  return account;
}

async function outsideWith(filled: BoardAccount, isAllRead = true) {
  return boardOutside({
    account: filled.account,
    accountReplica: await readBy(filled, isAllRead),
    people: [{ id: asId<UserId>('73'), name: 'Ines Roth', avatarUrl: null, isStaff: false }],
    organizations: [{ id: asId<OrganizationId>('60'), name: 'Acme' }],
  });
}

const rows = () =>
  within(screen.getByRole('table', { name: 'Themes by rank' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .slice(0, 5)
        .map(({ textContent }) => textContent),
    );

const honesty = () => within(screen.getByRole('region', { name: 'What this rests on' }));

describe('the rollup', () => {
  it('ranks themes over twelve weeks against twelve before, and says what is left out', async () => {
    renderBoard(await outsideWith(asked()), 'rollup');
    await screen.findByRole('table', { name: 'Themes by rank' });
    expect(rows()).toEqual([
      ['RequestCSV export', '7', '7', '7', '↗ +600% from 1'],
      ['BugLarge imports', '5', '2', '5', '↗ new'],
    ]);
    expect(honesty().getByText('The first theme, CSV export, stands on 7 people.')).toBeDefined();
    expect(await honesty().findByText('Most of Large imports comes from Acme: 4 of 5 tickets')).toBeDefined();
    expect(honesty().getByText('Left out: 1 theme that one person asks for')).toBeDefined();
    expect(honesty().getByText('Left out: 1 ticket in which a colleague asks')).toBeDefined();
    // Two of twelve tickets were tagged by the champion.
    expect(honesty().getByText('17%, between 5% and 45%')).toBeDefined();
    expect(honesty().getByText('Days by Europe/Berlin, weeks from Monday.')).toBeDefined();
  });

  it('opens a number to the customers’ own sentences', async () => {
    const { user } = renderBoard(await outsideWith(asked()), 'rollup');
    await user.click(await screen.findByRole('button', { name: '7 people: CSV export' }));
    const opened = within(await screen.findByRole('dialog'));
    expect(await opened.findByText('7 tickets')).toBeDefined();
    expect(opened.getByText(/We export by hand 3/)).toBeDefined();
    expect(await opened.findByText('Ines Roth')).toBeDefined();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is narrowed, ranked and given a period by its address, which tells what it does not know', async () => {
    const { user } = renderBoard(
      await outsideWith(asked()),
      'rollup/weeks=52/kind=bug/colour=red/with=emerging/sort=name',
    );
    await screen.findByRole('table', { name: 'Themes by rank' });
    expect(rows().map(([name]) => name)).toEqual(['BugLarge imports']);
    expect(screen.getByText(/colour=red/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Remove filter: Bug' }));
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(window.location.hash).toBe('#/rollup/weeks=52/with=emerging/sort=name');
    await user.click(screen.getByRole('button', { name: 'Tickets' }));
    await waitFor(() => expect(window.location.hash).toBe('#/rollup/weeks=52/with=emerging/sort=-tickets'));
    // Where the table has no room for its column it is chosen all the same; revenue is offered where a field tells it.
    const rank = screen.getByLabelText<HTMLSelectElement>('Rank by');
    expect([...rank.options].map(({ text }) => text)).toEqual([
      'People',
      'Orgs',
      'Tickets',
      'Growth',
      'Theme',
    ]);
    await user.selectOptions(rank, 'organizations');
    await waitFor(() =>
      expect(window.location.hash).toBe('#/rollup/weeks=52/with=emerging/sort=-organizations'),
    );
    expect(screen.getByRole('columnheader', { name: 'Orgs' }).getAttribute('aria-sort')).toBe('descending');
    // Nobody was heard a year before that: nothing can have grown.
    expect(rows().map((cells) => cells[4])).toEqual(['–', '–', '–']);
    expect(honesty().getByText(/Nobody was heard before/)).toBeDefined();
  });

  it('counts what was left out where somebody wants it', async () => {
    const { user } = renderBoard(await outsideWith(asked()), 'rollup');
    await screen.findByRole('table', { name: 'Themes by rank' });
    const [emerging, staff] = honesty().getAllByRole('button', { name: 'Count too' });
    if (emerging === undefined || staff === undefined) throw new Error('nothing was left out');
    await user.click(emerging);
    await waitFor(() => expect(rows()).toHaveLength(3));
    await user.click(honesty().getByRole('button', { name: 'Count too' }));
    await waitFor(() => expect(rows()[0]?.[1]).toBe('8'));
    expect(window.location.hash).toBe('#/rollup/with=staff,emerging');
  });

  it('counts nobody whom an admin named as a test, says how many tickets that leaves out, and opens them', async () => {
    const tests = ['organization 60', 'person 73'];
    const settings = fakeAccountSettings({ rollup: { weekStart: 1, tests } });
    const { user } = renderBoard({ ...(await outsideWith(asked())), settings }, 'rollup');
    await screen.findByRole('table', { name: 'Themes by rank' });
    // One person is left of those who ask for large imports.
    await waitFor(() =>
      expect(rows().map(([name, people]) => [name, people])).toEqual([['RequestCSV export', '6']]),
    );
    await user.click(honesty().getByRole('button', { name: 'Left out: 5 tickets of test requesters' }));
    const opened = within(await screen.findByRole('dialog', { name: 'Tickets of test requesters' }));
    expect(await opened.findByText('5 tickets')).toBeDefined();
    expect(opened.getByText(/We export by hand 3/)).toBeDefined();
  });

  it('begins with what stands out, which opens to those who ask', async () => {
    const account = asked().theme('dark', 'Dark mode');
    for (const week of Array.from({ length: 30 }, (_, n) => n + 1))
      account.said('dark', { ticket: `9${week}`, requester: `6${week % 25}`, at: daysAgo(6 + 7 * week) });
    for (const n of [1, 2, 3, 4, 5, 6])
      account.said('dark', { ticket: `8${n}0`, requester: `5${n}0`, at: daysAgo(8), text: `At night ${n}` });
    for (const n of [1, 2]) account.said('alone', { ticket: `7${n}0`, requester: `4${n}0`, at: daysAgo(3) });
    const { user } = renderBoard(await outsideWith(account), 'rollup/weeks=4');
    const found = within(await screen.findByRole('region', { name: 'What stands out' }));
    expect(found.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Dark mode: 7 people \(Nov 9, 2026 to Nov 15, 2026\), \d/),
      'New: Lonely wish, 3 people in 7 days',
    ]);
    await user.click(found.getByRole('button', { name: /^Dark mode/ }));
    const opened = within(await screen.findByRole('dialog'));
    expect(await opened.findByText('7 tickets')).toBeDefined();
    expect(opened.getByText(/At night 6/)).toBeDefined();
  });

  it('tells what is asked for again after a no, and what shipping changed', async () => {
    const board = asked().theme('dark', 'Dark mode').theme('late', 'Late wish').theme('odd', 'Odd numbers');
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8])
      board.said('odd', { ticket: `5${n}1`, requester: `3${n}1`, at: daysAgo(20 + n) });
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8])
      board.said('dark', { ticket: `6${n}0`, requester: `3${n}0`, at: daysAgo(70 + n) });
    board.said('dark', { ticket: '690', requester: '310', at: daysAgo(20) });
    const { account } = board;
    const answered = async (id: string, answer: 'no' | 'shipped', days: number) => {
      account.nowMs = Date.parse(daysAgo(days));
      const verdict = { answer, reason: 'As it is.', due: null, lookAgainOn: null, evidence: null };
      const theme = { id: asId<ThemeId>(id), before: null };
      const event = draftDecision(theme, verdict, { actor: TOM, at: daysAgo(days) });
      await fakeThemeStore(TOM, account).writeEvent(event);
      account.nowMs = Date.parse(NOW);
    };
    await answered('import', 'no', 23);
    await answered('dark', 'shipped', 63);
    await answered('late', 'shipped', 9);
    await answered('odd', 'shipped', 63);
    const settings = fakeAccountSettings({ deciders: [{ userId: TOM, from: daysAgo(90), until: null }] });
    const { user } = renderBoard({ ...(await outsideWith(board)), settings }, 'rollup');
    const changed = within(await screen.findByRole('region', { name: 'What shipping changed' }));
    expect(changed.getByText('Late wish: shipped Nov 13, 2026, too early to say')).toBeDefined();
    expect(changed.getByText(/^Fewer: 0 to 0/)).toBeDefined();
    // Nobody had asked before: there is no most.
    expect(changed.getByText('More: at least 2.1 times as many')).toBeDefined();
    await user.click(
      changed.getByRole('button', {
        name: 'Dark mode: 1 ticket in 8 weeks since Sep 20, 2026, 8 in as many before',
      }),
    );
    const opened = within(await screen.findByRole('dialog'));
    expect(await opened.findByText('1 ticket')).toBeDefined();
    await user.keyboard('{Escape}');
    const found = within(screen.getByRole('region', { name: 'What stands out' }));
    expect(
      found.getByRole('button', {
        name: 'Asked for again: Large imports, 3 people since the no of Oct 30, 2026',
      }),
    ).toBeDefined();
  });

  it('tells how often customers write because of each area, and for each thousand active users', async () => {
    const account = asked();
    account.theme('export', 'CSV export', { areaId: asId<AreaId>('reports') });
    const active = { per: 'month', from: '2026-05-01', users: [500, 500, 500, 500, 500, 500] };
    const settings = fakeAccountSettings({
      areas: [{ id: asId<AreaId>('reports'), name: 'Reports', managers: [], isRetired: false }],
      rollup: { active },
    });
    const { user } = renderBoard({ ...(await outsideWith(account)), settings }, 'rollup');
    const table = await screen.findByRole('table', { name: 'Contact rate by area' });
    const cells = () =>
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map((row) => [...row.children].map(({ textContent }) => textContent));
    // Seven and five tickets in twelve weeks, half a thousand people.
    await waitFor(() =>
      expect(cells()).toEqual([
        ['ReportsMore: 1.1 to 43.6 times as many', '0.580.28–1.2', '1.20.57–2.4'],
        ['No areaMore: at least 1.3 times as many', '0.420.18–0.98', '0.830.36–2'],
      ]),
    );
    await user.click(within(table).getByRole('button', { name: '0.58: Reports' }));
    const opened = within(await screen.findByRole('dialog'));
    expect(await opened.findByText('7 tickets')).toBeDefined();
  });

  it('has every week of the chart in a table', async () => {
    renderBoard(await outsideWith(asked()), 'rollup/weeks=4');
    const table = await screen.findByRole('table', { name: 'People heard each week' });
    const cells = within(table)
      .getAllByRole('row')
      .map((row) => [...row.children].map(({ textContent }) => textContent));
    // The 22nd of November 2026 is a Sunday.
    expect(cells).toEqual([
      ['Week from', 'All themes', 'CSV export', 'Large imports'],
      ['Nov 16, 2026', '4', '4', '0'],
      ['Nov 9, 2026', '3', '3', '0'],
      ['Nov 2, 2026', '1', '0', '1'],
      ['Oct 26, 2026', '4', '0', '4'],
    ]);
  });

  it('draws and tells nothing of weeks before anybody tagged and of weeks to come', async () => {
    renderBoard(await outsideWith(asked()), 'rollup/days=2026-01-12..2026-12-06/with=emerging');
    const table = await screen.findByRole('table', { name: 'People heard each week' });
    const cells = within(table)
      .getAllByRole('row')
      .map((row) => [...row.children].slice(0, 2).map(({ textContent }) => textContent));
    expect(cells.slice(1, 4)).toEqual([
      ['Nov 30, 2026', '–'],
      ['Nov 23, 2026', '–'],
      ['Nov 16, 2026', '5'],
    ]);
    // The first was heard on the 26th of January; two weeks later nobody was, which is known.
    expect(cells.slice(-4)).toEqual([
      ['Feb 2, 2026', '0'],
      ['Jan 26, 2026', '1'],
      ['Jan 19, 2026', '–'],
      ['Jan 12, 2026', '–'],
    ]);
    expect(screen.getByText('Gaps, and – in the table: nothing is known of these weeks.')).toBeDefined();
  });

  it('is kept under a name, opened, renamed and deleted, which is undone', async () => {
    const outside = await outsideWith(asked());
    const { user } = renderBoard(outside, 'rollup/kind=bug');
    await user.click(await screen.findByRole('button', { name: 'Saved views' }));
    await user.type(screen.getByLabelText('Save this view as'), 'Bugs{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Remove filter: Bug' }));
    await waitFor(() => expect(window.location.hash).toBe('#/rollup'));
    await user.click(await screen.findByRole('link', { name: 'Bugs' }));
    await waitFor(() => expect(window.location.hash).toBe('#/rollup/kind=bug'));
    await user.click(screen.getByRole('button', { name: 'Rename: Bugs' }));
    const name = screen.getByLabelText('Rename');
    await user.clear(name);
    await user.type(name, 'All bugs{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Delete: All bugs' }));
    await waitFor(() => expect(outside.choices.views()).toEqual([]));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByRole('link', { name: 'All bugs' });
    expect(outside.choices.views()).toEqual([{ name: 'All bugs', asked: 'kind=bug' }]);
    outside.choices.saveViews([]);
  });

  it('counts weeks from the day that an admin chose, and days of a link stay what they were', async () => {
    const outside = await outsideWith(asked());
    const settings = fakeAccountSettings({ rollup: { weekStart: 0 } });
    renderBoard({ ...outside, settings }, 'rollup/days=2026-11-02..2026-11-22');
    const table = await screen.findByRole('table', { name: 'People heard each week' });
    const cells = within(table)
      .getAllByRole('row')
      .map((row) => [...row.children].slice(0, 2).map(({ textContent }) => textContent));
    expect(cells.slice(1)).toEqual([
      ['Nov 22, 2026', '0'],
      ['Nov 15, 2026', '5'],
      ['Nov 8, 2026', '2'],
      ['Nov 1, 2026', '1'],
    ]);
    expect(
      screen.getByText(
        'Nov 2, 2026 to Nov 22, 2026. Held against Oct 12, 2026 to Nov 1, 2026, as many days.',
      ),
    ).toBeDefined();
    expect(honesty().getByText('Days by Europe/Berlin, weeks from Sunday.')).toBeDefined();
  });

  it('says of a period without data what else there is', async () => {
    const { user } = renderBoard(await outsideWith(asked()), 'rollup/days=2020-01-01..2020-03-31');
    await screen.findByText('Nobody was heard in this period');
    await user.click(screen.getByRole('button', { name: 'Show 104 weeks' }));
    expect(await screen.findByRole('table', { name: 'Themes by rank' })).toBeDefined();
  });

  it('says that one person each asks, and not that nobody did', async () => {
    const account = new BoardAccount().theme('alone', 'Lonely wish');
    account.said('alone', { ticket: '40', requester: '90', at: daysAgo(2) });
    const { user } = renderBoard(await outsideWith(account), 'rollup');
    expect(await screen.findByRole('heading', { name: 'Nothing to rank here' })).toBeDefined();
    expect(screen.queryByText('Nobody was heard in this period')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Count them too' }));
    expect(await screen.findByRole('table', { name: 'Themes by rank' })).toBeDefined();
  });

  it('counts what was read so far while the account is being read, and never says that there is nothing', async () => {
    renderBoard(await outsideWith(asked(), false), 'rollup');
    expect(await screen.findByText(/still being read/)).toBeDefined();
    expect(await screen.findByRole('table', { name: 'Themes by rank' })).toBeDefined();
    // What grew cannot be told before all of it was read.
    expect(rows().map((cells) => cells[4])).toEqual(['–', '–']);
    expect(screen.queryByText(/Nobody was heard before/)).toBeNull();
    cleanup();
    renderBoard(await outsideWith(new BoardAccount().theme('none', 'Nothing yet'), false), 'rollup');
    expect(await screen.findByText(/still being read/)).toBeDefined();
    await screen.findByRole('region', { name: 'What this rests on' });
    expect(screen.queryByText('Nothing to count yet')).toBeNull();
  });

  it('teaches where nothing was tagged ever', async () => {
    renderBoard(await outsideWith(new BoardAccount().theme('none', 'Nothing yet')), 'rollup');
    expect(await screen.findByText('Nothing to count yet')).toBeDefined();
  });
});
