// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { draftDecision } from '#domain/decision/draftDecision.ts';
import { draftConfirmation } from '#domain/ledger/CreditEvent.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, ME, RUTH, TOM } from './boardOutside.ts';
import { readBy } from './readBy.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const panel = (name: string) => within(screen.getByRole('region', { name }));

describe('my themes', () => {
  it('show what I carry with what needs me first, what I tagged, and what I watch', async () => {
    const filled = new BoardAccount()
      .theme('calm', 'Calm', { help: { sort: 'workaround', text: 'Copy it' } })
      .theme('rising', 'Rising')
      .theme('toms', 'Of Tom')
      .champion('calm', ME)
      .champion('rising', ME)
      .champion('toms', TOM)
      .said('calm', { ticket: '1', requester: '71', at: daysAgo(80) })
      .said('calm', { ticket: '2', requester: '72', at: daysAgo(80) });
    for (const n of [3, 4, 5]) filled.said('rising', { ticket: `${n}`, requester: `7${n}`, at: daysAgo(n) });
    filled.said('toms', { ticket: '9', requester: '79', taggedBy: TOM });
    const watched = {
      id: asId<never>('toms.watched.x'),
      kind: 'theme.watched',
      themeId: asId<ThemeId>('toms'),
      payload: {},
    };
    filled.event(watched);
    renderBoard(boardOutside({ account: filled.account, accountReplica: await readBy(filled) }), 'mine');
    await screen.findByRole('region', { name: 'What I champion' });
    const links = (name: string) =>
      panel(name)
        .getAllByRole('link')
        .map(({ textContent }) => textContent);
    expect(links('What I champion')).toEqual(['Rising', 'Calm']);
    expect(panel('What I champion').getByText('It grows: worth telling product.')).toBeDefined();
    expect(await panel('What I tagged').findByText('You tagged 3 tickets')).toBeDefined();
    expect(links('What I tagged')).toEqual(['Rising', 'Calm']);
    expect(links('What I watch')).toEqual(['Of Tom']);
  });

  it('teach what to do where there is nothing, and say so while the account is read', async () => {
    const { user } = renderBoard(
      boardOutside({ account: new BoardAccount().counted('a', 'Alpha', 3).account }),
      'mine',
    );
    await screen.findByRole('region', { name: 'What I champion' });
    expect(panel('What I watch').getByText(/On a theme’s page you can watch it/)).toBeDefined();
    await user.click(panel('What I champion').getByRole('link', { name: 'See what nobody champions' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Vacant' })).toBeDefined();
    expect(await screen.findByRole('link', { name: 'Alpha' })).toBeDefined();
  });
});

describe('my wins', () => {
  it('are what shipped of what I tagged, confirmed by somebody else, with tickets before and after', async () => {
    const filled = new BoardAccount()
      .theme('dark', 'Dark mode', { answer: { answer: 'shipped', due: null } })
      .theme('toms', 'Of Tom', { answer: { answer: 'shipped', due: null } })
      .said('toms', { ticket: '9', requester: '79', taggedBy: TOM });
    for (const n of [1, 2, 3])
      filled.said('dark', { ticket: `${n}`, requester: `7${n}`, at: daysAgo(50 + n) });
    filled.said('dark', { ticket: '4', requester: '74', taggedBy: TOM, at: daysAgo(120) });
    const verdict = {
      answer: 'shipped',
      reason: 'R.',
      due: null,
      lookAgainOn: null,
      evidence: null,
    } as const;
    const by = { actor: RUTH, at: daysAgo(46) };
    const shipped = draftDecision({ id: asId<ThemeId>('dark'), before: null }, verdict, by);
    filled.event(shipped);
    filled.event(draftConfirmation(asId<ThemeId>('dark'), shipped.id, { ...by, at: daysAgo(45) }));
    const settings = fakeAccountSettings({ deciders: [{ userId: RUTH, from: daysAgo(90), until: null }] });
    const base = boardOutside({ account: filled.account, accountReplica: await readBy(filled) });
    const first = renderBoard({ ...base, settings }, 'mine');
    const wins = within(await screen.findByRole('list', { name: 'My wins' }));
    expect(wins.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Dark mode']);
    expect(wins.getByText('tagged 3 tickets')).toBeDefined();
    expect(await wins.findByText(/^Confirmed by Ruth Okafor/)).toBeDefined();
    expect(
      wins.getByText(/^Tickets a week: 0.6 before, 0 since \(5 weeks each; 0 to 1.\d times as many, 95 %\)$/),
    ).toBeDefined();
    first.unmount();
    // The number of the rollup, where it is known how many use the product.
    const active = { per: 'month', from: '2026-06-01', users: [100, 100, 100, 100, 100, 100] };
    await settings.save('rollup', { weekStart: 1, active });
    const again = boardOutside({ account: filled.account, accountReplica: await readBy(filled) });
    renderBoard({ ...again, settings }, 'mine');
    expect(
      await screen.findByText(
        /^Per 1,000 active users a week: 6 before, 0 since · No difference that chance does not make: 0 to 1.\d times as many$/,
      ),
    ).toBeDefined();
  });

  it('say so where nothing has shipped', async () => {
    const filled = new BoardAccount()
      .theme('dark', 'Dark mode')
      .said('dark', { ticket: '1', requester: '71' });
    renderBoard(boardOutside({ account: filled.account, accountReplica: await readBy(filled) }), 'mine');
    expect(await screen.findByText(/^Nothing that you tagged, championed or shaped/)).toBeDefined();
  });
});

describe('vacant themes', () => {
  it('are those that nobody champions, growing first, with their twelve weeks in words too', async () => {
    const filled = new BoardAccount()
      .theme('large', 'Large')
      .theme('rising', 'Rising')
      .theme('carried', 'Carried')
      .champion('carried', TOM);
    for (const n of [11, 12, 13, 14])
      filled.said('large', { ticket: `${n}`, requester: `7${n}`, at: daysAgo(120) });
    for (const n of [3, 4]) filled.said('rising', { ticket: `${n}`, requester: `7${n}`, at: daysAgo(n) });
    const outside = boardOutside({ account: filled.account, accountReplica: await readBy(filled) });
    const { user } = renderBoard(outside, 'vacant');
    const table = within(await screen.findByRole('table'));
    expect(
      await table.findByRole('img', { name: /^Growing: 2 people in the last 4 weeks, 0 in/ }),
    ).toBeDefined();
    expect(table.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Rising', 'Large']);
    await user.keyboard('jc');
    expect(await screen.findByText('You champion this now.')).toBeDefined();
    expect(table.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Large']);
  });
});
