import { instant } from '#domain/basis/Instant.ts';
import { changesIn } from '#zendesk/history/changesIn.ts';
import type { HistoryEvent } from '#zendesk/history/HistoryEvent.ts';
import type { RawRecord } from '#zendesk/history/rawRecord.ts';
import { rewindRecord } from '#zendesk/history/rewindRecord.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const FIELDS = ['kind', 'payload', 'after'];
const KEYS = ['external_id', ...FIELDS];

interface Edit {
  readonly actor: string;
  readonly said: Readonly<Record<string, string | null>>;
}
type Told = (changes: readonly { key: string; old: unknown; now: unknown }[], isCreation: boolean) => unknown;

const TELLINGS: Readonly<Record<string, Told>> = {
  'old and new value': (changes) => ({
    changes: changes.map(({ key, old, now }) => ({
      field: key === 'external_id' ? 'standard::external_id' : key,
      old_value: old,
      new_value: now,
    })),
  }),
  'a map of fields': (changes) => ({
    transaction: {
      ...Object.fromEntries(
        changes.map(({ key, old, now }) => [`custom_object_fields.${key}`, { previous: old, current: now }]),
      ),
    },
  }),
  'new values only': (changes) => changes.map(({ key, now }) => ({ field_key: key, value: now })),
  'nothing of the creation': (changes, isCreation) =>
    isCreation ? {} : changes.map(({ key, old, now }) => ({ field: key, from: old, to: now })),
};

const value = fc.constantFrom('a', 'b', 'c', null);
const edits = fc.array(
  fc.record({
    actor: fc.constantFrom('1', '2', '3'),
    said: fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 4 }),
  }),
  { maxLength: 8 },
);
const created = fc.record({
  external_id: fc.constant('x'),
  kind: value,
  payload: value,
  after: value,
});

/** What Zendesk would have of a record that person 1 made and then these people edited. */
function live(start: Readonly<Record<string, string | null>>, later: readonly Edit[], tell: Told) {
  const states = [start];
  const authors = ['1'];
  const history: HistoryEvent[] = [step('record_created', '1', {}, start, tell)];
  for (const { actor, said } of later) {
    const before = states.at(-1) ?? {};
    const after = { ...before, ...said };
    if (KEYS.every((key) => before[key] === after[key])) continue;
    states.push(after);
    authors.push(actor);
    history.push(step('record_updated', actor, before, after, tell));
  }
  return { states, authors, history, record: recordOf(states.at(-1) ?? {}) };
}

function step(
  type: string,
  actor: string,
  before: Readonly<Record<string, string | null>>,
  after: Readonly<Record<string, string | null>>,
  tell: Told,
): HistoryEvent {
  const changes = KEYS.flatMap((key) => {
    const [old, now] = [before[key] ?? null, after[key] ?? null];
    return old === now ? [] : [{ key, old, now }];
  });
  return { type, actor, at: null, changes: changesIn(tell(changes, type === 'record_created')) };
}

function recordOf(said: Readonly<Record<string, string | null>>): RawRecord {
  const { external_id, ...fields } = said;
  const at = instant(0);
  return {
    id: 'R1',
    external_id: external_id ?? '',
    created_at: at,
    updated_at: at,
    created_by_user_id: '1',
    updated_by_user_id: '2',
    custom_object_fields: fields,
  };
}

const saidBy = (record: RawRecord | null) =>
  record === null ? null : { external_id: record.external_id, ...record.custom_object_fields };
const plain = (said: Readonly<Record<string, string | null>> | undefined) =>
  said === undefined ? null : { ...said, external_id: said['external_id'] ?? '' };

const asCreated = { fields: FIELDS, isOwn: ({ type }: HistoryEvent) => type === 'record_created' };
const asLeft = { fields: FIELDS, isOwn: ({ actor }: HistoryEvent) => actor === '1' };

describe.each(Object.entries(TELLINGS))('a history that tells %s', (_, tell) => {
  it('gives the record as it was created, in either order', () => {
    fc.assert(
      fc.property(created, edits, fc.boolean(), (start, later, isNewestFirst) => {
        const { states, history, record } = live(start, later, tell);
        const told = isNewestFirst ? history.toReversed() : history;
        expect(saidBy(rewindRecord(record, told, asCreated))).toEqual(plain(states[0]));
      }),
    );
  });

  it('gives the record as its author left it last', () => {
    fc.assert(
      fc.property(created, edits, (start, later) => {
        const { states, authors, history, record } = live(start, later, tell);
        const left = states[authors.lastIndexOf('1')];
        expect(saidBy(rewindRecord(record, history, asLeft))).toEqual(plain(left));
      }),
    );
  });

  it('never gives another record when steps are missing, twice or out of order', () => {
    fc.assert(
      fc.property(created, edits, fc.infiniteStream(fc.nat()), (start, later, chances) => {
        const { states, history, record } = live(start, later, tell);
        const [drop = 0, swap = 0] = [...chances.take(2)].map((n) => n % Math.max(1, history.length));
        const without = history.filter((_step, index) => index !== drop);
        const twice = [...history.slice(0, swap), ...history.slice(Math.max(0, swap - 1))];
        for (const told of [without, twice]) {
          const rewound = saidBy(rewindRecord(record, told, asCreated));
          // Where nothing is told of the creation a step that is gone without a trace cannot be missed.
          const isBlind = tell === TELLINGS['nothing of the creation'];
          if (rewound !== null && !isBlind) expect(rewound).toEqual(plain(states[0]));
        }
      }),
    );
  });
});

describe('a history is not believed', () => {
  const tell = TELLINGS['old and new value'] as Told;
  const start = { external_id: 'x', kind: 'a', payload: 'b', after: null };
  const { history, record } = live(start, [{ actor: '2', said: { payload: 'c' } }], tell);
  const [creation, change] = history as [HistoryEvent, HistoryEvent];

  it.each<[string, readonly HistoryEvent[]]>([
    ['that is empty', []],
    ['without a creation', [change]],
    ['that somebody else began', [{ ...creation, actor: '2' }, change]],
    ['that nobody began', [{ ...creation, actor: null }, change]],
    ['with two creations', [creation, creation, change]],
    ['with a step of another kind', [creation, { ...change, type: 'record_replaced' }]],
    ['whose last step cannot be understood', [creation, { ...change, changes: null }]],
    ['whose last step says nothing', [creation, { ...change, changes: new Map() }]],
    [
      'that does not end at what the record says',
      [creation, { ...change, changes: new Map([['payload', { before: 'b', after: 'd' }]]) }],
    ],
    [
      'that leaves out what was changed',
      [creation, { ...change, changes: new Map([['kind', { before: 'z', after: 'a' }]]) }],
    ],
  ])('%s', (_, told) => {
    expect(rewindRecord(record, told, asCreated)).toBeNull();
  });
});

describe('what a history event says of changes', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['nothing inside', {}],
    ['a text', 'payload changed'],
    ['two lists', { changes: [{ field: 'a', old_value: 1 }], more: [{ field: 'b', old_value: 1 }] }],
    ['a change without a field', { changes: [{ old_value: 1, new_value: 2 }] }],
    [
      'a field twice',
      {
        changes: [
          { field: 'a', old_value: 1 },
          { field: 'x::a', old_value: 2 },
        ],
      },
    ],
    ['too deep a nest', { a: { b: { c: { d: { e: { f: [{ field: 'a', old_value: 1 }] } } } } } }],
  ])('cannot be understood: %s', (_, properties) => {
    expect(changesIn(properties)).toBeNull();
  });

  it('is read without harm, whatever it is', () => {
    const keys = fc.oneof(
      fc.constantFrom('changes', 'field', 'old_value', 'new_value', '__proto__', 'constructor', 'from'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.anything({ key: keys, maxDepth: 6 }), (properties) => {
        const changes = changesIn(properties);
        expect(changes === null || changes instanceof Map).toBe(true);
        expect({}).not.toHaveProperty('before');
      }),
    );
  });
});
