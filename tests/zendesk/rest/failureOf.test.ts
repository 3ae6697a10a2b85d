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

describe('what else an answer says', () => {
  const asked = (method: string, path: string) => ({ method, path: `/api/v2/${path}` });
  const of = (error: unknown, method: string, path: string) =>
    failureOf(readFailedAnswer(error), 'x', 'gone', asked(method, path));

  it.each([
    ['GET', 'custom_objects/groundswell_theme/records?page[size]=100', 'groundswell_theme', 'view'],
    ['GET', 'incremental/custom_objects/groundswell_event/cursor', 'groundswell_event', 'view'],
    [
      'POST',
      'custom_objects/groundswell_mention/records/search?sort=created_at',
      'groundswell_mention',
      'view',
    ],
    ['POST', 'custom_objects/groundswell_event/records', 'groundswell_event', 'write'],
    ['PATCH', 'custom_objects/groundswell_mention/records?external_id=1.a.2', 'groundswell_mention', 'write'],
    ['DELETE', 'custom_objects/groundswell_mention/records/01J', 'groundswell_mention', 'delete'],
  ])('403 to %s %s names the right that is lacking', (method, path, object, right) => {
    expect(of({ status: 403 }, method, path)).toEqual({
      kind: 'forbidden',
      what: 'x',
      needs: { object, right },
    });
  });

  it.each([['users/show_many?ids=1'], ['custom_objects'], ['tickets/1/tags']])(
    '403 to %s names no right of ours',
    (path) => {
      expect(of({ status: 403 }, 'GET', path)).toEqual({ kind: 'forbidden', what: 'x' });
    },
  );

  it.each([
    ['a page for people', { responseText: '<!DOCTYPE html><html><body>Back soon' }, 60],
    ['a page after blanks', { responseText: '\n  <html lang="en">' }, 60],
    ['a time to come back', { headers: { 'Retry-After': '900' } }, 900],
    ['both', { responseText: '<html>', headers: new Headers({ 'retry-after': '30' }) }, 30],
  ])('503 with %s is maintenance', (_, answer, waitSeconds) => {
    expect(of({ status: 503, ...answer }, 'GET', 'users')).toEqual({
      kind: 'maintenance',
      what: 'x',
      waitSeconds,
    });
  });

  it.each([
    ['503 in JSON', { status: 503, responseText: '{"error":"<html>"}' }],
    ['500 with a page', { status: 500, responseText: '<html>' }],
  ])('%s is an error like others', (_, answer) => {
    expect(of(answer, 'GET', 'users')).toMatchObject({ kind: 'failing' });
  });

  it.each([
    ['by its code', 'quotes', { error: 'UnknownField', description: 'no' }, 'mention.quotes'],
    [
      'in words',
      'quotes',
      { description: 'quotes: is not a field of groundswell_mention' },
      'mention.quotes',
    ],
    ['in words for the whole', 'base', { description: 'Unknown field' }, 'mention.base'],
  ])('422 about a field that is not there names it, %s', (_, key, detail, field) => {
    const responseJSON = { error: 'RecordInvalid', details: { [key]: [detail] } };
    const path = 'custom_objects/groundswell_mention/records?external_id=x';
    expect(of({ status: 422, responseJSON }, 'PATCH', path)).toEqual({
      kind: 'fieldMissing',
      what: 'x',
      field,
    });
  });

  it('422 about a value of a field that is there is a refusal', () => {
    const responseJSON = { details: { quotes: [{ error: 'TooLong', description: 'quotes: is too long' }] } };
    const path = 'custom_objects/groundswell_mention/records';
    expect(of({ status: 422, responseJSON }, 'POST', path)).toMatchObject({ kind: 'refused' });
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
