// @vitest-environment jsdom
import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readExportLine } from '#cli/readExportLine.ts';
import { htmlToText } from '#cli/htmlToText.ts';
import { foldChampion } from '#domain/champion/foldChampion.ts';
import { foldTheme } from '#domain/theme/foldTheme.ts';
import { eventOf, eventRecord } from '#zendesk/records/eventRecord.ts';
import { mentionOf, mentionRecord } from '#zendesk/records/mentionRecord.ts';
import { themeOf, themeRecord } from '#zendesk/records/themeRecord.ts';
import { failureOf } from '#zendesk/rest/failureOf.ts';
import { readFailedAnswer, readHttpAnswer } from '#zendesk/rest/HttpAnswer.ts';
import { commentsOfConversation } from '#zendesk/ticket/commentsOf.ts';
import { htmlText } from '#zendesk/ticket/htmlText.ts';
import { messageText } from '#zendesk/ticket/messageText.ts';
import { instant } from '#domain/basis/Instant.ts';
import { ANSWERS, LINES, RECORDS, TEXTS } from './corpus.ts';
import { within10Seconds } from './within10Seconds.ts';

const inherited = Object.getOwnPropertyNames(Object.prototype).toSorted();

afterEach(() => {
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

afterAll(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(inherited);
});

describe('a line of an export', () => {
  it.each(LINES)('$name is $must', ({ line, must }) => {
    const read = within10Seconds(() => readExportLine(line));
    expect(read.ok ? 'read' : 'refused').toBe(must);
    if (!read.ok) expect(read.failure).toMatch(/^not (?:JSON|a ticket) \(.+\)$/s);
    else expect(read.value.comments.every(({ text }) => typeof text === 'string')).toBe(true);
  });

  it('of any text or JSON is read, or is refused with a reason', () => {
    const ticket = fc.record(
      {
        id: fc.oneof(fc.nat(), fc.string()),
        subject: fc.anything(),
        comments: fc.array(fc.anything()),
        tags: fc.anything(),
      },
      { requiredKeys: [] },
    );
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      ticket.map((one) => JSON.stringify(one) ?? ''),
    );
    fc.assert(
      fc.property(line, (text) => {
        const read = readExportLine(text);
        expect(read.ok || read.failure.startsWith('not ')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

const READERS = {
  theme: { schema: themeRecord, of: (read: unknown) => themeOf(read as Parameters<typeof themeOf>[0]) },
  mention: {
    schema: mentionRecord,
    of: (read: unknown) => mentionOf(read as Parameters<typeof mentionOf>[0]),
  },
  event: {
    schema: eventRecord,
    of: (read: unknown) => {
      const events = [eventOf(read as Parameters<typeof eventOf>[0])];
      return { facts: foldTheme(events), champion: foldChampion(events) };
    },
  },
};

describe('a record', () => {
  it.each(RECORDS)('of a $kind, $name: $must', ({ kind, record, must }) => {
    const { schema, of } = READERS[kind];
    const read = within10Seconds(() => v.safeParse(schema, record));
    if (must !== 'any') expect(read.success ? 'read' : 'refused').toBe(must);
    if (!read.success) return;
    const value = of(read.output);
    expect(JSON.stringify(value)).not.toContain('polluted');
  });
});

describe('an answer', () => {
  it.each(ANSWERS)('$name is $must', ({ given, must }) => {
    for (const read of [readHttpAnswer, readFailedAnswer]) {
      const failure = failureOf(read(given), 'test', 'gone');
      expect(failure?.kind ?? 'fine').toBe(must);
      if (failure?.kind === 'busy') {
        expect(failure.waitSeconds).toBeGreaterThanOrEqual(0);
        expect(failure.waitSeconds).toBeLessThanOrEqual(3600);
      }
    }
  });
});

describe('a message of a ticket', () => {
  const frame = { requesterId: '7', createdAt: instant(0) };

  it.each(TEXTS)(
    'with $name is text and nothing else',
    ({ text, seen }) => {
      for (const contentType of ['text/html', 'text/plain', '']) {
        const message = {
          author: { id: 7, name: text.slice(0, 500), role: 'end-user' },
          message: { content: text, contentType },
          timestamp: text.slice(0, 100),
        };
        const read = within10Seconds(() => commentsOfConversation([message], frame));
        expect(read.ok).toBe(true);
      }
      expect((window as { hacked?: unknown }).hacked).toBeUndefined();
      if (seen === undefined) return;
      expect(messageText(text, 'text/html').text).toBe(seen);
      expect(htmlToText(text)).toBe(seen);
      // jsdom takes its time with ten thousand elements in one another; what we do with them has its own limit above.
    },
    240_000,
  );

  it('of any HTML is read without a throw', () => {
    const tags = [
      'p',
      'div',
      'blockquote',
      'pre',
      'table',
      'td',
      'svg',
      'math',
      'template',
      'script',
      'li',
      'br',
      'select',
      'frameset',
    ];
    const piece = fc.oneof(
      fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} onclick=x`])),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('&lt;', '&#0;', '&#xd800;', '&nbsp', '<!--', '-->', ']]>'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(typeof htmlText(pieces.join('')).text).toBe('string');
        expect(typeof htmlToText(pieces.join(''))).toBe('string');
      }),
      { numRuns: 500 },
    );
  });
});
