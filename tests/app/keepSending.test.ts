import { describe, expect, it } from 'vitest';
import { keepSending, type SendingWorld } from '#app/keepSending.ts';
import type { Result } from '#domain/basis/Result.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { tryAgain } from '#workflows/outbox/tryAgain.ts';
import { tagTheme } from '#workflows/tagTheme.ts';
import { fakeBrowser } from '../ports/fakes/fakeBrowser.ts';
import { fakeAccount } from '../ports/fakes/fakeThemeStore.ts';
import { conversationOf, outsideFor } from '../workflows/outsideFor.ts';
// Loaded when it comes to it; here at once, so that no turn waits for it.
import '#workflows/tellCounts.ts';
import { openPage, settle } from '../workflows/outbox/Page.ts';

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** A world whose time passes when a test says so. */
function handWorld() {
  const listeners = new Set<() => void>();
  const timers = new Set<{ readonly milliseconds: number; readonly wake: () => void }>();
  const world: SendingWorld = {
    onReturn: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    later: (milliseconds, wake) => {
      const timer = { milliseconds, wake };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  return {
    world,
    comeBack: () => [...listeners].forEach((listener) => listener()),
    waits: () => [...timers].map(({ milliseconds }) => milliseconds),
    ring: () => {
      const ringing = [...timers];
      timers.clear();
      ringing.forEach(({ wake }) => wake());
    },
    isQuiet: () => listeners.size === 0 && timers.size === 0,
  };
}

async function start() {
  const account = fakeAccount();
  const founder = outsideFor('2', conversationOf(9, []), account);
  const theme = must(await createTheme(founder, draftTheme(founder, 'Export', 'request')));
  const browser = fakeBrowser();
  const { outside } = openPage({ account, browser });
  const hand = handWorld();
  const tag = async (ticket: number) => {
    const conversation = conversationOf(ticket, ['I wish it were so.']);
    must(await tagTheme(outside, { conversation, sentences: [], theme, before: null }));
    await settle();
  };
  return { account, browser, outside, hand, tag };
}

describe('a page that keeps sending', () => {
  it('sends what an earlier page left, and each new action at once', async () => {
    const { account, browser, outside, hand, tag } = await start();
    await tag(5);
    expect(account.mentions.size).toBe(0);
    const stop = keepSending(outside, hand.world);
    await settle();
    expect(account.mentions.size).toBe(1);
    await tag(6);
    expect([account.mentions.size, browser.entries().length, hand.waits()]).toEqual([2, 0, []]);
    stop();
    expect(hand.isQuiet()).toBe(true);
    await tag(7);
    expect(account.mentions.size).toBe(2);
  });

  it('comes again when it is due, and sooner when the person or the connection comes back', async () => {
    const { account, browser, outside, hand, tag } = await start();
    const stop = keepSending(outside, hand.world);
    account.failure = { kind: 'offline', what: 'send' };
    await tag(5);
    expect(hand.waits()).toEqual([3_000]);
    account.nowMs += 3_000;
    hand.ring();
    await settle();
    expect(hand.waits()).toEqual([6_000]);
    account.failure = null;
    account.nowMs += 5_500;
    hand.comeBack();
    await settle();
    expect([account.mentions.size, browser.entries().length, hand.waits()]).toEqual([1, 0, []]);
    stop();
  });

  it('sends the next action while the counts of the one before are still being read', async () => {
    const { account, browser, outside, hand, tag } = await start();
    const reading: string[] = [];
    const store: typeof outside.store = {
      ...outside.store,
      mentionsOfTheme: (theme) => {
        reading.push(theme);
        return new Promise(() => undefined);
      },
    };
    const stop = keepSending({ ...outside, store }, hand.world);
    await tag(5);
    expect(reading).toHaveLength(1);
    await tag(6);
    expect([account.mentions.size, browser.entries().length]).toEqual([2, 0]);
    stop();
  });

  it('does not try again by itself what a person must decide, and tries it when they say so', async () => {
    const { account, browser, outside, hand, tag } = await start();
    const stop = keepSending(outside, hand.world);
    account.failure = { kind: 'forbidden', what: 'send' };
    await tag(5);
    account.failure = null;
    hand.comeBack();
    await settle();
    const [entry] = browser.entries();
    expect([entry?.isStuck, hand.waits()]).toEqual([true, []]);
    if (entry !== undefined) must(await tryAgain(outside, entry));
    await settle();
    expect([account.mentions.size, browser.entries().length]).toEqual([1, 0]);
    stop();
  });

  it('hears of what another tab was told, and goes on where that tab was closed', async () => {
    const { account, browser, outside, hand } = await start();
    const stop = keepSending(outside, hand.world);
    await settle();
    const other = openPage({ account, browser, idsFrom: 'o' });
    const theme = [...account.themes.values()][0];
    if (theme === undefined) throw new Error('no theme');
    const conversation = conversationOf(8, []);
    must(await tagTheme(other.outside, { conversation, sentences: [], theme, before: null }));
    other.close();
    await settle();
    expect([account.mentions.size, browser.entries().length]).toEqual([1, 0]);
    stop();
  });
});
