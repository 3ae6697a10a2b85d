// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { draftWords } from '#domain/pitch/draftPitch.ts';
import { NO_STORY } from '#domain/pitch/Pitch.ts';
import { NO_WORDS } from '#domain/pitch/PitchWords.ts';
import { type FieldsSetting, NO_FIELDS } from '#domain/setting/FieldsSetting.ts';
import '#ui/board/rollup/BehindDrawer.tsx';
import '#ui/board/rollup/RollupPage.tsx';
import '#ui/board/frame/CheckMenu.tsx';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { accountField, fakeCustomerFields } from '../../ports/fakes/fakeCustomerFields.ts';
import { fakeAccountTickets } from '../../ports/fakes/fakeAccountTickets.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, TOM } from './boardOutside.ts';
import { readBy } from './readBy.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const FIELDS: FieldsSetting = {
  ...NO_FIELDS,
  plan: { organization: 'tier', user: null },
  revenue: { organization: 'arr', user: 'spend' },
  segment: { organization: 'industry', user: null },
  segment2: { organization: 'markets', user: null },
  segment3: { organization: 'vip', user: null },
  currency: 'EUR',
};

/** Organization, what it pays, its plan, industry and markets. */
const HOUSES = [
  ['51', '1000', 'Pro', 'Retail', 'Asia\nEurope'],
  ['52', '-200', 'Team', 'Retail', 'Europe'],
  ['53', 'USD 9000', 'Pro', '', 'Asia'],
  ['54', '0', '', 'Media', ''],
  ['55', 'ask Tom', 'none', 'Media', ''],
] as const;

/** Large imports are asked for by fewer people who pay more than those who ask for exports. */
function asked(): BoardAccount {
  const account = new BoardAccount()
    .theme('export', 'CSV export')
    .theme('import', 'Large imports', { kind: 'bug' })
    .theme('dark', 'Dark mode')
    .champion('export', TOM)
    .champion('dark', TOM);
  const say = (theme: string, n: number, organization: string | null, text: string, more = {}) =>
    account.said(theme, {
      ticket: `${n}`,
      requester: `7${n}`,
      text,
      at: daysAgo(n % 20),
      ...(organization === null ? {} : { organization }),
      ...more,
    });
  say('export', 1, '52', 'We export by hand every single week.');
  say('export', 2, '53', 'Wir exportieren jede Woche alles von Hand.');
  say('export', 3, '54', 'Is there any way to export the report?');
  say('export', 4, '55', 'Please let us export the whole list.');
  say('import', 21, '51', 'The import stops in the middle.');
  say('import', 22, '51', 'The import stops again.');
  say('dark', 31, null, 'Dark mode, please.');
  say('dark', 32, null, 'The screen blinds me at night.');
  say('dark', 31, null, 'Dark mode, please.', { taggedBy: TOM });
  return account;
}

const words = { ...NO_WORDS, language: 'en', impact: 2, effort: 0.5 } as const;

async function open(
  address: string,
  fields: FieldsSetting = FIELDS,
  account = asked(),
  houses: readonly (readonly string[])[] = HOUSES,
) {
  const customerFields = fakeCustomerFields(
    {
      organization: [
        accountField('tier'),
        accountField('arr'),
        accountField('industry', 'text', { title: 'Industry' }),
        accountField('markets', 'multiselect', { title: 'Markets' }),
        accountField('vip', 'checkbox', { title: 'VIP' }),
      ],
      user: [accountField('spend', 'decimal')],
    },
    {
      organization: houses.map(([id = '', arr = '', tier = '', industry = '', markets = '']) => ({
        id,
        name: id,
        values: { arr, tier, industry, markets, vip: id === '53' },
      })),
      user: [{ id: '732', name: 'Lena', values: { spend: 70 } }],
    },
  );
  const accountTickets = fakeAccountTickets();
  for (const { ticketId } of account.account.mentions.values())
    if (ticketId !== '22')
      accountTickets.tickets.set(ticketId, {
        id: ticketId,
        requesterId: null,
        channel: Number(ticketId) < 3 ? 'email' : 'whatsapp',
        changedAt: daysAgo(1),
        place: { groupId: '10', brandId: null, formId: null, tags: [], unknown: [] },
      });
  const outside = {
    ...boardOutside({ account: account.account, accountReplica: await readBy(account) }),
    settings: fakeAccountSettings({ fields }),
    customerFields,
    accountTickets,
  };
  return { ...renderBoard(outside, address), customerFields, accountTickets };
}

const cells = (n: number) =>
  within(screen.getByRole('table', { name: 'Themes by rank' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .flatMap((cell, place) => (place === 0 || place === n ? [cell.textContent] : [])),
    );
const table = () => screen.findByRole('table', { name: 'Themes by rank' });
const honesty = () => within(screen.getByRole('region', { name: 'What this rests on' }));

describe('a rollup by revenue', () => {
  it('ranks themes in one currency, never adds up others, and says whom it does not count and why', async () => {
    const { user } = await open('rollup');
    await table();
    await user.click(await screen.findByRole('button', { name: 'Revenue' }));
    expect(window.location.hash).toBe('#/rollup/sort=-revenue');
    await waitFor(() =>
      expect(cells(4)).toEqual([
        ['BugLarge imports', '€1,000'],
        ['RequestDark mode', '€70'],
        // Zero and less than nothing count; dollars stand apart.
        ['RequestCSV export', '-€200 +1'],
      ]),
    );
    expect(honesty().getByText('Themes are compared in EUR; nothing is converted.')).toBeDefined();
    expect(
      honesty().getByText(
        'Revenue: 1 customer says nothing, 1 cannot be read, 1 at zero, 1 below zero, taken off.',
      ),
    ).toBeDefined();
    await user.click(screen.getByRole('button', { name: '-€200 + $9,000: CSV export' }));
    const opened = within(await screen.findByRole('dialog'));
    // Not the one whose revenue cannot be read.
    expect(await opened.findByText('3 tickets')).toBeDefined();
    expect(opened.queryByText(/the whole list/)).toBeNull();
  });

  it('has room for two million in one cell, whole where it is looked at, and reads no words as a number', async () => {
    await open('rollup/sort=-revenue', FIELDS, asked(), [
      ['51', '2,000,000'],
      ['52', '-2000000'],
      ['53', 'USD 2m'],
      ['54', '2.000.001 €'],
      ['55', 'two million'],
    ]);
    await table();
    await waitFor(() =>
      expect(cells(4)).toEqual([
        ['BugLarge imports', '€2M'],
        ['RequestDark mode', '€70'],
        ['RequestCSV export', '€1 +1'],
      ]),
    );
    expect(screen.getByRole('button', { name: '€2,000,000: Large imports' }).title).toBe('€2,000,000');
    expect(screen.getByRole('button', { name: '€1 + $2,000,000: CSV export' })).toBeDefined();
    expect(
      honesty().getByText(/^Revenue: 1 customer says nothing, 1 cannot be read, 1 below zero/),
    ).toBeDefined();
  });

  it('is saved as it is shown', async () => {
    const files: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (file: Blob) => `blob:${files.push(file)}`,
      revokeObjectURL: () => undefined,
    });
    const { user } = await open('rollup/sort=-revenue');
    await table();
    await waitFor(() => expect(cells(4)[0]).toEqual(['BugLarge imports', '€1,000']));
    await user.click(screen.getByRole('button', { name: 'JSON' }));
    await waitFor(() => expect(files).toHaveLength(1));
    const saved = JSON.parse((await files[0]?.text()) ?? '') as { readonly themes: readonly object[] };
    expect(saved).toMatchObject({
      revenue_compared_in: 'EUR',
      themes: [
        { name: 'Large imports', revenue: 1000, revenue_currency: 'EUR', revenue_customers: 1 },
        { name: 'Dark mode', revenue: 70, revenue_customers: 1, revenue_unknown_customers: 1 },
        { name: 'CSV export', revenue: -200, revenue_in_others: '9000 USD', revenue_unknown_customers: 1 },
      ],
    });
  });

  it('has no column where no field was chosen, and asks the account nothing of customers', async () => {
    const { customerFields } = await open('rollup', NO_FIELDS);
    await table();
    await honesty().findByRole('button', { name: 'E-mail 2' });
    expect(screen.queryByRole('button', { name: 'Revenue' })).toBeNull();
    expect(customerFields.asked).toEqual([]);
  });
});

describe('a rollup by RICE', () => {
  it('counts reach and confidence and takes impact and effort from the newest pitch; without one it is not known', async () => {
    const account = asked();
    for (const id of ['export', 'dark']) {
      const of = { themeId: asId<ThemeId>(id), audience: 'product', story: NO_STORY } as const;
      const event = draftWords(of, words, {}, { actor: TOM, at: daysAgo(5) });
      account.event({ ...event, recordId: `P${id}` });
    }
    const { user } = await open('rollup/sort=-rice', NO_FIELDS, account);
    await table();
    await waitFor(() =>
      expect(cells(4)).toEqual([
        // 2 people × 2 × half of the tickets checked ÷ 0.5
        ['RequestDark mode', '4'],
        // Nobody checked any of its tickets.
        ['RequestCSV export', '0'],
        ['BugLarge imports', '–'],
      ]),
    );
    await user.click(screen.getByRole('button', { name: 'RICE 4 = 2 × 2 × 50% ÷ 0.5: Dark mode' }));
    expect(await within(await screen.findByRole('dialog')).findByText('2 tickets')).toBeDefined();
  });
});

describe('a rollup narrowed by what accounts know', () => {
  it.each([
    ['plan=Pro', ['export 1', 'import 2']],
    ['plan=Pro/segment=Retail', ['import 2']],
    // A plan that is called so, and nobody knows which.
    ['plan=%6Eone', ['export 1']],
    ['plan=none', ['dark 2', 'export 1']],
    ['segment=Media,Retail', ['export 3', 'import 2']],
    // Fields narrow each other; of one that holds several things each is found.
    ['segment2=Asia', ['export 1', 'import 2']],
    ['segment=Retail/segment2=Europe', ['export 1', 'import 2']],
    ['segment2=Asia/segment3=true', ['export 1']],
    ['segment2=none/segment3=false', ['export 2']],
    ['channel=email', ['export 2']],
    ['channel=none', ['import 1']],
    ['channel=whatsapp/language=en', ['dark 2', 'export 2', 'import 1']],
    ['language=de', ['export 1']],
    ['team=10/plan=Pro', ['export 1', 'import 1']],
  ])('by %s', async (address, themes) => {
    await open(`rollup/with=emerging/${address}`);
    await table();
    const told = () =>
      cells(3)
        .map(
          ([name, tickets]) =>
            `${/export|import|dark/i.exec(name ?? '')?.[0].toLowerCase() ?? ''} ${tickets}`,
        )
        .toSorted();
    await waitFor(() => expect(told()).toEqual(themes));
    await waitFor(() => expect(screen.queryByText(/not read yet/)).toBeNull());
  });

  it('offers what is said, keeps a choice in the address, and takes it off again', async () => {
    const { user } = await open('rollup');
    await table();
    await honesty().findByRole('button', { name: 'E-mail 2' });
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    const offered = async (name: string) =>
      within(await screen.findByRole('group', { name }))
        .getAllByRole('menuitemcheckbox')
        .map(({ textContent }) => textContent);
    expect(await offered('Plan')).toEqual(['Pro', 'Team', 'none', 'Plan: not known']);
    expect(await offered('Industry')).toEqual(['Media', 'Retail', 'Industry: not known']);
    expect(await offered('Markets')).toEqual(['Asia', 'Europe', 'Markets: not known']);
    expect(await offered('VIP')).toEqual(['VIP: No', 'VIP: Yes', 'VIP: not known']);
    expect(await offered('Channel')).toEqual(['whatsapp', 'E-mail', 'Channel: not known']);
    expect(await offered('Team')).toEqual(['Support', 'Team: not known']);
    expect(await offered('Language')).toContain('German');
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'E-mail' }));
    await waitFor(() => expect(window.location.hash).toBe('#/rollup/channel=email'));
    await waitFor(() => expect(cells(3)).toEqual([['RequestCSV export', '2']]));
    await user.click(screen.getByRole('button', { name: 'Remove filter: E-mail' }));
    await waitFor(() => expect(window.location.hash).toBe('#/rollup'));
  });

  it('says of whom nothing is read yet, and counts them once that was read', async () => {
    const account = asked();
    // More than are read without being asked for.
    for (let n = 100; n < 230; n++)
      account.said('export', {
        ticket: `${n}`,
        requester: `8${n}`,
        at: daysAgo(4),
        text: 'One more export.',
      });
    const { user, accountTickets } = await open('rollup/channel=whatsapp', NO_FIELDS, account);
    const notice = await screen.findAllByText('Channel, Team, and Language: 138 not read yet.');
    expect(notice.length).toBeGreaterThan(0);
    expect(accountTickets.shown).toBe(0);
    // Not read is no finding.
    expect(await screen.findByText('The filters leave nothing of what was read so far.')).toBeDefined();
    expect(screen.queryByText('The filters leave nothing.')).toBeNull();
    const [first] = await screen.findAllByRole('button', { name: 'Read what is lacking' });
    if (first === undefined) throw new Error('nothing to read');
    await user.click(first);
    await table();
    await waitFor(() => expect(cells(3)[0]).toEqual(['RequestCSV export', '132']));
    await waitFor(() => expect(screen.queryByText(/not read yet/)).toBeNull());
    expect(accountTickets.shown).toBe(2);
  });

  it('leaves nobody where no field tells what an address asks for', async () => {
    await open('rollup/plan=Pro', NO_FIELDS);
    expect(await screen.findByText('The filters leave nothing.')).toBeDefined();
  });
});

describe('where the tickets of a rollup come from', () => {
  it('is told by team, channel and language, and each number opens its tickets', async () => {
    const { user } = await open('rollup/kind=request', NO_FIELDS);
    await table();
    await user.click(await honesty().findByRole('button', { name: 'whatsapp 4' }));
    const opened = within(await screen.findByRole('dialog', { name: 'whatsapp' }));
    expect(await opened.findByText('4 tickets')).toBeDefined();
    expect(opened.queryByText(/by hand every single week/)).toBeNull();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(honesty().getByRole('button', { name: 'E-mail 2' })).toBeDefined();
    expect(await honesty().findByRole('button', { name: 'Support 6' })).toBeDefined();
    expect(honesty().getByRole('button', { name: 'German 1' })).toBeDefined();
  });
});
