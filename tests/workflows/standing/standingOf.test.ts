import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '#domain/basis/Instant.ts';
import { DEFAULT_SETTINGS, type Settings, type SettingSection } from '#domain/setting/Settings.ts';
import { type StandingFacts, standingOf } from '#workflows/standing/standingOf.ts';

const AT = instant(Date.UTC(2026, 10, 22, 12));
const NEED = { object: 'groundswell_mention', right: 'write' } as const;

function facts(given: {
  readonly role?: string;
  readonly groups?: readonly string[];
  readonly version?: number;
  readonly settings?: Partial<Settings>;
  readonly doubtful?: readonly SettingSection[];
  readonly onlyReads?: boolean;
  readonly refused?: StandingFacts['refused'];
}): StandingFacts {
  return {
    worker: { role: given.role ?? 'agent', groups: given.groups ?? [], subdomain: 'fernway' },
    book: {
      version: given.version ?? 3,
      settings: { ...DEFAULT_SETTINGS, ...given.settings },
      doubtful: given.doubtful ?? [],
    },
    writesVersion: 3,
    writesFrom: 2,
    onlyReads: given.onlyReads ?? false,
    refused: given.refused ?? null,
  };
}

describe('who may write', () => {
  it.each([
    ['where nobody said anything', {}],
    ['where set-up stopped half-way: what is missing says so itself', { version: 0 }],
    ['in the account that was confirmed', { settings: { home: 'fernway' } }],
    ['in a group that tries it out', { settings: { pilot: { groups: ['7', '8'] } }, groups: ['8'] }],
    ['as an admin, whoever tries it out', { role: 'admin', settings: { pilot: { groups: ['7'] } } }],
    ['as an admin, where it is doubtful who may', { role: 'admin', doubtful: ['pilot', 'home'] as const }],
    ['where only other sections are doubtful', { doubtful: ['deciders', 'privacy'] as const }],
  ])('does so %s', (_, given) => {
    expect(standingOf(facts(given))).toEqual({ can: 'write' });
  });

  it('over data of an older shape that this app may write too, and says that it is older', () => {
    expect(standingOf(facts({ version: 2 }))).toEqual({ can: 'write', isOlder: true });
    const pilot = { settings: { pilot: { groups: ['7'] } } };
    expect(standingOf(facts({ version: 2, ...pilot }))).toEqual({ can: 'read', because: { kind: 'pilot' } });
  });

  it.each([
    ['a newer app wrote the data', { version: 4 }, { kind: 'newer' }],
    ['the data is older than this app', { version: 1 }, { kind: 'older' }],
    ['it is a copy of another account', { settings: { home: 'acme' } }, { kind: 'elsewhere', home: 'acme' }],
    ['it is doubtful where the data belongs', { doubtful: ['home'] as const }, { kind: 'doubtful' }],
    ['it is doubtful who tries it out', { doubtful: ['pilot'] as const }, { kind: 'doubtful' }],
    ['others try it out', { settings: { pilot: { groups: ['7'] } }, groups: ['8'] }, { kind: 'pilot' }],
    [
      'others try it out and nobody knows our groups',
      { settings: { pilot: { groups: ['7'] } } },
      { kind: 'pilot' },
    ],
    ['the role only looks', { onlyReads: true }, { kind: 'role' }],
    [
      'Zendesk refused the right',
      { refused: { kind: 'rights', need: NEED, at: AT } as const },
      { kind: 'rights', need: NEED },
    ],
    [
      'Zendesk missed a field',
      { refused: { kind: 'field', field: 'mention.quotes', at: AT } as const },
      { kind: 'field', field: 'mention.quotes' },
    ],
  ])('does not where %s', (_, given, because) => {
    expect(standingOf(facts(given))).toEqual({ can: 'read', because });
  });

  it('is an admin too, where the data is of another version or another account', () => {
    const admin = (given: Parameters<typeof facts>[0]) => standingOf(facts({ ...given, role: 'admin' })).can;
    expect([admin({ version: 4 }), admin({ version: 1 }), admin({ settings: { home: 'acme' } })]).toEqual([
      'read',
      'read',
      'read',
    ]);
  });

  it('never writes data that is newer than the app, whoever it is', () => {
    fc.assert(
      fc.property(
        fc.record({
          role: fc.constantFrom('admin', 'agent', '8500001', ''),
          groups: fc.subarray(['1', '2', '3']),
          onlyReads: fc.boolean(),
          doubtful: fc.subarray(['home', 'privacy', 'pilot', 'deciders'] as SettingSection[]),
        }),
        fc.integer({ min: 4, max: 1_000 }),
        (given, version) => standingOf(facts({ ...given, version })).can === 'read',
      ),
    );
  });
});
