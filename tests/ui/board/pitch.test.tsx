// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { championTurnId } from '#domain/champion/ChampionEvent.ts';
import { draftWords } from '#domain/pitch/draftPitch.ts';
import { NO_WORDS } from '#domain/pitch/PitchWords.ts';
import { draftMerge } from '#domain/theme/draftMerge.ts';
import '#ui/board/theme/pitch/PitchPanel.tsx';
import { keptWords } from '#ui/board/theme/pitch/keptWords.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakeAccountTickets } from '../../ports/fakes/fakeAccountTickets.ts';
import { fakeThemeStore } from '../../ports/fakes/fakeThemeStore.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, ME, NOW, RUTH, TOM } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const id = asId<ThemeId>('export');
const HAND = 'We paste it by hand every Friday.';
const LEAVE = 'Without it we will cancel our contract.';

/** A theme of four tickets by three people that somebody champions. */
function carriedBy(champion: UserId): BoardAccount {
  keptWords.clear();
  return new BoardAccount()
    .theme('export', 'CSV export')
    .champion('export', champion)
    .said('export', { ticket: '1', requester: '71', organization: '81', text: HAND })
    .said('export', { ticket: '2', requester: '72', organization: '82', text: LEAVE })
    .said('export', { ticket: '3', requester: '73', organization: '82', taggedBy: TOM })
    .said('export', { ticket: '4', requester: '71', organization: '81', taggedBy: TOM });
}

/** What comes after the champion's first turn. */
function turn(filled: BoardAccount, n: number, kind: string, actor: UserId, says: object): BoardAccount {
  return filled.event({
    id: championTurnId(id, n),
    kind: `champion.${kind}`,
    themeId: id,
    actor,
    payload: { turn: n, ...says },
    after: championTurnId(id, n - 1),
    at: daysAgo(9 - n),
  });
}

async function open(filled: BoardAccount, isOffline = false) {
  const settings = fakeAccountSettings({ deciders: [{ userId: RUTH, from: instant(0), until: null }] });
  const accountTickets = fakeAccountTickets();
  const outside = { ...boardOutside({ account: filled.account }), settings, accountTickets };
  if (isOffline) settings.failure = { kind: 'offline', what: 'read settings' };
  else await outside.replica.saveBook(settings.book, outside.now());
  const { user } = renderBoard(outside, 'themes/export');
  const panel = within(await screen.findByRole('region', { name: 'The pitch' }));
  const pitched = () => [...filled.account.events.values()].filter(({ kind }) => kind.startsWith('pitch.'));
  return { user, panel, pitched, settings, accountTickets, account: filled.account };
}

const caseOf = (panel: Awaited<ReturnType<typeof open>>['panel']) =>
  panel.getByLabelText<HTMLTextAreaElement>('The case');

describe('the pitch', () => {
  it('begins with the case, follows what is estimated until somebody writes, and then changes their words no more', async () => {
    const { user, panel } = await open(carriedBy(ME));
    await user.click(await panel.findByRole('button', { name: 'Write the pitch' }));
    expect(caseOf(panel).value).toContain('3 people in 2 organizations ask for this, in 4 tickets.');
    await waitFor(() =>
      expect(caseOf(panel).value).toContain('Customers say in 1 ticket that they would leave.'),
    );
    expect(caseOf(panel).value).toContain('They tell in 1 ticket how they get by without it.');
    expect(caseOf(panel).value).not.toContain('active users');
    await user.type(panel.getByLabelText('Active users'), '1200');
    expect(caseOf(panel).value).toContain('That is 0.25% of active users.');
    await user.type(caseOf(panel), ' They wait.');
    await user.clear(panel.getByLabelText('Active users'));
    expect(caseOf(panel).value).toMatch(/They wait\.$/);
    expect(caseOf(panel).value).toContain('That is (not known) of active users.');
  });

  it('tells finance what tickets cost as soon as somebody says what one takes', async () => {
    const { user, panel } = await open(carriedBy(ME));
    await user.click(await panel.findByRole('button', { name: 'Finance' }));
    await user.click(panel.getByRole('button', { name: 'Write the pitch' }));
    expect(caseOf(panel).value).not.toContain('has cost');
    await user.type(panel.getByLabelText('Minutes a ticket takes'), '30');
    await user.type(panel.getByLabelText('Cost of an hour of support'), '60');
    expect(caseOf(panel).value).toContain('Answering 4 tickets has cost 120.');
  });

  it('says what is lacking, has hedges mended by a click, and goes to the lead with its numbers', async () => {
    const { user, panel, pitched } = await open(carriedBy(ME));
    await user.click(await panel.findByRole('button', { name: 'Write the pitch' }));
    await user.click(await panel.findByRole('button', { name: 'Send the pitch' }));
    expect(panel.getByText('Say what to do.')).toBeDefined();
    expect(panel.getByText('Choose who is asked.')).toBeDefined();
    expect(pitched()).toEqual([]);
    await user.type(caseOf(panel), ' Just a thought: a lot of customers wait.');
    expect(await panel.findByText('“a lot of customers”')).toBeDefined();
    await user.click(panel.getByRole('button', { name: 'Write “3 people”' }));
    expect(caseOf(panel).value).toContain('3 people wait.');
    for (const [label, words] of [
      ['What to do', 'Ship CSV export'],
      ['What it moves', 'hours lost to pasting'],
      ['Measured by', 'tickets a month'],
      ['Stop if', 'nobody exports by then'],
    ] as const)
      await user.type(panel.getByLabelText(label), words);
    await user.selectOptions(panel.getByLabelText('Who is asked'), 'Ruth Okafor');
    await user.click(panel.getByRole('button', { name: 'Send the pitch' }));
    expect(await panel.findByText(/^Sent to Ruth Okafor/)).toBeDefined();
    expect(pitched()).toMatchObject([
      {
        kind: 'pitch.sent',
        actor: ME,
        payload: {
          audience: 'product',
          to: RUTH,
          belowFloor: null,
          numbers: { people: 3, organizations: 2, tickets: 4, leaving: 1, workaround: 1 },
        },
      },
    ]);
    expect(JSON.stringify(pitched()[0]?.payload)).toContain('{people} wait.');
    expect(
      panel.getByText(/^Ship CSV export to move hours lost to pasting, measured by tickets a month, by /),
    ).toBeDefined();
  });

  it('says why nobody can be asked just now, and offers them once the account answers', async () => {
    const { user, panel, settings } = await open(carriedBy(ME), true);
    await user.click(await panel.findByRole('button', { name: 'Write the pitch' }));
    await user.type(panel.getByLabelText('What to do'), 'Ship CSV export');
    await panel.findByText(/^No connection to Zendesk/);
    settings.failure = null;
    await user.click(panel.getByRole('button', { name: 'Try again' }));
    await panel.findByLabelText('Who is asked');
    expect(panel.getByLabelText<HTMLTextAreaElement>('What to do').value).toBe('Ship CSV export');
  });

  it('of which fewer ask than the floor needs a reason in writing', async () => {
    keptWords.clear();
    const few = new BoardAccount()
      .theme('export', 'CSV export')
      .champion('export', ME)
      .said('export', { ticket: '1', requester: '71' });
    const { user, panel, pitched } = await open(few);
    await user.click(await panel.findByRole('button', { name: 'Write the pitch' }));
    await user.click(await panel.findByRole('button', { name: 'Send the pitch' }));
    expect(panel.getByText('Say why it is pitched all the same.')).toBeDefined();
    expect(pitched()).toEqual([]);
  });

  it('in a language without rules is “not checked”, never fine', async () => {
    const { user, panel } = await open(carriedBy(ME));
    await user.click(await panel.findByRole('button', { name: 'Write the pitch' }));
    expect(await panel.findByText('Nothing found that makes the case smaller.')).toBeDefined();
    await user.selectOptions(panel.getByLabelText('Written in'), 'German');
    expect(await panel.findByText(/^The wording is not checked/)).toBeDefined();
    expect(panel.queryByText('Nothing found that makes the case smaller.')).toBeNull();
  });

  it('that two write at once stands as the first wrote it, and the second keeps their words', async () => {
    const filled = turn(
      turn(carriedBy(TOM), 2, 'offered', TOM, { to: ME, role: 'coChampion' }),
      3,
      'accepted',
      ME,
      {},
    );
    const { user, panel, pitched, account } = await open(filled);
    await user.click(await panel.findByRole('button', { name: 'Write the pitch' }));
    await user.type(panel.getByLabelText('What to do'), 'My words');
    const toms = { ...NO_WORDS, act: 'Tom’s words', language: 'en' };
    const first = draftWords(
      { themeId: id, audience: 'product', story: { last: null } },
      toms,
      {},
      {
        ...{ actor: TOM, at: NOW },
      },
    );
    await fakeThemeStore(TOM, account).writeEvent(first);
    await user.click(panel.getByRole('button', { name: 'Save the draft' }));
    expect(await screen.findByText(/^Somebody was first: what you wrote changed nothing/)).toBeDefined();
    expect(pitched()).toHaveLength(2);
    expect(panel.getByLabelText<HTMLTextAreaElement>('What to do').value).toBe('My words');
  });
});

describe('a theme that is merged while somebody writes its pitch', () => {
  it('leaves them their words, which can be kept and are in the history', async () => {
    const filled = carriedBy(ME).theme('into', 'Exports');
    const { user, panel, pitched } = await open(filled);
    await user.click(await panel.findByRole('button', { name: 'Write the pitch' }));
    await user.type(panel.getByLabelText('What to do'), 'My words');
    filled.event(draftMerge({ id, unmergedBy: null }, asId<ThemeId>('into'), { actor: TOM, at: NOW }));
    await user.click(screen.getByRole('button', { name: 'Watch' }));
    await screen.findByText(/^This theme is part of/);
    expect(panel.getByLabelText<HTMLTextAreaElement>('What to do').value).toBe('My words');
    await user.click(panel.getByRole('button', { name: 'Save the draft' }));
    await panel.findByText(/^My words to move/);
    expect(pitched()).toMatchObject([{ kind: 'pitch.drafted', payload: { words: { act: 'My words' } } }]);
    expect(panel.queryByRole('button', { name: 'Go on writing' })).toBeNull();
  });
});

/** A theme whose case grew since its champion kept a draft: three tickets by two people were there then. */
function keptBefore(body: string): BoardAccount {
  const words = { ...NO_WORDS, body, language: 'en' };
  const then = { people: 2, organizations: 2, tickets: 3, checked: 0, blocking: 0, important: 0, lately: 2 };
  const numbers = { ...then, workaround: 1, leaving: 0 };
  const by = { actor: ME, at: daysAgo(3) };
  const at = { themeId: id, audience: 'product', story: { last: null } } as const;
  return carriedBy(ME).event({ ...draftWords(at, words, numbers, by), recordId: 'kept' });
}

describe('a draft that was kept while the case grew', () => {
  it('has its linked numbers refreshed, and is offered the others and what is new, without losing a word', async () => {
    const own = 'My words: {people} wait. I told 2 people.';
    const { user, panel, pitched } = await open(keptBefore(own));
    await user.click(await panel.findByRole('button', { name: 'Go on writing' }));
    expect(caseOf(panel).value).toBe('My words: 3 people wait. I told 2 people.');
    expect(panel.getByText(/^Changed since it was saved, and refreshed: 2 people → 3 people/)).toBeDefined();
    expect(panel.getByText(/“2 people” is in your own words/)).toBeDefined();
    await user.click(panel.getByRole('button', { name: 'Write “3 people”' }));
    expect(caseOf(panel).value).toBe('My words: 3 people wait. I told 3 people.');
    expect(document.activeElement).toBe(caseOf(panel));
    expect(panel.queryByText(/is in your own words/)).toBeNull();
    const news = await panel.findByText(
      /^New in the case: “Customers say in 1 ticket that they would leave\./,
    );
    await user.click(within(news).getByRole('button', { name: 'Add it' }));
    expect(caseOf(panel).value).toMatch(/3 people\. Customers say in 1 ticket that they would leave\.$/);
    expect(panel.queryByText(/^New in the case/)).toBeNull();
    await user.click(panel.getByRole('button', { name: 'Save the draft' }));
    await panel.findByRole('button', { name: 'Go on writing' });
    expect(pitched().at(-1)).toMatchObject({
      kind: 'pitch.drafted',
      payload: {
        words: { body: expect.stringContaining('My words: {people} wait. I told {people}. ') },
        numbers: { people: 3, tickets: 4, leaving: 1 },
      },
    });
  });

  it('is composed anew where nobody had written in it', async () => {
    const first = '{people} in {organizations} ask for this, in {tickets}. In the last four weeks: {lately}.';
    const { user, panel } = await open(
      keptBefore(
        `${first} They tell in {workaround} how they get by without it. First heard on {since}, last on {last}.`,
      ),
    );
    await user.click(await panel.findByRole('button', { name: 'Go on writing' }));
    await waitFor(() =>
      expect(caseOf(panel).value).toContain('Customers say in 1 ticket that they would leave.'),
    );
    expect(panel.queryByText(/^New in the case/)).toBeNull();
  });

  it('is not told news in another language than its own', async () => {
    const { user, panel } = await open(keptBefore('Mine: {people}.'));
    await user.click(await panel.findByRole('button', { name: 'Go on writing' }));
    await panel.findByText(/^New in the case/);
    await user.selectOptions(panel.getByLabelText('Written in'), 'German');
    expect(panel.queryByText(/^New in the case/)).toBeNull();
    expect(panel.getByText(/^Changed since it was saved/)).toBeDefined();
  });
});

describe('what a pitch rests on', () => {
  it('opens from each number to its tickets', async () => {
    const { user, panel } = await open(carriedBy(ME));
    await screen.findByText('speaks of leaving');
    await user.click(await panel.findByRole('button', { name: 'Write the pitch' }));
    const rests = within(panel.getByRole('group', { name: 'What it rests on' }));
    const leaving = rests.getByRole('button', { name: 'Customers say in 1 ticket that they would leave.' });
    await user.click(leaving);
    expect(leaving.getAttribute('aria-expanded')).toBe('true');
    expect(rests.getByRole('button', { name: '#2' })).toBeDefined();
    expect(rests.queryByRole('button', { name: '#1' })).toBeNull();
    await user.click(rests.getByRole('button', { name: /^3 people in 2 organizations/ }));
    for (const ticket of ['#1', '#2', '#3', '#4'])
      expect(rests.getByRole('button', { name: ticket })).toBeDefined();
  });

  it('gathers for engineering what customers name, each with its words, and says what nobody does', async () => {
    const steps = 'When I click Export in Chrome 126, nothing happens.';
    const filled = carriedBy(ME)
      .said('export', { ticket: '5', requester: '74', text: steps })
      .said('export', {
        ticket: '6',
        requester: '75',
        text: 'chrome 126 and version 4.12 too, sadly: Chrome 126',
      })
      .event(
        draftWords(
          { themeId: id, audience: 'engineering', story: { last: null } },
          { ...NO_WORDS, body: 'It is {people}.', language: 'en' },
          {},
          { actor: ME, at: daysAgo(1) },
        ),
      );
    const { user, panel } = await open(filled);
    await user.click(await panel.findByRole('button', { name: 'Engineering · draft' }));
    const paper = within(await panel.findByRole('article'));
    expect(await paper.findByText('How and where it happens')).toBeDefined();
    expect(paper.getByText('Browsers').parentElement?.textContent).toBe('Browsers Chrome 126 (2 tickets)');
    expect(paper.getByText('Versions').parentElement?.textContent).toBe('Versions 4.12 (1 ticket)');
    expect(paper.getAllByText(steps)).toHaveLength(1);
    expect(
      paper.getByText('Left out, since no customer was heard to name it: Systems, Devices.'),
    ).toBeDefined();
    const rests = within(panel.getByRole('group', { name: 'What it rests on' }));
    await user.click(rests.getByRole('button', { name: '4.12 (1 ticket)' }));
    expect(rests.getByText(/version 4\.12 too/)).toBeDefined();
    expect(rests.getByRole('button', { name: 'Open ticket: #6' })).toBeDefined();
    await user.click(panel.getByRole('button', { name: 'Product' }));
    expect(panel.queryByText('How and where it happens')).toBeNull();
  });

  it('counts for engineering what was handed on to them, linked to its tickets, once the account was asked', async () => {
    const filled = carriedBy(ME);
    const { user, panel, accountTickets, pitched } = await open(filled);
    const place = { groupId: null, brandId: null, formId: null, unknown: [] };
    const ticket = (n: string, tags: readonly string[], problem?: string) => {
      const links = problem === undefined ? {} : { problemId: asId<TicketId>(problem) };
      const said = { requesterId: null, channel: 'email', changedAt: NOW, place: { ...place, tags } };
      accountTickets.tickets.set(asId(n), { id: asId(n), ...said, ...links });
    };
    ticket('1', [], '900');
    ticket('2', ['jira_escalated'], '900');
    ticket('3', ['jira_escalated']);
    ticket('4', ['vip']);
    accountTickets.failure = { kind: 'offline', what: 'read tickets' };
    await panel.findByRole('button', { name: 'Write the pitch' });
    expect(accountTickets.shown).toBe(0);
    await user.click(panel.getByRole('button', { name: 'Engineering' }));
    await panel.findByText(/^No connection to Zendesk/);
    await user.click(panel.getByRole('button', { name: 'Write the pitch' }));
    expect(caseOf(panel).value).not.toContain('interruption');
    accountTickets.failure = null;
    await user.click(panel.getByRole('button', { name: 'Try again' }));
    const says =
      'It has cost engineering 2 interruptions: one for each problem ticket or Jira link of 3 tickets.';
    await waitFor(() => expect(caseOf(panel).value).toContain(says));
    expect(panel.queryByText(/^No connection to Zendesk/)).toBeNull();
    const rests = within(panel.getByRole('group', { name: 'What it rests on' }));
    await user.click(rests.getByRole('button', { name: says }));
    for (const linked of ['#1', '#2', '#3'])
      expect(rests.getByRole('button', { name: linked })).toBeDefined();
    expect(rests.queryByRole('button', { name: '#4' })).toBeNull();
    await user.click(panel.getByRole('button', { name: 'Save the draft' }));
    const paper = within(await panel.findByRole('article'));
    expect(paper.getByText('interruptions').parentElement?.textContent).toBe('2interruptions');
    expect(pitched().at(-1)).toMatchObject({ payload: { numbers: { interruptions: 2, escalated: 3 } } });
    ticket('4', ['jira_escalated']);
    await user.click(panel.getByRole('button', { name: 'Product' }));
    await user.click(panel.getByRole('button', { name: 'Engineering · draft' }));
    expect(accountTickets.shown).toBe(2);
  });
});

describe('who pitches', () => {
  const offered = (filled: BoardAccount, to: UserId) =>
    turn(filled, 2, 'offered', TOM, { to, role: 'coChampion' });

  it.each<[string, BoardAccount, boolean]>([
    ['its champion', carriedBy(ME), true],
    ['a co-champion', turn(offered(carriedBy(TOM), ME), 3, 'accepted', ME, {}), true],
    ['who was asked and has not accepted', offered(carriedBy(TOM), ME), false],
    [
      'who has left again',
      turn(turn(offered(carriedBy(TOM), ME), 3, 'accepted', ME, {}), 4, 'left', ME, {}),
      false,
    ],
    ['a stand-in', turn(carriedBy(TOM), 2, 'paused', TOM, { until: '2026-12-24', standIn: ME }), true],
    [
      'a stand-in whose days are over',
      turn(carriedBy(TOM), 2, 'paused', TOM, { until: '2026-11-20', standIn: ME }),
      false,
    ],
    ['somebody else', carriedBy(TOM), false],
  ])('%s', async (_, filled, may) => {
    const { panel } = await open(filled);
    const says = may
      ? /^Nothing is written for them yet\. A first draft comes from the case/
      : 'Nothing is written for them yet. Whoever champions the theme pitches it.';
    expect(await panel.findByText(says)).toBeDefined();
    expect(panel.queryByRole('button', { name: 'Write the pitch' }) !== null).toBe(may);
  });

  it('nobody while the theme is part of another', async () => {
    const into = asId<ThemeId>('into');
    const filled = carriedBy(ME).theme('into', 'Exports');
    filled.event(draftMerge({ id, unmergedBy: null }, into, { actor: ME, at: NOW }));
    const { panel } = await open(filled);
    await panel.findByText(/^Nothing is written for them yet/);
    expect(panel.queryByRole('button', { name: 'Write the pitch' })).toBeNull();
  });
});
