import { describe, expect, it } from 'vitest';
import { pageLedger } from '#zendesk/rest/ledger/pageLedger.ts';
import { requestBudget, type Turn } from '#zendesk/rest/RequestBudget.ts';

const world = { sleep: () => new Promise<void>(() => undefined), random: () => 0.5, nowMs: () => 1_000 };
const { signal } = new AbortController();

function budgetOf() {
  const budget = requestBudget(pageLedger(), world);
  return (urgency: 'onScreen' | 'background' = 'onScreen') => budget.turn({ urgency, family: null }, signal);
}

/** Lets everything happen that needs no timer. */
async function settle(): Promise<void> {
  for (let tick = 0; tick < 50; tick++) await Promise.resolve();
}

describe('a turn', () => {
  it('comes to who asks in the very moment in which another request ends', async () => {
    const turn = budgetOf();
    const first = await turn();
    if (first.end !== 'go') throw new Error(first.end);
    await settle();
    let next: Turn | null = null;
    first.done();
    void turn().then((given) => (next = given));
    await settle();
    expect(next).toMatchObject({ end: 'go' });
  });

  it('comes to all who ask at whatever moment, whatever ends meanwhile', async () => {
    const turn = budgetOf();
    for (let ticks = 0; ticks < 12; ticks++) {
      const given: Turn[] = [];
      const first = await turn();
      if (first.end !== 'go') throw new Error(first.end);
      first.done();
      for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
      void turn().then((one) => given.push(one));
      void turn('background').then((one) => given.push(one));
      await settle();
      expect(given.map(({ end }) => end)).toEqual(['go', 'go']);
      for (const one of given) if (one.end === 'go') one.done();
      await settle();
    }
  });
});
