// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type OrganizationId, type UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import '#ui/board/settings/SettingsPage.tsx';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { accountField, fakeCustomerFields } from '../../ports/fakes/fakeCustomerFields.ts';
import { boardOutside } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const WEEKS = { per: 'week', from: '2026-11-02', users: [100, 110] } as const;

function open(rollup: unknown, customerFields = fakeCustomerFields()) {
  const settings = fakeAccountSettings({ rollup });
  const { user } = renderBoard(
    { ...boardOutside({ role: 'admin' }), settings, customerFields },
    'settings/rollup',
  );
  const stored = async () => {
    const read = await settings.read(new AbortController().signal);
    return read.ok ? read.value.settings.rollup : null;
  };
  return { user, stored };
}

it('an admin says on which day weeks begin', async () => {
  const { user, stored } = open({ weekStart: 6, active: WEEKS });
  const day = await screen.findByLabelText('Weeks begin on');
  expect(day).toHaveProperty('value', '6');
  await user.selectOptions(day, 'Sunday');
  expect(await screen.findByText(/^Saved\./)).toBeDefined();
  expect(await stored()).toEqual({ weekStart: 0, tests: [], active: WEEKS });
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
  await waitFor(async () => expect(await stored()).toMatchObject({ weekStart: 0, tests: ['person 7001'] }));
  expect(asked).toEqual(['tags:qa']);
  await user.type(screen.getByLabelText('Number of an organization'), 'QA{Enter}');
  await user.clear(screen.getByLabelText('Number of an organization'));
  await user.type(screen.getByLabelText('Number of an organization'), '501{Enter}');
  const both = ['organization 501', 'person 7001'];
  await waitFor(async () => expect(await stored()).toMatchObject({ weekStart: 0, tests: both }));
  expect(await screen.findByText('Fernway QA (#501)')).toBeDefined();
  await user.click(await screen.findByRole('button', { name: 'Remove: Quinn Asher' }));
  await waitFor(async () =>
    expect(await stored()).toMatchObject({ weekStart: 0, tests: ['organization 501'] }),
  );
});

describe('active users', () => {
  it('are pasted, looked at, saved beside those that are there, and taken back', async () => {
    const { user, stored } = open({ weekStart: 0, active: WEEKS });
    expect(await screen.findByText(/^Weekly, Nov 2, 2026 to Nov 9, 2026: 100 to 110/)).toBeDefined();
    await user.click(screen.getByLabelText('Paste a table'));
    await user.paste('week\tactive users\n2026-11-09\t115\n2026-11-16\t1,250');
    await user.click(screen.getByRole('button', { name: 'Show what it makes' }));
    expect(await screen.findByText('New: 1, changed: 1, as before: 1')).toBeDefined();
    expect(await stored()).toEqual({ weekStart: 0, active: WEEKS });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/^Weekly, Nov 2, 2026 to Nov 16, 2026: 100 to 1,250/);
    await waitFor(async () =>
      expect(await stored()).toMatchObject({ weekStart: 0, active: { ...WEEKS, users: [100, 115, 1250] } }),
    );
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText(/^Weekly, Nov 2, 2026 to Nov 9, 2026: 100 to 110/);
    expect(await stored()).toMatchObject({ weekStart: 0, active: WEEKS });
  });

  it('come from a file; what is wrong is told by its lines and nothing of it is saved', async () => {
    const { user, stored } = open({ weekStart: 1 });
    await screen.findByText('Nobody has said how many people use the product.');
    const input = screen.getByLabelText('Choose a file');
    await user.upload(input, new File(['month,users\n2026-09,900\n2026-10,many\nsoon,3'], 'active.csv'));
    expect(await screen.findByText('Nothing of it counts: 2 lines are wrong.')).toBeDefined();
    expect(screen.getByText('Line 3: no number of people from 1 on')).toBeDefined();
    expect(screen.getByText(/^Line 4: no week or month/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    await user.upload(input, new File(['team,revenue\nA,3'], 'other.csv'));
    expect(
      await screen.findByText('No column is called week or month. There are: team, revenue'),
    ).toBeDefined();
    expect(await stored()).toEqual({ weekStart: 1 });
  });

  it('are added up from an organization field, for this month', async () => {
    const organization = [40, '60', null, 'many'].map((users, n) => ({
      id: `${n}`,
      name: `O${n}`,
      values: { active: users },
    }));
    const fields = [
      accountField('active', 'integer', { title: 'Active people' }),
      accountField('since', 'date'),
    ];
    const { user, stored } = open(null, fakeCustomerFields({ organization: fields }, { organization }));
    await user.click(await screen.findByRole('button', { name: 'From a field' }));
    const picker = await screen.findByLabelText('Organization field');
    expect(within(picker).getAllByRole('option')).toHaveLength(2);
    await user.selectOptions(picker, 'Active people');
    await user.click(screen.getByRole('button', { name: 'Add up' }));
    expect(
      await screen.findByText('Active people: 2 say it, 1 say nothing, 1 cannot be read.'),
    ).toBeDefined();
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    await waitFor(async () =>
      expect(await stored()).toMatchObject({
        weekStart: 1,
        active: { per: 'month', from: '2026-11-01', users: [100] },
      }),
    );
  });
});
