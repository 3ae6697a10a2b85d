import { describe, expect, it } from 'vitest';
import { epochMs } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { archiveTheme, createTheme, draftTheme, dropTheme } from '#workflows/createTheme.ts';
import { dismissGroup } from '#workflows/dismissGroup.ts';
import { helpTheme } from '#workflows/helpTheme.ts';
import { flushOutbox } from '#workflows/outbox/flushOutbox.ts';
import { giveUp } from '#workflows/outbox/giveUp.ts';
import { tryAgain } from '#workflows/outbox/tryAgain.ts';
import { playChampionTurn } from '#workflows/playChampionTurn.ts';
import { tagTheme, undoTag } from '#workflows/tagTheme.ts';
import { fakeBrowser } from '../../ports/fakes/fakeBrowser.ts';
import { type FakeAccount, fakeAccount } from '../../ports/fakes/fakeThemeStore.ts';
import { conversationOf, outsideFor } from '../outsideFor.ts';
import { flushAll, openPage, type Page, settle } from './Page.ts';

const { signal } = new AbortController();

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function withThemes(...names: readonly string[]) {
  const account = fakeAccount();
  const founder = outsideFor('2', conversationOf(9, []), account);
  const themes: Theme[] = [];
  for (const name of names) themes.push(must(await createTheme(founder, draftTheme(founder, name, 'bug'))));
  return { account, browser: fakeBrowser(), themes: themes as [Theme, Theme, Theme] };
}

async function tag(page: Page, theme: Theme, ticket = 5, before: Mention | null = null): Promise<Mention> {
  const conversation = conversationOf(ticket, ['I wish it were so.']);
  const heard = must(await page.outside.language.hear(conversation, signal));
  return must(await tagTheme(page.outside, { conversation, sentences: heard.sentences, theme, before }));
}

const standing = ({ mentions }: FakeAccount) => [...mentions.values()].filter(({ withdrawn }) => !withdrawn);
const OFFLINE: Failure = { kind: 'offline', what: 'send' };
const FORBIDDEN: Failure = { kind: 'forbidden', what: 'send' };

describe('what is tagged', () => {
  it('is kept before it is sent, shown again from the replica, and leaves the outbox when Zendesk has it', async () => {
    const { account, browser, themes } = await withThemes('A');
    const page = openPage({ account, browser });
    const mention = await tag(page, themes[0]);
    expect([browser.entries().length, account.mentions.size]).toEqual([1, 0]);
    expect(must(await page.outside.replica.mentions(mention.ticketId))).toEqual([mention]);
    const heard: string[] = [];
    page.outside.outbox.onNews(({ about }) => heard.push(about));
    expect(await page.flush()).toBeNull();
    expect([browser.entries().length, standing(account).length]).toEqual([0, 1]);
    expect(heard).toContain('sent');
    expect(account.themes.get(themes[0].id)?.counts.tickets).toBe(1);
  });

  it('goes out after the theme that it needs, and what waits behind a failure keeps its place', async () => {
    const { account, browser, themes } = await withThemes('Known');
    const page = openPage({ account, browser, fates: ['failing'] });
    const fresh = must(await createTheme(page.outside, draftTheme(page.outside, 'Fresh', 'request')));
    await tag(page, fresh);
    await tag(page, themes[0], 6);
    const next = await page.flush();
    expect(standing(account).map(({ themeId }) => themeId)).toEqual([themes[0].id]);
    expect(browser.entries().map(({ write }) => write.kind)).toEqual(['event', 'mention']);
    expect(next).not.toBeNull();
    await flushAll(page, account, browser);
    expect(standing(account).map(({ themeId }) => themeId)).toEqual([themes[0].id, fresh.id]);
  });

  it('is looked at again soon where the browser did not let us at the outbox just now', async () => {
    const { account, browser, themes } = await withThemes('A');
    const page = openPage({ account, browser });
    await tag(page, themes[0]);
    const locked = async () => ({
      ok: false as const,
      failure: { kind: 'storage' as const, what: 'outbox' },
    });
    const { comeAgainAt: next } = await flushOutbox(
      { ...page.outside, outbox: { ...page.outside.outbox, update: locked } },
      false,
    );
    expect(next === null ? 0 : epochMs(next) - account.nowMs).toBeGreaterThan(0);
    expect(next === null ? 0 : epochMs(next) - account.nowMs).toBeLessThanOrEqual(60_000);
    expect(await page.flush()).toBeNull();
    expect(standing(account)).toHaveLength(1);
  });

  it('goes straight to Zendesk where the browser keeps nothing, and fails as it always did', async () => {
    const { account, browser, themes } = await withThemes('A');
    browser.isFull = true;
    const page = openPage({ account, browser });
    await tag(page, themes[0]);
    expect([browser.entries().length, standing(account).length]).toEqual([0, 1]);
    account.failure = OFFLINE;
    const conversation = conversationOf(6, []);
    const tagging = { conversation, sentences: [], theme: themes[0], before: null };
    expect(await tagTheme(page.outside, tagging)).toEqual({ ok: false, failure: OFFLINE });
    account.failure = null;
    const played = await playChampionTurn(page.outside, themes[0], { kind: 'claim' }, signal);
    expect(played).toMatchObject({ ok: true, value: { done: true, championship: { championId: '1' } } });
  });
});

describe('a failure that passes', () => {
  it('waits longer each time, at random up to twice, and holds up everything where it is the account’s', async () => {
    const { account, browser, themes } = await withThemes('A', 'B');
    const page = openPage({ account, browser });
    await tag(page, themes[0]);
    await tag(page, themes[1], 6);
    const failure: Failure = { kind: 'signedOut', what: 'send' };
    account.failure = failure;
    const waits: number[] = [];
    for (let i = 0; i < 9; i++) {
      account.nowMs += 3_600_000;
      await page.flush();
      const [first, second] = browser.entries();
      waits.push((epochMs(first?.dueAt ?? page.outside.now()) - account.nowMs) / 1_000);
      expect(second).toMatchObject({ failure, dueAt: first?.dueAt, tries: 0, isStuck: false });
    }
    expect(waits).toEqual([3, 6, 12, 24, 48, 96, 192, 384, 450]);
    account.failure = null;
    await flushAll(page, account, browser);
    expect(standing(account)).toHaveLength(2);
  });

  it('is looked at every few seconds while there is no connection, less often after a quarter of an hour', async () => {
    const { account, browser, themes } = await withThemes('A');
    const page = openPage({ account, browser });
    await tag(page, themes[0]);
    account.failure = OFFLINE;
    const waits: number[] = [];
    for (let i = 0; i < 90; i++) {
      await page.flush();
      const dueMs = epochMs(browser.entries()[0]?.dueAt ?? page.outside.now());
      waits.push((dueMs - account.nowMs) / 1_000);
      account.nowMs = dueMs;
    }
    expect(waits.slice(0, 5)).toEqual([3, 6, 12, 15, 15]);
    expect(waits[60]).toBe(15);
    expect(waits[89]).toBe(90);
  });

  it('is waited for as long as Zendesk says, also when the person comes back', async () => {
    const { account, browser, themes } = await withThemes('A');
    const page = openPage({ account, browser });
    await tag(page, themes[0]);
    account.failure = { kind: 'busy', what: 'send', waitSeconds: 40 };
    await page.flush();
    account.failure = null;
    account.nowMs += 39_000;
    await page.flush();
    expect(browser.entries()).toHaveLength(1);
    account.nowMs += 5_000;
    await page.flush();
    expect(browser.entries()).toHaveLength(0);
  });

  it('is tried again at once with the next action, and once for all tabs when the person comes back', async () => {
    const { account, browser, themes } = await withThemes('A');
    const pages = [1, 2, 3].map(() => openPage({ account, browser }));
    const [page] = pages as [Page, Page, Page];
    await tag(page, themes[0]);
    account.failure = OFFLINE;
    await page.flush();
    account.nowMs += 6_000;
    await Promise.all(pages.map((one) => one.flush()));
    expect(browser.entries()[0]?.tries).toBe(2);
    account.failure = null;
    await tag(page, themes[0], 6);
    await page.flush();
    expect(standing(account)).toHaveLength(2);
  });

  it('is not looked at before it is due because of what waits behind it', async () => {
    const { account, browser, themes } = await withThemes('A');
    const page = openPage({ account, browser, fates: ['busy'] });
    await tag(page, themes[0]);
    await page.flush();
    await tag(page, themes[0], 6);
    const [first, behind] = browser.entries();
    expect((behind?.dueAt ?? '') < (first?.dueAt ?? '')).toBe(true);
    expect(await page.flush()).toBe(first?.dueAt);
  });

  it('is no try where the browser knows that there is no connection', async () => {
    const { account, browser, themes } = await withThemes('A');
    const page = openPage({ account, browser });
    await tag(page, themes[0]);
    const offline = { ...page, outside: { ...page.outside, isOnline: () => false } };
    await flushOutbox(offline.outside, true);
    expect(browser.entries()).toMatchObject([
      { failure: { kind: 'offline' }, tries: 0, mayHaveArrived: false },
    ]);
  });

  it('waits through maintenance for as long as that takes, and is no choice that somebody must make', async () => {
    const { account, browser, themes } = await withThemes('A', 'B');
    const page = openPage({ account, browser });
    await tag(page, themes[0]);
    await tag(page, themes[1], 6);
    account.failure = { kind: 'maintenance', what: 'save mention', waitSeconds: 120 };
    for (let hour = 0; hour < 24; hour++) {
      await page.flush();
      const [first, second] = browser.entries();
      const dueInMs = epochMs(first?.dueAt ?? page.outside.now()) - account.nowMs;
      // At least as long as Zendesk said, and everything with it.
      expect(dueInMs).toBeGreaterThanOrEqual(120_000);
      expect(second).toMatchObject({ dueAt: first?.dueAt, failure: { kind: 'maintenance' }, tries: 0 });
      expect(browser.entries().map(({ isStuck }) => isStuck)).toEqual([false, false]);
      account.nowMs += 3_600_000;
    }
    account.failure = null;
    await page.flush();
    expect([standing(account).length, browser.entries().length]).toEqual([2, 0]);
  });

  it('becomes a choice when one thing fails eight times, and does not hold up other themes', async () => {
    const { account, browser, themes } = await withThemes('A', 'B');
    const page = openPage({ account, browser, fates: Array.from({ length: 9 }, () => 'failing' as const) });
    await tag(page, themes[0]);
    await flushAll(page, account, browser);
    expect(browser.entries()).toMatchObject([{ isStuck: true, failure: { kind: 'failing' } }]);
    await tag(openPage({ account, browser, idsFrom: 'q' }), themes[1], 6);
    await openPage({ account, browser }).flush();
    expect(standing(account)).toHaveLength(1);
    expect(browser.entries()).toHaveLength(1);
  });
});

describe('what cannot be sent any more', () => {
  it('stays with its reason until the person tries again', async () => {
    const { account, browser, themes } = await withThemes('A');
    const page = openPage({ account, browser });
    await tag(page, themes[0]);
    account.failure = FORBIDDEN;
    expect(await page.flush()).toBeNull();
    account.failure = null;
    account.nowMs += 604_800_000;
    await page.flush();
    const [entry] = browser.entries();
    expect(entry).toMatchObject({ failure: FORBIDDEN, isStuck: true, mayHaveArrived: false });
    if (entry !== undefined) must(await tryAgain(page.outside, entry));
    await page.flush();
    expect([standing(account).length, browser.entries().length]).toEqual([1, 0]);
  });

  it('takes along what cannot be without it, and goes whole when it is given up', async () => {
    const { account, browser, themes } = await withThemes('Known');
    const page = openPage({ account, browser });
    const { outside } = page;
    await outside.replica.saveThemes([themes[0]], outside.now());
    const fresh = must(await createTheme(outside, draftTheme(outside, 'Fresh', 'request')));
    const mention = await tag(page, fresh);
    await dismissGroup(outside, 'group:1', true, signal);
    account.failure = FORBIDDEN;
    await page.flush();
    account.failure = null;
    expect(browser.entries().map(({ isStuck }) => isStuck)).toEqual([true, true]);
    const given: string[] = [];
    outside.outbox.onNews((news) => news.about === 'givenUp' && given.push(news.entry.write.kind));
    const [creation] = browser.entries();
    if (creation !== undefined) must(await giveUp(outside, creation));
    expect([browser.entries(), given]).toEqual([[], ['event', 'mention']]);
    expect(must(await outside.replica.themes())?.themes.map(({ name }) => name)).toEqual(['Known']);
    expect(must(await outside.replica.mentions(mention.ticketId))).toMatchObject([{ withdrawn: true }]);
  });

  it('holds what is done later to a theme that could not be created, and sends all of it in order then', async () => {
    const { account, browser } = await withThemes('A');
    const page = openPage({ account, browser, fates: ['forbidden'] });
    const fresh = must(await createTheme(page.outside, draftTheme(page.outside, 'Fresh', 'request')));
    await page.flush();
    await tag(page, fresh, 6);
    await page.flush();
    expect(browser.entries().map(({ isStuck, failure }) => [isStuck, failure?.kind])).toEqual([
      [true, 'forbidden'],
      [true, 'forbidden'],
    ]);
    const [, later] = browser.entries();
    if (later !== undefined) must(await tryAgain(page.outside, later));
    await page.flush();
    expect([standing(account).length, browser.entries().length]).toEqual([1, 0]);
  });

  it('says that the theme was deleted, and no longer suggests it', async () => {
    const { account, browser, themes } = await withThemes('A');
    const page = openPage({ account, browser });
    await page.outside.replica.saveThemes([themes[0]], page.outside.now());
    await tag(page, themes[0]);
    account.themes.delete(themes[0].id);
    await page.flush();
    expect(browser.entries()).toMatchObject([{ failure: { kind: 'gone' }, isStuck: true }]);
    expect(must(await page.outside.replica.themes())?.themes).toEqual([]);
  });

  it('is, of a second quote, given up without the first: a later tag does not bring it along again', async () => {
    for (const isSent of [true, false]) {
      const { account, browser, themes } = await withThemes('A');
      const page = openPage({ account, browser });
      const first = await tag(page, themes[0]);
      if (isSent) await page.flush();
      const conversation = conversationOf(5, ['I wish it were so.', 'And I wish it were blue.']);
      const heard = must(await page.outside.language.hear(conversation, signal));
      const sentences = heard.sentences.slice(-1);
      must(await tagTheme(page.outside, { conversation, sentences, theme: themes[0], before: first }));
      account.failure = { kind: 'refused', what: 'save mention', reason: 'too long' };
      await page.flush();
      account.failure = null;
      const [entry] = browser.entries();
      expect(entry).toMatchObject({ isStuck: true, failure: { kind: 'refused' }, write: { isNew: !isSent } });
      if (entry !== undefined) must(await giveUp(page.outside, entry));
      expect(browser.entries()).toEqual([]);
      const [shown] = must(await page.outside.replica.mentions(first.ticketId));
      // Where nothing of it was ever sent, there is nothing to go back to.
      if (isSent) expect(shown?.quotes).toEqual(first.quotes);
      else expect(shown).toMatchObject({ withdrawn: true });
      expect(standing(account)).toHaveLength(isSent ? 1 : 0);
    }
  });

  it('gives a dismissal back when that is given up', async () => {
    const { account, browser } = await withThemes('A');
    const page = openPage({ account, browser });
    await dismissGroup(page.outside, 'group:1', true, signal);
    const [entry] = browser.entries();
    if (entry !== undefined) must(await giveUp(page.outside, entry));
    expect(must(await page.outside.replica.dismissed())).toEqual([]);
  });
});

describe('undo', () => {
  it('of what was never sent takes it from the outbox, and Zendesk never hears of it', async () => {
    const { account, browser, themes } = await withThemes('A');
    const page = openPage({ account, browser, fates: ['busy'] });
    const mention = await tag(page, themes[0]);
    await page.flush();
    must(await undoTag(page.outside, mention, null));
    expect(browser.entries()).toEqual([]);
    await flushAll(page, account, browser);
    expect(account.mentions.size).toBe(0);
  });

  it('of what may have arrived is sent itself', async () => {
    const { account, browser, themes } = await withThemes('A');
    const page = openPage({ account, browser, fates: ['lost'] });
    const mention = await tag(page, themes[0]);
    await page.flush();
    expect(standing(account)).toHaveLength(1);
    must(await undoTag(page.outside, mention, null));
    await flushAll(page, account, browser);
    expect([account.mentions.size, standing(account).length]).toEqual([1, 0]);
  });

  it('of a second quote brings the first one back, whichever of them was sent', async () => {
    for (const isSent of [true, false]) {
      const { account, browser, themes } = await withThemes('A');
      const page = openPage({ account, browser });
      const first = await tag(page, themes[0]);
      if (isSent) await page.flush();
      const longer = { ...first, quotes: [...first.quotes, ...first.quotes] };
      must(await undoTag(page.outside, longer, first));
      await flushAll(page, account, browser);
      expect(standing(account).map(({ quotes }) => quotes.length)).toEqual([1]);
    }
  });

  it('of a tag whose card is gone does not leave the earlier quote standing', async () => {
    const { account, browser, themes } = await withThemes('A');
    const page = openPage({ account, browser });
    const first = await tag(page, themes[0]);
    await page.flush();
    const second = await tag(page, themes[0], 5, first);
    must(await undoTag(page.outside, second, null));
    await flushAll(page, account, browser);
    expect(standing(account)).toEqual([]);
  });

  it('of a new theme leaves nothing where nothing was sent, and hides it where it was', async () => {
    const { account, browser } = await withThemes('A');
    const page = openPage({ account, browser });
    const never = must(await createTheme(page.outside, draftTheme(page.outside, 'Never', 'request')));
    const mention = await tag(page, never);
    must(await undoTag(page.outside, mention, null));
    expect(await dropTheme(page.outside, never.id)).toBe(true);
    expect(browser.entries()).toEqual([]);
    const sent = must(await createTheme(page.outside, draftTheme(page.outside, 'Sent', 'request')));
    await page.flush();
    expect(await dropTheme(page.outside, sent.id)).toBe(false);
    must(await archiveTheme(page.outside, sent));
    await flushAll(page, account, browser);
    expect(account.themes.has(never.id)).toBe(false);
    expect(account.themes.get(sent.id)).toMatchObject({ archived: true });
  });

  it('of "not feedback" takes it back from wherever it is', async () => {
    const { account, browser } = await withThemes('A');
    const dismissed = new Map<string, readonly string[]>();
    const page = openPage({ account, browser, dismissed });
    await dismissGroup(page.outside, 'one', true, signal);
    await dismissGroup(page.outside, 'one', false, signal);
    expect(browser.entries()).toEqual([]);
    await dismissGroup(page.outside, 'two', true, signal);
    await page.flush();
    await dismissGroup(page.outside, 'two', false, signal);
    await flushAll(page, account, browser);
    expect([...dismissed.values()].flat()).toEqual([]);
  });
});

describe('a champion’s turn', () => {
  it('says nothing about who won before Zendesk has answered', async () => {
    const { account, browser, themes } = await withThemes('A');
    const page = openPage({ account, browser });
    let answer: unknown = 'none yet';
    void playChampionTurn(page.outside, themes[0], { kind: 'claim' }, signal).then((said) => (answer = said));
    await settle();
    expect([answer, browser.entries().length]).toEqual(['none yet', 1]);
    await page.flush();
    await settle();
    expect(answer).toMatchObject({ ok: true, value: { done: true, championship: { championId: '1' } } });
  });

  it('waits without a connection, and is overtaken by who was first', async () => {
    const { account, browser, themes } = await withThemes('A');
    const page = openPage({ account, browser });
    account.failure = OFFLINE;
    const claimed = playChampionTurn(page.outside, themes[0], { kind: 'claim' }, signal);
    await settle();
    await page.flush();
    expect(await claimed).toEqual({ ok: false, failure: OFFLINE });
    account.failure = null;
    const tom = outsideFor('2', conversationOf(9, []), account);
    must(await playChampionTurn(tom, themes[0], { kind: 'claim' }, signal));
    const again = playChampionTurn(page.outside, themes[0], { kind: 'claim' }, signal);
    await settle();
    expect(browser.entries()).toHaveLength(1);
    await page.flush();
    expect(await again).toMatchObject({ value: { done: false, championship: { championId: '2' } } });
    expect(account.themes.get(themes[0].id)?.championId).toBe('2');
  });

  it('is written once when its answer was lost, and another’s later turn stays', async () => {
    const { account, browser, themes } = await withThemes('A');
    const page = openPage({ account, browser, fates: ['lost'] });
    void playChampionTurn(page.outside, themes[0], { kind: 'claim' }, signal);
    await settle();
    await page.flush();
    const me = outsideFor('1', conversationOf(9, []), account);
    must(await playChampionTurn(me, themes[0], { kind: 'stepDown' }, signal));
    await flushAll(page, account, browser);
    const turns = [...account.events.values()].filter(({ kind }) => kind.startsWith('champion.'));
    expect(turns.map(({ kind }) => kind)).toEqual(['champion.claimed', 'champion.steppedDown']);
  });
});

describe('what helps today', () => {
  it('is kept when it cannot be sent, and says so', async () => {
    const { account, browser, themes } = await withThemes('A');
    const page = openPage({ account, browser });
    account.failure = OFFLINE;
    const helping = helpTheme(page.outside, themes[0], { sort: 'wording', text: 'Soon.' }, 'n');
    await settle();
    await page.flush();
    expect(must(await helping)).toMatchObject({
      theme: { help: { text: 'Soon.' } },
      notSent: { failure: OFFLINE, isStuck: false },
    });
    account.failure = null;
    await flushAll(page, account, browser);
    expect(account.themes.get(themes[0].id)?.help?.text).toBe('Soon.');
  });
});

describe('twenty tabs', () => {
  it('send each thing once, one tab at a time', async () => {
    const { account, browser, themes } = await withThemes('A', 'B', 'C');
    const pages = Array.from({ length: 20 }, (_, i) => openPage({ account, browser, idsFrom: `t${i}` }));
    const writes: string[] = [];
    for (const [i, page] of pages.entries()) {
      const { store } = page.outside;
      const saveMention: typeof store.saveMention = async (mention) => {
        writes.push(mention.id);
        return store.saveMention(mention);
      };
      const watched = { ...page.outside, store: { ...store, saveMention } };
      pages[i] = { ...page, outside: watched };
      await tag(page, themes[i % 3] as Theme, i);
    }
    await Promise.all(pages.map(({ outside }) => flushOutbox(outside, true)));
    expect(browser.mostWriters()).toBe(1);
    expect([writes.length, new Set(writes).size, standing(account).length]).toEqual([20, 20, 20]);
  });
});

describe('another person at the same browser', () => {
  it('sends nothing that is not theirs', async () => {
    const { account, browser, themes } = await withThemes('A');
    await tag(openPage({ account, browser }), themes[0]);
    await openPage({ account, browser, who: '2' }).flush();
    expect([standing(account).length, browser.entries().length]).toEqual([0, 1]);
  });
});
