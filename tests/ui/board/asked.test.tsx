// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { asId, type OrganizationId, type UserId } from '#domain/basis/Id.ts';
import { type FieldsSetting, NO_FIELDS } from '#domain/setting/FieldsSetting.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { accountField, fakeCustomerFields } from '../../ports/fakes/fakeCustomerFields.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, type BoardOutside, daysAgo, TOM } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

// What the page loads later is there: no test waits for a busy machine to translate it.
beforeAll(async () => {
  await import('#ui/board/theme/asked/AskedPanel.tsx');
  await import('#ui/board/theme/evidence/EvidencePanel.tsx');
});

const CUSTOMERS = ['Maria Lindqvist', 'Jonas Weber', 'Ada Obi', 'Leo Brun'].map((name, i) => ({
  id: asId<UserId>(String(501 + i)),
  name,
  avatarUrl: null,
  isStaff: false,
}));
const HOUSES = [
  { id: asId<OrganizationId>('70'), name: 'Anker' },
  { id: asId<OrganizationId>('71'), name: 'Birke' },
];

const FIELDS: FieldsSetting = {
  ...NO_FIELDS,
  plan: { organization: 'tier', user: null },
  revenue: { organization: 'arr', user: 'spend' },
  seats: { organization: null, user: null },
  country: { organization: 'land', user: null },
  segment: { organization: null, user: null },
  currency: 'EUR',
};

/** Maria and Jonas ask for Anker, Ada for Birke, Leo for himself. */
function anExport(): BoardAccount {
  const account = new BoardAccount().theme('export', 'CSV export');
  const said = (ticket: string, requester: string, organization: string | null, text: string, days: number) =>
    account.said('export', {
      ticket,
      requester,
      text,
      at: daysAgo(days),
      ...(organization === null ? {} : { organization }),
    });
  said('11', '501', '70', 'Any export of lists?', 40);
  said('12', '501', '70', 'We need the export every week.', 3);
  said('13', '502', '70', 'Export, please.', 5);
  said('14', '503', '71', 'Our auditor wants one file.', 200);
  said('15', '504', null, 'I type it by hand.', 1);
  account.said('export', {
    ticket: '14',
    requester: '503',
    organization: '71',
    text: 'Our auditor wants one file.',
    at: daysAgo(200),
    taggedBy: TOM,
  });
  return account;
}

function open(
  fields: FieldsSetting = FIELDS,
  change: (outside: BoardOutside) => BoardOutside = (same) => same,
) {
  const customerFields = fakeCustomerFields(
    {
      organization: [accountField('tier'), accountField('arr', 'text'), accountField('land', 'text')],
      user: [accountField('spend', 'decimal')],
    },
    {
      organization: [
        { id: '70', name: 'Anker', values: { tier: 'Team', arr: 900, land: 'DE' } },
        { id: '71', name: 'Birke', values: { tier: 'Enterprise', arr: 'USD 12,000' } },
      ],
    },
  );
  const outside = boardOutside({ account: anExport().account, people: CUSTOMERS, organizations: HOUSES });
  const settings = fakeAccountSettings({ fields });
  return {
    customerFields,
    ...renderBoard(change({ ...outside, settings, customerFields }), 'themes/export'),
  };
}

const panel = async (name: string) => within(await screen.findByRole('region', { name }));
const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

describe('who asks', () => {
  it('tells organizations and people with plan and revenue, each once, and what is missing as missing', async () => {
    open();
    const asked = await panel('Who asks');
    const table = await asked.findByRole('table', { name: '2 organizations' });
    await waitFor(() =>
      expect(rowsOf(table)).toEqual([
        'Anker 2 people · 3 days agoTeam€900Germany3',
        'Birke 7 months agoEnterprise$12,000–nothing said1',
      ]),
    );
    expect(rowsOf(asked.getByRole('table', { name: '1 without an organization' }))).toEqual([
      'Leo Brun yesterday–nothing said–nothing said–nothing said1',
    ]);
    const theCase = await panel('The case');
    expect(theCase.getByRole('button', { name: '€900 revenue of 1 customer' })).toBeDefined();
    expect(theCase.getByRole('button', { name: '$12,000 revenue of 1 customer' })).toBeDefined();
    expect(theCase.getByText('Revenue: 1 customer says nothing.')).toBeDefined();
    expect(theCase.getByRole('button', { name: '1 customer in Germany' })).toBeDefined();
    expect(theCase.getByText('Country: 2 customers say nothing.')).toBeDefined();
    expect(theCase.getByText('Different currencies are not added up.')).toBeDefined();
  });

  it('opens each to its tickets, and a sum to those that it rests on', async () => {
    const { user } = open();
    const asked = await panel('Who asks');
    await user.click(await asked.findByRole('button', { name: '3 tickets: Anker' }));
    const tickets = within(asked.getByRole('list', { name: 'Anker' }));
    expect(tickets.getAllByRole('listitem')).toHaveLength(3);
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: 'Go to, find or do' }), 'who asks: 4 people');
    await user.keyboard('{Enter}');
    await asked.findByRole('table', { name: '4 people' });
    const theCase = await panel('The case');
    await user.click(await theCase.findByRole('button', { name: '€900 revenue of 1 customer' }));
    expect(
      within(theCase.getByRole('list', { name: 'revenue of 1 customer' })).getAllByRole('listitem'),
    ).toHaveLength(3);
  });

  it('is what the numbers at the top lead to, with the focus', async () => {
    const { user } = open(NO_FIELDS);
    await panel('Who asks');
    await user.click(await screen.findByRole('button', { name: '4 people: show' }));
    const pressed = await screen.findByRole('button', { name: '4 people', pressed: true });
    expect(document.activeElement).toBe(pressed);
    expect(rowsOf(screen.getByRole('table', { name: '4 people' }))).toEqual([
      'Maria Lindqvist Anker · 3 days ago2',
      'Leo Brun yesterday1',
      'Jonas Weber Anker · 5 days ago1',
      'Ada Obi Birke · 7 months ago1',
    ]);
    await user.click(screen.getByRole('button', { name: '5 tickets: show' }));
    expect(document.activeElement?.textContent).toBe('5 tickets');
    expect(within(screen.getByRole('list', { name: '5 tickets' })).getAllByRole('listitem')).toHaveLength(5);
  });

  it('has no columns and asks for nothing where no field was chosen', async () => {
    const { customerFields } = open(NO_FIELDS);
    const asked = await panel('Who asks');
    const table = asked.getByRole('table', { name: '2 organizations' });
    expect(within(table).queryByRole('columnheader', { name: 'Revenue' })).toBeNull();
    expect(customerFields.asked).toEqual([]);
  });

  it('says why nothing is known of them, and asks again', async () => {
    const { user, customerFields } = open(FIELDS, (outside) => {
      (outside.customerFields as ReturnType<typeof fakeCustomerFields>).failure = {
        kind: 'offline',
        what: 'read customer fields',
      };
      return outside;
    });
    const theCase = await panel('The case');
    expect(await theCase.findByText(/could not be read just now/)).toBeDefined();
    expect(theCase.getByText('Revenue: 3 not read yet.')).toBeDefined();
    customerFields.failure = null;
    await user.click(theCase.getByRole('button', { name: 'Read what is lacking' }));
    expect(await theCase.findByRole('button', { name: '€900 revenue of 1 customer' })).toBeDefined();
  });
});

describe('quotes', () => {
  const quotes = (box: Awaited<ReturnType<typeof panel>>) =>
    box.queryAllByRole('blockquote').map(({ textContent }) => textContent);

  it('are grouped by customer or by organization', async () => {
    const { user } = open();
    const said = await panel('What customers said');
    await user.selectOptions(await said.findByLabelText('Group by'), 'organization');
    expect(said.getAllByRole('region').map((one) => one.getAttribute('aria-label'))).toEqual([
      'Anker',
      'Birke',
      'Without an organization',
    ]);
    expect(quotes(within(said.getByRole('region', { name: 'Anker' })))).toHaveLength(3);
  });

  it('are narrowed by period, organization and what was checked, together with the search', async () => {
    const { user } = open();
    const said = await panel('What customers said');
    await user.selectOptions(await said.findByLabelText('Checked'), 'confirmed');
    expect(quotes(said)).toEqual(['Our auditor wants one file.']);
    await user.selectOptions(said.getByLabelText('Checked'), 'taggerOnly');
    await user.selectOptions(said.getByLabelText('Period'), '30');
    expect(quotes(said)).toHaveLength(3);
    await user.selectOptions(said.getByLabelText('Organization'), '70');
    expect(quotes(said)).toEqual(['We need the export every week.', 'Export, please.']);
    await user.type(said.getByRole('searchbox'), 'week');
    expect(quotes(said)).toEqual(['We need the export every week.']);
    await user.click(said.getByRole('button', { name: 'Show all' }));
    await user.click(said.getByRole('button', { name: 'By language…' }));
    await user.selectOptions(await said.findByLabelText('Language'), 'English');
    expect(quotes(said)).toEqual(['We need the export every week.']);
    await user.click(said.getByRole('button', { name: 'Show all' }));
    await user.clear(said.getByRole('searchbox'));
    expect(quotes(said)).toHaveLength(5);
  });
});
