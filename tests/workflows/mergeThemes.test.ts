import { describe, expect, it } from 'vitest';
import { asId, type EventId, type ThemeId } from '#domain/basis/Id.ts';
import type { Result } from '#domain/basis/Result.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { AccountFold } from '#domain/champion/FoldedTheme.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { type Merging, mergeThemes, unmergeTheme } from '#workflows/mergeThemes.ts';
import { fakeBrowser } from '../ports/fakes/fakeBrowser.ts';
import { fakeAccount, type FakeAccount } from '../ports/fakes/fakeThemeStore.ts';
import { type Fate, flushAll, openPage, type Page } from './outbox/Page.ts';
import { conversationOf, outsideFor } from './outsideFor.ts';

const NEVER_MERGED = { unmergedBy: null };

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** Two themes of Tom's, and Aylin's page. */
async function start(fates: Fate[] = []) {
  const account = fakeAccount();
  const browser = fakeBrowser();
  const tom = outsideFor('2', conversationOf(9, []), account);
  const names = ['Dark mode', 'Night colours'];
  const [dark, night] = (await Promise.all(
    names.map(async (name) => must(await createTheme(tom, draftTheme(tom, name, 'request')))),
  )) as [Theme, Theme];
  const page = openPage({ account, browser, fates });
  return { account, browser, tom, dark, night, page };
}

/** Says it, and lets the page send meanwhile. */
async function said(page: Page, saying: Promise<Result<Merging, unknown>>): Promise<Merging> {
  let ended: Result<Merging, unknown> | null = null;
  void saying.then((result) => (ended = result));
  for (let i = 0; i < 20 && ended === null; i++) await page.flush();
  return must(await saying);
}

function folded({ events, mentions }: FakeAccount): AccountFold {
  return foldAccount(mentions.values(), events.values());
}

const partOf = (account: FakeAccount, { id }: Theme): ThemeId | undefined =>
  folded(account).themes.get(id)?.merge?.into;

describe('merging', () => {
  it('makes one theme part of the other for everybody, and un-merging takes that back', async () => {
    const { account, page, dark, night } = await start();
    const merged = await said(page, mergeThemes(page.outside, { ...night, ...NEVER_MERGED }, dark.id));
    expect(merged.notSent).toBeNull();
    expect(partOf(account, night)).toBe(dark.id);
    const by = merged.event?.id as EventId;
    await said(page, unmergeTheme(page.outside, { ...night, merge: { by } }));
    expect(partOf(account, night)).toBeUndefined();
    const { unmergedBy } = folded(account).themes.get(night.id) ?? NEVER_MERGED;
    await said(page, mergeThemes(page.outside, { ...night, unmergedBy }, dark.id));
    expect(partOf(account, night)).toBe(dark.id);
  });

  it('says in the record only what the theme is part of, and takes that out again', async () => {
    const { account, page, dark, night } = await start();
    const before = structuredClone(account.themes);
    const merged = await said(page, mergeThemes(page.outside, { ...night, ...NEVER_MERGED }, dark.id));
    expect(account.themes.get(dark.id)).toEqual(before.get(dark.id));
    const touched = account.themes.get(night.id);
    const untouched = before.get(night.id);
    expect({ ...touched, changedMs: 0 }).toEqual({ ...untouched, partOf: dark.id, changedMs: 0 });
    expect(touched?.changedMs).toBeGreaterThan(untouched?.changedMs ?? Infinity);
    const by = merged.event?.id as EventId;
    await said(page, unmergeTheme(page.outside, { ...night, merge: { by } }));
    expect(account.themes.get(night.id)?.partOf).toBeNull();
  });

  it.each<Fate>(['lost', 'offline', 'failing', 'busy'])(
    'whose answer is %s waits, says so, and takes place once',
    async (fate) => {
      const { account, browser, page, dark, night } = await start([fate]);
      const merged = await said(page, mergeThemes(page.outside, { ...night, ...NEVER_MERGED }, dark.id));
      expect(merged.notSent?.failure).not.toBeNull();
      await flushAll(page, account, browser);
      expect(browser.entries()).toEqual([]);
      expect([...account.events.values()].filter(({ kind }) => kind === 'theme.merged')).toHaveLength(1);
      expect(partOf(account, night)).toBe(dark.id);
    },
  );

  it('into each other by two people is one merge, the one that Zendesk had first, and the other is told as too late', async () => {
    const { account, page, dark, night } = await start();
    const toms = openPage({ account, browser: fakeBrowser(), who: '2' });
    const first = await said(toms, mergeThemes(toms.outside, { ...dark, ...NEVER_MERGED }, night.id));
    const second = await said(page, mergeThemes(page.outside, { ...night, ...NEVER_MERGED }, dark.id));
    expect(partOf(account, dark)).toBe(night.id);
    expect(partOf(account, night)).toBeUndefined();
    const { overtaken, themes } = folded(account);
    expect([...overtaken].map(([id, { why }]) => [id, why])).toEqual([[second.event?.id, 'circle']]);
    expect(first.notSent).toBeNull();
    const before = themes.get(night.id)?.countsIn;
    await said(page, unmergeTheme(page.outside, { ...dark, merge: { by: first.event?.id as EventId } }));
    expect(before).toBe(night.id);
    expect([partOf(account, dark), partOf(account, night)]).toEqual([undefined, undefined]);
  });

  it('that was never sent is taken back without a trace', async () => {
    const { account, browser, page, dark, night } = await start();
    const waiting = mergeThemes(page.outside, { ...night, ...NEVER_MERGED }, dark.id);
    await page.outside.outbox.update((entries) => entries);
    const [entry] = browser.entries();
    const by = (entry?.write.kind === 'event' ? entry.write.event.id : '') as EventId;
    const undone = must(await unmergeTheme(page.outside, { ...night, merge: { by } }));
    expect(undone).toEqual({ event: null, notSent: null, isOvertaken: false });
    expect(must(await waiting).notSent).toBeNull();
    await flushAll(page, account, browser);
    expect([...account.events.values()].map(({ kind }) => kind)).not.toContain('theme.merged');
  });

  it('that may have arrived is taken back by an event of its own', async () => {
    const { account, browser, page, dark, night } = await start(['lost']);
    const merged = await said(page, mergeThemes(page.outside, { ...night, ...NEVER_MERGED }, dark.id));
    const by = merged.event?.id as EventId;
    const undoing = unmergeTheme(page.outside, { ...night, merge: { by } });
    await flushAll(page, account, browser);
    expect(must(await undoing).event?.kind).toBe('theme.unmerged');
    expect(partOf(account, night)).toBeUndefined();
  });

  it('goes straight to the account where the browser keeps nothing, and fails with the reason', async () => {
    const { account, tom, dark, night } = await start();
    expect(await mergeThemes(tom, { ...night, ...NEVER_MERGED }, dark.id)).toMatchObject({ ok: true });
    expect(partOf(account, night)).toBe(dark.id);
    const nowhere = { id: asId<ThemeId>('nowhere'), name: 'x', ...NEVER_MERGED };
    expect(await mergeThemes(tom, nowhere, dark.id)).toMatchObject({ ok: false, failure: { kind: 'gone' } });
  });
});
