import { describe, expect, it } from 'vitest';
import { asId, type AreaId } from '#domain/basis/Id.ts';
import type { Result } from '#domain/basis/Result.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { ThemeChange } from '#domain/theme/ThemeChange.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { mergeThemes } from '#workflows/mergeThemes.ts';
import { changeTheme } from '#workflows/theme/changeTheme.ts';
import { fakeBrowser } from '../../ports/fakes/fakeBrowser.ts';
import { fakeAccount, type FakeAccount } from '../../ports/fakes/fakeThemeStore.ts';
import { type Fate, flushAll, openPage, type Page } from '../outbox/Page.ts';
import { conversationOf, outsideFor } from '../outsideFor.ts';

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function start(fates: Fate[] = []) {
  const account = fakeAccount();
  const browser = fakeBrowser();
  const tom = outsideFor('2', conversationOf(9, []), account);
  const theme = must(await createTheme(tom, draftTheme(tom, 'Dark mode', 'request')));
  const page = openPage({ account, browser, fates });
  return { account, browser, tom, theme, page };
}

async function ended<T>(page: Page, saying: Promise<Result<T, unknown>>): Promise<T> {
  let result: Result<T, unknown> | null = null;
  void saying.then((one) => (result = one));
  for (let i = 0; i < 20 && result === null; i++) await page.flush();
  return must(await saying);
}

function factsIn({ events }: FakeAccount, { id }: Theme) {
  return foldAccount([], events.values()).themes.get(id)?.facts;
}

const AREA = asId<AreaId>('area1');

describe('changing a theme', () => {
  it.each<[ThemeChange, Partial<Theme>, ThemeChange]>([
    [
      { do: 'renamed', name: '  Night \n colours ' },
      { name: 'Night colours' },
      { do: 'renamed', name: 'Dark mode' },
    ],
    [
      { do: 'described', summary: ' Dark screens. ' },
      { summary: 'Dark screens.' },
      { do: 'described', summary: '' },
    ],
    [{ do: 'recast', kind: 'bug' }, { kind: 'bug' }, { do: 'recast', kind: 'request' }],
    [{ do: 'filed', areaId: AREA }, { areaId: AREA }, { do: 'filed', areaId: null }],
    [{ do: 'archived' }, { archived: true }, { do: 'restored' }],
  ])('%j holds for everybody, in its record too, and is taken back', async (change, says, undo) => {
    const { account, page, theme } = await start();
    const changed = await ended(page, changeTheme(page.outside, theme, change, 'n1'));
    expect(changed).toMatchObject({ notSent: null, isOvertaken: false, undo });
    expect(changed.theme).toEqual({ ...theme, ...says });
    expect(account.themes.get(theme.id)).toMatchObject(says);
    expect(factsIn(account, theme)).toMatchObject(says);
    await ended(page, changeTheme(page.outside, changed.theme, undo, 'n2'));
    expect(account.themes.get(theme.id)).toMatchObject(theme);
    expect(factsIn(account, theme)).toMatchObject({ name: 'Dark mode', kind: 'request', archived: false });
  });

  it('by two people at once ends in one state: the second is told, and no record keeps what did not hold', async () => {
    const { account, page, theme, tom } = await start();
    must(await changeTheme(tom, theme, { do: 'renamed', name: 'Night' }, 'tom'));
    const late = await ended(
      page,
      changeTheme(page.outside, theme, { do: 'renamed', name: 'Black' }, 'aylin'),
    );
    expect(late).toMatchObject({ isOvertaken: true, undo: null, theme: { name: 'Night' } });
    expect(factsIn(account, theme)?.name).toBe('Night');
    expect(account.themes.get(theme.id)?.name).toBe('Night');
    expect([...account.events.values()].filter(({ kind }) => kind === 'theme.renamed')).toHaveLength(2);
  });

  it.each<Fate>(['lost', 'offline', 'failing', 'busy'])(
    'whose answer is %s waits and takes place once',
    async (fate) => {
      const { account, browser, page, theme } = await start([fate]);
      const changed = await ended(
        page,
        changeTheme(page.outside, theme, { do: 'renamed', name: 'Night' }, 'n'),
      );
      expect(changed.notSent?.failure).not.toBeNull();
      expect(changed.theme.name).toBe('Night');
      await flushAll(page, account, browser);
      expect(browser.entries()).toEqual([]);
      expect([...account.events.values()].filter(({ kind }) => kind === 'theme.renamed')).toHaveLength(1);
      expect(account.themes.get(theme.id)?.name).toBe('Night');
    },
  );

  it.each(['👍', '', 'x'.repeat(500)])(
    'to the name “%s” is refused, and nothing is written',
    async (name) => {
      const { account, page, theme } = await start();
      expect(await changeTheme(page.outside, theme, { do: 'renamed', name }, 'n')).toMatchObject({
        ok: false,
        failure: { kind: 'refused' },
      });
      expect(account.events.size).toBe(1);
    },
  );

  it('to what it is already says nothing', async () => {
    const { account, page, theme } = await start();
    const same = must(await changeTheme(page.outside, theme, { do: 'renamed', name: ' Dark  mode' }, 'n'));
    expect(same).toEqual({ theme, undo: null, notSent: null, isOvertaken: false });
    expect(account.events.size).toBe(1);
  });

  it('is watching, by each person for themselves', async () => {
    const { account, page, theme, tom } = await start();
    must(await changeTheme(tom, theme, { do: 'watched' }, 'n'));
    await ended(page, changeTheme(page.outside, theme, { do: 'watched' }, 'n'));
    expect(factsIn(account, theme)?.watchers).toEqual(['2', '1']);
    must(await changeTheme(tom, theme, { do: 'unwatched' }, 'n2'));
    expect(factsIn(account, theme)?.watchers).toEqual(['1']);
  });

  it('of a theme that is gone fails with that, where the browser keeps nothing', async () => {
    const { tom, theme } = await start();
    const nowhere = { ...theme, id: asId<Theme['id']>('nowhere') };
    expect(await changeTheme(tom, nowhere, { do: 'described', summary: 'x' }, 'n')).toMatchObject({
      ok: false,
      failure: { kind: 'gone' },
    });
  });
});

describe('merging two themes into each other', () => {
  it('by two people at once holds once: the second is told, and both themes can be found', async () => {
    const { account, page, tom, theme } = await start();
    const other = must(await createTheme(tom, draftTheme(tom, 'Night colours', 'request')));
    const third = must(await createTheme(tom, draftTheme(tom, 'Black', 'request')));
    const alone = { unmergedBy: null };
    must(await mergeThemes(tom, { ...theme, ...alone }, other.id));
    const late = await ended(page, mergeThemes(page.outside, { ...other, ...alone }, theme.id));
    expect(late.isOvertaken).toBe(true);
    expect(account.themes.get(theme.id)?.partOf).toBe(other.id);
    expect(account.themes.get(other.id)?.partOf).toBeNull();
    must(await mergeThemes(tom, { ...other, ...alone }, third.id));
    const circle = must(await mergeThemes(tom, { ...third, ...alone }, theme.id));
    expect(circle.isOvertaken).toBe(true);
    expect(account.themes.get(third.id)?.partOf).toBeNull();
    const { themes, overtaken } = foldAccount([], account.events.values());
    expect([...themes.values()].map(({ countsIn }) => countsIn)).toEqual(Array(3).fill(third.id));
    expect([...overtaken.values()].map(({ why }) => why)).toEqual(['circle', 'circle']);
  });
});
