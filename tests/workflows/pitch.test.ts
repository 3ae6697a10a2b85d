import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type EventId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import { dueAnswers } from '#domain/decision/dueAnswers.ts';
import { foldPitches, storyOf } from '#domain/pitch/foldPitches.ts';
import { NO_WORDS, type PitchWords } from '#domain/pitch/PitchWords.ts';
import { DEFAULT_ANSWERS } from '#domain/setting/AnswerSetting.ts';
import { draftMerge } from '#domain/theme/draftMerge.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { knownDecisions } from '#workflows/decide/knownDecisions.ts';
import { notesToRelay, relayAnswer } from '#workflows/decide/relayAnswer.ts';
import { goneAmong } from '#workflows/goneAmong.ts';
import { pitchTheme } from '#workflows/pitch/pitchTheme.ts';
import { playChampionTurn } from '#workflows/playChampionTurn.ts';
import { playRoleTurn } from '#workflows/playRoleTurn.ts';
import { zendeskAccountTickets } from '#zendesk/zendeskAccountTickets.ts';
import { zendeskPeople } from '#zendesk/zendeskPeople.ts';
import { fakeAccountSettings } from '../ports/fakes/fakeAccountSettings.ts';
import { asAdmin, connectAs, startAccount } from '../zendesk/localAccount.ts';
import { AYLIN, TOM } from '../zendesk/samples.ts';
import { readComments } from './outcome/replyPage.ts';
import { trackerPage } from './trackers/trackerPage.ts';

const { signal } = new AbortController();
const RENEE = asId<UserId>('9000007');
const DECIDERS = [{ userId: RENEE, from: instant(0), until: null }];
const WORDS: PitchWords = { ...NO_WORDS, act: 'Ship it', body: '{people} ask for it.', language: 'en' };
const SENDING = { to: RENEE, numbers: { people: 37 }, belowFloor: null };

let account: LocalZendesk;
let [aylin, tom]: Awaited<ReturnType<typeof page>>[] = [];
let theme: Theme;
let names = 0;

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** Somebody's page whose records, people and tickets are the account's. */
async function page(user: 'aylin' | 'tom') {
  const zendesk = await connectAs(account, user);
  const settings = fakeAccountSettings({ deciders: DECIDERS });
  return {
    ...(await trackerPage(account, user, [])),
    ...{ settings, people: zendeskPeople(zendesk), accountTickets: zendeskAccountTickets(zendesk) },
  };
}

const pages = () => {
  if (aylin === undefined || tom === undefined) throw new Error('no pages');
  return { aylin, tom };
};

beforeAll(async () => {
  readComments();
  account = await startAccount({ now: '2026-11-22T10:00:00Z' });
  [aylin, tom] = [await page('aylin'), await page('tom')];
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await account.stop();
});

beforeEach(async () => {
  names += 1;
  const me = pages().aylin;
  const drafted = draftTheme(me, `Pitched ${names}`, 'request');
  theme = must(await createTheme(me, { ...drafted, id: asId(`pitch${String(names).padStart(5, '0')}`) }));
  must(await playChampionTurn(me, theme, { kind: 'claim' }, signal));
});
afterEach(async () => {
  await asAdmin(account, 'PUT', `/api/v2/users/${AYLIN}`, { user: { suspended: false } });
});

async function journal(of = theme) {
  return must(await pages().tom.store.journalOfTheme(of.id, signal)).items;
}

const story = async () => storyOf(foldPitches(await journal()), theme.id, 'product');
const at = (last: EventId | null) => ({ theme, audience: 'product', story: { last } }) as const;
const send = { do: 'send', words: WORDS, sending: SENDING } as const;

describe('a pitch, as the account has it', () => {
  it('is kept, sent, sent anew and withdrawn, and everybody reads the same', async () => {
    const me = pages().aylin;
    const kept = must(await pitchTheme(me, at(null), { do: 'keep', words: WORDS, numbers: {} }));
    expect(kept).toMatchObject({ isOvertaken: false, notSent: null });
    expect(await story()).toMatchObject({ draft: { words: WORDS, by: AYLIN }, sent: null });
    must(await pitchTheme(me, at(kept.event.id), send));
    expect(await story()).toMatchObject({ draft: null, sent: { to: RENEE, numbers: { people: 37 } } });
    account.clock.advance(2);
    const again = must(await pitchTheme(me, at((await story()).last), send));
    expect((await story()).earlier).toHaveLength(1);
    must(await pitchTheme(me, at(again.event.id), { do: 'withdraw' }));
    const { sent, earlier } = await story();
    expect([sent, earlier.length]).toEqual([null, 2]);
  });

  it('of two who carry the theme and write at once stands as the first wrote it; the other is told and kept', async () => {
    const both = pages();
    must(await playRoleTurn(both.aylin, theme, { kind: 'offered', to: TOM, role: 'coChampion' }, signal));
    must(await playRoleTurn(both.tom, theme, { kind: 'accepted' }, signal));
    account.clock.advance(2);
    const first = must(await pitchTheme(both.tom, at(null), { do: 'keep', words: WORDS, numbers: {} }));
    account.clock.advance(2);
    const other = { ...WORDS, act: 'Ship something else' };
    const second = must(await pitchTheme(both.aylin, at(null), { do: 'keep', words: other, numbers: {} }));
    expect([first.isOvertaken, second.isOvertaken]).toEqual([false, true]);
    expect(await story()).toMatchObject({ draft: { by: TOM, words: { act: 'Ship it' } } });
    const kept = (await journal()).filter(({ kind }) => kind === 'pitch.drafted');
    expect(kept.map(({ id }) => id).toSorted()).toEqual([first.event.id, second.event.id].toSorted());
  });

  it('of somebody who does not carry the theme changes nothing, and is told so', async () => {
    expect(must(await pitchTheme(pages().tom, at(null), send)).isOvertaken).toBe(true);
    expect(await story()).toMatchObject({ draft: null, sent: null });
  });

  it('stays when its champion is suspended; whoever takes the theme over goes on from it', async () => {
    const { aylin: me, tom: other } = pages();
    const sent = must(await pitchTheme(me, at(null), send));
    expect([...must(await goneAmong(other, [AYLIN, TOM], signal))]).toEqual([]);
    await asAdmin(account, 'PUT', `/api/v2/users/${AYLIN}`, { user: { suspended: true } });
    account.clock.advance(8 * 86_400);
    expect([...must(await goneAmong(other, [AYLIN, TOM], signal))]).toEqual([AYLIN]);
    expect(must(await playRoleTurn(other, theme, { kind: 'claimed', from: AYLIN }, signal)).done).toBe(true);
    expect((await story()).sent?.by).toBe(AYLIN);
    account.clock.advance(2);
    must(await pitchTheme(other, at(sent.event.id), send));
    expect(await story()).toMatchObject({ sent: { by: TOM }, earlier: [{ by: AYLIN }] });
  });

  it('whose theme is merged while it is written is lost to nobody: its lead is asked about the theme it became part of', async () => {
    const { aylin: me, tom: other } = pages();
    const drafted = {
      ...draftTheme(other, `Into ${names}`, 'request'),
      id: asId<Theme['id']>(`into${names}xxxxx`),
    };
    const into = must(await createTheme(other, drafted));
    const by = { actor: TOM, at: instant(account.clock.ms()) };
    must(await other.store.writeEvent(draftMerge({ id: theme.id, unmergedBy: null }, into.id, by)));
    account.clock.advance(2);
    expect(must(await pitchTheme(me, at(null), send)).isOvertaken).toBe(false);
    const events = [...(await journal()), ...(await journal(into))];
    const rules = { deciders: DECIDERS, answers: DEFAULT_ANSWERS, aside: new Set<Theme['id']>(), pauses: [] };
    const due = dueAnswers(events, rules, '2026-11-25');
    expect(due).toMatchObject([{ themeId: into.id, lead: RENEE, pitches: [{ themeId: theme.id }] }]);
  });
});

describe('an answer that is passed on, as the account has it', () => {
  it('comes from a note whose author Zendesk stamped, and decides nothing', async () => {
    const me = pages().aylin;
    const { body } = await asAdmin(account, 'GET', '/api/v2/tickets?page[size]=100');
    const tickets = body['tickets'] as readonly { readonly id: number; readonly status: string }[];
    const ticket = tickets.find(({ status }) => status !== 'closed');
    const ticketId = asId<TicketId>(String(ticket?.id));
    const note = { body: 'We plan it for spring.', public: false };
    await asAdmin(account, 'PUT', `/api/v2/tickets/${ticketId}`, { ticket: { comment: note } });
    const [found] = must(await notesToRelay(me, ticketId, signal));
    expect(found).toMatchObject({ by: RENEE, text: 'We plan it for spring.' });
    if (found === undefined) throw new Error('no note');
    const source = { is: 'note', ticketId, by: found.by, at: found.at } as const;
    const verdict = { answer: 'planned', due: '2027-Q2', lookAgainOn: null, evidence: null } as const;
    must(await relayAnswer(me, theme, null, { ...verdict, reason: found.text, source }));
    const known = must(await knownDecisions(pages().tom, await journal(), signal));
    expect(known.byTheme.get(theme.id)).toBeUndefined();
    expect(known.relayed.get(theme.id)).toMatchObject([{ answer: 'planned', source, relayedBy: AYLIN }]);
    expect(must(await me.store.showTheme(theme.id, signal)).answer).toBeNull();
  });

  it('of a ticket that is not there says so', async () => {
    const read = await notesToRelay(pages().aylin, asId<TicketId>('999999999'), signal);
    expect(read).toMatchObject({ ok: false, failure: { kind: 'gone' } });
  });
});
