// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import type { FakeRights } from '../../ports/fakes/fakeRights.ts';
import { boardOutside, ME, TOM } from './boardOutside.ts';
import { ID, LaunchAccount, panel, PRICES, ref } from './launchAccount.tsx';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

describe('launches', () => {
  it('begin with what they are for, and are made with or without a day and a theme', async () => {
    const account = new LaunchAccount().theme('a1', 'Alpha') as LaunchAccount;
    const { user } = account.open('launches');
    expect(await screen.findByText('Nothing is prepared yet')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Prepare a launch' }));
    const form = within(screen.getByRole('form', { name: 'Prepare a launch' }));
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(form.getByText('Write something here.')).toBeDefined();
    expect(account.account.events.size).toBe(1);
    await user.type(form.getByLabelText('Name'), 'New prices');
    await user.click(await form.findByRole('button', { name: /Alpha/ }));
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'New prices' })).toBeDefined();
    expect(screen.getByText('No day yet')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Alpha' })).toBeDefined();
    const [made] = [...account.account.events.values()].filter(({ kind }) => kind === 'launch.made');
    expect(made).toMatchObject({ actor: ME, payload: { name: 'New prices', on: null, themeId: 'a1' } });
  });

  it('with a day that is over are live since then, and can be closed and taken up again', async () => {
    const account = new LaunchAccount();
    await account.prepares({ ...PRICES, on: '2026-11-01' });
    const { user } = account.open();
    expect(await screen.findByText('Live since Nov 1, 2026')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    expect(await screen.findByText('Archived')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Bring back' }));
    expect(await screen.findByText('Live since Nov 1, 2026')).toBeDefined();
  });

  it('that nobody knows lead to the list, which says so', async () => {
    const account = new LaunchAccount();
    await account.prepares();
    account.open('launches/other');
    expect(await screen.findByRole('link', { name: 'New prices' })).toBeDefined();
    expect(screen.queryByText(/agreed/)).toBeNull();
    expect(screen.getByText(/leads nowhere|not there|does not/i)).toBeDefined();
  });

  it('of which a request failed are not none', async () => {
    const account = new LaunchAccount();
    account.feed.onAsk = () => ({ kind: 'offline', what: 'read' });
    const { user } = account.open('launches');
    const retry = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.queryByText('Nothing is prepared yet')).toBeNull();
    account.feed.onAsk = null;
    await user.click(retry);
    expect(await screen.findByText('Nothing is prepared yet')).toBeDefined();
  });

  it('cannot be changed by who only reads', async () => {
    const account = new LaunchAccount();
    await account.prepares();
    const id = await account.raises('Too dear');
    await account.answers(id, 'It pays for itself.', TOM, null);
    const outside = {
      ...boardOutside({ account: account.account, role: '8500001' }),
      accountFeed: account.feed,
    };
    (outside.rights as FakeRights).reads = true;
    renderBoard(outside, `launches/${ID}`);
    expect(await screen.findByText('It pays for itself.')).toBeDefined();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Add an objection' })).toBeNull());
    for (const name of ['Accept', 'Edit', 'Close', /^Answer/, /^Remove/])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });
});

describe('objections', () => {
  it('are typed, once each, and not too long; nothing typed is lost', async () => {
    const account = new LaunchAccount();
    await account.prepares();
    const { user, failure } = account.open();
    const objections = await panel('Objections');
    await user.click(objections.getByRole('button', { name: 'Add an objection' }));
    const form = within(objections.getByRole('form', { name: 'Add an objection' }));
    const text = form.getByLabelText<HTMLTextAreaElement>('What customers may say');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(form.getByText('Write something here.')).toBeDefined();
    await user.click(text);
    await user.paste('x'.repeat(10_000));
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(form.getByText('At most 2,000 characters; these are 10,000.')).toBeDefined();
    expect(text.value).toHaveLength(10_000);
    await user.clear(text);
    await user.type(text, 'It is too dear.');
    await user.selectOptions(form.getByLabelText('Kind'), 'Trust');
    failure.now = { kind: 'offline', what: 'write event' };
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await form.findByText(/connection/i)).toBeDefined();
    expect(text.value).toBe('It is too dear.');
    failure.now = null;
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await objections.findByText('It is too dear.')).toBeDefined();
    await waitFor(() => expect(objections.queryByRole('form')).toBeNull());
    expect(account.launch.objections).toMatchObject([{ kind: 'trust', by: ME }]);
    await user.click(objections.getByRole('button', { name: 'Add an objection' }));
    await user.type(objections.getByLabelText('What customers may say'), ' it is TOO dear ');
    await user.click(objections.getByRole('button', { name: 'Save' }));
    expect(objections.getByText('This objection is on the list already.')).toBeDefined();
    expect(account.launch.objections).toHaveLength(1);
  });

  it('have an answer that another stands by, checked for promises', async () => {
    const account = new LaunchAccount();
    await account.prepares();
    const id = await account.raises('Too dear');
    const { user } = account.open();
    const objections = await panel('Objections');
    expect(objections.getByText('Not answered yet.')).toBeDefined();
    await user.click(objections.getByRole('button', { name: /^Answer/ }));
    const form = within(objections.getByRole('form', { name: 'Answer' }));
    await user.type(form.getByLabelText('What the team says'), 'We promise it will get cheaper next month.');
    expect(
      (await form.findAllByText(/assures what is not decided|says that it will come/)).length,
    ).toBeGreaterThan(0);
    await user.selectOptions(form.getByLabelText('Language of these words'), 'ja');
    expect(await form.findByText(/Not checked for promises/)).toBeDefined();
    await user.selectOptions(form.getByLabelText('Language of these words'), 'en');
    await user.clear(form.getByLabelText('What the team says'));
    await user.type(form.getByLabelText('What the team says'), 'It pays for itself.');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await objections.findByText(/Nobody else has agreed yet/)).toBeDefined();
    expect(document.activeElement?.closest('li')?.textContent).toContain('Too dear');
    // Nobody stands by their own words.
    expect(objections.queryByRole('button', { name: 'Agree' })).toBeNull();
    expect(account.launch.objections).toMatchObject([{ id, answers: [{ by: ME, agreed: [] }] }]);
  });

  it('are agreed with one click, and what was said before stays to be seen', async () => {
    const account = new LaunchAccount();
    await account.prepares();
    const id = await account.raises('Too dear');
    await account.answers(id, 'We are worth it.', ME, TOM);
    await account.answers(id, 'It pays for itself.', TOM, null);
    const { user } = account.open();
    const objections = await panel('Objections');
    await user.click(await objections.findByRole('button', { name: 'Agree' }));
    expect(await objections.findByText(/Agreed by Aylin Demir/)).toBeDefined();
    await user.click(objections.getByRole('button', { name: '1 entry in the history' }));
    expect(objections.getByText('We are worth it.')).toBeDefined();
    expect(objections.getByText(/Agreed by Tom Berger/)).toBeDefined();
  });

  it('of two who answer differently at once have the first; the second sees it, with their own words kept', async () => {
    const account = new LaunchAccount();
    await account.prepares();
    const id = await account.raises('Too dear');
    const { user } = account.open();
    const objections = await panel('Objections');
    await user.click(objections.getByRole('button', { name: /^Answer/ }));
    const text = objections.getByLabelText<HTMLTextAreaElement>('What the team says');
    await user.type(text, 'Mine.');
    await account.answers(id, 'Theirs.', TOM, null);
    await user.click(objections.getByRole('button', { name: 'Save' }));
    expect(await objections.findByText('Theirs.')).toBeDefined();
    expect(text.value).toBe('Mine.');
    await user.click(objections.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(objections.queryByRole('form')).toBeNull());
    expect(account.launch.objections[0]?.answers.map((one) => one.text)).toEqual(['Theirs.', 'Mine.']);
  });

  it('that say the same are joined, with their quotes, and that can be undone', async () => {
    const account = new LaunchAccount();
    await account.prepares();
    await account.raises('Too dear');
    await account.raises('It costs too much');
    const { user } = account.open();
    const objections = await panel('Objections');
    const merge = await objections.findAllByRole('button', { name: 'Merge…' });
    await user.click(merge[0] as HTMLElement);
    await user.click(objections.getByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(objections.queryByText('Too dear')).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await objections.findByText('Too dear')).toBeDefined();
    await user.click(objections.getByRole('button', { name: 'Remove: It costs too much' }));
    await waitFor(() => expect(objections.queryByText('It costs too much')).toBeNull());
  });

  it('take customers’ words of the theme along, and hold none of them', async () => {
    const account = new LaunchAccount().theme('a1', 'Alpha') as LaunchAccount;
    account
      .said('a1', { ticket: '35', text: 'Nobody pays that.' })
      .said('a1', { ticket: '36', text: 'Noted by phone', wordsOf: 'agent' })
      .said('a1', { ticket: '35', text: 'Nobody pays that.', taggedBy: TOM });
    await account.prepares({ ...PRICES, themeId: asId<ThemeId>('a1') });
    const { user } = account.open();
    const objections = await panel('Objections');
    await user.click(objections.getByRole('button', { name: 'Add an objection' }));
    await user.type(objections.getByLabelText('What customers may say'), 'Too dear');
    await user.click(await objections.findByRole('checkbox', { name: /Nobody pays that/ }));
    expect(objections.getAllByRole('checkbox')).toHaveLength(1);
    await user.click(objections.getByRole('button', { name: 'Save' }));
    expect(await objections.findByText('Too dear')).toBeDefined();
    expect(await objections.findByText('Nobody pays that.')).toBeDefined();
    expect(account.launch.objections[0]?.quotes).toEqual([ref('35', 'Nobody pays that.', 'a1')]);
    expect(JSON.stringify([...account.account.events.values()])).not.toContain('pays that');
  });

  it('show customers’ words as they stand now, and say where they stand no more', async () => {
    const account = new LaunchAccount()
      .theme('a1', 'Alpha')
      .said('a1', { ticket: '35', text: 'Nobody pays that.' }) as LaunchAccount;
    await account.prepares();
    // The second customer was forgotten, or their ticket is gone: the mention with their words was deleted.
    await account.raises('Too dear', [
      ref('35', 'Nobody pays that.', 'a1'),
      ref('36', 'I will not pay.', 'a1'),
    ]);
    const { user, outside } = account.open();
    const objections = await panel('Objections');
    expect(await objections.findByText('Nobody pays that.')).toBeDefined();
    expect(objections.getByText(/not there any more/)).toBeDefined();
    await user.click(objections.getByRole('button', { name: 'Open ticket: #35' }));
    expect(outside.workplace.openedTickets).toEqual(['35']);
  });
});

describe('practice', () => {
  it('deals what is agreed, by keyboard alone, and keeps nothing', async () => {
    const account = new LaunchAccount();
    await account.prepares();
    for (const text of ['One', 'Two', 'Three']) {
      const id = await account.raises(text);
      if (text !== 'Three') await account.answers(id, `Answer ${text}`, ME, TOM);
    }
    const { user } = account.open();
    const before = account.account.events.size;
    const begin = await screen.findByRole('button', { name: 'Practise' });
    begin.focus();
    await user.keyboard('{Enter}');
    const cards = await panel('Practise');
    expect(cards.getByText('0 of 2')).toBeDefined();
    expect(cards.queryByText('Answer One')).toBeNull();
    await user.keyboard('{Enter}');
    expect(cards.getByText('Answer One')).toBeDefined();
    await user.keyboard('1');
    expect(cards.getByText('Two')).toBeDefined();
    await user.keyboard('{Enter}{Enter}');
    expect(cards.getByText('One')).toBeDefined();
    await user.keyboard('{Enter}{Enter}');
    expect(cards.getByText(/Nothing of it was kept/)).toBeDefined();
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('region', { name: 'Practise' })).toBeNull();
    expect(account.account.events.size).toBe(before);
  });
});
