// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import type { ThemeNumbers } from '#domain/champion/ThemeNumbers.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import { memoryAccountReplica } from '#storage/account/memoryAccountReplica.ts';
import { startSync } from '#workflows/sync/startSync.ts';
import { fakeBrowser } from '../../ports/fakes/fakeBrowser.ts';
import { pageOf, stepAfter } from '../../ports/AccountReplica.contract.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, ME, NOW } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const numbersOf = (id: string, people: number, more: Partial<ThemeNumbers> = {}): ThemeNumbers => ({
  id: asId<ThemeId>(id),
  facts: null,
  championId: null,
  counts: { people, organizations: people, tickets: people, lastHeardAt: NOW },
  weekly: null,
  countsIn: asId<ThemeId>(id),
  isMixed: false,
  ...more,
});

const someThemes = () =>
  new BoardAccount()
    .counted('export', 'CSV export', 37, { countedAt: daysAgo(3) })
    .counted('download', 'Download as CSV', 12, { countedAt: daysAgo(3) })
    .counted('dark', 'Dark mode', 84, { countedAt: NOW });

const cell = async (name: string) => {
  const row = (await screen.findByRole('link', { name })).closest('tr');
  return row?.querySelector('[data-part=people]')?.textContent;
};

async function replicaWith(themes: readonly ThemeNumbers[], at = daysAgo(0.25)) {
  const replica = memoryAccountReplica();
  const read = { isComplete: true, isWhole: true };
  const first = stepAfter({ ...startSync('agent'), syncedAt: at }, 'mentions', read);
  await replica.add(pageOf('mentions'), stepAfter({ ...first, step: 0 }, 'events', read));
  await replica.saveNumbers({ revision: 0, at, themes });
  return replica;
}

describe('numbers of the whole account', () => {
  it('stand instead of what records remember, exactly; what was counted later stays', async () => {
    const accountReplica = await replicaWith([numbersOf('export', 41), numbersOf('dark', 80)]);
    renderBoard(boardOutside({ account: someThemes().account, accountReplica }));
    await waitFor(async () => expect(await cell('CSV export')).toBe('41'));
    expect([await cell('CSV export'), await cell('Dark mode')]).toEqual(['41', '84']);
    expect(await cell('Download as CSV')).toBe('about 12');
  });

  it('leave a theme out that is part of another, and count it there however young its record is', async () => {
    const export_ = asId<ThemeId>('export');
    const accountReplica = await replicaWith([
      numbersOf('export', 49, { isMixed: true }),
      numbersOf('download', 0, { countsIn: export_, isMixed: true }),
      numbersOf('dark', 80, { isMixed: true }),
    ]);
    renderBoard(boardOutside({ account: someThemes().account, accountReplica }));
    await waitFor(async () => expect(await cell('CSV export')).toBe('49'));
    expect(screen.queryByRole('link', { name: 'Download as CSV' })).toBeNull();
    expect(await cell('Dark mode')).toBe('80');
  });

  it('replace others in place as they become known, and say until then how far the reading is', async () => {
    const accountReplica = memoryAccountReplica();
    renderBoard(boardOutside({ account: someThemes().account, accountReplica }));
    expect(await cell('CSV export')).toBe('about 37');
    const state = stepAfter(startSync('agent'), 'mentions', { read: 12_000, total: 100_000 });
    await act(() => accountReplica.add(pageOf('mentions'), state));
    expect(await screen.findByText('Reading all mentions: 12,000 of about 100,000')).toBeDefined();
    const older = stepAfter(state, 'mentions', { read: 100, total: 29 });
    await act(() => accountReplica.add(pageOf('mentions'), older));
    expect(await screen.findByText('Reading all mentions: 100 so far')).toBeDefined();
    const whole = stepAfter(older, 'mentions', { isWhole: true, unreadable: ['R1', 'R2'] });
    await act(() => accountReplica.add(pageOf('mentions'), whole));
    await act(() => accountReplica.saveNumbers({ revision: 0, at: NOW, themes: [numbersOf('export', 41)] }));
    await waitFor(async () => expect(await cell('CSV export')).toBe('41'));
    expect(await screen.findByText(/^2 records could not be read/)).toBeDefined();
    expect(screen.queryByText(/Reading all mentions/)).toBeNull();
  });

  it('are asked for by Refresh', async () => {
    const outside = boardOutside({ account: someThemes().account });
    const { user } = renderBoard(outside);
    await cell('CSV export');
    await user.click(screen.getByText('Refresh'));
    await act(async () => undefined);
    const state = await outside.accountReplica.state();
    expect(state).toMatchObject({ ok: true, value: { feeds: { mentions: { isWhole: true } } } });
  });
});

describe('what this person did and Zendesk does not have', () => {
  it('stands on the board with its reason, and can be given up', async () => {
    const outbox = fakeBrowser().openTab().outbox;
    const failure: Failure = { kind: 'gone', what: 'send' };
    const entry: OutboxEntry = {
      id: 'a',
      order: 1,
      by: ME,
      subdomain: 'local',
      at: NOW,
      ticketId: null,
      themeName: 'CSV export',
      write: { kind: 'dismissal', groupId: 'x', week: '2026-W47', isDismissed: true },
      tries: 1,
      triedAt: NOW,
      mayHaveArrived: false,
      failure,
      dueAt: NOW,
      isStuck: true,
    };
    await outbox.update(() => [entry]);
    const { user } = renderBoard(boardOutside({ account: someThemes().account, outbox }));
    await user.click(await screen.findByRole('button', { name: 'Show which' }));
    expect(screen.getByText('Not feedback')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Give up' }));
    expect(outbox.known()).toEqual([]);
    expect(asId<UserId>('9000001')).toBe(ME);
  });
});
