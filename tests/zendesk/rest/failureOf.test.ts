import { failureOf } from '#zendesk/rest/failureOf.ts';
import { readFailedAnswer, readHttpAnswer } from '#zendesk/rest/HttpAnswer.ts';
import { describe, expect, it } from 'vitest';

const failure = (error: unknown, missing: 'gone' | 'notSetUp' = 'notSetUp') =>
  failureOf(readFailedAnswer(error), 'read themes', missing);

describe('what a failed request means', () => {
  it.each([
    ['no answer', { status: 0, statusText: 'error', responseText: '' }, { kind: 'offline' }],
    ['an error that is no answer', new Error('broken pipe'), { kind: 'offline' }],
    ['nothing at all', undefined, { kind: 'offline' }],
    ['401', { status: 401, responseText: "Couldn't authenticate you" }, { kind: 'signedOut' }],
    ['403', { status: 403, responseJSON: { error: 'Forbidden' } }, { kind: 'forbidden' }],
    ['404', { status: 404 }, { kind: 'notSetUp' }],
    ['500', { status: 500, responseText: '<html>' }, { kind: 'failing', status: 500 }],
    ['502', { status: 502 }, { kind: 'failing', status: 502 }],
  ])('%s', (_, error, expected) => {
    expect(failure(error)).toEqual({ what: 'read themes', ...expected });
  });

  it('404 for a thing that was asked for by name is gone', () => {
    expect(failure({ status: 404 }, 'gone')).toEqual({ kind: 'gone', what: 'read themes' });
  });

  it.each([
    ['plain headers, any case', { 'Retry-After': '7' }, 7],
    ['a Headers object', new Headers({ 'retry-after': '8' }), 8],
    ['a fraction', { 'retry-after': '2.2' }, 3],
    ['only the limit’s reset', { 'ratelimit-reset': '31' }, 31],
    ['none', {}, 15],
    ['nonsense', { 'retry-after': 'soon' }, 15],
    ['negative', { 'retry-after': '-3' }, 15],
    ['a year', { 'retry-after': '31536000' }, 3_600],
    ['no headers at all', undefined, 15],
  ])('429 with %s', (_, headers, waitSeconds) => {
    expect(failure({ status: 429, headers })).toEqual({ kind: 'busy', what: 'read themes', waitSeconds });
  });

  it.each([
    [
      'details',
      { description: 'Record validation errors', details: { base: [{ description: 'Name: is too long' }] } },
      'Name: is too long',
    ],
    ['a field’s details', { details: { kind: [{ description: 'is blank' }] } }, 'kind: is blank'],
    ['a description', { error: 'RecordInvalid', description: 'No' }, 'No'],
    ['a list', { errors: [{ code: 'X', title: 'Bad', detail: 'Really bad' }] }, 'Really bad'],
    ['an error object', { error: { title: 'Oh', message: 'Not so' } }, 'Not so'],
    ['an error text', { error: 'Invalid' }, 'Invalid'],
    ['nothing', {}, '422'],
    ['something else', [1, 2], '422'],
    ['nonsense in details', { details: { base: ['?'] }, description: 'Hm' }, 'Hm'],
  ])('422 gives Zendesk’s own words: %s', (_, responseJSON, reason) => {
    expect(failure({ status: 422, responseJSON })).toEqual({ kind: 'refused', what: 'read themes', reason });
  });

  it('cuts endless reasons', () => {
    const refused = failure({ status: 400, responseJSON: { error: 'x'.repeat(100_000) } });
    expect(refused?.kind === 'refused' && refused.reason.length).toBe(300);
  });
});

describe('an answer', () => {
  it('is read complete, or as the mere body of a host that gives no more', () => {
    expect(readHttpAnswer({ status: 201, headers: {}, responseJSON: { a: 1 } })).toMatchObject({
      status: 201,
      body: { a: 1 },
    });
    expect(readHttpAnswer({ status: 200, headers: {}, responseText: '{"a":1}' })).toMatchObject({
      body: { a: 1 },
    });
    expect(readHttpAnswer({ custom_object_records: [] })).toMatchObject({
      status: 200,
      body: { custom_object_records: [] },
    });
    expect(readHttpAnswer('{"a":1}')).toMatchObject({ status: 200, body: { a: 1 } });
  });

  it('is not taken for complete because its body has a status', () => {
    expect(readHttpAnswer({ status: 404, id: 1 })).toMatchObject({
      status: 200,
      body: { status: 404, id: 1 },
    });
  });

  it('that failed but was given as a success is a failure', () => {
    const answer = readHttpAnswer({ status: 403, responseText: '' });
    expect(failureOf(answer, 'x', 'gone')).toEqual({ kind: 'forbidden', what: 'x' });
  });
});
