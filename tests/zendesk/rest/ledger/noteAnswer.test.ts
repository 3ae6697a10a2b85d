import { describe, expect, it } from 'vitest';
import { readHttpAnswer } from '#zendesk/rest/HttpAnswer.ts';
import { saidLimits } from '#zendesk/rest/limits/saidLimits.ts';
import { noteAnswer } from '#zendesk/rest/ledger/noteAnswer.ts';
import { NOTHING_YET } from '#zendesk/rest/ledger/NOTHING_YET.ts';
import { type Candidate, verdictOn } from '#zendesk/rest/ledger/verdictOn.ts';

const NOW = 1_795_000_000_000;
const own: Candidate = { urgency: 'ownAction', family: null };
const background: Candidate = { urgency: 'background', family: null };
const account = (remaining: number, total = 400, reset = 20) => ({
  'ratelimit-limit': total,
  'ratelimit-remaining': remaining,
  'ratelimit-reset': reset,
});

/** A ledger after one answer. */
function after(
  headers: object,
  waitSeconds: number | null = null,
  family: string | null = null,
  before = NOTHING_YET,
) {
  const said = saidLimits(readHttpAnswer({ status: 200, responseText: '', headers }));
  return noteAnswer(before, { said, family, waitSeconds }, NOW);
}

describe('what an answer said', () => {
  it('of less than half keeps what nobody waits for until the minute is over, and nothing else', () => {
    const low = after(account(199));
    expect(verdictOn(low, background, NOW)).toEqual({
      may: 'wait',
      untilMs: NOW + 20_000,
      because: 'account',
    });
    expect(verdictOn(low, own, NOW)).toEqual({ may: 'go' });
    expect(verdictOn(low, { ...own, urgency: 'onScreen' }, NOW)).toEqual({ may: 'go' });
    expect(verdictOn(low, background, NOW + 20_000)).toEqual({ may: 'go' });
    expect(verdictOn(after(account(200)), background, NOW)).toEqual({ may: 'go' });
  });

  it('without a time counts for a minute', () => {
    const low = after({ 'x-rate-limit': '400', 'x-rate-limit-remaining': '10' });
    expect(verdictOn(low, background, NOW + 59_999)).toMatchObject({ because: 'account' });
    expect(verdictOn(low, background, NOW + 60_000)).toEqual({ may: 'go' });
  });

  it('is written down when it is news, not with every answer', () => {
    const first = after(account(390));
    expect(after(account(389), null, null, first)).toBe(first);
    expect(after(account(199), null, null, first)).not.toBe(first);
    expect(after({}, null, null, first)).toBe(first);
  });

  it('of a wait holds everything', () => {
    const held = after(account(0), 30);
    const until = { may: 'wait', untilMs: NOW + 30_000, because: 'held' };
    expect(verdictOn(held, own, NOW)).toEqual(until);
    expect(verdictOn(held, { ...own, family: 'incremental' }, NOW)).toEqual(until);
    expect(verdictOn(held, own, NOW + 30_000)).toEqual({ may: 'go' });
  });

  it('of a wait for a narrower limit holds that alone', () => {
    const held = after(
      { ...account(300), 'zendesk-ratelimit-incremental': 'total=10; remaining=0' },
      41,
      'incremental',
    );
    expect(verdictOn(held, own, NOW)).toEqual({ may: 'go' });
    expect(verdictOn(held, { ...background, family: 'incremental' }, NOW)).toMatchObject({
      untilMs: NOW + 41_000,
    });
    expect(verdictOn(held, { ...own, family: 'ticket 7' }, NOW)).toEqual({ may: 'go' });
  });

  it('of a narrower limit that is used up spares us the refusal', () => {
    const told = after(
      { 'zendesk-ratelimit-incremental': 'total=10; remaining=0; resets=12' },
      null,
      'incremental',
    );
    expect(verdictOn(told, { ...background, family: 'incremental' }, NOW)).toMatchObject({
      untilMs: NOW + 12_000,
    });
    expect(verdictOn(told, background, NOW)).toEqual({ may: 'go' });
  });

  it('of exports of which less than half is left, leaves the rest to others', () => {
    const told = (remaining: number) =>
      after(
        { 'zendesk-ratelimit-incremental': `total=10; remaining=${remaining}; resets=12` },
        null,
        'incremental',
      );
    const exporting: Candidate = { ...background, family: 'incremental' };
    expect(verdictOn(told(4), exporting, NOW)).toMatchObject({ untilMs: NOW + 12_000 });
    expect(verdictOn(told(4), own, NOW)).toEqual({ may: 'go' });
    expect(verdictOn(told(5), exporting, NOW)).toEqual({ may: 'go' });
  });

  it('is not believed for longer than an hour, nor after the clock was put back by one', () => {
    const held = after({}, 86_400);
    expect(verdictOn(held, own, NOW)).toMatchObject({ untilMs: NOW + 3_600_000 });
    expect(verdictOn(held, own, NOW - 3_600_000)).toEqual({ may: 'go' });
    expect(verdictOn(after(account(3)), background, NOW - 3_600_000)).toEqual({ may: 'go' });
  });
});
