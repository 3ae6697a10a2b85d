// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

describe('answers due, while the account does not answer', () => {
  it('says so, and is shown when it is tried again', async () => {
    const { account } = new BoardAccount().theme('export', 'CSV export');
    const settings = fakeAccountSettings();
    settings.failure = { kind: 'offline', what: 'read settings' };
    const { user } = renderBoard({ ...boardOutside({ account }), settings }, 'answers');
    expect(await screen.findByText(/^No connection to Zendesk/)).toBeDefined();
    settings.failure = null;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('region', { name: 'What I am asked' })).toBeDefined();
    expect(screen.queryByText(/^No connection to Zendesk/)).toBeNull();
  });
});
