import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '#domain/basis/Instant.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { zendeskBudget } from '#zendesk/zendeskBudget.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { connectAs, startAccount, weather } from './localAccount.ts';
import { never, sampleTheme } from './samples.ts';

const NOW = 1_795_000_000_000;
let account: LocalZendesk;

beforeAll(async () => {
  account = await startAccount({ seed: 'empty', planLimits: { requestsPerMinute: 400 } });
});
afterAll(() => account.stop());

describe('the report for the health page', () => {
  it('begins with nothing, and costs no request', async () => {
    const before = account.log().length;
    const zendesk = await connectAs(account, 'aylin', {}, { nowMs: () => NOW });
    expect(await zendeskBudget(zendesk).report()).toEqual({
      sentLastMinute: 0,
      perMinute: 60,
      heldSeconds: 0,
      account: null,
      jobs: 0,
    });
    expect(account.log()).toHaveLength(before);
  });

  it('says what was sent, what the account has left, what waits, and which jobs are under way', async () => {
    let nowMs = NOW;
    const zendesk = await connectAs(account, 'aylin', {}, { nowMs: () => nowMs });
    const store = zendeskThemeStore(zendesk);
    await store.listThemes(null, never);
    nowMs += 6_000;
    await store.listThemes(null, never);
    await zendesk.leases.take('job.1', 60);
    await zendesk.leases.take('themes', 60);
    const budget = zendeskBudget(zendesk);
    expect(await budget.report()).toEqual({
      sentLastMinute: 2,
      perMinute: 60,
      heldSeconds: 0,
      account: { perMinute: 400, remaining: 398, readAt: instant(nowMs), isBelowHalf: false },
      jobs: 1,
    });
    await weather(account, { mode: 'busy' });
    await store.saveTheme(sampleTheme('busy'));
    expect(await budget.report()).toMatchObject({ sentLastMinute: 3, heldSeconds: 5 });
    nowMs += 61_000;
    expect(await budget.report()).toMatchObject({ sentLastMinute: 0, heldSeconds: 0, jobs: 0 });
    await weather(account, {});
  });
});

describe('an account with little left', () => {
  it('is not asked in the background, and told why; what somebody waits for goes', async () => {
    const tight = await startAccount({ seed: 'empty', planLimits: { requestsPerMinute: 4 } });
    const store = zendeskThemeStore(await connectAs(tight, 'aylin', {}, { nowMs: () => NOW }));
    for (let i = 0; i < 3; i++) expect(await store.listThemes(null, never)).toMatchObject({ ok: true });
    const before = tight.log().length;
    expect(await store.listThemes(instant(NOW), never)).toMatchObject({
      ok: false,
      failure: { kind: 'busy', waitSeconds: expect.any(Number) },
    });
    expect(tight.log()).toHaveLength(before);
    expect(await store.saveTheme(sampleTheme('tight'))).toMatchObject({ ok: true });
    await tight.stop();
  });
});
