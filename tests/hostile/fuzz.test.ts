// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { asId, type CommentKey, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { keptMention } from '#storage/keptSchemas.ts';
import { keptEntry } from '#storage/outbox/keptEntry.ts';
import { eventOf, eventRecord, eventRecordBody } from '#zendesk/records/eventRecord.ts';
import { mentionOf, mentionRecord, mentionRecordBody } from '#zendesk/records/mentionRecord.ts';
import { sampleEntries } from '../ports/Outbox.contract.ts';
import { within10Seconds } from './within10Seconds.ts';

const SRC = resolve(import.meta.dirname, '../../src');
/** Where what comes from outside is read. */
const EDGES = ['zendesk', 'storage', 'language', 'trackers', 'tables', 'app', 'cli'];
/** Files that start something when they are loaded. */
const STARTS = /workerEntry|foldingEntry|\bgroundswell\.ts$|Worker\.ts$|\.tsx$/;

/** All schemas that files at the edges export, by file and name. */
async function schemas(): Promise<readonly (readonly [string, v.GenericSchema])[]> {
  const files = EDGES.flatMap((edge) =>
    readdirSync(resolve(SRC, edge), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !STARTS.test(file))
      .map((file) => `${edge}/${file}`),
  ).filter((file) => readFileSync(resolve(SRC, file), 'utf8').includes("from 'valibot'"));
  const loaded = await Promise.all(
    files.map(async (file) => {
      const exported = (await import(/* @vite-ignore */ resolve(SRC, file))) as Record<string, unknown>;
      return Object.entries(exported).flatMap(([name, value]) =>
        isSchema(value) ? [[`${file} ${name}`, value] as const] : [],
      );
    }),
  );
  return loaded.flat();
}

function isSchema(value: unknown): value is v.GenericSchema {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';
}

/** Every key that a schema names, however deep: nonsense under right keys goes further than nonsense. */
function keysIn(schema: unknown, found = new Set<string>(), seen = new Set<unknown>()): Set<string> {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return found;
  seen.add(schema);
  if ('entries' in schema && typeof schema.entries === 'object' && schema.entries !== null)
    for (const key of Object.keys(schema.entries)) found.add(key);
  for (const part of Object.values(schema)) keysIn(part, found, seen);
  return found;
}

const POISON = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'length'];
const TEXTS = [
  '',
  '{}',
  '[]',
  'null',
  '{"__proto__":{"polluted":1}}',
  '2026-02-30T99:99:99Z',
  '=1+1',
  '\u202e',
  '\ud800',
];
const leaf = fc.oneof(
  fc.constantFrom<unknown>(...TEXTS, NaN, -0, Infinity, 1e308, 2 ** 53, null, undefined, true),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.integer(),
);

function nonsenseFor(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  const keys = fc.constantFrom(...keysIn(schema), ...POISON);
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      // As JSON gives it: such keys are then the object's own.
      fc.array(fc.tuple(keys, tie('tree')), { maxLength: 8 }).map((pairs) => {
        const made = {};
        for (const [key, value] of pairs)
          Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
        return made;
      }),
    ),
  }));
  return tree;
}

const inherited = Object.getOwnPropertyNames(Object.prototype).toSorted();
afterEach(() => {
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
afterAll(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(inherited);
});

describe('every schema at an edge', async () => {
  const all = await schemas();

  it('is among those that are tried here', () => {
    expect(all.length).toBeGreaterThan(30);
    const names = all.map(([name]) => name).join('\n');
    for (const known of [
      'recordWire.ts recordPage',
      'mentionRecord.ts mentionRecord',
      'keptEntry.ts toldNews',
      'keptSchemas.ts keptThemes',
    ])
      expect(names).toContain(known);
  });

  it.each(all)('%s takes anything: gives a value, or says where it is wrong', (_, schema) => {
    within10Seconds(() =>
      fc.assert(
        fc.property(nonsenseFor(schema), (given) => {
          const read = v.safeParse(schema, given);
          if (read.success) return;
          expect(read.issues.length).toBeGreaterThan(0);
          for (const issue of read.issues) expect(typeof (v.getDotPath(issue) ?? '')).toBe('string');
        }),
        { numRuns: 100 },
      ),
    );
  });
});

const moment = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => instant(seconds * 1_000));
const words = fc.string({ unit: 'binary', maxLength: 60 });
const quote = fc.record({
  text: words,
  wordsOf: fc.constantFrom('customer' as const, 'agent' as const),
  comment: fc.string({ minLength: 1, maxLength: 30 }).map((key) => asId<CommentKey>(key)),
  start: fc.nat(),
  end: fc.nat(),
  authorName: words,
  at: moment,
});
const mention = fc
  .record({
    quotes: fc.array(quote, { maxLength: 4 }),
    withdrawn: fc.boolean(),
    at: moment,
    brandId: fc.option(fc.nat()),
  })
  .map(({ quotes, withdrawn, at, brandId }): Mention => {
    const [ticketId, themeId, taggedBy] = [
      asId<TicketId>('7'),
      asId<Mention['themeId']>('ab12'),
      asId<UserId>('9'),
    ];
    const id = mentionId(ticketId, themeId, taggedBy);
    return {
      id,
      themeId,
      ticketId,
      taggedBy,
      requesterId: asId('3'),
      organizationId: null,
      brandId,
      quotes,
      withdrawn,
      at,
    };
  });

/** A record as Zendesk gives it back, from what it was told; everything crosses as JSON. */
function stored(body: object, at: string): unknown {
  const { custom_object_record: record } = JSON.parse(JSON.stringify(body)) as {
    readonly custom_object_record: object;
  };
  return {
    ...record,
    id: '01J',
    created_at: at,
    updated_at: at,
    created_by_user_id: '9',
    updated_by_user_id: '9',
  };
}

describe('what is written and read again is the same', () => {
  it('as a mention, whatever the customer said', () => {
    fc.assert(
      fc.property(mention, (given) => {
        const read = v.parse(mentionRecord, stored(mentionRecordBody(given, given.quotes), given.at));
        // Texts are stored well-formed: half of a pair is no letter.
        const expected = JSON.parse(JSON.stringify({ ...given, changedAt: given.at })) as unknown;
        expect(JSON.parse(JSON.stringify(mentionOf(read)))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('as an event, whatever was written in it', () => {
    const event = fc.record({ name: fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }), at: moment });
    fc.assert(
      fc.property(event, ({ name, at }) => {
        const given: JournalEvent = {
          ...{
            id: asId('ab12.renamed.9.n0nce'),
            kind: 'theme.renamed',
            themeId: asId('ab12'),
            actor: asId('9'),
          },
          ...{ payload: { name }, after: null, at, recordId: '01J' },
        };
        const read = eventOf(v.parse(eventRecord, stored(eventRecordBody(given), at)));
        expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(given)));
      }),
      { numRuns: 300 },
    );
  });

  it('as an entry of the outbox and as a mention of the replica', () => {
    for (const entry of sampleEntries()) expect(v.parse(keptEntry, structuredClone(entry))).toEqual(entry);
    fc.assert(
      fc.property(mention, (given) => {
        expect(v.parse(keptMention, structuredClone(given))).toEqual(given);
      }),
      { numRuns: 300 },
    );
  });
});
