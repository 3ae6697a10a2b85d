// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import '#ui/board/answers/AnswersPage.tsx';
import type { Day } from '#domain/basis/Day.ts';
import { asId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import { draftConcern, draftLaunch, draftSettling } from '#domain/launch/draftLaunch.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { type BoardOutside, daysAgo, ME, RUTH, TOM } from './boardOutside.ts';
import { LaunchAccount, panel, PRICES } from './launchAccount.tsx';
import { forgetBoard } from './renderBoard.tsx';

forgetBoard();

/** An account in which these decide, with an objection to a launch. */
async function prepared(deciders: readonly UserId[], themeId: ThemeId | null = null) {
  const account = new LaunchAccount().theme('a1', 'Plans') as LaunchAccount;
  await account.prepares({ ...PRICES, on: '2026-12-03', themeId });
  await account.raises('Too dear');
  const tell = (outside: BoardOutside) =>
    Object.assign(outside, {
      settings: fakeAccountSettings({
        deciders: deciders.map((userId) => ({ userId, from: daysAgo(90), until: null })),
      }),
      folding: { ...outside.folding, launchJournal: async () => ok([...account.account.events.values()]) },
    });
  const objection = () => {
    const [first] = account.launch.objections;
    if (first === undefined) throw new Error('no objection');
    return first;
  };
  const asks = (to: UserId, dueOn: Day = '2026-12-01') =>
    account.says(TOM, (launch, by) => draftConcern(launch, objection(), { to, dueOn }, by));
  return { account, objection, asks, open: (path?: string) => account.open(path, undefined, tell) };
}

describe('a fair objection', () => {
  it('goes to who decides, due before it goes live', async () => {
    const { objection, open } = await prepared([RUTH]);
    const { user } = open();
    const objections = await panel('Objections');
    await user.click(await objections.findByRole('button', { name: 'Ask product: Too dear' }));
    const form = within(await objections.findByRole('form', { name: 'Ask product' }));
    expect(form.getByText('Due Dec 3, 2026')).toBeDefined();
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(objection().concerns).toEqual([]);
    await user.selectOptions(
      form.getByLabelText('Who is asked'),
      await form.findByRole('option', { name: 'Ruth Okafor' }),
    );
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await objections.findByText(/Asked of Ruth Okafor\./)).toBeDefined();
    expect(objection().concerns).toMatchObject([{ by: ME, to: RUTH, dueOn: '2026-12-03' }]);
    // It waits for Ruth; nobody else answers for product.
    expect(objections.queryByRole('button', { name: /^Ask product/ })).toBeNull();
    expect(objections.queryByRole('button', { name: /^Answer for product/ })).toBeNull();
  });

  it('stands where answers are asked for, and is answered where the launch is prepared', async () => {
    const { objection, asks, open } = await prepared([ME]);
    await asks(ME);
    const { user } = open('answers');
    const asked = await panel('Objections that product is asked about');
    expect(asked.getByText('Due Dec 1, 2026')).toBeDefined();
    await user.click(asked.getByRole('link', { name: 'Too dear' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'New prices' })).toBeDefined();
    const objections = await panel('Objections');
    await user.click(await objections.findByRole('button', { name: 'Answer for product: Too dear' }));
    const form = within(await objections.findByRole('form', { name: 'Answer for product' }));
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(form.getByText('Write something here.')).toBeDefined();
    await user.type(form.getByLabelText('Product’s answer'), 'The small plan stays.');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await objections.findByText('The small plan stays.')).toBeDefined();
    await waitFor(() => expect(objection().concerns[0]?.answers).toMatchObject([{ by: ME }]));
    expect(await objections.findByRole('button', { name: 'Ask product: Too dear' })).toBeDefined();
  });

  it('is not answered by who does not decide', async () => {
    const { account, objection, asks, open } = await prepared([RUTH]);
    const concern = await asks(RUTH);
    await account.says(TOM, (launch, by) => draftSettling(launch, objection(), concern, 'No.', by));
    open('answers');
    expect(
      await (await panel('Objections that product is asked about')).findByText('Too dear'),
    ).toBeDefined();
  });

  it('says so where nobody decides', async () => {
    const { open } = await prepared([]);
    const { user } = open();
    const objections = await panel('Objections');
    await user.click(await objections.findByRole('button', { name: 'Ask product: Too dear' }));
    expect(await objections.findByText('Nobody is named to decide yet.')).toBeDefined();
    expect(screen.queryByRole('form', { name: 'Ask product' })).toBeNull();
  });
});

describe('a launch that answers a theme', () => {
  it('is opened from the theme’s page, and no other is', async () => {
    const { account, open } = await prepared([], asId<ThemeId>('a1'));
    const other = draftLaunch(asId<ThemeId>('launch0002'), PRICES, { actor: ME, at: daysAgo(1) });
    await account.says(ME, other);
    const { user } = open('themes/a1');
    const launches = await panel('Launches');
    expect(launches.getAllByRole('listitem')).toHaveLength(1);
    await user.click(launches.getByRole('link', { name: 'New prices' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'New prices' })).toBeDefined();
    expect(await panel('Objections')).toBeDefined();
  });
});
