import { describe, expect, it } from 'vitest';
import { ok } from '#domain/basis/Result.ts';
import type { RequestsLately } from '#ports/RequestLedger.ts';
import { leasesIn } from '#zendesk/rest/ledger/leasesIn.ts';
import { NOTHING_YET } from '#zendesk/rest/ledger/NOTHING_YET.ts';
import { pageLedger } from '#zendesk/rest/ledger/pageLedger.ts';
import { simulatedTime } from '../../../simulatedTime.ts';
import { never } from '../../samples.ts';

const SECOND = 1_000;

/** Tabs on one ledger; a tab that `dies` hears and does nothing any more. */
function browser(hasLocks = false) {
  const open = new Set<string>();
  const isOpen = hasLocks ? { isOpen: async (page: string) => open.has(page) } : {};
  const time = simulatedTime(1_795_000_000_000);
  let kept: RequestsLately = NOTHING_YET;
  const openTab = (page: string) => {
    let isDead = false;
    const breath = async <T>(value: T) => (isDead ? new Promise<T>(() => undefined) : value);
    const ledger = pageLedger();
    ledger.join({
      update: async (change) => {
        await breath(null);
        kept = change(kept);
        return ok(kept);
      },
    });
    const sleep = async (ms: number, signal?: AbortSignal) => breath(await time.sleep(ms, signal));
    const leases = leasesIn(ledger, { nowMs: time.nowMs, sleep, random: () => 0, page, ...isOpen });
    open.add(page);
    const die = () => void (isDead = open.delete(page));
    return { ...leases, die };
  };
  const pass = (seconds: number) => time.passUntil(time.nowMs() + seconds * SECOND);
  return { openTab, pass, time, held: () => kept.leases.map(({ name }) => name) };
}

describe('a lease', () => {
  it('is somebody’s alone, until it is given back or runs out', async () => {
    const { openTab, pass } = browser();
    const [a, b] = [openTab('a'), openTab('b')];
    const lease = await a.take('x', 10);
    expect(await b.take('x', 10)).toBeNull();
    expect(await a.take('x', 10)).toBeNull();
    expect(await b.take('y', 10)).not.toBeNull();
    await lease?.giveBack();
    const next = await b.take('x', 10);
    expect(next).not.toBeNull();
    await pass(9);
    expect(await next?.renew()).toBe(true);
    await pass(9);
    expect(await a.take('x', 10)).toBeNull();
    await pass(2);
    expect(await a.take('x', 10)).not.toBeNull();
    expect(await next?.renew()).toBe(false);
  });

  it('may be taken for hours', async () => {
    const { openTab, pass } = browser();
    const [a, b] = [openTab('a'), openTab('b')];
    await a.take('x', 3 * 3_600);
    await pass(2 * 3_600);
    expect(await b.take('x', 10)).toBeNull();
    await pass(3_601);
    expect(await b.take('x', 10)).not.toBeNull();
  });
});

describe('work of which one does it for all', () => {
  it('is done by the first; the others wait until it is done, however long it takes', async () => {
    const { openTab, pass, time, held } = browser();
    const done: string[] = [];
    const work = (name: string) => async () => {
      await time.sleep(300 * SECOND);
      done.push(name);
      return name;
    };
    const all = ['a', 'b', 'c'].map((name) => openTab(name).once('x', work(name), never));
    await pass(299);
    expect(held()).toEqual(['x']);
    await pass(3);
    expect(await Promise.all(all)).toEqual([{ value: 'a' }, null, null]);
    expect([done, held()]).toEqual([['a'], []]);
  });

  it.each([
    ['in less than half a minute', false, 30],
    ['at once where the browser tells that it is closed', true, 2],
  ])('of a tab that was closed is free again %s', async (_, hasLocks, seconds) => {
    const { openTab, pass, time } = browser(hasLocks);
    const [a, b] = [openTab('a.1'), openTab('b')];
    void a.once('x', () => new Promise(() => undefined), never);
    await pass(1);
    const startedMs = time.nowMs();
    let waitedMs = 0;
    void b.once('x', async () => 1, never).then(() => void (waitedMs = time.nowMs() - startedMs));
    await pass(1);
    a.die();
    await pass(60);
    expect(waitedMs).toBeGreaterThan(0);
    expect(waitedMs).toBeLessThan(seconds * SECOND);
  });

  it('that fails is given back', async () => {
    const { openTab, held } = browser();
    const failing = openTab('a').once('x', () => Promise.reject(new Error('on purpose')), never);
    await expect(failing).rejects.toThrow('on purpose');
    expect(held()).toEqual([]);
  });

  it('is not waited for by who does not wait any more', async () => {
    const { openTab, pass } = browser();
    void openTab('a').once('x', () => new Promise(() => undefined), never);
    const controller = new AbortController();
    const waiting = openTab('b').once('x', async () => 1, controller.signal);
    await pass(5);
    controller.abort();
    await pass(0);
    expect(await waiting).toBeNull();
    expect(await openTab('c').once('x', async () => 1, AbortSignal.abort())).toBeNull();
  });
});
