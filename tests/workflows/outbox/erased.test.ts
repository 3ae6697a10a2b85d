import { describe, expect, it } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { draftEvent } from '#domain/event/draftEvent.ts';
import { draftErasure } from '#domain/event/draftErasure.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionKey } from '#domain/mention/mentionKey.ts';
import { standIn } from '#domain/mention/standIn.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { giveUp } from '#workflows/outbox/giveUp.ts';
import { tryAgain } from '#workflows/outbox/tryAgain.ts';
import { tagTheme } from '#workflows/tagTheme.ts';
import { fakeBrowser } from '../../ports/fakes/fakeBrowser.ts';
import { fakeAccount, fakeThemeStore } from '../../ports/fakes/fakeThemeStore.ts';
import { conversationOf, outsideFor } from '../outsideFor.ts';
import { type Fate, openPage, type Page } from './Page.ts';

const { signal } = new AbortController();
const ADMIN = asId<UserId>('7');
const SECRET = 'I wish it were so.';
const HOUR = 3_600_000;

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function world() {
  const account = fakeAccount();
  const founder = outsideFor('2', conversationOf(9, []), account);
  const theme = must(await createTheme(founder, draftTheme(founder, 'A', 'bug')));
  const other = must(await createTheme(founder, draftTheme(founder, 'B', 'bug')));
  const browser = fakeBrowser();
  return { account, browser, theme, other, admin: fakeThemeStore(ADMIN, account) };
}

async function tag(page: Page, theme: Theme, before: Mention | null = null): Promise<Mention> {
  const conversation = conversationOf(5, [SECRET]);
  const { sentences } = must(await page.outside.language.hear(conversation, signal));
  return must(await tagTheme(page.outside, { conversation, sentences, theme, before }));
}

/** The admin forgets the customer of these, as `forgetPerson` does it. */
async function forget(given: Awaited<ReturnType<typeof world>>, mentions: readonly Mention[]) {
  const person = mentions[0]?.requesterId ?? null;
  const by = { actor: ADMIN, at: instant(given.account.nowMs) };
  const { standings } = foldAccount(mentions, given.account.events.values());
  for (const event of draftErasure(mentions, standings, person, standIn('x'), by))
    must(await given.admin.writeEvent(event));
  for (const { id } of mentions) given.account.mentions.delete(id);
}

const stored = ({ account }: Awaited<ReturnType<typeof world>>) =>
  JSON.stringify([...account.mentions.values()]);

describe('what waits in an outbox while its customer is forgotten', () => {
  it('is not sent, keeps no words, and is told to its agent with the reason', async () => {
    const given = await world();
    const fates: Fate[] = ['lost'];
    const page = openPage({ ...given, fates });
    const mention = await tag(page, given.theme);
    await page.flush();
    expect(given.account.mentions.size).toBe(1);
    await forget(given, [mention]);
    given.account.nowMs += HOUR;
    await page.flush();
    expect(stored(given)).toBe('[]');
    const [entry] = given.browser.entries();
    expect(entry).toMatchObject({ isStuck: true, failure: { kind: 'erased' }, themeName: 'A' });
    expect(JSON.stringify(entry)).not.toContain(SECRET);
    expect(JSON.stringify(must(await page.outside.replica.mentions(mention.ticketId)))).not.toContain(SECRET);
    if (entry === undefined) return;
    must(await tryAgain(page.outside, entry));
    await page.flush();
    expect([stored(given), given.browser.entries()[0]?.isStuck]).toEqual(['[]', true]);
    must(await giveUp(page.outside, entry));
    expect(given.browser.entries()).toEqual([]);
  });

  it('is not sent either where it never arrived and a colleague’s of the same ticket was erased', async () => {
    const given = await world();
    const page = openPage({ ...given });
    const mine = await tag(page, given.theme);
    const theirs = { ...mine, id: asId<Mention['id']>(`5.${given.theme.id}.9`), taggedBy: asId<UserId>('9') };
    given.account.nowMs += HOUR;
    await forget(given, [theirs]);
    await page.flush();
    expect(stored(given)).toBe('[]');
    expect(given.browser.entries()[0]?.failure?.kind).toBe('erased');
  });

  it('is looked for where it was moved to', async () => {
    const given = await world();
    const page = openPage({ ...given, fates: ['lost'] });
    const mention = await tag(page, given.theme);
    await page.flush();
    const moved = draftEvent({
      kind: 'mention.moved' as const,
      themeId: given.theme.id,
      actor: ADMIN,
      payload: { mentions: [mentionKey(mention.ticketId, mention.themeId)], to: given.other.id },
      after: null,
      at: instant(given.account.nowMs),
    });
    must(await given.admin.writeEvent(moved));
    await forget(given, [mention]);
    given.account.nowMs += HOUR;
    await page.flush();
    expect(stored(given)).toBe('[]');
  });

  it('is sent where only somebody else was forgotten in that ticket, or before it was tagged', async () => {
    const given = await world();
    const page = openPage({ ...given });
    const other = asId<UserId>('4711');
    await forget(given, [
      {
        ...(await tag(openPage({ ...given, who: '3', browser: fakeBrowser() }), given.theme)),
        requesterId: other,
      },
    ]);
    given.account.nowMs += HOUR;
    await tag(page, given.theme);
    given.account.nowMs += HOUR;
    await page.flush();
    expect(stored(given)).toContain(SECRET);
    expect(given.browser.entries()).toEqual([]);
  });

  it('costs no request where it was tagged just now', async () => {
    const given = await world();
    const page = openPage({ ...given });
    let asked = 0;
    const { journalOfTheme } = page.outside.store;
    Object.assign(page.outside.store, {
      journalOfTheme: (...args: Parameters<typeof journalOfTheme>) => {
        asked += 1;
        return journalOfTheme(...args);
      },
    });
    const mention = await tag(page, given.theme);
    await page.flush();
    expect(asked).toBe(0);
    await tag(page, given.theme, mention);
    await page.flush();
    expect(asked).toBe(1);
    expect(stored(given)).toContain(SECRET);
  });
});
