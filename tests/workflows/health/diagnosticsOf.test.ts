import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import { DEFAULT_SETTINGS } from '#domain/setting/Settings.ts';
import type { SyncState } from '#ports/AccountReplica.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import { diagnosticsOf } from '#workflows/health/diagnosticsOf.ts';
import type { Health } from '#workflows/health/Health.ts';
import { startSync } from '#workflows/sync/startSync.ts';

const AT = instant(Date.UTC(2026, 10, 22, 12));
const HOUR_AGO = instant(Date.UTC(2026, 10, 22, 11));
/** Stands wherever a person, a customer or Zendesk could have put words. */
const MARKER = 'Grüße an 4711-Müller';

const FAILURES: readonly Failure[] = [
  { kind: 'refused', what: MARKER, reason: MARKER },
  { kind: 'unreadable', what: MARKER, path: MARKER },
  { kind: 'engine', what: MARKER, reason: MARKER },
  { kind: 'fieldMissing', what: MARKER, field: MARKER },
  { kind: 'forbidden', what: MARKER, needs: { object: MARKER, right: 'write' } },
  { kind: 'offline', what: MARKER },
];

function entry(failure: Failure | null): OutboxEntry {
  const mention = {
    id: MARKER,
    themeId: asId(MARKER),
    ticketId: asId<TicketId>(MARKER),
    requesterId: asId<UserId>(MARKER),
    organizationId: null,
    brandId: null,
    taggedBy: asId<UserId>(MARKER),
    quotes: [
      {
        text: MARKER,
        wordsOf: 'customer',
        comment: MARKER,
        start: 0,
        end: 1,
        authorName: MARKER,
        at: HOUR_AGO,
      },
    ],
    withdrawn: false,
    at: HOUR_AGO,
  };
  return {
    id: MARKER,
    order: 1,
    by: asId<UserId>(MARKER),
    subdomain: MARKER,
    at: HOUR_AGO,
    ticketId: asId<TicketId>(MARKER),
    themeName: MARKER,
    write: { kind: 'mention', mention, isNew: true } as unknown as OutboxEntry['write'],
    tries: 3,
    triedAt: HOUR_AGO,
    mayHaveArrived: true,
    failure,
    dueAt: HOUR_AGO,
    isStuck: failure !== null,
  };
}

function readSoFar(): SyncState {
  const begun = startSync(MARKER);
  const { mentions, events } = begun.feeds;
  const read = { place: MARKER, lately: [MARKER], isWhole: true, isComplete: true, read: 42, total: 43 };
  return {
    ...begun,
    feeds: {
      mentions: { ...mentions, ...read, unreadable: [MARKER, '2'], altered: ['2', '3', `${MARKER}3`] },
      events: { ...events, ...read, read: 7, total: null },
    },
    syncedAt: HOUR_AGO,
  };
}

function filled(failure: Failure): Health {
  const settings = {
    ...DEFAULT_SETTINGS,
    home: MARKER,
    pilot: { groups: [MARKER] },
    deciders: [{ userId: asId<UserId>(MARKER), from: HOUR_AGO, until: null }],
  };
  return {
    at: AT,
    appVersion: MARKER,
    writesVersion: 1,
    book: ok({ version: 1, settings, doubtful: ['pilot'] }),
    missing: ok(['theme.help', MARKER]),
    role: 'agent',
    standing: ok({ can: 'read', because: { kind: 'elsewhere', home: MARKER } }),
    themes: { count: 12, readAt: HOUR_AGO },
    account: ok(readSoFar()),
    kept: ok({ mentions: 40, events: 7 }),
    entries: [entry(failure), entry(null)],
    budget: {
      sentLastMinute: 3,
      perMinute: 60,
      heldSeconds: 0,
      account: { perMinute: 400, remaining: 399, readAt: HOUR_AGO, isBelowHalf: false },
      jobs: 0,
    },
    abilities: { keeps: true, isPersistent: null, locks: true, channels: true, workers: false },
  };
}

/** The same with the marker added under names that nobody foresaw, at every level. */
function stuffed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stuffed);
  if (typeof value !== 'object' || value === null) return value;
  const inside = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, stuffed(one)]));
  return { ...inside, unforeseen: MARKER, [MARKER]: MARKER };
}

describe('diagnostics', () => {
  it('hold none of the words that people, customers or Zendesk put anywhere', () => {
    for (const failure of FAILURES) {
      const full = filled(failure);
      const unknown = failed(failure);
      const broken = {
        ...full,
        book: unknown,
        missing: unknown,
        standing: unknown,
        account: unknown,
        kept: unknown,
      };
      for (const health of [full, broken, stuffed(full) as Health, stuffed(broken) as Health]) {
        const text = diagnosticsOf(health);
        expect(text).not.toContain(MARKER);
        expect(text).not.toMatch(/Müller|4711|unforeseen/);
      }
    }
  });

  it('say what helps', () => {
    const facts = JSON.parse(
      diagnosticsOf({ ...filled(FAILURES[0] as Failure), appVersion: '0.1.0' }),
    ) as unknown;
    expect(facts).toMatchObject({
      app: '0.1.0',
      shape: { writes: 1, version: 1, home: 'given', pilotGroups: 1, deciders: 1, doubtful: ['pilot'] },
      missing: ['theme.help'],
      role: 'agent',
      standing: 'elsewhere',
      themes: { count: 12, minutesOld: 60 },
      account: {
        way: 'export',
        mentions: { isWhole: true, read: 42, total: 43 },
        events: { isWhole: true, read: 7, total: null },
        minutesOld: 60,
        unreadable: 1,
        altered: { count: 2, doNotCount: 1 },
      },
      kept: { mentions: 40, events: 7 },
      outbox: [
        { kind: 'mention', tries: 3, failed: 'refused', isStuck: true, minutesOld: 60 },
        { kind: 'mention', tries: 3, failed: null, isStuck: false, minutesOld: 60 },
      ],
      browser: { isPersistent: null, workers: false },
    });
  });

  it('hold no version that is none, whatever the package says', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (appVersion) => {
        const { app } = JSON.parse(diagnosticsOf({ ...filled(FAILURES[0] as Failure), appVersion })) as {
          app: string;
        };
        return app === 'unknown' || /^[\d.]+$/.test(app);
      }),
    );
  });
});
