// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ok } from '#domain/basis/Result.ts';
import { memoryAccountReplica } from '#storage/account/memoryAccountReplica.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { startSync } from '#workflows/sync/startSync.ts';
import { mentionOf, pageOf, stepAfter } from '../../ports/AccountReplica.contract.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakeAccountSetUp } from '../../ports/fakes/fakeAccountSetUp.ts';
import { fakeBrowser } from '../../ports/fakes/fakeBrowser.ts';
import { fakeSurroundings } from '../../ports/fakes/fakeSurroundings.ts';
import { boardOutside, daysAgo } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const panel = (name: string | RegExp) => screen.findByRole('region', { name });

describe('the health page', () => {
  it('is the first page of settings, for everybody, and says that all is well', async () => {
    renderBoard(boardOutside(), 'settings');
    const account = await panel('Account');
    await within(account).findByText('Everything is there (version 1)');
    expect(account.textContent).toContain('Read and write');
    expect((await panel('Not in Zendesk yet')).textContent).toContain('it is safe to update the app');
    expect((await panel('This browser')).textContent).toContain('of at most');
    expect((await panel(/What is protected/)).textContent).toContain('Admins, API tokens');
    expect(screen.queryByRole('button', { name: /^Confirm/ })).toBeNull();
  });

  it('never says that it is safe while something waits, and names it with its reason and a choice', async () => {
    const { outbox } = fakeBrowser().openTab();
    const outside = { ...boardOutside(), outbox };
    await createTheme(outside, draftTheme(outside, 'Export reports', 'request'));
    await outbox.update((entries) =>
      entries.map((entry) => ({
        ...entry,
        isStuck: true,
        failure: { kind: 'refused', what: 'write event', reason: 'too long' } as const,
      })),
    );
    const { user } = renderBoard(outside, 'settings/health');
    const unsent = await panel('Not in Zendesk yet');
    expect(unsent.textContent).toContain('1 action waits here');
    expect(unsent.textContent).toContain('Export reports');
    expect(unsent.textContent).toContain('too long');
    await user.click(within(unsent).getByRole('button', { name: 'Give up' }));
    await within(unsent).findByText(/safe to update the app/);
  });

  it('says so where nothing but the note of the version is missing', async () => {
    const setUp = fakeAccountSetUp(['entry.shape']);
    renderBoard({ ...boardOutside({ role: 'admin' }), setUp }, 'settings/health');
    await within(await panel('Account')).findByText('Missing: the note of which version the data is');
  });

  it('names what is missing, and leads an admin to mending it', async () => {
    const setUp = fakeAccountSetUp(['mention.quotes']);
    const { user } = renderBoard({ ...boardOutside({ role: 'admin' }), setUp }, 'settings/health');
    const account = await panel('Account');
    await within(account).findByText('Missing: Mentions (1 field)');
    await user.click(within(account).getByRole('link', { name: 'Mend set-up' }));
    await screen.findByText('mention.quotes');
    await user.click(await screen.findByRole('button', { name: 'Mend set-up' }));
    await screen.findByText('Groundswell is set up');
  });

  it('lets an admin, and nobody else, confirm that a copy belongs where it is', async () => {
    const settings = fakeAccountSettings({ home: 'acme' });
    const { user, unmount } = renderBoard(
      { ...boardOutside({ role: 'admin' }), settings },
      'settings/health',
    );
    const account = await panel('Account');
    await within(account).findByText(/This account is a copy or was renamed/);
    await user.click(within(account).getByRole('button', { name: /belongs to local\.zendesk\.com/ }));
    await within(account).findByText('local.zendesk.com, this account');
    expect(settings.book.settings.home).toBe('local');
    unmount();
    settings.book = { ...settings.book, settings: { ...settings.book.settings, home: 'acme' } };
    renderBoard({ ...boardOutside(), settings }, 'settings/health');
    await within(await panel('Account')).findByText(/This account is a copy or was renamed/);
    expect(screen.queryByRole('button', { name: /belongs to/ })).toBeNull();
  });

  it('says how far the account was read, what is kept of it, and what in it is not as it should be', async () => {
    const accountReplica = memoryAccountReplica();
    renderBoard(boardOutside({ accountReplica }), 'settings/health');
    const copy = await panel('Copy of the account');
    await within(copy).findByText('Nothing yet');
    expect(copy.textContent).toContain('None that we know of');
    const begun = stepAfter(startSync('agent'), 'mentions', { read: 12_000, total: 100_000 });
    await act(() => accountReplica.add(pageOf('mentions'), begun));
    await within(copy).findByText('Reading all mentions: 12,000 of about 100,000');
    const whole = { isComplete: true, isWhole: true };
    const found = { unreadable: ['1', '2', '3'], altered: ['3', '4', '5'] };
    const mentions = stepAfter({ ...begun, way: 'list' }, 'mentions', { ...whole, ...found });
    const two = [1, 2].map((n) => ({ recordId: String(n), value: mentionOf(n) }));
    await act(() => accountReplica.add(pageOf('mentions', { mentions: two }), mentions));
    const all = stepAfter({ ...mentions, syncedAt: daysAgo(0.25) }, 'events', whole);
    await act(() => accountReplica.add(pageOf('events'), all));
    await within(copy).findByText('All of it, last 6 hours ago');
    expect(copy.textContent).toContain('By lists.');
    const kept = within(copy).getByText('Mentions kept here').nextElementSibling;
    await waitFor(() => expect(kept?.textContent).toBe('2'));
    expect(copy.textContent).toContain('2 records could not be read');
    expect(copy.textContent).toContain('2 records were changed by somebody else. They count as they were');
    expect(copy.textContent).toContain('1 record was changed by somebody else or made under');
  });

  it('says what this browser lacks', async () => {
    const surroundings = fakeSurroundings({ keeps: false, locks: false, workers: false });
    renderBoard({ ...boardOutside(), surroundings }, 'settings/health');
    const browser = await panel('This browser');
    expect(browser.textContent).toContain('keeps nothing');
    expect(browser.textContent).toContain('No locks');
    expect(browser.textContent).toContain('No workers');
    expect(browser.textContent).not.toContain('No channels');
  });

  it('tells what could not be learnt instead of hiding it', async () => {
    const settings = fakeAccountSettings();
    settings.failure = { kind: 'offline', what: 'read settings' };
    const outside = boardOutside();
    const setUp = {
      ...outside.setUp,
      check: async () => ({ ok: false, failure: settings.failure }) as never,
    };
    renderBoard({ ...outside, settings, setUp }, 'settings/health');
    const account = await panel('Account');
    expect((await within(account).findAllByText(/No connection to Zendesk/)).length).toBe(3);
  });
});

describe('the pilot', () => {
  const groups = [
    { id: '7', name: 'Support', isPublic: true },
    { id: '8', name: 'Product', isPublic: true },
  ];

  it('is chosen by groups, and shown as saved only when it is', async () => {
    const settings = fakeAccountSettings();
    const open = boardOutside({ role: 'admin' });
    const places = { ...open.places, groups: async () => ok(groups) };
    const { user } = renderBoard({ ...open, settings, places }, 'settings/pilot');
    await screen.findByText('None ticked: everybody uses it.');
    await user.click(await screen.findByRole('checkbox', { name: 'Support' }));
    settings.failure = { kind: 'busy', what: 'save settings', waitSeconds: 5 };
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/Zendesk is busy/);
    expect(screen.queryByText(/^Saved/)).toBeNull();
    settings.failure = null;
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/^Saved/);
    expect(settings.book.settings.pilot).toEqual({ groups: ['7'] });
  });
});
