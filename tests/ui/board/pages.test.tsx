// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type CommentKey, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { failed } from '#domain/basis/Result.ts';
import type { AccountSetUp } from '#ports/AccountSetUp.ts';
import type { Keepsake } from '#ports/HappyFile.ts';
import { happyBackup } from '#storage/happyBackup.ts';
import { fakeAccountSetUp } from '../../ports/fakes/fakeAccountSetUp.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, ME, TOM } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

function keepsake(id: string, text: string, days: number): Keepsake {
  const quote = {
    text,
    wordsOf: 'customer',
    comment: asId<CommentKey>(id),
    start: 0,
    end: text.length,
    authorName: 'Maria Lindqvist',
    at: daysAgo(days),
  } as const;
  return { id, ticketId: asId<TicketId>('77'), quote, keptAt: daysAgo(days) };
}

describe('where a page is found', () => {
  const account = () => new BoardAccount().theme('a1', 'Alpha').theme('b2', 'Beta').account;

  it('follows Zendesk’s deep links, also to the same theme again', async () => {
    const outside = boardOutside({ account: account() });
    const { user } = renderBoard(outside);
    await screen.findByRole('link', { name: 'Alpha' });
    act(() => outside.workplace.route('themes/a1'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Alpha' })).toBeDefined();
    expect(window.location.hash).toBe('#/themes/a1');
    await user.click(screen.getByRole('link', { name: '← Themes' }));
    await screen.findByRole('link', { name: 'Alpha' });
    act(() => outside.workplace.route('themes/a1'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Alpha' })).toBeDefined();
  });

  it('stays where it was on a reload, though Zendesk repeats its old deep link', async () => {
    const outside = boardOutside({ account: account() });
    outside.workplace.route('themes/a1');
    renderBoard(outside, 'themes/b2');
    expect(await screen.findByRole('heading', { level: 1, name: 'Beta' })).toBeDefined();
  });

  it('leads to the list from an address that it does not know', async () => {
    renderBoard(boardOutside({ account: account() }), 'nowhere/%2e%2e/x');
    expect(await screen.findByRole('link', { name: 'Alpha' })).toBeDefined();
  });
});

describe('the happy file', () => {
  it('shows kept words newest first, opens their tickets, and says that it is private', async () => {
    const keepsakes = [keepsake('k1', 'You saved our month.', 1), keepsake('k2', 'Best support.', 9)];
    const outside = boardOutside({ keepsakes });
    const { user } = renderBoard(outside, 'happy');
    expect(await screen.findByText('You saved our month.')).toBeDefined();
    expect(screen.getByText(/They stay in this browser/)).toBeDefined();
    await user.click(screen.getAllByRole('button', { name: 'Open ticket: #77' })[0] as HTMLElement);
    expect(outside.workplace.openedTickets).toEqual(['77']);
  });

  it('removes with an undo', async () => {
    const { user } = renderBoard(
      boardOutside({ keepsakes: [keepsake('k1', 'You saved our month.', 1)] }),
      'happy',
    );
    await user.click(await screen.findByRole('button', { name: 'Remove: #77' }));
    expect(await screen.findByText('Nothing kept yet')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('You saved our month.')).toBeDefined();
  });

  it('brings kind words back from a file beside those that are here, and refuses another person’s', async () => {
    const outside = boardOutside({ keepsakes: [keepsake('k1', 'You saved our month.', 1)] });
    const { user } = renderBoard(outside, 'happy');
    const input = await screen.findByLabelText<HTMLInputElement>('Bring back from a file');
    const file = (whose: { readonly id: UserId }) => {
      const text = happyBackup.write([keepsake('k2', 'Best support.', 9)], { ...outside.worker, ...whose });
      return new File([text], 'happy-file.json', { type: 'application/json' });
    };
    await user.upload(input, file({ id: TOM }));
    expect(await screen.findByText(/This file is another person’s/)).toBeDefined();
    expect(screen.queryByText('Best support.')).toBeNull();
    await user.upload(input, file({ id: ME }));
    expect(await screen.findByText('Best support.')).toBeDefined();
    expect(await screen.findByText('1 kind word brought back.')).toBeDefined();
    expect(screen.getByText('You saved our month.')).toBeDefined();
  });

  it('shows one’s own speed as the median of the last 20 tags', async () => {
    const timings = Array.from({ length: 25 }, (_, i) => ({
      at: daysAgo(i),
      seconds: i < 20 ? i + 1 : 1000,
      clicks: i < 20 ? 1 : 50,
    }));
    renderBoard(boardOutside({ timings }), 'happy');
    expect(await screen.findByText('Median of your last 20 tags: 10.5 s; clicks: 1.')).toBeDefined();
  });
});

describe('setting up', () => {
  const PARTS = ['theme', 'theme.kind', 'mention', 'mention.theme', 'event', 'entry', 'entry.body'];
  const notSetUp = (role: string, setUp: AccountSetUp) => {
    const outside = boardOutside({ role, setUp });
    outside.account.failure = { kind: 'notSetUp', what: 'read themes' };
    return outside;
  };

  it('tells an admin what will be made, makes it with one click, and leads to the empty list', async () => {
    const outside = notSetUp('admin', fakeAccountSetUp(PARTS));
    const { user } = renderBoard(outside);
    expect(await screen.findByText('Mentions')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Set up' }));
    expect(await screen.findByRole('heading', { name: 'Groundswell is set up' })).toBeDefined();
    outside.account.failure = null;
    await user.click(screen.getByRole('button', { name: 'Go to themes' }));
    expect(await screen.findByRole('heading', { name: 'No themes yet' })).toBeDefined();
  });

  it('ends with what customers asked already, which can be passed over', async () => {
    const outside = notSetUp('admin', fakeAccountSetUp(PARTS));
    const { user } = renderBoard(outside);
    await user.click(await screen.findByRole('button', { name: 'Set up' }));
    await screen.findByRole('heading', { name: 'Groundswell is set up' });
    outside.account.failure = null;
    expect(screen.getByRole('button', { name: 'Go to themes' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Read the last thirty days' }));
    await screen.findByRole('heading', { name: 'Read our history' });
    expect((await screen.findByLabelText<HTMLInputElement>('From')).value).toBe('2026-10-23');
  });

  it('shows how far it came when it stopped, and goes on from there', async () => {
    const whole = fakeAccountSetUp(PARTS);
    let runs = 0;
    const setUp: AccountSetUp = {
      ...whole,
      run: async (onProgress, signal) => {
        if (++runs > 1) return whole.run(onProgress, signal);
        onProgress(3, 7);
        return failed({ kind: 'busy', what: 'set up', waitSeconds: 9 });
      },
    };
    const { user } = renderBoard(notSetUp('admin', setUp));
    await user.click(await screen.findByRole('button', { name: 'Set up' }));
    expect(await screen.findByText('Zendesk is busy. Try again in 9 seconds.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(await screen.findByRole('heading', { name: 'Groundswell is set up' })).toBeDefined();
  });

  it('brings older data forward with one click, after saying what that changes', async () => {
    const outside = boardOutside({ role: 'admin', setUp: fakeAccountSetUp([], 250) });
    const { user } = renderBoard(outside, 'setup');
    expect(await screen.findByText(/data is of version 1; this Groundswell writes version 3/)).toBeDefined();
    expect(screen.getByText('250 records are changed')).toBeDefined();
    expect(screen.getByText(/example quotes are taken out/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Bring up to date' }));
    expect(await screen.findByRole('heading', { name: 'Groundswell is set up' })).toBeDefined();
  });

  it('says that only the note of the version is gone, and writes it again', async () => {
    const { user } = renderBoard(notSetUp('admin', fakeAccountSetUp(['entry.shape'])));
    expect(await screen.findByText(/All objects and fields are there/)).toBeDefined();
    expect(screen.queryByText('Entries')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Mend set-up' }));
    expect(await screen.findByRole('heading', { name: 'Groundswell is set up' })).toBeDefined();
  });

  it('can be stopped, and then goes on', async () => {
    const whole = fakeAccountSetUp([], 250);
    let runs = 0;
    const setUp: AccountSetUp = {
      ...whole,
      run: async (onProgress, signal) => {
        if (++runs > 1) return whole.run(onProgress, signal);
        onProgress(100, 251);
        return new Promise((resolve) =>
          signal.addEventListener('abort', () => resolve(failed({ kind: 'cancelled', what: 'set up' }))),
        );
      },
    };
    const { user } = renderBoard(boardOutside({ role: 'admin', setUp }), 'setup');
    await user.click(await screen.findByRole('button', { name: 'Bring up to date' }));
    expect(await screen.findByText('100 of 251 are done')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(await screen.findByText('Stopped. What is done stays done.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(await screen.findByRole('heading', { name: 'Groundswell is set up' })).toBeDefined();
  });

  it('says that nothing is of an older version, where an admin looks', async () => {
    renderBoard(boardOutside({ role: 'admin' }), 'setup');
    expect(await screen.findByText(/250 themes were looked at/)).toBeDefined();
  });

  it('is offered to admins alone where the data is older, while everybody works', async () => {
    for (const role of ['admin', 'agent']) {
      const outside = boardOutside({ role });
      const settings = { ...fakeAccountSettings(), writesVersion: 2 };
      const { unmount } = renderBoard({ ...outside, settings }, 'happy');
      const link = () => screen.queryByRole('link', { name: 'See what would change' });
      if (role === 'admin') await waitFor(() => expect(link()).not.toBeNull());
      else {
        await screen.findByRole('heading', { level: 1 });
        expect(link()).toBeNull();
      }
      unmount();
    }
  });

  it('tells others whom to ask, on a theme’s address too', async () => {
    renderBoard(notSetUp('agent', fakeAccountSetUp(PARTS)), 'themes/a1');
    expect(await screen.findByText(/Ask an admin/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Set up' })).toBeNull();
  });

  it('takes a refusal to look as a sign that somebody else must do it', async () => {
    const refused = async () => failed({ kind: 'forbidden', what: 'set up' } as const);
    renderBoard(notSetUp('agent', { check: refused, look: refused, run: refused }));
    expect(await screen.findByText(/Ask an admin/)).toBeDefined();
  });

  it.each([{ kind: 'forbidden' } as const, { kind: 'notOnPlan' } as const])(
    'tells an admin for whom there are no custom objects ($kind) which plan has them',
    async ({ kind }) => {
      const refused = async () => failed({ kind, what: 'set up' });
      renderBoard(notSetUp('admin', { check: refused, look: refused, run: refused }));
      expect(await screen.findByText(/no custom objects.*needs Suite Growth/)).toBeDefined();
      expect(screen.queryByText(/Ask an admin/)).toBeNull();
    },
  );

  it('notices a set-up that stopped half-way though the list can be read', async () => {
    renderBoard(boardOutside({ role: 'admin', setUp: fakeAccountSetUp(['mention.quotes', 'entry']) }));
    expect(await screen.findByText('1 part still to be made')).toBeDefined();
    expect(screen.queryByText('No themes yet')).toBeNull();
  });
});
