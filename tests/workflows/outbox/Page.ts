import { setImmediate as turn } from 'node:timers/promises';
import { instant } from '#domain/basis/Instant.ts';
import { failed } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import { countSent } from '#workflows/outbox/countSent.ts';
import { flushOutbox } from '#workflows/outbox/flushOutbox.ts';
import type { Sender } from '#workflows/outbox/Sender.ts';
import { fakeDismissals } from '../../ports/fakes/fakeDismissals.ts';
import type { FakeBrowser } from '../../ports/fakes/fakeBrowser.ts';
import type { FakeAccount } from '../../ports/fakes/fakeThemeStore.ts';
import { conversationOf, outsideFor, type TestOutside } from '../outsideFor.ts';

/** How one request ends: as it should, refused on the way, or done with the answer lost. */
export type Fate = 'fine' | 'offline' | 'lost' | 'busy' | 'failing' | 'signedOut' | 'forbidden';

/** A page of one person in one browser, which a test may kill at any of its steps. */
export interface Page {
  readonly outside: TestOutside & Sender;
  readonly flush: () => Promise<unknown>;
  /** Steps taken so far; each wait for something outside is one before and one after. */
  readonly steps: () => number;
  readonly isDead: () => boolean;
  readonly close: () => void;
}

interface Given {
  readonly browser: FakeBrowser;
  readonly account: FakeAccount;
  /** The account's lists of what is not feedback. */
  readonly dismissed?: Map<string, readonly string[]>;
  readonly who?: string;
  readonly texts?: readonly string[];
  readonly ticket?: number;
  /** The step at which the page dies; it then hears and does nothing any more. */
  readonly dieAt?: number;
  /** How its writes to the account end, one after the other; fine after that. */
  readonly fates?: Fate[];
  /** Pages of one person choose other ids. */
  readonly idsFrom?: string;
}

export function openPage(given: Given): Page {
  const { browser, account, who = '1', texts = [], ticket = 5, dieAt = Infinity, fates = [] } = given;
  const tab = browser.openTab();
  let steps = 0;
  let isDead = false;
  const breathe = async (): Promise<void> => {
    if (isDead || ++steps >= dieAt) {
      if (!isDead) tab.close();
      isDead = true;
      await new Promise(() => undefined);
    }
  };
  const base = outsideFor(who, conversationOf(ticket, texts), account);
  let ids = 0;
  const outside = {
    ...base,
    outbox: mortal(tab.outbox, ['update'], breathe),
    replica: mortal(base.replica, Object.keys(base.replica), breathe),
    dismissals: mortal(
      weathered(fakeDismissals(given.dismissed), ['save'], fates),
      ['read', 'save'],
      breathe,
    ),
    store: mortal(
      weathered(base.store, ['saveMention', 'writeEvent', 'saveTheme'], fates),
      Object.keys(base.store),
      breathe,
    ),
    newId: () => `${given.idsFrom ?? 'p'}${who}x${ids++}`.padEnd(10, '0'),
    now: () => instant(account.nowMs),
    isOnline: () => true,
    random: () => 0.5,
  };
  return {
    outside,
    flush: async () => {
      const { comeAgainAt, mentioned } = await flushOutbox(outside, true);
      await countSent(outside, mentioned);
      return comeAgainAt;
    },
    steps: () => steps,
    isDead: () => isDead,
    close: tab.close,
  };
}

/** Lets everything happen that can happen without anybody doing something; a dead page's promises stay open. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 3; i++) await turn();
}

/** Flushes until nothing waits or nothing more can be done, an hour at a time. */
export async function flushAll(page: Page, account: FakeAccount, browser: FakeBrowser): Promise<void> {
  for (let i = 0; i < 60 && browser.entries().some(({ isStuck }) => !isStuck); i++) {
    account.nowMs += 3_600_000;
    await page.flush();
  }
}

type Methods = Readonly<Record<string, unknown>>;

function mortal<T extends object>(target: T, names: readonly string[], breathe: () => Promise<void>): T {
  return wrapped(target, names, async (run) => {
    await breathe();
    const result = await run();
    await breathe();
    return result;
  });
}

function weathered<T extends object>(target: T, names: readonly string[], fates: Fate[]): T {
  return wrapped(target, names, async (run) => {
    const fate = fates.shift() ?? 'fine';
    const result = fate === 'fine' || fate === 'lost' ? await run() : undefined;
    return fate === 'fine' ? result : failed(failureOf(fate));
  });
}

function failureOf(fate: Exclude<Fate, 'fine'>): Failure {
  const what = 'send';
  if (fate === 'busy') return { kind: 'busy', what, waitSeconds: 7 };
  if (fate === 'failing') return { kind: 'failing', what, status: 502 };
  return { kind: fate === 'lost' ? 'offline' : fate, what };
}

function wrapped<T extends object>(
  target: T,
  names: readonly string[],
  around: (run: () => Promise<unknown>) => Promise<unknown>,
): T {
  const methods = target as Methods;
  const changed = names.map((name) => {
    const method = methods[name] as (...args: readonly unknown[]) => Promise<unknown>;
    return [name, (...args: readonly unknown[]) => around(() => method(...args))] as const;
  });
  return { ...target, ...Object.fromEntries(changed) } as T;
}
