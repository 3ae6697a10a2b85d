import { describe, expect, it } from 'vitest';
import type { Result } from '#domain/basis/Result.ts';
import { DEFAULT_HEARING, type HearingSetting } from '#domain/setting/HearingSetting.ts';
import { themeIdInTag, themeTag } from '#domain/theme/themeTag.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { readTicket, type TicketReading } from '#workflows/readTicket.ts';
import { tagTheme, undoTag } from '#workflows/tagTheme.ts';
import { fakeAccountSettings } from '../ports/fakes/fakeAccountSettings.ts';
import { type FakeAccount, fakeAccount } from '../ports/fakes/fakeThemeStore.ts';
import { conversationOf, outsideFor } from './outsideFor.ts';

const ASK = 'I wish we could export reports.';
const { signal } = new AbortController();

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** A page in which somebody reads the same ticket again and again, and how often the account was asked for its mentions. */
function openPage(
  who: string,
  account: FakeAccount,
  tags: readonly string[] = [],
  hearing: Partial<HearingSetting> = {},
) {
  const settings = fakeAccountSettings({ hearing: { ...DEFAULT_HEARING, ...hearing } });
  const base = { ...outsideFor(who, conversationOf(5, [ASK], tags), account), settings };
  let asked = 0;
  const mentionsOfTicket: typeof base.store.mentionsOfTicket = (ticket, given) => {
    asked += 1;
    return base.store.mentionsOfTicket(ticket, given);
  };
  const outside = { ...base, store: { ...base.store, mentionsOfTicket } };
  let last: TicketReading | null = null;
  const read = async () => (last = must(await readTicket(outside, signal, last)));
  return {
    outside,
    read,
    asked: () => asked,
    bear: (...borne: string[]) => base.ticket.change(conversationOf(5, [ASK], borne)),
    tag: async (theme: Theme) => {
      const { conversation } = await read();
      return must(await tagTheme(outside, { conversation, sentences: [], theme, before: null }));
    },
  };
}

let made = 0;
async function themeIn(account: FakeAccount, name: string): Promise<Theme> {
  const maker = { ...outsideFor('3', conversationOf(9, []), account), newId: () => `made${++made}` };
  return must(await createTheme(maker, draftTheme(maker, name, 'request')));
}

describe('a ticket that is read again in the same page', () => {
  it('costs no request for the tags of the agent’s own submit', async () => {
    const account = fakeAccount();
    const theme = await themeIn(account, 'Export');
    const page = openPage('1', account);
    const mention = await page.tag(theme);
    page.bear('gs_request', theme.tag);
    expect((await page.read()).mentions).toEqual([mention]);
    expect(page.asked()).toBe(0);
  });

  it('is asked about once a tag shows that somebody else tagged it, and keeps what they did', async () => {
    const account = fakeAccount();
    const [mine, theirs] = [await themeIn(account, 'Export'), await themeIn(account, 'Dark mode')];
    const page = openPage('1', account);
    await page.tag(mine);
    await openPage('2', account).tag(theirs);
    page.bear('gs_request', mine.tag, theirs.tag);
    expect((await page.read()).mentions).toHaveLength(2);
    expect(page.asked()).toBe(1);
    expect((await page.read()).mentions).toHaveLength(2);
    expect(page.asked()).toBe(1);
  });

  it('is asked about again after a quarter of an hour', async () => {
    const account = fakeAccount();
    const theme = await themeIn(account, 'Export');
    const page = openPage('1', account);
    await page.tag(theme);
    page.bear(theme.tag);
    account.nowMs += 16 * 60_000;
    await page.read();
    expect(page.asked()).toBe(1);
  });

  it('shows what was taken back as taken back', async () => {
    const account = fakeAccount();
    const theme = await themeIn(account, 'Export');
    const page = openPage('1', account, [theme.tag]);
    const mention = await page.tag(theme);
    expect((await page.read()).mentions).toHaveLength(1);
    must(await undoTag(page.outside, mention, null));
    expect((await page.read()).mentions).toEqual([]);
  });

  it('is asked about again where the account did not answer', async () => {
    const account = fakeAccount();
    const theme = await themeIn(account, 'Export');
    await openPage('2', account).tag(theme);
    const page = openPage('1', account, [theme.tag]);
    account.failure = { kind: 'offline', what: 'read mentions' };
    expect((await page.read()).mentions).toEqual([]);
    account.failure = null;
    expect((await page.read()).mentions).toHaveLength(1);
  });

  it('whose only tag is a kind’s is asked about while nothing is known of it', async () => {
    const account = fakeAccount();
    const theme = await themeIn(account, 'Export');
    await openPage('2', account).tag(theme);
    const page = openPage('1', account);
    await page.read();
    page.bear('gs_request');
    expect((await page.read()).mentions).toHaveLength(1);
    expect(page.asked()).toBe(1);
  });
});

describe('a ticket with a tag that begins as an admin chose', () => {
  it('is asked about like any other; one that begins as nobody chose is not', async () => {
    const account = fakeAccount();
    const theme = await themeIn(account, 'Export');
    await openPage('2', account).tag(theme);
    const page = openPage('1', account, ['fb_request'], { tagPrefixes: ['gs_', 'fb_'] });
    expect((await page.read()).mentions).toHaveLength(1);
    const other = openPage('1', account, ['fb_request']);
    expect((await other.read()).mentions).toEqual([]);
    expect(other.asked()).toBe(0);
  });
});

describe('a theme’s own tag', () => {
  it('says whose it is, with a name and without; a kind’s tag and others’ say nothing', () => {
    const id = 'a1b2c3d4e5' as Theme['id'];
    expect(themeIdInTag(themeTag(id, 'Export the report'))).toBe(id);
    expect(themeIdInTag(themeTag(id, '明日'))).toBe(id);
    for (const tag of ['gs_request', 'gs_bug', 'gs_docs', 'vip', 'x_gs_a'])
      expect(themeIdInTag(tag)).toBeNull();
  });
});
