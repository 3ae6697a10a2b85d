import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { foldChampion } from '#domain/champion/foldChampion.ts';
import { foldTheme } from '#domain/theme/foldTheme.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { dismissGroup } from '#workflows/dismissGroup.ts';
import { helpTheme } from '#workflows/helpTheme.ts';
import { playChampionTurn } from '#workflows/playChampionTurn.ts';
import { tagTheme, undoTag } from '#workflows/tagTheme.ts';
import { fakeBrowser, type FakeBrowser } from '../../ports/fakes/fakeBrowser.ts';
import { fakeAccount, type FakeAccount } from '../../ports/fakes/fakeThemeStore.ts';
import { conversationOf, outsideFor } from '../outsideFor.ts';
import { type Fate, flushAll, openPage, type Page, settle } from './Page.ts';

const never = () => new AbortController().signal;
const ASK = 'I wish reports could be exported.';
const ME = asId<UserId>('1');

/** Everything an agent does in one go: what was said to be kept is noted in `said`. */
async function work(page: Page, theme: Theme, said: Set<string>): Promise<void> {
  const { outside } = page;
  const conversation = conversationOf(5, [ASK]);
  const heard = await outside.language.hear(conversation, never());
  const sentences = heard.ok ? heard.value.sentences : [];
  const note = (what: string, result: { readonly ok: boolean }) => result.ok && said.add(what);
  const tagging = { conversation, sentences, before: null };
  note('tag', await tagTheme(outside, { ...tagging, theme }));
  const created = await createTheme(outside, draftTheme(outside, 'Dark mode', 'request'));
  note('create', created);
  if (created.ok) note('tagNew', await tagTheme(outside, { ...tagging, theme: created.value }));
  note('dismiss', await dismissGroup(outside, 'group:1', true, never()));
  // These two wait for Zendesk, so that they are said to be kept when the outbox has them.
  void helpTheme(outside, theme, { sort: 'workaround', text: 'Print it.' }, 'nonce');
  void playChampionTurn(outside, theme, { kind: 'claim' }, never());
  const other = await tagTheme(outside, { ...tagging, conversation: conversationOf(6, [ASK]), theme });
  note('tagOther', other);
  if (other.ok) note('undoOther', await undoTag(outside, other.value, null));
  await page.flush();
}

interface Given {
  readonly account: FakeAccount;
  readonly browser: FakeBrowser;
  readonly theme: Theme;
  readonly dismissed: Map<string, readonly string[]>;
}

async function start(): Promise<Given> {
  const account = fakeAccount();
  const setUp = outsideFor('2', conversationOf(9, []), account);
  const theme = await createTheme(setUp, draftTheme(setUp, 'Export', 'request'));
  if (!theme.ok) throw new Error('no theme');
  return { account, browser: fakeBrowser(), theme: theme.value, dismissed: new Map() };
}

/** What of the work is there, in the account or in the outbox. */
function found({ account, browser, theme, dismissed }: Given): ReadonlySet<string> {
  const writes = browser.entries().map(({ write }) => write);
  const mentions = [
    ...account.mentions.values(),
    ...writes.flatMap((write) => (write.kind === 'mention' ? [write.mention] : [])),
  ];
  const events = [
    ...account.events.values(),
    ...writes.flatMap((write) => (write.kind === 'event' ? [write.event] : [])),
  ];
  const there = new Set<string>();
  for (const { ticketId, themeId } of mentions)
    there.add(ticketId === '6' ? 'tagOther' : themeId === theme.id ? 'tag' : 'tagNew');
  if (events.some(({ kind, actor }) => kind === 'theme.created' && actor === ME)) there.add('create');
  const isListed = [...dismissed.values()].some((ids) => ids.includes('group:1'));
  if (isListed || writes.some(({ kind }) => kind === 'dismissal')) there.add('dismiss');
  return there;
}

/** The account after everything was sent: each thing that was said to be kept is there, and nothing is there twice. */
function check({ account, theme, dismissed, browser }: Given, said: ReadonlySet<string>, when: string): void {
  expect(browser.entries(), when).toEqual([]);
  const events = [...account.events.values()].filter(({ actor }) => actor === ME);
  const count = (kind: string) => events.filter((event) => event.kind === kind).length;
  const standing = [...account.mentions.values()].filter(({ withdrawn }) => !withdrawn);
  const tags = (ticket: string, isKnown: boolean) =>
    standing.filter(({ ticketId, themeId }) => ticketId === ticket && (themeId === theme.id) === isKnown)
      .length;
  if (said.has('tag')) expect(tags('5', true), when).toBe(1);
  if (said.has('tagNew')) expect(tags('5', false), when).toBe(1);
  if (said.has('create')) expect(count('theme.created'), when).toBe(1);
  if (said.has('undoOther')) expect(tags('6', true), when).toBe(0);
  if (said.has('dismiss')) expect([...dismissed.values()], when).toEqual([['group:1']]);
  for (const kind of ['theme.created', 'theme.helped', 'champion.claimed'])
    expect(count(kind), when).toBeLessThanOrEqual(1);
  if (!said.has('tagOther')) return;
  // The help and the claim went into the outbox before that tag.
  const journal = [...account.events.values()].filter(({ themeId }) => themeId === theme.id);
  expect([count('theme.helped'), foldTheme(journal)?.help?.text], when).toEqual([1, 'Print it.']);
  expect([count('champion.claimed'), foldChampion(journal).championId], when).toEqual([1, ME]);
}

describe('a page that dies', () => {
  it('at any step whatever, loses nothing that it said was kept, and the next page sends each once', async () => {
    const whole = await start();
    const alive = openPage(whole);
    const done = new Set<string>();
    await work(alive, whole.theme, done);
    await settle();
    check(whole, done, 'alive');
    expect(done.size).toBe(6);
    expect(alive.steps()).toBeGreaterThan(100);
    for (let dieAt = 1; dieAt <= alive.steps(); dieAt++) {
      const given = await start();
      const said = new Set<string>();
      const dying = openPage({ ...given, dieAt });
      void work(dying, given.theme, said);
      await settle();
      expect(dying.isDead(), `step ${dieAt}`).toBe(true);
      const there = found(given);
      const lost = [...said].filter(
        (what) => what !== 'undoOther' && what !== 'tagOther' && !there.has(what),
      );
      expect(lost, `step ${dieAt}`).toEqual([]);
      await flushAll(openPage({ ...given, idsFrom: 'n' }), given.account, given.browser);
      check(given, said, `step ${dieAt}`);
    }
  });
});

const fate = fc.constantFrom<Fate>('fine', 'fine', 'offline', 'lost', 'busy', 'failing', 'signedOut');

describe('a bad day', () => {
  it('with any failures and any number of pages dying one after the other, ends with each thing once', async () => {
    const death = fc.tuple(fc.integer({ min: 1, max: 120 }), fc.array(fate, { maxLength: 5 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { maxLength: 12 }),
        fc.integer({ min: 20, max: 250 }),
        fc.array(death, { maxLength: 4 }),
        async (fates, dieAt, deaths) => {
          const given = await start();
          const said = new Set<string>();
          const first = openPage({ ...given, fates: [...fates], dieAt });
          void work(first, given.theme, said);
          await settle();
          first.close();
          for (const [i, [step, more]] of deaths.entries()) {
            given.account.nowMs += 400_000;
            const page = openPage({ ...given, dieAt: step, fates: [...more], idsFrom: `d${i}` });
            void page.flush();
            await settle();
            page.close();
          }
          await flushAll(openPage({ ...given, idsFrom: 'z' }), given.account, given.browser);
          check(given, said, 'at the end');
        },
      ),
      { numRuns: 200 },
    );
  });
});
