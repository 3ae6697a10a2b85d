// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { draftDecision, draftRelease } from '#domain/decision/draftDecision.ts';
import type { Verdict } from '#domain/decision/DecisionEvent.ts';
import '#ui/board/rollup/BehindDrawer.tsx';
import '#ui/board/week/WeekPage.tsx';
import { slowDay, slowRollup } from '../../domain/rollup/slowRollup.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, ME, TOM } from './boardOutside.ts';
import { readBy } from './readBy.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

/* It is Sunday, November 22nd: the last whole week are the days 13 to 7 before, the week before it 20 to 14. */

class WeekAccount extends BoardAccount {
  #asked = 0;

  /** So many people of their own ask on that day. */
  ask(id: string, people: number, days: number, taggedBy = TOM): this {
    for (let n = 0; n < people; n += 1) {
      this.#asked += 1;
      this.said(id, {
        ticket: `${this.#asked}`,
        requester: `7${this.#asked}`,
        organization: `5${this.#asked % 4}`,
        taggedBy,
        at: daysAgo(days),
        text: `Words of ${this.#asked}`,
      });
    }
    return this;
  }

  decides(id: string, answer: Verdict['answer'], days: number, more: Partial<Verdict> = {}): string {
    const verdict = { answer, reason: `Why ${id}`, due: null, lookAgainOn: null, evidence: null, ...more };
    const event = draftDecision({ id: asId<ThemeId>(id), before: null }, verdict, {
      actor: TOM,
      at: daysAgo(days),
    });
    this.event(event);
    return event.id;
  }
}

/** Six themes that were asked for in the week, one of them by one person alone; some were answered. */
function busy(): WeekAccount {
  const account = new WeekAccount();
  for (const [id, name] of [
    ['export', 'CSV export'],
    ['import', 'Large imports'],
    ['dark', 'Dark mode'],
    ['late', 'Late wish'],
    ['odd', 'Odd numbers'],
    ['less', 'Asked less'],
    ['alone', 'Lonely wish'],
  ] as const)
    account.theme(id, name);
  account.ask('export', 2, 60).ask('export', 1, 14).ask('export', 9, 9);
  account.ask('import', 4, 20).ask('import', 4, 7);
  account.ask('dark', 2, 13, ME).ask('dark', 1, 15);
  account.ask('late', 3, 10, ME).ask('odd', 2, 12);
  account.ask('less', 9, 16).ask('less', 1, 8);
  account.ask('alone', 1, 9).ask('export', 6, 2);
  // A colleague's own ticket.
  account.said('import', { ticket: '900', requester: ME, taggedBy: TOM, at: daysAgo(9) });
  return account;
}

async function outsideWith(account: BoardAccount, isAllRead = true) {
  const base = boardOutside({
    account: account.account,
    accountReplica: await readBy(account, isAllRead),
  });
  const settings = fakeAccountSettings({ deciders: [{ userId: TOM, from: daysAgo(90), until: null }] });
  return { ...base, settings };
}

const panel = async (name: string) => within(await screen.findByRole('region', { name }));

/** jsdom's blobs have no `text()`. */
const textIn = (blob = new Blob()): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });

const lines = (list: { readonly getAllByRole: (role: string) => HTMLElement[] }) =>
  list.getAllByRole('listitem').map((item) => [...item.children].map(({ textContent }) => textContent));

describe('the weekly digest', () => {
  it('tells what was asked for most and what moved, as the slow way counts it; one person’s theme stays out', async () => {
    const account = busy();
    renderBoard(await outsideWith(account), 'week');
    expect(
      await screen.findByText(
        'Nov 9, 2026 to Nov 15, 2026. Held against Nov 2, 2026 to Nov 8, 2026, as many days.',
      ),
    ).toBeDefined();
    const calendar = { timeZone: 'Europe/Berlin', weekStart: 1 };
    const day = (days: number) => slowDay(daysAgo(days), calendar);
    const fold = foldAccount([...account.account.mentions.values()], [...account.account.events.values()]);
    const { rows, leftOut } = slowRollup(fold, {
      calendar,
      period: { from: day(13), to: day(7) },
      before: { from: day(20), to: day(14) },
      themes: null,
      customers: null,
      tickets: null,
      brands: null,
      sources: null,
      withStaff: false,
      withEmerging: false,
    });
    const slow = rows.toSorted((a, b) => b.people - a.people).slice(0, 5);
    const top = await panel('Asked for most');
    expect(lines(top).map((cells) => cells.slice(0, 3))).toEqual(
      slow.map(({ id, people, organizations, tickets }) => [
        expect.stringContaining(account.account.themes.get(id)?.name ?? 'nobody'),
        `${people} people`,
        `${organizations} organization${organizations === 1 ? '' : 's'}, ${tickets} ticket${tickets === 1 ? '' : 's'}`,
      ]),
    );
    expect(leftOut.emerging.themes).toBe(1);
    expect(top.getByText('Left out: 1 theme that one person asks for')).toBeDefined();
    expect(top.getByText('Left out: 1 ticket in which a colleague asks')).toBeDefined();
    const movers = await panel('Grew or fell');
    expect(lines(movers).map(([name, , , growth]) => [name, growth])).toEqual([
      [expect.stringContaining('CSV export'), '↗ +800% from 1'],
      [expect.stringContaining('Asked less'), '↘ -89% from 9'],
    ]);
    expect(screen.queryByText('Lonely wish')).toBeNull();
  });

  it('opens its numbers to the customers’ own sentences, and leads to the rollup of these days', async () => {
    const { user } = renderBoard(await outsideWith(busy()), 'week');
    const top = await panel('Asked for most');
    await user.click(top.getByRole('button', { name: '3 people: Late wish' }));
    const now = within(await screen.findByRole('dialog'));
    expect(await now.findByText('3 tickets')).toBeDefined();
    expect(now.getAllByText(/^Words of/)).toHaveLength(3);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const movers = await panel('Grew or fell');
    await user.click(movers.getByRole('button', { name: /from 9.*: Asked less$/ }));
    const before = within(await screen.findByRole('dialog'));
    expect(await before.findByText('9 tickets')).toBeDefined();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(top.getByRole('link', { name: 'Rollup' }).getAttribute('href')).toBe(
      '#/rollup/days=2026-11-09..2026-11-15',
    );
  });

  it('begins with what became of what I tagged, up to today, and what customers may be told', async () => {
    const account = busy();
    const shipped = account.decides('dark', 'shipped', 12);
    const told = { text: 'Dark mode is there.', until: null, language: 'en' };
    account.event(
      draftRelease({ id: asId(shipped), themeId: asId<ThemeId>('dark'), releases: [] }, told, {
        actor: TOM,
        at: daysAgo(11),
      }),
    );
    account.decides('late', 'planned', 3, { due: '2027-Q1' });
    account.decides('export', 'no', 8);
    account.decides('odd', 'no', 40);
    renderBoard(await outsideWith(account), 'week');
    const mine = await panel('What became of what you tagged');
    expect(await mine.findByText('Customers may be told: “Dark mode is there.”')).toBeDefined();
    expect(mine.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'My themes',
      'Dark mode',
      'Late wish',
    ]);
    expect(mine.getByText('Planned, Q1 2027')).toBeDefined();
    expect(mine.getByText('Customers may be told nothing yet.')).toBeDefined();
    expect(mine.getByText('You tagged 2 tickets')).toBeDefined();
    // Everybody's week has what was said in it: neither before nor after.
    const given = await panel('Answers given');
    expect(await given.findByText('For colleagues: Why dark')).toBeDefined();
    expect(given.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Dark mode',
      'CSV export',
    ]);
    expect((await given.findAllByText(/^Tom Berger, /)).length).toBe(2);
  });

  it('has the answers that are due, with who is asked', async () => {
    const account = busy();
    account.decides('odd', 'notNow', 40, { lookAgainOn: '2026-11-10' });
    renderBoard(await outsideWith(account), 'week');
    const due = await panel('Answers due');
    expect(await due.findByRole('link', { name: 'Odd numbers' })).toBeDefined();
    expect(await due.findByText(/To be looked at again\. Asked of Tom Berger\./)).toBeDefined();
  });

  it('is copied as Markdown and for a mail, without what is mine alone', async () => {
    const account = busy();
    account.decides('dark', 'shipped', 12);
    account.decides('late', 'planned', 3);
    const { user } = renderBoard(await outsideWith(account), 'week');
    const given = await panel('Answers given');
    await given.findByText(/^Tom Berger, /);
    await user.click(await screen.findByRole('button', { name: 'Copy as Markdown' }));
    expect(await screen.findByText('Copied.')).toBeDefined();
    const markdown = await navigator.clipboard.readText();
    expect(markdown).toContain(
      '# Weekly digest\n\nNov 9, 2026 to Nov 15, 2026. Held against Nov 2, 2026 to Nov 8, 2026, as many days.\n',
    );
    expect(markdown).toContain(
      '- **CSV export** 9 people, 4 organizations, 9 tickets, ↗ +800% from 1 (Grows by more than chance makes: ',
    );
    expect(markdown).toContain('- **Dark mode** Shipped: Why dark (Tom Berger, ');
    expect(markdown).toContain('## Answers due\n\nNo answer is due.');
    expect(markdown).toContain('days=2026-11-09..2026-11-15>');
    expect(markdown).not.toContain('Why late');
    // jsdom has no rich clipboard.
    class Item {
      constructor(readonly parts: Readonly<Record<string, Blob>>) {}
    }
    vi.stubGlobal('ClipboardItem', Item);
    const written = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    await user.click(screen.getByRole('button', { name: 'Copy for a document' }));
    await waitFor(() => expect(written).toHaveBeenCalledTimes(1));
    const [item] = (written.mock.calls[0]?.[0] ?? []) as unknown as readonly Item[];
    const html = await textIn(item?.parts['text/html']);
    expect(html).toContain('<li><strong>CSV export</strong> 9 people, 4 organizations, 9 tickets');
    expect(html).toContain('<h2>Answers due</h2><p>No answer is due.</p>');
    written.mockRestore();
    vi.unstubAllGlobals();
  });
});

describe('a week in which there is nothing', () => {
  it('says so of each part', async () => {
    const account = new WeekAccount().theme('export', 'CSV export') as WeekAccount;
    account.ask('export', 3, 60);
    renderBoard(await outsideWith(account), 'week');
    expect(await (await panel('Asked for most')).findByText('Nobody was heard in this period')).toBeDefined();
    expect(
      await (await panel('Grew or fell')).findByText('Nothing grew or fell by more than chance makes.'),
    ).toBeDefined();
    expect(await (await panel('Answers due')).findByText('No answer is due.')).toBeDefined();
    expect(
      await (await panel('Answers given')).findByText('No answer was given in this week.'),
    ).toBeDefined();
    expect(await screen.findByText(/^You have tagged nothing yet/)).toBeDefined();
  });

  it('is not the same as one before anybody tagged, or after which tagging began', async () => {
    const account = new WeekAccount().theme('export', 'CSV export') as WeekAccount;
    account.ask('export', 3, 2, ME);
    renderBoard(await outsideWith(account), 'week');
    expect(
      await (await panel('Asked for most')).findByText('Nothing is known of this week: nobody tagged then.'),
    ).toBeDefined();
    expect(
      await (await panel('Grew or fell')).findByText('Not known: tagging began later than the period before'),
    ).toBeDefined();
    expect(await screen.findByText('Nothing that you tagged was answered since Nov 9, 2026.')).toBeDefined();
  });

  it('nor as one that is not read yet: nothing is compared or copied then', async () => {
    renderBoard(await outsideWith(busy(), false), 'week');
    expect(await screen.findByText(/^The account is still being read/)).toBeDefined();
    const waits = 'This stands here once all mentions were read.';
    expect(await (await panel('Grew or fell')).findByText(waits)).toBeDefined();
    expect(await (await panel('Answers given')).findByText(waits)).toBeDefined();
    expect(await (await panel('What became of what you tagged')).findByText(waits)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Copy as Markdown' })).toBeNull();
  });

  it('and a failed request is told, with a way to try again', async () => {
    const outside = await outsideWith(busy());
    const settings = fakeAccountSettings({ deciders: [] });
    settings.failure = { kind: 'offline', what: 'read' };
    const { user } = renderBoard({ ...outside, settings }, 'week');
    await panel('Asked for most');
    const retry = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.queryByText('No answer was given in this week.')).toBeNull();
    settings.failure = null;
    await user.click(retry);
    expect(await screen.findByText('No answer was given in this week.')).toBeDefined();
  });
});
