// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import type { GroupingWish } from '#ports/Language.ts';
import type { SweptAsk } from '#ports/SweepShelf.ts';
import { askMark } from '#workflows/sweep/askMark.ts';
import type { FakeAccountImport } from '../../ports/fakes/fakeAccountImport.ts';
import { fakeAccountTickets } from '../../ports/fakes/fakeAccountTickets.ts';
import { fakeLanguage } from '../../ports/fakes/fakeLanguage.ts';
import { archived, fakeTicketArchive } from '../../ports/fakes/fakeTicketArchive.ts';
import type { FakeRights } from '../../ports/fakes/fakeRights.ts';
import { stillThere } from '../../ports/fakes/stillThere.ts';
import { BoardAccount } from './boardAccount.ts';
import { newSweep } from '#workflows/sweep/sweepSteps.ts';
import { fakeTicketTags } from '../../ports/fakes/fakeTicketTags.ts';
import { boardOutside, ME, NOW } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

/** A page on which everything that says “export” goes together. */
async function openHistory() {
  const archive = fakeTicketArchive();
  archive.tickets.push(
    archived(1, 'I wish for an export.'),
    archived(2, 'I wish the export was quick.'),
    archived(3, 'Where is it?'),
    archived(4, 'I wish Alpha was blue.'),
  );
  const language = {
    ...fakeLanguage(),
    group: async (
      texts: readonly { readonly id: string; readonly text: string }[],
      _signal: AbortSignal,
      wish?: GroupingWish,
    ) => {
      if (wish?.groups === 2) {
        const half = (members: readonly { readonly id: string }[], id: string) => ({
          ...{ id, name: id, typical: [] },
          members: members.map((one) => one.id),
        });
        return ok({ groups: [half(texts.slice(0, 1), 'a'), half(texts.slice(1), 'b')], ungrouped: [] });
      }
      const members = texts.filter(({ text }) => text.includes('export'));
      const group = {
        id: 'g1',
        name: 'an export',
        members: members.map(({ id }) => id),
        typical: members.map(({ text }) => text),
      };
      const ungrouped = texts.filter(({ text }) => !text.includes('export')).map(({ id }) => id);
      return ok({ groups: members.length > 0 ? [group] : [], ungrouped });
    },
  };
  const account = new BoardAccount().theme('a1', 'Alpha').account;
  const accountTickets = fakeAccountTickets();
  stillThere(accountTickets, archive.tickets);
  const outside = {
    ...boardOutside({ role: 'admin', account }),
    ...{ archive, accountTickets, language, ticketTags: fakeTicketTags() },
  };
  const { user } = renderBoard(outside, 'settings/history');
  await screen.findByRole('heading', { name: 'Read our history' });
  return { archive, outside, user };
}

type Opened = Awaited<ReturnType<typeof openHistory>>;

async function readAll({ user }: Opened): Promise<void> {
  fireEvent.change(await screen.findByLabelText('From'), { target: { value: '2026-01-01' } });
  await user.click(screen.getByRole('button', { name: 'Estimate first' }));
  await screen.findByText(/^4 tickets\. About 2 requests to Zendesk: about 1 minute/);
  await user.click(screen.getByRole('button', { name: 'Read them' }));
  await screen.findByText(/all 4 tickets are read\. In 3 something is asked\./);
  await screen.findByRole('button', { name: 'Make a theme' });
}

const cardOf = (text: string) => {
  const card = screen.getByText(text).closest('ul')?.closest('li');
  if (card == null) throw new Error(`no card of ${text}`);
  return within(card);
};

const exportsIn = async ({ outside }: Opened) => {
  const asks = await outside.sweepShelf.asks('open');
  if (!asks.ok) throw new Error(asks.failure.kind);
  const found = asks.value.filter(({ quotes }) => quotes.some(({ text }) => text.includes('export')));
  return found as [SweptAsk, SweptAsk];
};

const namesIn = ({ outside }: Opened) => [...outside.account.themes.values()].map(({ name }) => name);

describe('reading history', () => {
  it('estimates, reads, and makes a theme under the name that somebody gives it; with undo', async () => {
    const page = await openHistory();
    await readAll(page);
    const card = cardOf('I wish for an export.');
    const name = card.getByLabelText('Theme’s name');
    await page.user.clear(name);
    expect(card.getByRole<HTMLButtonElement>('button', { name: 'Make a theme' }).disabled).toBe(true);
    await page.user.type(name, 'Export of reports');
    await page.user.click(card.getByRole('button', { name: 'Make a theme' }));
    await screen.findByText('1 proposal accepted');
    expect(namesIn(page)).toEqual(['Alpha', 'Export of reports']);
    expect(page.outside.account.mentions.size).toBe(2);
    expect(screen.queryByText('I wish for an export.')).toBeNull();
    await page.user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('I wish for an export.');
    expect(page.outside.account.mentions.size).toBe(0);
  });

  it('adds what a theme fits to it, and dismisses several at once', async () => {
    const page = await openHistory();
    await readAll(page);
    await page.user.click(cardOf('I wish Alpha was blue.').getByRole('button', { name: 'Add to “Alpha”' }));
    await waitFor(() => expect(page.outside.account.mentions.size).toBe(1));
    expect(namesIn(page)).toEqual(['Alpha']);
    await page.user.click(cardOf('I wish for an export.').getByRole('checkbox'));
    await page.user.click(screen.getByRole('button', { name: 'Dismiss 1' }));
    await screen.findByText('1 proposal dismissed');
    await screen.findByText('Nothing to decide about.');
    await page.user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('I wish for an export.');
  });

  it('reads only views that are chosen, and says at most how many tickets that are', async () => {
    const page = await openHistory();
    const views = ['All of today', 'Enterprise', 'Other'].map((name, n) => ({ id: String(n), name }));
    for (const [n, view] of views.entries()) page.archive.viewed.set(view, [asId(String(n + 1))]);
    fireEvent.change(await screen.findByLabelText('From'), { target: { value: '2026-01-01' } });
    page.archive.failure = { kind: 'offline', what: 'read views' };
    await page.user.click(screen.getByRole('button', { name: 'Choose views' }));
    const again = await screen.findByRole('button', { name: 'Try again' });
    page.archive.failure = null;
    await page.user.click(again);
    const group = await screen.findByRole('group', { name: 'Only tickets in these views' });
    await waitFor(() => expect(group.contains(document.activeElement)).toBe(true));
    for (const name of ['Other', 'Enterprise'])
      await page.user.click(within(group).getByRole('checkbox', { name }));
    await page.user.click(screen.getByRole('button', { name: 'Estimate first' }));
    await screen.findByText(/^At most 2 tickets\./);
    // Another choice wants another estimate.
    await page.user.click(await screen.findByRole('checkbox', { name: 'Other' }));
    expect(screen.queryByRole('button', { name: 'Read them' })).toBeNull();
    await page.user.click(screen.getByRole('button', { name: 'Estimate first' }));
    await page.user.click(await screen.findByRole('button', { name: 'Read them' }));
    await screen.findByText(/the one ticket is read\. In 1 something is asked\./);
    await screen.findByText('Only tickets in: Enterprise.');
    expect(page.archive.asked.filter((one) => one.startsWith('ticket'))).toEqual(['ticket 2']);
  });

  it('says what failed, and goes on where it was', async () => {
    const page = await openHistory();
    fireEvent.change(await screen.findByLabelText('From'), { target: { value: '2026-01-01' } });
    await page.user.click(screen.getByRole('button', { name: 'Estimate first' }));
    await screen.findByRole('button', { name: 'Read them' });
    page.archive.failure = { kind: 'offline', what: 'read history' };
    await page.user.click(screen.getByRole('button', { name: 'Read them' }));
    await screen.findByText(/No connection to Zendesk/);
    page.archive.failure = null;
    await page.user.click(screen.getByRole('button', { name: 'Go on' }));
    await screen.findByText(/all 4 tickets are read/);
  });

  it('can be stopped for good: what was found stays, and another period can be read', async () => {
    const page = await openHistory();
    const { archive, user } = page;
    const pageOf = archive.page.bind(archive);
    // The second page of tickets never comes.
    const pages = vi
      .spyOn(archive, 'page')
      .mockImplementation((from, until, cursor, signal) =>
        cursor === null
          ? pageOf(from, until, cursor, signal)
          : new Promise((resolve) =>
              signal.addEventListener('abort', () => resolve(failed({ kind: 'cancelled', what: 'read' }))),
            ),
      );
    fireEvent.change(await screen.findByLabelText('From'), { target: { value: '2026-01-01' } });
    await user.click(screen.getByRole('button', { name: 'Estimate first' }));
    await user.click(await screen.findByRole('button', { name: 'Read them' }));
    await screen.findByText(/: 3 of 4 tickets\./);
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    await screen.findByText(/: stopped after 3 of 4 tickets\./);
    expect(screen.getByRole('button', { name: 'Estimate first' })).toBeTruthy();
    await screen.findByRole('button', { name: 'Make a theme' });
    cleanup();
    pages.mockRestore();
    const again = renderBoard(page.outside, 'settings/history');
    await screen.findByText(/: stopped after 3 of 4 tickets\./);
    await again.user.click(screen.getByRole('button', { name: 'Go on' }));
    await screen.findByText(/all 4 tickets are read/);
  });

  it('can be stopped where it was paused', async () => {
    const { archive, user } = await openHistory();
    fireEvent.change(await screen.findByLabelText('From'), { target: { value: '2026-01-01' } });
    await user.click(screen.getByRole('button', { name: 'Estimate first' }));
    await screen.findByRole('button', { name: 'Read them' });
    archive.failure = { kind: 'offline', what: 'read history' };
    await user.click(screen.getByRole('button', { name: 'Read them' }));
    await screen.findByText(/No connection to Zendesk/);
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    await screen.findByText(/: stopped after 0 of 4 tickets\./);
    expect(screen.getByRole('button', { name: 'Estimate first' })).toBeTruthy();
  });

  it('wants days in their order, and says where there is nothing', async () => {
    const { user } = await openHistory();
    fireEvent.change(await screen.findByLabelText('Until'), { target: { value: '2025-01-01' } });
    await screen.findByText('This is before the first day.');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Estimate first' }).disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2025-01-01' } });
    await user.click(screen.getByRole('button', { name: 'Estimate first' }));
    await screen.findByText('There are no tickets in these days.');
  });

  it('is decided by keys alone: through the list, renamed, split, merged, accepted and dismissed, with undo', async () => {
    const page = await openHistory();
    await readAll(page);
    const { user } = page;
    const named = () =>
      screen.queryAllByLabelText<HTMLInputElement>('Theme’s name').map(({ value }) => value);
    await user.keyboard('j');
    expect(document.activeElement?.textContent).toContain('I wish for an export.');
    await user.keyboard('r');
    expect(document.activeElement).toBe(screen.getByLabelText('Theme’s name'));
    await user.keyboard('Reports{Enter}');
    expect(named()).toEqual(['Reports']);
    const atReports = () =>
      expect(document.activeElement?.querySelector('input[value="Reports"]')).not.toBeNull();
    await user.keyboard('s');
    await screen.findByRole('button', { name: 'Split off 1' });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: 'Split off 1' })).toBeNull();
    atReports();
    await user.keyboard('s');
    // The newest ask seems to be another matter.
    const apart = await screen.findByRole<HTMLInputElement>('checkbox', {
      name: 'I wish the export was quick.',
    });
    await waitFor(() => expect(document.activeElement).toBe(apart));
    expect(apart.checked).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Split off 1' }));
    await screen.findByText('Split in two');
    expect(named()).toEqual(['Reports', 'I wish the export was quick.']);
    atReports();
    await user.keyboard('u');
    await waitFor(() => expect(named()).toEqual(['Reports']));
    expect(screen.queryByText('Split in two')).toBeNull();
    await user.keyboard('xjxm');
    await screen.findByText('2 proposals merged');
    expect(named()).toEqual(['Reports']);
    expect(screen.queryByText('I wish Alpha was blue.')).not.toBeNull();
    await user.keyboard('ja');
    await screen.findByText('1 proposal accepted');
    await waitFor(() => expect(page.outside.account.mentions.size).toBe(3));
    expect(namesIn(page)).toEqual(['Alpha', 'Reports']);
    await user.keyboard('u');
    await waitFor(() => expect(page.outside.account.mentions.size).toBe(0));
    await screen.findByRole('button', { name: 'Add to “Alpha”' });
    await user.keyboard('{Control>}a{/Control}d');
    await screen.findByText('2 proposals dismissed');
    await screen.findByText('Nothing to decide about.');
  });

  it('gives the focus to the next one when one is decided', async () => {
    const page = await openHistory();
    await readAll(page);
    await page.user.keyboard('jd');
    await screen.findByText('1 proposal dismissed');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('I wish Alpha was blue.'));
    // Taken back, it is where it was, and the one with the focus keeps it.
    await page.user.keyboard('u');
    await screen.findByText('I wish for an export.');
    expect(screen.queryByText('1 proposal dismissed')).toBeNull();
    expect(screen.getAllByRole('button', { name: 'Dismiss' })).toHaveLength(2);
    await page.user.keyboard('kd');
    await screen.findByText('1 proposal dismissed');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('I wish Alpha was blue.'));
    await page.user.keyboard('a');
    await waitFor(() => expect(page.outside.account.mentions.size).toBe(1));
  });

  it('stops where the account is nearly full, and says what to do', async () => {
    const page = await openHistory();
    await readAll(page);
    ((await page.outside.accountImport()) as FakeAccountImport).limit = 2;
    await page.user.click(screen.getByRole('button', { name: 'Make a theme' }));
    await screen.findByText(
      /^Nothing was written\. This needs 4 more records, and 0 of 2 are there: .* stops at 80 % \(1\)/,
    );
    expect(page.outside.account.mentions.size).toBe(0);
    await screen.findByText('I wish for an export.');
    // It stays until something is accepted anew.
    ((await page.outside.accountImport()) as FakeAccountImport).limit = 200;
    await page.user.click(screen.getByRole('button', { name: 'Make a theme' }));
    await screen.findByText('1 proposal accepted');
    expect(screen.queryByText(/^Nothing was written/)).toBeNull();
  });

  it('is offered anew when a week has passed, with what is new alone', async () => {
    const page = await openHistory();
    await readAll(page);
    cleanup();
    const later = { ...page.outside, now: () => instant(Date.parse(NOW) + 7 * 86_400_000) };
    page.archive.tickets.push({ ...archived(5, 'I wish for news.'), createdAt: NOW });
    const { user } = renderBoard(later, 'themes');
    await screen.findByText('It is a week since history was read.');
    await user.click(screen.getByRole('link', { name: 'Read what is new' }));
    page.archive.asked.length = 0;
    await user.click(await screen.findByRole('button', { name: /^Read what came after/ }));
    await screen.findByText(/all 5 tickets are read\. In 4 something is asked\./);
    expect(page.archive.asked.filter((one) => one.startsWith('ticket'))).toEqual(['ticket 5']);
  });

  it('is not offered anew before that, nor again by a page on which somebody said no', async () => {
    const page = await openHistory();
    await readAll(page);
    cleanup();
    const sweep = vi.spyOn(page.outside.sweepShelf, 'sweep');
    const early = renderBoard(page.outside, 'themes');
    await waitFor(() => expect(sweep).toHaveBeenCalled());
    await screen.findByRole('link', { name: 'Alpha' });
    expect(screen.queryByText(/It is a week/)).toBeNull();
    early.unmount();
    const later = { ...page.outside, now: () => instant(Date.parse(NOW) + 7 * 86_400_000) };
    const { user } = renderBoard(later, 'themes');
    await user.click(await screen.findByRole('button', { name: 'Not now' }));
    expect(screen.queryByText(/It is a week/)).toBeNull();
  });

  it('is offered by whichever browser, where another one read, and says so', async () => {
    const page = await openHistory();
    await readAll(page);
    await waitFor(() => expect(page.outside.swept.readings.kept.size).toBe(1));
    cleanup();
    page.archive.tickets.push({ ...archived(5, 'I wish for news.'), createdAt: NOW });
    const { language } = page.outside;
    const fresh = { ...boardOutside({ account: page.outside.account, swept: page.outside.swept }), language };
    const other = {
      ...fresh,
      archive: page.archive,
      worker: { ...fresh.worker, id: asId<UserId>('9000002') },
      now: () => instant(Date.parse(NOW) + 7 * 86_400_000),
    };
    const { user } = renderBoard(other, 'themes');
    await screen.findByText('It is a week since history was read.');
    await user.click(screen.getByRole('link', { name: 'Read what is new' }));
    await screen.findByText(/^History was read up to .*Nov.* in another browser\. What was found there/);
    page.archive.asked.length = 0;
    await user.click(await screen.findByRole('button', { name: /^Read what came after/ }));
    await screen.findByText(/the one ticket is read\. In 1 something is asked\./);
    expect(page.archive.asked.filter((one) => one.startsWith('ticket'))).toEqual(['ticket 5']);
    expect(screen.queryByText(/in another browser/)).toBeNull();
  });

  it('tells who may only read how far others came, and leaves reading on to them', async () => {
    const outside = boardOutside({ role: '8500001' });
    outside.swept.readings.kept.set(asId('9000002'), {
      ...{ from: '2026-01-01', until: '2026-02-01', endedAt: instant(Date.UTC(2026, 1, 1)) },
      position: { at: instant(Date.UTC(2026, 1, 1)), ids: [] },
    });
    (outside.rights as FakeRights).reads = true;
    renderBoard(outside, 'settings/history');
    await screen.findByText(/^History was read up to .* in another browser/);
    await waitFor(() =>
      expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Read what came/ }).disabled).toBe(true),
    );
  });

  it('does not propose what a colleague dismissed, also where that is said meanwhile', async () => {
    const page = await openHistory();
    await readAll(page);
    const [first, second] = await exportsIn(page);
    page.outside.swept.marks.set(asId('9000002'), new Set([askMark(first), askMark(second)]));
    await page.user.click(screen.getByRole('button', { name: 'Group again' }));
    await waitFor(() => expect(screen.queryByText('I wish for an export.')).toBeNull());
    expect(screen.getByText('I wish Alpha was blue.')).toBeDefined();
  });

  it('tells the account what is dismissed; a failure is told, and gone on with', async () => {
    const page = await openHistory();
    await readAll(page);
    const marks = (await exportsIn(page)).map(askMark);
    page.outside.swept.failure = { kind: 'offline', what: 'save dismissedAsks' };
    await page.user.click(cardOf('I wish for an export.').getByRole('button', { name: 'Dismiss' }));
    page.outside.swept.failure = null;
    await page.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await screen.findByText('1 proposal dismissed');
    expect(page.outside.swept.marks.get(ME)).toEqual(new Set(marks));
    // A colleague dismisses it, too: taking back one’s own leaves theirs.
    page.outside.swept.marks.set(asId('9000002'), new Set(marks));
    await page.user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('2 asks stay dismissed: a colleague dismissed them, too');
    expect(page.outside.swept.marks.get(ME)).toEqual(new Set());
  });

  it('says where it is not known what colleagues dismissed, and what is proposed all the same', async () => {
    const page = await openHistory();
    await readAll(page);
    page.outside.swept.failure = { kind: 'offline', what: 'read dismissedAsks' };
    await page.user.click(screen.getByRole('button', { name: 'Group again' }));
    await screen.findByText(/^What colleagues dismissed is not known just now/);
    expect(screen.getByText('I wish for an export.')).toBeDefined();
    page.outside.swept.failure = null;
    await page.user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByText(/^What colleagues dismissed is not known/)).toBeNull());
  });

  it('tags the old tickets only where an admin asks for it, who is warned of triggers', async () => {
    const page = await openHistory();
    await readAll(page);
    for (const { id, place } of page.archive.tickets)
      page.outside.ticketTags.tickets.set(id, { id, place, isClosed: true });
    await page.user.click(screen.getByRole('button', { name: 'Make a theme' }));
    await screen.findByText('1 proposal accepted');
    const kept = [...page.outside.account.mentions.values()];
    vi.spyOn(page.outside.accountReplica, 'read').mockResolvedValue(
      ok({ revision: 9, mentions: kept, events: [] }),
    );
    const panel = within(screen.getByRole('region', { name: 'Tag the old tickets' }));
    expect(page.outside.ticketTags.changes).toBe(0);
    await page.user.click(panel.getByRole('button', { name: 'Check tags' }));
    await panel.findByText('2 tickets have other tags than their mentions say.');
    await page.user.click(panel.getByRole('button', { name: /^Repair 2 tickets/ }));
    await panel.findByText(/Triggers of your account .* may write to customers/);
    expect(page.outside.ticketTags.changes).toBe(0);
    await page.user.click(panel.getByRole('button', { name: 'Change 2 tickets' }));
    await panel.findByText(/^2 tickets were changed/);
  });

  it('leaves old tickets’ tags to admins', async () => {
    const outside = { ...boardOutside(), archive: fakeTicketArchive() };
    await outside.sweepShelf.keep(
      { ...newSweep({ from: '2026-01-01', until: '2026-02-01', total: 0 }), endedAt: NOW },
      [],
    );
    renderBoard(outside, 'settings/history');
    await screen.findByText('Nothing to decide about.');
    expect(screen.queryByRole('region', { name: 'Tag the old tickets' })).toBeNull();
  });
});
