// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { failed } from '#domain/basis/Result.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, type BoardOutside, TOM } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const CUSTOMERS = ['Maria Lindqvist', 'Jonas Weber'].map((name, i) => ({
  id: asId<UserId>(String(501 + i)),
  name,
  avatarUrl: null,
  isStaff: false,
}));

/** Maria asks in three tickets, Jonas in one, which two agents tagged. */
function anExport(): BoardAccount {
  const account = new BoardAccount().theme('export', 'CSV export');
  for (const [n, ticket] of ['11', '12', '13'].entries())
    account.said('export', {
      ticket,
      requester: '501',
      text: `Any export of list ${n}?`,
      at: daysAgo(20 + n),
    });
  for (const taggedBy of [undefined, TOM])
    account.said('export', {
      ticket: '14',
      requester: '502',
      text: 'Our auditor wants the figures of last year in one file.',
      at: daysAgo(3),
      ...(taggedBy === undefined ? {} : { taggedBy }),
    });
  return account;
}

function open(board = anExport(), change: (outside: BoardOutside) => BoardOutside = (same) => same) {
  const outside = boardOutside({ account: board.account, people: CUSTOMERS });
  return { account: board.account, ...renderBoard(change(outside), 'themes/export') };
}

const theCase = async () => within(await screen.findByRole('region', { name: 'The case' }));

describe('the case on a theme’s page', () => {
  it('tells what it rests on, names the vocal customer, and shows quotes that differ', async () => {
    open();
    const panel = await theCase();
    expect(await panel.findByRole('button', { name: '4 tickets' })).toBeDefined();
    expect(panel.getByRole('button', { name: '1 of 4 checked by somebody else' })).toBeDefined();
    expect(panel.getByText('0 of 4')).toBeDefined();
    expect(
      panel.getByText(/3 of 4 tickets are from Maria Lindqvist\. Without them: 1 person in 1 ticket\./),
    ).toBeDefined();
    const quotes = panel.getAllByRole('blockquote').map(({ textContent }) => textContent);
    expect(quotes).toHaveLength(2);
    expect(quotes[0]).toContain('Our auditor wants the figures');
  });

  it('tells how customers get by without it and who would leave, in their words', async () => {
    const board = anExport();
    board.said('export', { ticket: '15', requester: '503', text: 'We paste it by hand every Friday.' });
    board.said('export', { ticket: '16', requester: '504', text: 'Sonst kündigen wir den Vertrag.' });
    const { user } = open(board);
    const panel = await theCase();
    await user.click(await panel.findByRole('button', { name: '1 gets by with a workaround' }));
    const list = within(panel.getByRole('list', { name: 'gets by with a workaround' }));
    expect(list.getAllByRole('listitem')).toHaveLength(1);
    expect(panel.getByRole('heading', { name: /^How they get by without it/ })).toBeDefined();
    await user.click(panel.getByRole('button', { name: '1 speaks of leaving' }));
    const heading = panel.getByRole('heading', { name: /^Who speaks of leaving.*six languages/ });
    expect(heading.nextElementSibling?.textContent).toContain('Sonst kündigen wir den Vertrag.');
  });

  it('says in how many tickets nobody listened for that, and never that nobody says it', async () => {
    const board = anExport();
    const korean = '매주 금요일마다 손으로 표에 옮겨 적고 있습니다.';
    board.said('export', { ticket: '15', requester: '503', text: korean });
    open(board);
    const panel = await theCase();
    expect(
      await panel.findByText(/^Workarounds and leaving are not checked in 1 ticket: there are no rules/),
    ).toBeDefined();
    expect(panel.queryByText(/gets? by with a workaround/)).toBeNull();
  });

  it('opens every number to its tickets, and those to Zendesk', async () => {
    const tickets: string[] = [];
    const { user } = open(anExport(), (outside) => ({
      ...outside,
      workplace: { ...outside.workplace, openTicket: (id) => void tickets.push(id) },
    }));
    const panel = await theCase();
    const share = await panel.findByRole('button', { name: '1 of 4 checked by somebody else' });
    await user.click(share);
    expect(share.getAttribute('aria-expanded')).toBe('true');
    const list = within(panel.getByRole('list', { name: 'checked by somebody else' }));
    expect(list.getAllByRole('listitem')).toHaveLength(1);
    await user.click(list.getByRole('button', { name: '#14' }));
    expect(tickets).toEqual(['14']);
    await user.click(share);
    expect(panel.queryByRole('list', { name: 'checked by somebody else' })).toBeNull();
  });

  it('is weighed ticket by ticket, by whoever reads it', async () => {
    const { user, account } = open();
    const panel = await theCase();
    await user.click(await panel.findByRole('button', { name: '4 not weighed yet' }));
    await user.selectOptions(panel.getByLabelText('How much ticket #14 needs it'), 'Blocking');
    expect(await panel.findByRole('button', { name: '1 blocking' })).toBeDefined();
    expect(await panel.findByRole('button', { name: '3 not weighed yet' })).toBeDefined();
    const said = [...account.events.values()].filter(({ kind }) => kind === 'mention.weighed');
    expect(said).toMatchObject([{ payload: { mentions: ['14.export'], importance: 'blocking' } }]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await panel.findByRole('button', { name: '4 not weighed yet' })).toBeDefined();
  });

  it('loses nothing where saying it fails, and can be said again', async () => {
    const board = anExport();
    const { user } = open(
      board,
      (outside) =>
        ({
          ...outside,
          outbox: {
            ...outside.outbox,
            add: () => Promise.resolve(failed({ kind: 'storage', what: 'outbox' })),
          },
          store: {
            ...outside.store,
            writeEvent: () => Promise.resolve(failed({ kind: 'offline', what: 'write' })),
          },
        }) as never,
    );
    const panel = await theCase();
    await user.click(await panel.findByRole('button', { name: '4 not weighed yet' }));
    await user.selectOptions(panel.getByLabelText('How much ticket #14 needs it'), 'Blocking');
    expect(await panel.findByRole('button', { name: 'Try again' })).toBeDefined();
    expect([...board.account.events.values()].some(({ kind }) => kind === 'mention.weighed')).toBe(false);
  });

  it('begins with nothing, and says how it begins', async () => {
    open(new BoardAccount().theme('export', 'CSV export'));
    expect(await (await theCase()).findByText(/begins with the first ticket/)).toBeDefined();
  });
});
