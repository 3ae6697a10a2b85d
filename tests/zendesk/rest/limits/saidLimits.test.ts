import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFailedAnswer, readHttpAnswer } from '#zendesk/rest/HttpAnswer.ts';
import { limitFamily } from '#zendesk/rest/limits/limitFamily.ts';
import { saidLimits } from '#zendesk/rest/limits/saidLimits.ts';

const said = (headers: unknown) => saidLimits(readHttpAnswer({ status: 200, responseText: '', headers }));

describe('the limits that an answer speaks of', () => {
  const given = {
    'X-Rate-Limit': '400',
    'X-Rate-Limit-Remaining': '399',
    'ratelimit-limit': '400',
    'ratelimit-remaining': '398',
    'RateLimit-Reset': '31',
    'Zendesk-RateLimit-incremental': 'total=10; remaining=0; resets=41',
    'zendesk-ratelimit-tickets-index': 'remaining=7;total=50',
  };

  it.each([
    ['a plain object', given],
    ['Headers', new Headers(given)],
  ])('are read from %s, whatever the case of a name', (_, headers) => {
    expect(said(headers)).toEqual({
      account: { total: 400, remaining: 398, resetsInSeconds: 31 },
      named: new Map([
        ['incremental', { total: 10, remaining: 0, resetsInSeconds: 41 }],
        ['tickets-index', { total: 50, remaining: 7, resetsInSeconds: null }],
      ]),
    });
  });

  it('are read from an answer that failed', () => {
    const answer = readFailedAnswer({
      status: 429,
      headers: { 'ratelimit-limit': 400, 'ratelimit-remaining': 0 },
    });
    expect(saidLimits(answer).account).toEqual({ total: 400, remaining: 0, resetsInSeconds: null });
  });

  it('are known by the older names alone', () => {
    const older = { 'x-rate-limit': '700', 'x-rate-limit-remaining': '350' };
    expect(said(older).account).toEqual({ total: 700, remaining: 350, resetsInSeconds: null });
  });

  it.each([
    [undefined],
    [null],
    [{}],
    ['ratelimit-limit: 400'],
    [{ 'ratelimit-limit': '400' }],
    [{ 'ratelimit-limit': 'many', 'ratelimit-remaining': '3' }],
    [{ 'ratelimit-limit': '0', 'ratelimit-remaining': '0' }],
    [{ 'ratelimit-limit': '400', 'ratelimit-remaining': '-1' }],
    [{ 'ratelimit-limit': '400', 'ratelimit-remaining': '' }],
    [{ 'zendesk-ratelimit-x': 'total=10' }],
    [{ 'zendesk-ratelimit-x': 'total=; remaining=' }],
    [{ 'zendesk-ratelimit-x': null }],
  ])('are none where headers say nothing or nonsense: %j', (headers) => {
    expect(said(headers)).toEqual({ account: null, named: new Map() });
  });

  it('are numbers or not there, whatever the headers', () => {
    const words = ['total', 'remaining', 'resets', '=', ';', ' ', '10', '-1', '1e9', 'NaN', '٣'];
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...words)).map((parts) => parts.join('')),
    );
    const names = [
      'ratelimit-limit',
      'ratelimit-remaining',
      'ratelimit-reset',
      'zendesk-ratelimit-x',
      '__proto__',
    ];
    const headers = fc.dictionary(
      fc.oneof(fc.constantFrom(...names), fc.string()),
      fc.oneof(text, fc.anything()),
    );
    fc.assert(
      fc.property(fc.oneof(headers, fc.anything()), (any) => {
        const { account, named } = said(any);
        for (const limit of [account, ...named.values()]) {
          if (limit === null) continue;
          expect(limit.total).toBeGreaterThanOrEqual(0);
          expect(limit.remaining).toBeGreaterThanOrEqual(0);
          expect(limit.resetsInSeconds ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('the narrower limit of a request', () => {
  it.each([
    ['GET', '/api/v2/incremental/custom_objects/groundswell_mention/cursor?start_time=1', 'incremental'],
    ['GET', '/api/v2/search/export?query=x', 'searchExport'],
    ['POST', '/api/v2/custom_objects/groundswell_mention/jobs', 'jobs'],
    ['PUT', '/api/v2/tickets/update_many?ids=1,2', 'jobs'],
    ['PUT', '/api/v2/tickets/35/tags', 'ticket 35'],
    ['PUT', '/api/v2/tickets/36', 'ticket 36'],
  ])('%s %s is %s', (method, path, family) => {
    expect(limitFamily(method, path)).toBe(family);
  });

  it.each([
    ['GET', '/api/v2/tickets/35'],
    ['GET', '/api/v2/tickets/35/tags'],
    ['GET', '/api/v2/users/show_many?ids=1'],
    ['GET', '/api/v2/job_statuses/V3-1'],
    ['PATCH', '/api/v2/custom_objects/groundswell_mention/records?external_id=incremental'],
    ['GET', '/api/v2/custom_objects/x/records?next=/api/v2/incremental/'],
  ])('%s %s has none', (method, path) => {
    expect(limitFamily(method, path)).toBeNull();
  });
});
