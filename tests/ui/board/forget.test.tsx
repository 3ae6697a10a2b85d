// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { DEFAULT_SETTINGS } from '#domain/setting/Settings.ts';
import { fakeAccountRecords } from '../../ports/fakes/fakeAccountRecords.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const SECRET = 'Only the owner said this.';

function open(given: { readonly months?: number } = {}) {
  const { account } = new BoardAccount()
    .theme('ab12', 'Export reports')
    .said('ab12', { ticket: '5', requester: '4001', text: SECRET, authorName: 'Ana' })
    .said('ab12', { ticket: '6', requester: '4002', text: 'Every week, please.', at: daysAgo(800) });
  const records = fakeAccountRecords(account);
  records.people = [{ id: asId<UserId>('4001'), name: 'Ana Lima', avatarUrl: null, isStaff: false }];
  const privacy = { ...DEFAULT_SETTINGS.privacy, retentionMonths: given.months ?? null };
  const outside = {
    ...boardOutside({ role: 'admin', account }),
    settings: fakeAccountSettings({ privacy }),
    records: async () => records,
  };
  return { account, records, ...renderBoard(outside, 'settings/forget') };
}

type Opened = ReturnType<typeof open>;

async function find({ user }: Opened, text: string, choose: RegExp) {
  await user.type(await screen.findByLabelText(/Name, e-mail address or number/), text);
  await user.click(screen.getByRole('button', { name: 'Find' }));
  await user.click(await screen.findByRole('button', { name: choose }));
}

async function confirm({ user }: Opened) {
  const forget = await screen.findByRole('button', { name: 'Forget this person' });
  expect((forget as HTMLButtonElement).disabled).toBe(true);
  await user.click(screen.getByRole('checkbox', { name: /cannot be taken back/ }));
  await user.click(forget);
}

describe('forgetting a person', () => {
  it('shows what is stored, deletes it on a second thought, and gives a receipt without a word of theirs', async () => {
    const page = open();
    await find(page, 'Ana', /Ana Lima \(customer, 4001\)/);
    await screen.findByText('1 mention in which they ask');
    expect(page.account.mentions.size).toBe(2);
    await confirm(page);
    const receipt = await screen.findByRole('region', { name: 'Receipt' });
    expect(receipt.textContent).toContain('user 4001 was forgotten');
    expect(receipt.textContent).toContain('1 mention deleted, with its history.');
    expect(receipt.textContent).toContain('Nothing is left to do.');
    const file = within(receipt).getByRole('link', { name: 'Download' }).getAttribute('href') ?? '';
    expect(decodeURIComponent(file)).toContain('By user 9000001');
    expect(decodeURIComponent(file)).not.toMatch(/Ana|Only the owner/);
    expect(JSON.stringify([...page.account.mentions])).not.toContain(SECRET);
  });

  it('goes by number for a user who is deleted, and says where nothing is stored', async () => {
    const page = open();
    await find(page, '77', /User number 77/);
    await screen.findByText('Nothing is stored about this person.');
    expect(screen.queryByRole('button', { name: 'Forget this person' })).toBeNull();
  });

  it('says what is left and why, and goes on with it', async () => {
    const page = open();
    page.records.deleteFailure = { after: 0, failure: { kind: 'signedOut', what: 'delete mentions' } };
    await find(page, 'Ana', /Ana Lima/);
    await confirm(page);
    await screen.findByText(/Not done: mentions \(1\)\. Your session has ended/);
    page.records.deleteFailure = null;
    await page.user.click(screen.getByRole('button', { name: 'Go on with the rest' }));
    await confirm(page);
    await screen.findByText(/Nothing is left to do/);
    expect(page.account.mentions.size).toBe(1);
  });

  it('changes nothing where the account cannot be read', async () => {
    const page = open();
    await screen.findByLabelText(/Name, e-mail address or number/);
    page.account.failure = { kind: 'offline', what: 'list' };
    await find(page, 'Ana', /Ana Lima/);
    const panel = await screen.findByRole('region', { name: 'Forget a person' });
    await within(panel).findByText(/No connection/);
    expect(page.account.mentions.size).toBe(2);
  });
});

describe('cleaning up', () => {
  it('is not offered where no period is set', async () => {
    open();
    await screen.findByText(/No period is set/);
    expect(screen.queryByRole('button', { name: /that old/ })).toBeNull();
  });

  it('says first what would go, and then deletes that', async () => {
    const page = open({ months: 12 });
    await page.user.click(await screen.findByRole('button', { name: 'See what is that old' }));
    await screen.findByText(/1 of 2 mentions would be deleted/);
    expect(page.account.mentions.size).toBe(2);
    await page.user.click(screen.getByRole('button', { name: 'Delete 1 mention for good' }));
    const receipt = await screen.findByRole('region', { name: 'Receipt' });
    expect(receipt.textContent).toContain('1 mention deleted, with its history.');
    expect([...page.account.mentions.values()].map(({ ticketId }) => ticketId)).toEqual(['5']);
    expect(page.account.themes.get(asId('ab12'))?.counts).toMatchObject({ people: 1, tickets: 1 });
  });

  it('says where nothing is that old', async () => {
    const page = open({ months: 600 });
    await page.user.click(await screen.findByRole('button', { name: 'See what is that old' }));
    await screen.findByText(/Nothing is that old/);
  });
});
