// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { draftMentionEvents } from '#domain/event/draftMentionEvents.ts';
import { mentionKey } from '#domain/mention/mentionKey.ts';
import { draftJudgement } from '#domain/rollup/SpotEvent.ts';
import '#ui/board/rollup/RollupPage.tsx';
import '#ui/board/rollup/SpotDrawer.tsx';
import { newSweep } from '#workflows/sweep/sweepSteps.ts';
import { readHistory } from '#workflows/sweep/readHistory.ts';
import { shareHistory } from '#workflows/sweep/shareHistory.ts';
import type { Day } from '#domain/basis/Day.ts';
import { fakeSweepEntries } from '../../ports/fakes/fakeSweepEntries.ts';
import { archived, fakeTicketArchive } from '../../ports/fakes/fakeTicketArchive.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, ME, RUTH, TOM } from './boardOutside.ts';
import { readBy } from './readBy.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const EXPORT = asId<ThemeId>('export');

/** Three tickets, one of them tagged by the person who looks. */
function asked(): BoardAccount {
  const account = new BoardAccount().theme('export', 'CSV export');
  for (const n of [1, 2, 3])
    account.said('export', {
      ticket: `${n}`,
      requester: `7${n}`,
      taggedBy: n === 1 ? ME : TOM,
      at: daysAgo(9 + n),
      text: `We export by hand ${n}`,
    });
  return account;
}

const deciding = (...who: readonly UserId[]) =>
  fakeAccountSettings({ deciders: who.map((userId) => ({ userId, from: daysAgo(90), until: null })) });

async function outsideWith(filled: BoardAccount, ...deciders: readonly UserId[]) {
  const accountReplica = await readBy(filled);
  return { ...boardOutside({ account: filled.account, accountReplica }), settings: deciding(...deciders) };
}

const honesty = async () => within(await screen.findByRole('region', { name: 'What this rests on' }));

describe('a spot check', () => {
  it('is made by whoever decides, of quotes that others tagged, and told with its interval', async () => {
    const outside = await outsideWith(asked(), ME);
    const { user } = renderBoard(outside, 'rollup');
    const panel = await honesty();
    expect(await panel.findByText('No spot check yet')).toBeDefined();
    await user.click(await panel.findByRole('button', { name: 'Judge ten quotes' }));
    const drawer = within(await screen.findByRole('dialog'));
    expect(await drawer.findByText('0 of 2 judged')).toBeDefined();
    expect(
      drawer
        .getAllByText(/We export by hand/)
        .map(({ textContent }) => textContent)
        .sort(),
    ).toEqual(['We export by hand 2', 'We export by hand 3']);
    const yes = drawer.getAllByRole('button', { name: 'Yes' });
    if (yes[0] === undefined || yes[1] === undefined) throw new Error('nothing to judge');
    await user.click(yes[0]);
    expect(await drawer.findByText('1 of 2 judged')).toBeDefined();
    await user.click(yes[1]);
    expect(await drawer.findByText('2 of 2 judged')).toBeDefined();
    // Said otherwise on second thoughts.
    const [no] = drawer.getAllByRole('button', { name: 'No' });
    if (no === undefined) throw new Error('nothing to judge');
    await user.click(no);
    await waitFor(() => expect(no.getAttribute('aria-pressed')).toBe('true'));
    expect(drawer.getByText('2 of 2 judged')).toBeDefined();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(panel.getByText('50% ask for their theme (1 of 2), between 9% and 91%')).toBeDefined();
    expect(panel.getByText('Aylin Demir, Nov 22, 2026; unclear: 0')).toBeDefined();
    const stored = [...outside.account.events.values()].filter(({ kind }) => kind === 'spot.judged');
    expect(stored).toHaveLength(3);
    expect(JSON.stringify(stored)).not.toContain('We export');
  });

  it('is told to everybody, offered to nobody else, and counts only of who might judge', async () => {
    const account = asked();
    const says = (by: UserId, n: number, verdict: 'asked' | 'unclear'): JournalEvent =>
      draftJudgement(
        EXPORT,
        {
          draw: 'a1b2c3d4e5',
          n,
          of: 10,
          mention: mentionKey(asId(`${n}`), EXPORT),
          from: '2026-09-01',
          to: '2026-11-22',
          verdict,
        },
        null,
        { actor: by, at: daysAgo(4) },
      );
    for (const event of [says(RUTH, 1, 'asked'), says(RUTH, 2, 'asked'), says(RUTH, 3, 'unclear')])
      account.event({ ...event, recordId: `S${event.id}` });
    account.event({ ...says(TOM, 1, 'asked'), recordId: 'ST' });
    renderBoard(await outsideWith(account, RUTH), 'rollup');
    const panel = await honesty();
    expect(await panel.findByText('100% ask for their theme (2 of 2), between 34% and 100%')).toBeDefined();
    expect(await panel.findByText('Ruth Okafor, Nov 18, 2026; unclear: 1')).toBeDefined();
    expect(panel.getAllByText(/ask for their theme/)).toHaveLength(1);
    expect(panel.queryByRole('button', { name: 'Judge ten quotes' })).toBeNull();
  });
});

describe('of how many tickets those counted are a part', () => {
  const told = '3 tickets were created in these days (UTC). Counted here: 3, of which some may be older.';
  const around = (panel: Awaited<ReturnType<typeof honesty>>) =>
    panel.findByText(told).then(({ parentElement }) => parentElement?.textContent);

  /** Three within the period, one before it. */
  async function outsideWithTickets(swept = fakeSweepEntries()) {
    const archive = fakeTicketArchive();
    for (const [n, days] of [2, 10, 30, 200].entries())
      archive.tickets.push(archived(n + 1, 'Hello', { createdAt: daysAgo(days) }));
    return { ...(await outsideWith(asked())), archive, swept, sweepEntries: async () => swept };
  }

  it('is told without being asked for, says that older ones may be among them, and a failure as one', async () => {
    const outside = await outsideWithTickets();
    outside.archive.failure = { kind: 'offline', what: 'count tickets' };
    const { user } = renderBoard(outside, 'rollup');
    const panel = await honesty();
    const again = await panel.findByRole('button', { name: 'Try again' });
    expect(panel.queryByText(/were created/)).toBeNull();
    outside.archive.failure = null;
    await user.click(again);
    expect(await panel.findByText(told)).toBeDefined();
    // Nobody read history: of none of them is known whether somebody read it.
    expect(panel.getByText(/^Of 3 it is not known whether they were read/)).toBeDefined();
    expect(panel.queryByText(/when history was read/)).toBeNull();
    expect(panel.getByRole('link', { name: 'Read our history' }).getAttribute('href')).toBe(
      '#/settings/history',
    );
  });

  it('is parted by what reading history came to: read, and not read with the reason, as far as it is known', async () => {
    const day = (days: number) => daysAgo(days).slice(0, 10) as Day;
    // Ruth saw more of the tenth day than Tom; what is older is of another period.
    const outside = await outsideWithTickets(
      fakeSweepEntries([
        [TOM, { [day(10)]: [0, 0, 1], [day(200)]: [50] }],
        [RUTH, { [day(10)]: [1, 0, 0, 0, 1] }],
      ]),
    );
    renderBoard(outside, 'rollup');
    expect(await around(await honesty())).toBe(
      `${told}2 of them were gone through when history was read. 1 was heard from its first comment on. ` +
        '1 is in a language that is not heard.Of 1 it is not known whether it was read: what agents read beside a ' +
        'ticket without tagging is recorded nowhere.Read our history',
    );
  });

  it('counts what this browser read itself before the account knows of it, and hides no failure behind it', async () => {
    const outside = await outsideWithTickets();
    await readHistory(
      outside,
      newSweep({ from: '2025-01-01', until: '2027-01-01', total: 4 }),
      () => undefined,
      new AbortController().signal,
    );
    const first = renderBoard(outside, 'rollup');
    expect(await around(await honesty())).toBe(
      `${told}3 of them were gone through when history was read. 3 were heard from their first comment on. `,
    );
    first.unmount();
    // What it is said of in the account, once it is.
    expect(await shareHistory(outside, new AbortController().signal)).toEqual({
      ok: true,
      value: undefined,
    });
    expect(Object.values(outside.swept.coverage.kept.get(ME) ?? {})).toEqual([[1], [1], [1], [1]]);
    const other = await outsideWithTickets(outside.swept);
    other.swept.coverage.failure = { kind: 'offline', what: 'read coverage' };
    renderBoard(other, 'rollup');
    expect(await (await honesty()).findByRole('button', { name: 'Try again' })).toBeDefined();
  });
});

describe('what changed in a week', () => {
  it('parts what customers said from what colleagues did with it', async () => {
    const account = asked();
    account.said('export', { ticket: '9', requester: '79', taggedBy: TOM, at: daysAgo(1) });
    const [removal] = draftMentionEvents(
      new Map(),
      { kind: 'mention.removed' },
      [mentionKey(asId('3'), EXPORT)],
      { actor: RUTH, at: daysAgo(2) },
    );
    if (removal === undefined) throw new Error('nothing was removed');
    account.event({ ...removal, recordId: 'RM' });
    renderBoard(await outsideWith(account), 'rollup');
    const panel = await honesty();
    expect(await panel.findByText('Tickets, added up over themes: 3; on Nov 15, 2026: 3')).toBeDefined();
    expect(panel.getByText('+1 tagged or heard since; -1 moved, removed or put back')).toBeDefined();
    const { parentElement } = panel.getByRole('link', { name: 'CSV export' });
    expect(parentElement?.textContent).toBe('CSV export -1 moved, removed or put back');
  });
});
