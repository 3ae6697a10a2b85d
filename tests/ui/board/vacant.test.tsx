// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type AreaId, type ThemeId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { AgentProfile } from '#domain/champion/AgentProfile.ts';
import { championTurnId } from '#domain/champion/ChampionEvent.ts';
import { draftSending } from '#domain/pitch/draftPitch.ts';
import { NO_WORDS } from '#domain/pitch/PitchWords.ts';
import { DEFAULT_ANSWERS } from '#domain/setting/AnswerSetting.ts';
import type { Peak } from '#domain/setting/Peak.ts';
import type { Settings } from '#domain/setting/Settings.ts';
import '#ui/board/answers/AnswersPage.tsx';
import '#ui/board/theme/pitch/PitchPanel.tsx';
import '#ui/board/theme/roles/RolesPart.tsx';
import '#ui/board/themes/VacancyPart.tsx';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakeOwnEntries } from '../../ports/fakes/fakeOwnEntries.ts';
import { fakePeople } from '../../ports/fakes/fakePeople.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, ME, RUTH, STAFF, TOM } from './boardOutside.ts';
import { readBy } from './readBy.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const REPORTING = asId<AreaId>('reporting');
const AREAS = [{ id: REPORTING, name: 'Reporting', managers: [], isRetired: false }];
const leads = (...ids: (typeof ME)[]): Partial<Settings> => ({
  deciders: ids.map((userId) => ({ userId, from: instant(0), until: null })),
});

interface Given {
  readonly settings?: Partial<Settings>;
  readonly profiles?: readonly (readonly [typeof ME, AgentProfile])[];
  readonly peaks?: readonly (readonly [typeof ME, readonly Peak[]])[];
  readonly people?: typeof STAFF;
}

async function open(filled: BoardAccount, path: string, given: Given = {}) {
  const accountReplica = await readBy(filled);
  const base = boardOutside({ account: filled.account, accountReplica });
  const settings = fakeAccountSettings({ areas: AREAS, ...given.settings });
  const outside = {
    ...base,
    settings,
    profiles: fakeOwnEntries(given.profiles ?? []),
    peaks: fakeOwnEntries(given.peaks ?? []),
    people: fakePeople(given.people ?? STAFF),
  };
  await outside.replica.saveBook(settings.book, base.now());
  return { outside, ...renderBoard(outside, path) };
}

const region = async (name: string) => within(await screen.findByRole('region', { name }));

/** Three tickets of which Aylin tagged two, one in her area, and one that Tom has not touched for long. */
function account() {
  const filled = new BoardAccount()
    .theme('tagged', 'Tagged')
    .theme('area', 'In my area', { areaId: REPORTING })
    .theme('other', 'Somebody else’s')
    .theme('toms', 'Of Tom')
    .champion('toms', TOM, 1, daysAgo(60))
    .said('tagged', { ticket: '1', requester: '71', at: daysAgo(80) })
    .said('tagged', { ticket: '2', requester: '72', at: daysAgo(80) })
    .said('tagged', { ticket: '3', requester: '73', at: daysAgo(80), taggedBy: TOM })
    .said('other', { ticket: '4', requester: '74', at: daysAgo(80), taggedBy: TOM });
  return filled.event({
    id: asId<never>('area.filed.1.x'),
    kind: 'theme.filed',
    themeId: asId<never>('area'),
    payload: { area: REPORTING, was: null },
  });
}

/** A theme that Aylin made three months and claimed a month ago. */
function leftAlone(): BoardAccount {
  const filled = new BoardAccount().theme('mine', 'Mine').champion('mine', ME, 1, daysAgo(31));
  const created = [...filled.account.events.values()].find(({ kind }) => kind === 'theme.created');
  return created === undefined ? filled : filled.event({ ...created, at: daysAgo(90) });
}

const PROFILE = [[ME, { areas: [REPORTING], words: ['bugs'] }]] as const;

describe('the vacancy board', () => {
  it('offers what one tagged and what is in one’s areas, and what its champion left alone; nobody is ranked', async () => {
    await open(account(), 'vacant', { profiles: PROFILE });
    const own = await region('For you to champion');
    expect(await own.findByText('you tagged 2 of these 3 tickets')).toBeDefined();
    expect(await own.findByText('Reporting')).toBeDefined();
    expect(own.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Tagged', 'In my area']);
    const left = await region('Their champion has not been heard of');
    expect(left.getByText('untouched for 60 days')).toBeDefined();
    expect(left.queryByText('Tom Berger')).toBeNull();
  });

  it('says so where every theme has a champion, and leads to all themes', async () => {
    const carried = new BoardAccount().theme('mine', 'Mine').champion('mine', ME, 1, daysAgo(2));
    const { user } = await open(carried, 'vacant');
    expect(await screen.findByRole('heading', { name: 'Somebody champions every theme' })).toBeDefined();
    expect(screen.queryByRole('table')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Go to all themes' }));
    expect(await screen.findByRole('link', { name: 'Mine' })).toBeDefined();
  });

  it('offers a theme whose champion’s account is closed, whenever they touched it', async () => {
    const filled = account().theme('left', 'Left').champion('left', TOM, 1, daysAgo(8));
    const people = STAFF.map((one) => (one.id === TOM ? { ...one, isStaff: false } : one));
    const { user } = await open(filled, 'vacant', { people });
    const left = await region('Their champion has not been heard of');
    expect(await left.findAllByText('its champion’s account is closed')).toHaveLength(2);
    await user.click(left.getByRole('link', { name: 'Left' }));
    const champion = await region('Champion');
    expect(await champion.findByText(/account is closed.*stays theirs/)).toBeDefined();
    await user.click(champion.getByRole('button', { name: 'Take it over' }));
    expect(await champion.findByText('You champion this')).toBeDefined();
    const claims = [...filled.account.events.values()].filter(({ themeId }) => String(themeId) === 'left');
    expect(claims.at(-1)).toMatchObject({
      kind: 'champion.claimed',
      actor: ME,
      payload: { turn: 2, from: TOM },
    });
  });

  it('of a closed account says from when a theme may be taken over, where its champion did something this week', async () => {
    const filled = account().theme('left', 'Left').champion('left', TOM, 1, daysAgo(3));
    const people = STAFF.filter(({ id }) => id !== TOM);
    await open(filled, 'themes/left', { people });
    const champion = await region('Champion');
    expect(
      await champion.findByText(/account is closed.*That is possible from Nov 26, 2026 on\./),
    ).toBeDefined();
    expect(champion.queryByRole('button', { name: 'Take it over' })).toBeNull();
  });

  it('offers nothing while it is peak time, and says until when', async () => {
    const peak: Peak = { first: '2026-11-20', last: '2026-12-24', declaredAt: daysAgo(10) };
    await open(account(), 'vacant', { settings: leads(TOM), peaks: [[TOM, [peak]]], profiles: PROFILE });
    expect(await screen.findByText(/^Peak time up to/)).toBeDefined();
    expect(screen.queryByRole('region', { name: 'For you to champion' })).toBeNull();
  });
});

describe('a champion whose account is closed', () => {
  /** Tom wrote a pitch, sent it to Ruth, and asked Aylin to carry the theme with him; then his account was closed. */
  function toms(): BoardAccount {
    const left = asId<ThemeId>('left');
    const words = { ...NO_WORDS, act: 'Tom’s words', body: '{people} wait.', language: 'en' };
    const at = { themeId: left, audience: 'product', story: { last: null } } as const;
    const sending = { to: RUTH, numbers: { people: 1 }, belowFloor: null };
    const sent = draftSending(at, words, sending, { actor: TOM, at: daysAgo(20) });
    const offer = { turn: 2, to: ME, role: 'coChampion' };
    return new BoardAccount()
      .theme('left', 'Left')
      .champion('left', TOM, 1, daysAgo(30))
      .said('left', { ticket: '1', requester: '71', taggedBy: TOM })
      .event({ ...sent, recordId: 'sent' })
      .event({
        ...{ id: championTurnId(left, 2), kind: 'champion.offered', themeId: left, payload: offer },
        ...{ actor: TOM, after: championTurnId(left, 1), at: daysAgo(15) },
      });
  }
  const others = STAFF.filter(({ id }) => id !== TOM);

  it.each([
    ['suspended', STAFF.map((one) => (one.id === TOM ? { ...one, isStaff: false } : one)), 'Tom Berger'],
    ['deleted', others, 'Somebody'],
  ] as const)(
    '(%s) keeps what they did, and whoever takes the theme over goes on from their pitch',
    async (_, people, name) => {
      const filled = toms();
      const { user } = await open(filled, 'themes/left', { people, settings: leads(RUTH) });
      const champion = await region('Champion');
      expect(await champion.findByText(/account is closed.*stays theirs/)).toBeDefined();
      expect(champion.getByText(name, { exact: false, selector: 'p[dir]' })).toBeDefined();
      // What they asked of somebody can still be answered.
      expect(await champion.findByRole('button', { name: 'Accept' })).toBeDefined();
      const pitch = await region('The pitch');
      expect(await pitch.findByText(/^Tom’s words to move/)).toBeDefined();
      expect(pitch.queryByRole('button', { name: 'Write it anew' })).toBeNull();
      const before = [...filled.account.events.keys()];
      await user.click(champion.getByRole('button', { name: 'Take it over' }));
      expect(await champion.findByText('You champion this')).toBeDefined();
      await user.click(await pitch.findByRole('button', { name: 'Write it anew' }));
      expect(pitch.getByLabelText<HTMLTextAreaElement>('What to do').value).toBe('Tom’s words');
      expect([...filled.account.events.keys()].slice(0, before.length)).toEqual(before);
    },
  );
});

describe('a theme that its champion left alone', () => {
  it('is brought up to them, and stays theirs with one click', async () => {
    const { user, outside } = await open(leftAlone(), 'mine');
    const mine = await region('What I champion');
    expect(await mine.findByText('You have not touched it for 31 days: is it still yours?')).toBeDefined();
    await user.click(mine.getByRole('link', { name: 'Mine' }));
    const champion = await region('Champion');
    await user.click(await champion.findByRole('button', { name: 'Still mine' }));
    expect(await screen.findByText('Yours: you champion this.')).toBeDefined();
    expect([...outside.account.events.keys()].at(-1)).toBe('mine.champion.2');
  });

  it('is not before as many days as an admin allows', async () => {
    await open(leftAlone(), 'mine', { settings: { answers: { ...DEFAULT_ANSWERS, quietDays: 40 } } });
    const mine = await region('What I champion');
    expect(await mine.findByText('Nothing to do now')).toBeDefined();
    expect(mine.queryByText(/not touched/)).toBeNull();
  });
});

describe('what an agent knows', () => {
  it('is kept by themselves, and seen where a lead looks for somebody to champion a theme', async () => {
    const { user, outside } = await open(account(), 'mine', { settings: leads(ME) });
    const own = await region('What I know');
    await user.click(await own.findByRole('checkbox', { name: 'Reporting' }));
    await user.type(own.getByRole('textbox', { name: 'Anything else' }), 'bugs, refunds');
    await user.click(own.getByRole('button', { name: 'Save' }));
    expect(await own.findByText('Saved.')).toBeDefined();
    const known = { areas: [REPORTING], words: ['bugs', 'refunds'] };
    expect(outside.profiles.kept.get(ME)).toEqual(known);
    outside.profiles.kept.set(TOM, known);
    window.location.hash = '#/themes/area';
    const champion = await region('Champion');
    await user.click(await champion.findByRole('button', { name: 'Ask somebody to champion it' }));
    await user.type(champion.getByRole('textbox', { name: /Whom to ask/ }), 'Tom');
    expect(await champion.findByText('Knows: Reporting, bugs, refunds')).toBeDefined();
  });

  it('nominates nobody where the looker is no lead', async () => {
    await open(account(), 'themes/area', { settings: leads(TOM) });
    const champion = await region('Champion');
    await champion.findByRole('button', { name: 'Champion this' });
    await screen.findByRole('region', { name: 'Notes' });
    expect(champion.queryByRole('button', { name: 'Ask somebody to champion it' })).toBeNull();
  });
});

describe('a peak', () => {
  it('moves the day on which an answer is due by those of its days that are here, and back when it is taken back', async () => {
    const toms = asId<ThemeId>('toms');
    const words = { ...NO_WORDS, act: 'Ship it', body: 'They wait.', language: 'en' };
    const sent = draftSending(
      { themeId: toms, audience: 'product', story: { last: null } },
      words,
      { to: ME, numbers: {}, belowFloor: null },
      { actor: TOM, at: daysAgo(3) },
    );
    const { user } = await open(account().event(sent), 'answers', { settings: leads(ME) });
    const mine = await region('What I am asked');
    expect(await mine.findByText('Due Dec 31, 2026')).toBeDefined();
    const peak = await region('Peak time');
    await user.type(peak.getByLabelText('Up to and with'), '2026-12-01');
    await user.click(peak.getByRole('button', { name: 'Declare a peak' }));
    expect(await mine.findByText('Due Jan 1, 2027')).toBeDefined();
    await user.click(peak.getByRole('button', { name: 'Undo' }));
    expect(await mine.findByText('Due Dec 31, 2026')).toBeDefined();
  });

  it('is declared by a lead and ended by them, with a wrong day refused', async () => {
    const { user, outside } = await open(account(), 'answers', { settings: leads(ME) });
    const peak = await region('Peak time');
    await user.click(peak.getByRole('button', { name: 'Declare a peak' }));
    expect(peak.getByText(/^Choose a first day/)).toBeDefined();
    await user.type(peak.getByLabelText('Up to and with'), '2026-12-24');
    await user.click(peak.getByRole('button', { name: 'Declare a peak' }));
    expect(await peak.findByText(/^Peak time up to .*Dec.*24/)).toBeDefined();
    expect(outside.peaks.kept.get(ME)).toMatchObject([{ first: '2026-11-22', last: '2026-12-24' }]);
    await user.click(peak.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(outside.peaks.kept.get(ME)).toEqual([]));
    expect(await peak.findByText('It is no peak time now.')).toBeDefined();
  });
});
