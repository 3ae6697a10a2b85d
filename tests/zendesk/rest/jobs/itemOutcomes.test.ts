import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemOutcomes } from '#zendesk/rest/jobs/itemOutcomes.ts';

const job = { what: 'change records', idOf: (item: string) => item };
const outcomes = (results: unknown, status = 'completed', message: string | null = null) =>
  itemOutcomes(['a', 'b', 'c'], { id: '1', status, message, results }, job);
const done = (id: string | null) => ({ state: 'done', id });
const unknownNow = { state: 'unknown', failure: { kind: 'unreadable', what: job.what, path: 'results' } };

describe('the results of a job', () => {
  it.each([
    [
      'by index',
      [
        { index: 2, id: 'z' },
        { index: 0, id: 'x', success: true },
        { index: 1, id: 'y' },
      ],
      ['x', 'y', 'z'],
    ],
    ['by id', [{ id: 'c' }, { id: 'a' }, { id: 'b', status: 'Updated', success: true }], ['a', 'b', 'c']],
    [
      'by external id',
      [{ id: '9', external_id: 'b' }, { id: '8', external_id: 'a' }, { external_id: 'c' }],
      ['8', '9', null],
    ],
    ['by their place', [{ success: true }, { id: 7, success: true }, {}], [null, '7', null]],
  ])('find their items %s', (_, results, ids) => {
    expect(outcomes(results)).toEqual(ids.map(done));
  });

  it.each([
    [{ error: 'RecordNotFound', success: false }, { kind: 'gone' }],
    [{ error: 'TicketNotFound', details: 'Not found' }, { kind: 'gone' }],
    [{ error: 'PermissionDenied', success: false }, { kind: 'forbidden' }],
    [
      { error: 'RecordInvalid', details: 'Name: too long' },
      { kind: 'refused', reason: 'RecordInvalid · Name: too long' },
    ],
    [
      { success: false, details: { name: [{ error: 'x' }] } },
      { kind: 'refused', reason: '{"name":[{"error":"x"}]}' },
    ],
    [{ success: false }, { kind: 'refused', reason: '' }],
  ])('say why an item was refused: %j', (result, failure) => {
    const found = outcomes([{ id: 'a' }, { id: 'b', ...result }, { id: 'c' }]);
    expect(found).toMatchObject([done('a'), { state: 'refused', failure }, done('c')]);
  });

  it('that say nothing of an item leave it unknown, also where the job is called completed', () => {
    expect(outcomes([{ id: 'a' }, { id: 'b', success: false, error: 'X' }])).toMatchObject([
      done('a'),
      { state: 'refused' },
      unknownNow,
    ]);
    for (const nothing of [null, undefined, [], 'all fine', { success: false }, [null, 3]])
      expect(outcomes(nothing)).toEqual([unknownNow, unknownNow, unknownNow]);
  });

  it('may be one for all', () => {
    expect(outcomes({ success: true })).toEqual([done(null), done(null), done(null)]);
    expect(outcomes({ success: true }, 'killed')).toMatchObject([{ state: 'unknown' }, {}, {}]);
  });

  it.each(['failed', 'killed'])('of a job that %s count as far as they go', (status) => {
    const failure = { kind: 'refused', what: job.what, reason: 'Timed out' };
    expect(outcomes([{ index: 0, id: 'a' }], status, 'Timed out')).toEqual([
      done('a'),
      { state: 'unknown', failure },
      { state: 'unknown', failure },
    ]);
  });

  it('of any shape whatever give one outcome an item, and never throw', () => {
    const things = fc.anything({ withNullPrototype: false });
    const result = fc.record({ id: things, index: things, success: things, error: things, details: things });
    fc.assert(
      fc.property(fc.oneof(things, fc.array(result)), fc.string(), (results, status) => {
        const found = outcomes(results, status);
        expect(found).toHaveLength(3);
        if (!Array.isArray(results) && status !== 'completed')
          expect(found.some(({ state }) => state === 'done')).toBe(false);
      }),
    );
  });
});
