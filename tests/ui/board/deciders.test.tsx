// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { instant } from '#domain/basis/Instant.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { boardOutside, ME, NOW, TOM } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const MAY = instant(Date.UTC(2026, 4, 4, 12));
const JUNE = instant(Date.UTC(2026, 5, 4, 12));

describe('who decides', () => {
  it('is named from the staff, from now on, and ended without being forgotten', async () => {
    const settings = fakeAccountSettings();
    const { user } = renderBoard({ ...boardOutside({ role: 'admin' }), settings }, 'settings/deciders');
    await screen.findByText(/Nobody yet/);
    await user.type(screen.getByLabelText('Name somebody'), 'Tom');
    await user.click(await screen.findByRole('button', { name: 'Tom Berger' }));
    expect(settings.book.settings.deciders).toEqual([{ userId: TOM, from: NOW, until: null }]);
    await user.click(await screen.findByRole('button', { name: /End today: Tom Berger/ }));
    await screen.findByText(/Nov 22, 2026 to Nov 22, 2026/);
    expect(settings.book.settings.deciders).toEqual([{ userId: TOM, from: NOW, until: NOW }]);
  });

  it('is shown with those who did before', async () => {
    const settings = fakeAccountSettings({
      deciders: [
        { userId: TOM, from: MAY, until: JUNE },
        { userId: ME, from: JUNE, until: null },
      ],
    });
    renderBoard({ ...boardOutside({ role: 'admin' }), settings }, 'settings/deciders');
    const panel = await screen.findByRole('region', { name: 'Who decides' });
    await within(panel).findByText('Tom Berger');
    const rows = within(panel).getAllByRole('listitem');
    expect(rows[0]?.textContent).toContain('Aylin Demir');
    expect(rows[0]?.textContent).toContain('since Jun 4, 2026');
    expect(rows[1]?.textContent).toContain('May 4, 2026 to Jun 4, 2026');
  });

  it('is changed by admins alone', async () => {
    renderBoard(boardOutside(), 'settings/deciders');
    await screen.findByText('Only admins can change this.');
    expect(screen.queryByRole('link', { name: 'Who decides' })).toBeNull();
  });

  it('that somebody else wrote is marked as not counting', async () => {
    const settings = fakeAccountSettings();
    settings.book = { ...settings.book, doubtful: ['deciders'] };
    renderBoard({ ...boardOutside({ role: 'admin' }), settings }, 'settings/deciders');
    await screen.findByText(/What is shown does not count/);
  });

  it('stays as it was where the account refuses, and says why', async () => {
    const settings = fakeAccountSettings();
    const { user } = renderBoard({ ...boardOutside({ role: 'admin' }), settings }, 'settings/deciders');
    await screen.findByText(/Nobody yet/);
    settings.failure = { kind: 'forbidden', what: 'save settings' };
    await user.type(screen.getByLabelText('Name somebody'), 'Tom');
    await user.click(await screen.findByRole('button', { name: 'Tom Berger' }));
    await screen.findByText(/permission|allowed|may not/i);
    expect(screen.getByText(/Nobody yet/)).toBeTruthy();
  });

  it('can be asked for again where the account did not answer', async () => {
    const settings = fakeAccountSettings();
    settings.failure = { kind: 'offline', what: 'read settings' };
    const { user } = renderBoard({ ...boardOutside({ role: 'admin' }), settings }, 'settings/deciders');
    const again = await within(await screen.findByRole('main')).findByRole('button', { name: 'Try again' });
    settings.failure = null;
    await user.click(again);
    await screen.findByText(/Nobody yet/);
  });
});
