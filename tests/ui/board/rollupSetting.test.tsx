// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ok } from '#domain/basis/Result.ts';
import { asId, type OrganizationId, type UserId } from '#domain/basis/Id.ts';
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
  expect(read.ok && read.value.settings.rollup).toEqual({ weekStart: 0, tests: [] });
});

it('an admin names who only tries things out, a person or an organization, and takes it back', async () => {
  const settings = fakeAccountSettings({ rollup: { weekStart: 0 } });
  const qa = { id: asId<UserId>('7001'), name: 'Quinn Asher', avatarUrl: null, isStaff: false };
  const outside = boardOutside({
    role: 'admin',
    people: [qa],
    organizations: [{ id: asId<OrganizationId>('501'), name: 'Fernway QA' }],
  });
  const records = await outside.records();
  const asked: string[] = [];
  const findPeople: typeof records.findPeople = async (text) => {
    asked.push(text);
    return ok([qa]);
  };
  const { user } = renderBoard(
    { ...outside, settings, records: async () => ({ ...records, findPeople }) },
    'settings/rollup',
  );
  const stored = async () => {
    const read = await settings.read(new AbortController().signal);
    return read.ok ? read.value.settings.rollup : null;
  };
  await user.type(await screen.findByLabelText('Name, e-mail address or number of the user'), 'tags:qa');
  await user.click(screen.getByRole('button', { name: 'Find' }));
  await user.click(await screen.findByRole('button', { name: 'Quinn Asher (customer, 7001)' }));
  await waitFor(async () => expect(await stored()).toEqual({ weekStart: 0, tests: ['person 7001'] }));
  expect(asked).toEqual(['tags:qa']);
  await user.type(screen.getByLabelText('Number of an organization'), 'QA{Enter}');
  await user.clear(screen.getByLabelText('Number of an organization'));
  await user.type(screen.getByLabelText('Number of an organization'), '501{Enter}');
  const both = ['organization 501', 'person 7001'];
  await waitFor(async () => expect(await stored()).toEqual({ weekStart: 0, tests: both }));
  expect(await screen.findByText('Fernway QA (#501)')).toBeDefined();
  await user.click(await screen.findByRole('button', { name: 'Remove: Quinn Asher' }));
  await waitFor(async () => expect(await stored()).toEqual({ weekStart: 0, tests: ['organization 501'] }));
});
