import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browserLedger } from '#storage/requests/browserLedger.ts';
import { openRequestDb } from '#storage/requests/RequestDb.ts';
import { reopening } from '#storage/reopening.ts';
import { pageLedger } from '#zendesk/rest/ledger/pageLedger.ts';
import { type RequestBudget, requestBudget } from '#zendesk/rest/RequestBudget.ts';
import type { Urgency } from '#zendesk/rest/Urgency.ts';
import { never } from '../../zendesk/samples.ts';
import { type SimulatedTime, simulatedTime } from '../../simulatedTime.ts';

let count = 0;

interface Sent {
  readonly atMs: number;
  readonly urgency: Urgency;
  readonly askedAtMs: number;
}

/** Tabs of one browser on one database, in simulated time; each answer takes its while. */
function browser(time: SimulatedTime, answerMs = 120) {
  const name = `groundswell.many.${++count}.requests`;
  const sent: Sent[] = [];
  let random = 7;
  const openTab = () => {
    const shared = browserLedger(reopening((onLost) => openRequestDb(name, onLost)));
    const page = pageLedger();
    page.join({ update: (change) => time.during(shared.update(change)) });
    random = (random * 16_807) % 2_147_483_647;
    const seed = random / 2_147_483_647;
    return requestBudget(page, { nowMs: time.nowMs, sleep: time.sleep, random: () => seed });
  };
  const ask = async (tab: RequestBudget, urgency: Urgency, signal = never) => {
    const askedAtMs = time.nowMs();
    const turn = await tab.turn({ urgency, family: null }, signal);
    if (turn.end !== 'go') return turn.end;
    sent.push({ atMs: time.nowMs(), urgency, askedAtMs });
    await time.sleep(answerMs);
    turn.done();
    return 'go';
  };
  return { openTab, ask, sent };
}

/** The most that went out in any sixty seconds. */
function busiest(sent: readonly Sent[]): number {
  const times = sent.map(({ atMs }) => atMs).toSorted((a, b) => a - b);
  return Math.max(0, ...times.map((end) => times.filter((at) => at > end - 60_000 && at <= end).length));
}

describe('all tabs of a person together', () => {
  it('never send more than sixty in any minute, whatever they want to send', async () => {
    const urgency = fc.constantFrom<Urgency>('ownAction', 'onScreen', 'background');
    const burst = fc.record({
      atMs: fc.nat(90_000),
      tab: fc.nat(4),
      many: fc.integer({ min: 1, max: 40 }),
      urgency,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(burst, { minLength: 3, maxLength: 8 }), async (bursts) => {
        const time = simulatedTime(1_795_000_000_000);
        const { openTab, ask, sent } = browser(time);
        const tabs = Array.from({ length: 5 }, openTab);
        const asking: Promise<unknown>[] = [];
        for (const { atMs, tab, many, urgency: how } of bursts)
          time.later(atMs, () => {
            for (let i = 0; i < many; i++) asking.push(ask(tabs[tab] as RequestBudget, how));
          });
        await time.passUntil(time.nowMs() + 900_000);
        expect(busiest(sent)).toBeLessThanOrEqual(60);
        const ends = await Promise.all(asking);
        expect(ends.every((end) => end === 'go')).toBe(true);
        expect(sent).toHaveLength(bursts.reduce((sum, { many }) => sum + many, 0));
      }),
      { numRuns: 15 },
    );
  });

  it('keep room for what the person does: it goes at once although other tabs fill the minute', async () => {
    const time = simulatedTime(1_795_000_000_000);
    const { openTab, ask, sent } = browser(time);
    const [filling, reading, acting] = [openTab(), openTab(), openTab()];
    for (let i = 0; i < 100; i++) void ask(filling, 'background');
    for (let i = 0; i < 100; i++) void ask(reading, 'onScreen');
    await time.passUntil(time.nowMs() + 20_000);
    expect(sent.filter(({ urgency }) => urgency === 'background').length).toBeLessThanOrEqual(40);
    expect(sent).toHaveLength(55);
    const actedAtMs = time.nowMs();
    for (let i = 0; i < 5; i++) void ask(acting, 'ownAction');
    await time.passUntil(actedAtMs + 1_000);
    const own = sent.filter(({ urgency }) => urgency === 'ownAction');
    expect(own.map(({ atMs }) => atMs - actedAtMs)).toEqual([0, 0, 0, 0, 0]);
    expect(busiest(sent)).toBe(60);
  });

  it('let the person’s own action overtake what waits in the same tab', async () => {
    const time = simulatedTime(1_795_000_000_000);
    const { openTab, ask, sent } = browser(time, 5_000);
    const tab = openTab();
    for (let i = 0; i < 8; i++) void ask(tab, 'background');
    for (let i = 0; i < 8; i++) void ask(tab, 'onScreen');
    await time.passUntil(time.nowMs() + 100);
    expect(sent).toHaveLength(4);
    void ask(tab, 'ownAction');
    await time.passUntil(time.nowMs() + 100);
    expect(sent.at(-1)).toMatchObject({ urgency: 'ownAction' });
    expect(sent).toHaveLength(5);
  });

  it('wait together when one of them was asked to; nobody is kept in the dark', async () => {
    const time = simulatedTime(1_795_000_000_000);
    const { openTab, ask, sent } = browser(time);
    const [told, other] = [openTab(), openTab()];
    told.heard({ said: { account: null, named: new Map() }, family: null, waitSeconds: 30 });
    await time.passUntil(time.nowMs() + 1_000);
    const before = sent.length;
    const asked = ask(other, 'ownAction');
    await time.passUntil(time.nowMs() + 100);
    expect(await asked).toBe('busy');
    const patient = ask(other, 'onScreen');
    await time.passUntil(time.nowMs() + 22_000);
    expect(await patient).toBe('busy');
    const last = ask(other, 'onScreen');
    await time.passUntil(time.nowMs() + 10_000);
    expect(await last).toBe('go');
    expect(sent).toHaveLength(before + 1);
  });

  it('leave alone what nobody waits for any more', async () => {
    const time = simulatedTime(1_795_000_000_000);
    const { openTab, ask, sent } = browser(time, 1_000);
    const tab = openTab();
    const controller = new AbortController();
    const asking = Array.from({ length: 30 }, () => ask(tab, 'onScreen', controller.signal));
    await time.passUntil(time.nowMs() + 1_500);
    controller.abort();
    await time.passUntil(time.nowMs() + 60_000);
    const ends = await Promise.all(asking);
    expect(ends.filter((end) => end === 'cancelled')).toHaveLength(30 - sent.length);
    expect(sent.length).toBeLessThan(12);
  });

  it('do not wait twice where a clock was put back', async () => {
    const time = simulatedTime(1_795_000_000_000);
    let backMs = 0;
    const page = pageLedger();
    const nowMs = () => time.nowMs() - backMs;
    const tab = requestBudget(page, { nowMs, sleep: time.sleep, random: () => 0 });
    const ends: string[] = [];
    for (let i = 0; i < 62; i++)
      void tab.turn({ urgency: 'ownAction', family: null }, never).then((turn) => {
        ends.push(turn.end);
        if (turn.end === 'go') turn.done();
      });
    await time.passUntil(time.nowMs() + 1_000);
    expect(ends).toHaveLength(60);
    backMs = 86_400_000;
    await time.passUntil(time.nowMs() + 60_000);
    expect(ends).toHaveLength(62);
  });
});
