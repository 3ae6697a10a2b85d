// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { failed, ok } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { FieldHolder } from '#ports/CustomerFields.ts';
import { type FieldsSetting, NO_FIELDS } from '#domain/setting/FieldsSetting.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { accountField, fakeCustomerFields } from '../../ports/fakes/fakeCustomerFields.ts';
import { boardOutside, daysAgo, ME, TOM } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const ORGANIZATIONS: readonly FieldHolder[] = [
  { id: '1', name: 'Anker', values: { tier: 'ent', arr: 'USD 12,000', seats: 40 } },
  { id: '2', name: 'Birke', values: { tier: 'team', arr: '0' } },
  { id: '3', name: 'Ceder', values: { arr: 'on request' } },
  { id: '4', name: 'Distel', values: {} },
];

function open(fields: FieldsSetting = NO_FIELDS, role = 'admin') {
  const settings = fakeAccountSettings({ fields });
  const customerFields = fakeCustomerFields(
    {
      organization: [
        accountField('tier', 'dropdown', {
          title: 'Tier',
          options: [
            { value: 'ent', name: 'Enterprise' },
            { value: 'team', name: 'Team' },
          ],
        }),
        accountField('arr', 'text', { title: 'Contract' }),
        accountField('seats', 'integer', { title: 'Seats' }),
        accountField('old', 'integer', { title: 'Old seats', isActive: false }),
        accountField('vip', 'checkbox', { title: 'VIP' }),
      ],
    },
    { organization: ORGANIZATIONS },
  );
  const outside = { ...boardOutside({ role }), settings, customerFields };
  return { settings, customerFields, ...renderBoard(outside, 'settings/fields') };
}

const picker = async (what: string, owner = 'Organization field') =>
  within(await screen.findByRole('group', { name: what })).getByLabelText(owner);
const optionsOf = (select: HTMLElement) =>
  within(select)
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

describe('the fields that say what a customer pays for', () => {
  it('offers only fields that fit and are switched on', async () => {
    open();
    expect(optionsOf(await picker('Plan'))).toEqual(['None', 'Tier (tier)', 'Contract (arr)']);
    expect(optionsOf(await picker('Seats'))).toEqual(['None', 'Contract (arr)', 'Seats (seats)']);
    expect(optionsOf(await picker('Plan', 'User field'))).toEqual(['None']);
  });

  it('shows how a choice would be read before it is saved, what cannot be read first', async () => {
    const { user, settings } = open();
    await user.selectOptions(await picker('Plan'), 'tier');
    await user.selectOptions(await picker('Revenue'), 'arr');
    expect(screen.getByText('Revenue: 2 say it, 1 say nothing, 1 cannot be read.')).toBeDefined();
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Ceder–nothing said“on request” cannot be read',
      'AnkerEnterprise$12,000',
      'BirkeTeam0',
      'Distel–nothing said–nothing said',
    ]);
    expect(screen.getByText(/No currency is named/)).toBeDefined();
    await user.selectOptions(screen.getByLabelText('Currency of the revenue'), 'EUR');
    expect(screen.queryByText(/No currency is named/)).toBeNull();
    // Another segment is offered once there is one before it, of whatever type.
    expect(screen.queryByRole('group', { name: 'Segment 2' })).toBeNull();
    await user.selectOptions(await picker('Segment'), 'vip');
    await user.selectOptions(await picker('Segment 2'), 'tier');
    expect(screen.getByRole('group', { name: 'Segment 3' })).toBeDefined();
    expect(settings.book.settings.fields).toEqual(NO_FIELDS);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(settings.book.settings.fields).toEqual({
        plan: { organization: 'tier', user: null },
        revenue: { organization: 'arr', user: null },
        seats: { organization: null, user: null },
        country: { organization: null, user: null },
        segment: { organization: 'vip', user: null },
        segment2: { organization: 'tier', user: null },
        segment3: { organization: null, user: null },
        segment4: { organization: null, user: null },
        segment5: { organization: null, user: null },
        currency: 'EUR',
      }),
    );
  });

  it.each([
    ['gone', 'Seats', 'licences', /no field “licences” any more/],
    ['switched off', 'Seats', 'old', /“Old seats” is switched off/],
    ['of another type', 'Revenue', 'vip', /“VIP” is of another type/],
  ])(
    'a chosen field that is %s is told, and nothing is saved until it is changed',
    async (_, what, key, says) => {
      const { user, settings } = open({
        ...NO_FIELDS,
        [what.toLowerCase()]: { organization: key, user: null },
      });
      expect(await screen.findByText(says)).toBeDefined();
      const before = settings.book.settings.fields;
      await user.click(screen.getByRole('button', { name: 'Save' }));
      expect(settings.book.settings.fields).toBe(before);
      await user.selectOptions(await picker(what), '');
      await user.click(screen.getByRole('button', { name: 'Save' }));
      await waitFor(() => expect(settings.book.settings.fields).toEqual(NO_FIELDS));
    },
  );

  it('says why the fields cannot be read, and asks again', async () => {
    const { user, customerFields } = open();
    await picker('Plan');
    customerFields.failure = { kind: 'offline', what: 'read customer fields' };
    await user.click(screen.getByRole('link', { name: 'Areas' }));
    await user.click(await screen.findByRole('link', { name: 'Plan and revenue' }));
    const again = await screen.findByRole('button', { name: /again/i });
    customerFields.failure = null;
    await user.click(again);
    expect(await picker('Plan')).toBeDefined();
  });

  it('keeps what was chosen where it cannot be saved', async () => {
    const { user, settings } = open();
    await user.selectOptions(await picker('Plan'), 'tier');
    settings.failure = { kind: 'forbidden', what: 'save settings' };
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Your role may read this/)).toBeDefined();
    expect(((await picker('Plan')) as HTMLSelectElement).value).toBe('tier');
  });

  it('tells every change, by whom and when, and who was no admin', async () => {
    const settings = fakeAccountSettings({ fields: NO_FIELDS });
    const at = daysAgo(1);
    settings.book = { ...settings.book, changes: { fields: { by: TOM, at, counts: true } } };
    const changes = [
      { by: TOM, at, counts: true },
      { by: ME, at: daysAgo(9), counts: false },
    ];
    let failure: Failure | null = { kind: 'offline', what: 'read history' };
    const outside = {
      ...boardOutside({ role: 'admin' }),
      settings,
      settingHistory: { changes: async () => (failure === null ? ok(changes) : failed(failure)) },
    };
    const { user } = renderBoard(outside, 'settings/fields');
    await user.click(await screen.findByRole('button', { name: 'All changes' }));
    const again = await screen.findByRole('button', { name: /again/i });
    failure = null;
    await user.click(again);
    const list = within(await screen.findByRole('list', { name: 'All changes' }));
    await waitFor(() =>
      expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
        expect.stringMatching(/^Tom Berger, Nov 21, 2026/),
        expect.stringMatching(/^Aylin Demir, Nov 13, 2026.*no admin/),
      ]),
    );
  });

  it('is for admins alone', async () => {
    open(NO_FIELDS, 'agent');
    expect(await screen.findByText(/admin/i)).toBeDefined();
    expect(screen.queryByRole('group', { name: 'Plan' })).toBeNull();
  });
});
