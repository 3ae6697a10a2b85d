// @vitest-environment jsdom
import { instant } from '#domain/basis/Instant.ts';
import { foldChampion } from '#domain/champion/foldChampion.ts';
import { foldTheme } from '#domain/theme/foldTheme.ts';
import { wrapFrame } from '#zendesk/frame/Frame.ts';
import { routeOf } from '#zendesk/frame/routeOf.ts';
import { eventOf, eventRecord } from '#zendesk/records/eventRecord.ts';
import { mentionOf, mentionRecord } from '#zendesk/records/mentionRecord.ts';
import { themeOf, themeRecord } from '#zendesk/records/themeRecord.ts';
import { failureOf } from '#zendesk/rest/failureOf.ts';
import { readFailedAnswer, readHttpAnswer } from '#zendesk/rest/HttpAnswer.ts';
import { zendeskOpenTicket } from '#zendesk/zendeskOpenTicket.ts';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { nodeZaf } from '../nodeZaf.ts';

const KEYS = [
  'id',
  'name',
  'role',
  'status',
  'headers',
  'details',
  'errors',
  'error',
  '__proto__',
  'constructor',
  'appRoute',
];
const anything = fc.anything({
  key: fc.oneof(fc.constantFrom(...KEYS), fc.string()),
  values: [
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
  ],
  maxDepth: 4,
});
const json = fc.json({ maxDepth: 3 });
/** A right value most of the time, anything else now and then, so that the rest of the schema is reached. */
const mostly = <T>(right: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: right, weight: 6 }, { arbitrary: anything, weight: 1 });
const digits = fc.integer({ min: 1, max: 1e9 }).map(String);
const moment = fc.constant('2026-11-22T12:00:00Z');
const stamps = {
  id: mostly(fc.string({ minLength: 1 })),
  name: mostly(fc.string()),
  created_at: mostly(moment),
  updated_at: mostly(moment),
  created_by_user_id: mostly(fc.constant('9')),
};

/** Everything that is read as good must also be good for the domain. */
describe('whatever a record holds', () => {
  it('a theme is a theme or is not read', () => {
    const fields = fc.record(
      {
        kind: mostly(fc.constantFrom('request', 'bug', 'documentation')),
        tag: mostly(fc.constant('gs_x')),
        archived: mostly(fc.boolean()),
        help: mostly(fc.oneof(json, fc.constant('{"sort":"article","text":"x"}'))),
        champion: mostly(digits),
        people: mostly(fc.nat()),
        heard_at: mostly(moment),
      },
      { requiredKeys: ['kind', 'tag'] },
    );
    const record = fc.record({
      ...stamps,
      external_id: mostly(fc.constant('ab12')),
      custom_object_fields: mostly(fields),
    });
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(record, anything), (given) => {
        const parsed = v.safeParse(themeRecord, given);
        if (!parsed.success) return;
        read += 1;
        const theme = themeOf(parsed.output);
        expect(theme.id).toMatch(/^[0-9a-z]+$/);
        expect(theme.counts.people).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
    expect(read).toBeGreaterThan(0);
  });

  it('a mention is a mention or is not read', () => {
    const good =
      '[{"text":"x","wordsOf":"customer","comment":"c","start":0,"end":1,"authorName":"A","at":"2026-11-22"}]';
    const fields = fc.record(
      {
        quotes: mostly(fc.oneof(json, fc.constant(good))),
        ticket: mostly(fc.constant('7')),
        requester: mostly(digits),
        brand: mostly(fc.nat()),
        withdrawn: mostly(fc.boolean()),
      },
      { requiredKeys: ['quotes'] },
    );
    const record = fc.record({
      ...stamps,
      external_id: mostly(fc.constant('7.ab.9')),
      custom_object_fields: mostly(fields),
    });
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(record, anything), (given) => {
        const parsed = v.safeParse(mentionRecord, given);
        if (!parsed.success) return;
        read += 1;
        expect(mentionOf(parsed.output)).toMatchObject({
          id: '7.ab.9',
          themeId: 'ab',
          ticketId: '7',
          taggedBy: '9',
        });
      }),
      { numRuns: 500 },
    );
    expect(read).toBeGreaterThan(0);
  });

  it('an event can be folded or is not read', () => {
    const kinds = [
      'theme.created',
      'theme.renamed',
      'theme.helped',
      'champion.claimed',
      'champion.handedOver',
      'champion.x',
      'pitch.sent',
    ];
    const payloads = [
      '{"turn":1}',
      '{"turn":2,"to":"9"}',
      '{"name":"n","kind":"bug","tag":"gs_n"}',
      '{"help":null}',
      '{"__proto__":{"turn":1}}',
    ];
    const fields = fc.record({
      kind: mostly(fc.constantFrom(...kinds)),
      payload: mostly(fc.oneof(json, fc.constantFrom(...payloads))),
    });
    const id = fc.constantFrom('ab.created', 'ab.champion.1', 'ab.champion.2', 'ab.helped.9.n');
    const record = fc.record({ ...stamps, external_id: mostly(id), custom_object_fields: mostly(fields) });
    let read = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(record, anything), { maxLength: 8 }), (given) => {
        const events = given.flatMap((one) => {
          const parsed = v.safeParse(eventRecord, one);
          return parsed.success ? [eventOf(parsed.output)] : [];
        });
        read += events.length;
        const championship = foldChampion(events);
        expect(Number.isSafeInteger(championship.nextTurn)).toBe(true);
        const facts = foldTheme(events);
        if (facts !== null) expect(typeof facts.name).toBe('string');
      }),
      { numRuns: 500 },
    );
    expect(read).toBeGreaterThan(0);
  });
});

describe('whatever the framework gives', () => {
  it('a ticket is read or is said to be unreadable', async () => {
    const message = fc.record(
      {
        author: mostly(
          fc.record({ id: digits, name: fc.string(), role: fc.constantFrom('agent', 'end-user') }),
        ),
        channel: mostly(fc.record({ name: fc.string() })),
        message: mostly(
          fc.record({ content: fc.string({ unit: 'binary' }), contentType: fc.constant('text/html') }),
        ),
        timestamp: mostly(moment),
        attachments: mostly(fc.array(fc.anything(), { maxLength: 2 })),
      },
      { requiredKeys: [] },
    );
    const values = fc.record(
      {
        'ticket.id': mostly(fc.nat()),
        'ticket.subject': mostly(fc.string()),
        'ticket.requester': mostly(fc.record({ id: digits, name: fc.string() })),
        'ticket.tags': mostly(fc.array(fc.string())),
        'ticket.conversation': mostly(fc.array(mostly(message), { maxLength: 4 })),
        'ticket.comments': anything,
        'ticket.description': mostly(fc.string()),
      },
      { requiredKeys: [] },
    );
    let read = 0;
    await fc.assert(
      fc.asyncProperty(values, async (given) => {
        const client = nodeZaf();
        // Everything crosses the frame as JSON.
        client.get = async () => JSON.parse(JSON.stringify(given)) as unknown;
        const result = await zendeskOpenTicket({ frame: wrapFrame(client), nowMs: () => 0 }).read();
        if (!result.ok) expect(result.failure.kind).toBe('unreadable');
        else {
          read += 1;
          const times = result.value.comments.map(({ at }) => at);
          expect(times).toEqual(times.toSorted());
          expect(times.every((at) => instant(Date.parse(at)) === at)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
    expect(read).toBeGreaterThan(0);
  });

  it('answers, failures and routes are read without a throw', () => {
    fc.assert(
      fc.property(anything, (given) => {
        for (const answer of [readHttpAnswer(given), readFailedAnswer(given)]) {
          failureOf(answer, 'x', 'gone');
          answer.header('retry-after');
        }
        const route = routeOf(given, 'groundswell');
        expect(route === null || !/^\/|\/$/.test(route)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
