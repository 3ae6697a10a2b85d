import { describe, expect, it } from 'vitest';
import type { UserId } from '#domain/basis/Id.ts';
import { asId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Decision } from '#domain/decision/Decision.ts';
import type { Verdict } from '#domain/decision/DecisionEvent.ts';
import { decisionAbout } from '#domain/decision/foldDecisions.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { AccountSettings } from '#ports/AccountSettings.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { type Deciding, decideTheme, releaseAnswer } from '#workflows/decide/decideTheme.ts';
import { knownDecisions } from '#workflows/decide/knownDecisions.ts';
import { flushOutbox } from '#workflows/outbox/flushOutbox.ts';
import { openTheme } from '#workflows/openTheme.ts';
import { fakeBrowser } from '../ports/fakes/fakeBrowser.ts';
import { fakeAccountSettings } from '../ports/fakes/fakeAccountSettings.ts';
import { fakeAccount } from '../ports/fakes/fakeThemeStore.ts';
import { type Fate, flushAll, openPage, type Page } from './outbox/Page.ts';
import { conversationOf, outsideFor } from './outsideFor.ts';

const { signal } = new AbortController();
const LEADS = ['1', '2'].map((id) => asId<UserId>(id));
const PLANNED: Verdict = {
  answer: 'planned',
  reason: 'It is in the plan.',
  due: '2027-Q1',
  lookAgainOn: null,
  evidence: null,
};
const NO: Verdict = { ...PLANNED, answer: 'no', reason: 'It would slow everybody down.', due: null };

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** A theme, and two leads' pages (1 and 2) in an account that says who decides. */
async function start(fates: Fate[] = []) {
  const account = fakeAccount();
  const deciders = LEADS.map((userId) => ({ userId, from: instant(0), until: null }));
  const settings = fakeAccountSettings({ deciders });
  const tom = outsideFor('3', conversationOf(9, []), account);
  const theme: Theme = must(await createTheme(tom, draftTheme(tom, 'Dark mode', 'request')));
  const lead = (who: string, ends: Fate[] = []): Page & { readonly browser: typeof browser } => {
    const browser = fakeBrowser();
    const page = openPage({ account, browser, who, fates: ends });
    const outside = { ...page.outside, settings };
    return { ...page, browser, outside, flush: () => flushOutbox(outside, true) };
  };
  const about = async (): Promise<Decision | null> => {
    const journal = [...account.events.values()];
    return decisionAbout(must(await knownDecisions({ ...tom, settings }, journal, signal)), theme.id);
  };
  const record = () => account.themes.get(theme.id)?.answer;
  return { account, settings, theme, one: lead('1', fates), two: lead('2'), third: lead('3'), about, record };
}

/** Says it, and lets the page send meanwhile. */
async function said(page: Page, saying: Promise<Result<Deciding, unknown>>): Promise<Deciding> {
  let isOver = false;
  const end = () => (isOver = true);
  saying.then(end, end);
  for (let i = 0; i < 20 && !isOver; i++) await page.flush();
  return must(await saying);
}

describe('answering a theme', () => {
  it('is kept with its reason, and the theme’s record tells it', async () => {
    const { theme, one, about, record } = await start();
    const { notSent } = await said(one, decideTheme(one.outside, theme, null, PLANNED));
    expect(notSent).toBeNull();
    expect(await about()).toMatchObject({ ...PLANNED, decidedBy: '1', releases: [] });
    expect(record()).toEqual({ answer: 'planned', due: '2027-Q1' });
  });

  it('never changes an answer: the next one stands beside it', async () => {
    const { account, theme, one, two, about, record } = await start();
    await said(one, decideTheme(one.outside, theme, null, PLANNED));
    await said(two, decideTheme(two.outside, theme, await about(), NO));
    expect([...account.events.values()].filter(({ kind }) => kind === 'decision.made')).toHaveLength(2);
    expect(await about()).toMatchObject({ answer: 'no', decidedBy: '2' });
    expect(record()).toEqual({ answer: 'no', due: null });
  });

  it('by two at once ends in the first answer, for both and in the record', async () => {
    const { account, theme, one, two, about, record } = await start();
    const first = await said(one, decideTheme(one.outside, theme, null, PLANNED));
    const second = await said(two, decideTheme(two.outside, theme, null, NO));
    expect(await about()).toMatchObject({ id: first.event.id, answer: 'planned' });
    expect(record()).toEqual({ answer: 'planned', due: '2027-Q1' });
    const events = [...account.events.values()];
    const { overtaken } = must(await knownDecisions(two.outside, events, signal));
    expect([...overtaken]).toEqual([[second.event.id, { why: 'changed', mentions: null }]]);
  });

  it('by somebody who does not decide changes neither what holds nor the record', async () => {
    const { theme, one, third, about, record } = await start();
    await said(third, decideTheme(third.outside, theme, null, NO));
    expect(await about()).toBeNull();
    expect(record()).toBeNull();
    await said(one, decideTheme(one.outside, theme, null, PLANNED));
    expect(await about()).toMatchObject({ answer: 'planned' });
  });

  it.each<Fate>(['lost', 'offline', 'failing', 'busy', 'signedOut'])(
    'whose sending ends %s waits, and takes place once',
    async (fate) => {
      const { account, theme, one, about, record } = await start([fate]);
      const { notSent } = await said(one, decideTheme(one.outside, theme, null, PLANNED));
      expect(notSent?.failure).not.toBeNull();
      await flushAll(one, account, one.browser);
      if (fate === 'signedOut') await one.flush();
      expect(one.browser.entries()).toEqual([]);
      expect([...account.events.values()].filter(({ kind }) => kind === 'decision.made')).toHaveLength(1);
      expect(await about()).toMatchObject(PLANNED);
      expect(record()).toEqual({ answer: 'planned', due: '2027-Q1' });
    },
  );

  it('without storage goes straight to the account, and fails with the reason', async () => {
    const { account, settings, theme, about } = await start();
    const direct = { ...outsideFor('1', conversationOf(9, []), account), settings };
    expect(must(await decideTheme(direct, theme, null, PLANNED)).notSent).toBeNull();
    expect(await about()).toMatchObject(PLANNED);
    const nowhere = { ...theme, id: asId<Theme['id']>('nowhere') };
    expect(await decideTheme(direct, nowhere, null, NO)).toMatchObject({ failure: { kind: 'gone' } });
  });
});

describe('what customers may be told', () => {
  it('is said apart from the answer, and taken back apart from it', async () => {
    const { theme, one, about } = await start();
    await said(one, decideTheme(one.outside, theme, null, PLANNED));
    const told = { text: ' It is planned for spring. ', until: '2027-03-31' } as const;
    const decision = (await about()) as Decision;
    await said(one, releaseAnswer(one.outside, theme, decision, told));
    const [release] = (await about())?.releases ?? [];
    expect(release).toMatchObject({ text: 'It is planned for spring.', until: '2027-03-31' });
    const back = { text: null, until: '2027-03-31' } as const;
    await said(one, releaseAnswer(one.outside, theme, (await about()) as Decision, back));
    expect((await about())?.releases.at(-1)).toMatchObject({ text: null, until: null });
  });
});

describe('who decides', () => {
  it('is asked once more where an answer does not count by what this browser knows', async () => {
    const { account, settings, theme, one, third } = await start();
    const [first, second] = settings.book.settings.deciders;
    if (first === undefined || second === undefined) throw new Error('no deciders');
    await settings.save('deciders', [second]);
    let reads = 0;
    const counted: AccountSettings = {
      ...settings,
      read: (...asked) => ((reads += 1), settings.read(...asked)),
    };
    const outside = { ...third.outside, settings: counted };
    await knownDecisions(outside, [], signal);
    await settings.save('deciders', [first, second]);
    await said(one, decideTheme(one.outside, theme, null, PLANNED));
    const events = [...account.events.values()];
    expect(decisionAbout(must(await knownDecisions(outside, events, signal)), theme.id)).not.toBeNull();
    expect(reads).toBe(2);
  });

  it('is in doubt where the account cannot be asked, and the record is then left as it is', async () => {
    const { account, settings, theme, one, third, record } = await start();
    await said(one, decideTheme(one.outside, theme, null, PLANNED));
    settings.book = {
      ...settings.book,
      doubtful: ['deciders'],
      settings: { ...settings.book.settings, deciders: [] },
    };
    const outside = { ...third.outside, settings };
    const opened = must(await openTheme(outside, theme.id, signal));
    expect(opened.theme.answer).toEqual({ answer: 'planned', due: '2027-Q1' });
    expect(record()).toEqual({ answer: 'planned', due: '2027-Q1' });
    const known = must(await knownDecisions(outside, [...account.events.values()], signal));
    expect(known.isDoubtful).toBe(true);
  });

  it('keeps a record from telling what nobody decided', async () => {
    const { account, theme, third, record } = await start();
    const there = account.themes.get(theme.id);
    if (there === undefined) throw new Error('no record');
    account.themes.set(theme.id, { ...there, answer: { answer: 'shipped', due: null } });
    expect(must(await openTheme(third.outside, theme.id, signal)).theme.answer).toBeNull();
    expect(record()).toBeNull();
  });
});
