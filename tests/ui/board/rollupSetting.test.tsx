// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import '#ui/board/settings/SettingsPage.tsx';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { boardOutside } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

it('an admin says on which day weeks begin', async () => {
  const settings = fakeAccountSettings({ rollup: { weekStart: 6 } });
  const { user } = renderBoard({ ...boardOutside({ role: 'admin' }), settings }, 'settings/rollup');
  const day = await screen.findByLabelText('Weeks begin on');
  expect(day).toHaveProperty('value', '6');
  await user.selectOptions(day, 'Sunday');
  expect(await screen.findByText(/^Saved\./)).toBeDefined();
  const read = await settings.read(new AbortController().signal);
  expect(read.ok && read.value.settings.rollup).toEqual({ weekStart: 0 });
});
