import { describe, expect, it } from 'vitest';
import { asId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { type Instant, instant } from '#domain/basis/Instant.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { PLAIN_CALENDAR } from '#domain/rollup/Calendar.ts';
import { gardenTips } from '#domain/rollup/gardenTips.ts';
import { type SharedTickets, sharedTickets } from '#domain/rollup/sharedTickets.ts';
import { tabulate } from '#domain/rollup/tabulate.ts';
import { alikeNames } from '#domain/theme/alikeNames.ts';
import { nameSmell } from '#domain/theme/nameSmell.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { AYLIN, sampleMention, sampleTheme } from '../../zendesk/samples.ts';

const NOW = instant(Date.UTC(2026, 10, 22));
const daysAgo = (days: number): Instant => instant(Date.parse(NOW) - days * 86_400_000);

function theme(id: string, name: string, tickets = 5, more: Partial<Theme> = {}): Theme {
  const counts = {
    people: tickets,
    organizations: 1,
    tickets,
    lastHeardAt: tickets === 0 ? null : daysAgo(3),
  };
  return { ...sampleTheme(id), name, kind: 'request', answer: null, counts, changedAt: daysAgo(3), ...more };
}

const tips = (themes: readonly Theme[], shared: readonly SharedTickets[] = []) =>
  gardenTips(themes, shared, NOW).map(({ id }) => id);

describe('a name', () => {
  it.each([
    ['general', 'Bug'],
    ['general', 'Feature request'],
    ['general', 'Various improvements'],
    ['general', 'Problem with the app'],
    ['general', 'Allgemeine Wünsche'],
    ['general', 'Autres problèmes'],
    ['general', 'Otros problemas'],
    ['general', 'Outros pedidos'],
    ['general', 'その他'],
    ['general', '!!!'],
    ['pointer', 'Export fails, see #48213'],
    ['pointer', 'What ines@fernway.example wants'],
    ['pointer', 'https://example.com/idea'],
    ['pointer', 'Ticket 4812 again'],
    ['question', 'Can we have dark mode?'],
    ['question', 'ダークモードは？'],
    ['long', 'I would like to export every report of every team as a CSV file by myself at night'],
    ['loud', 'EXPORT IS BROKEN'],
  ] as const)('is %s: %s', (smell, name) => {
    expect(nameSmell(name)).toBe(smell);
  });

  it.each([
    'CSV export',
    'SSO',
    'Dark mode',
    'Import stops at 10,000 rows',
    'API',
    'SAML SSO',
    'Export as PDF/A-3',
    'Error message of the import',
    'Notifications for new requests by SMS',
    'Schichten im Kalender',
    'Mode sombre',
    'Modo oscuro',
    'Exportação de relatórios',
    'ダークモード',
    'カレンダー連携',
    'Q&A page',
    'C# client',
    'Reply-to @mentions',
  ])('is none of that: %s', (name) => {
    expect(nameSmell(name)).toBeNull();
  });
});

describe('names', () => {
  const others = ['Offline mode', 'Shift swap', 'Payroll export', 'Map view', 'Two languages', 'Time zones'];
  const alike = (one: string, other: string) =>
    alikeNames([one, other, ...others]).some((pair) => pair.one === 0 && pair.other === 1);

  it.each([
    ['CSV export', 'Export CSV'],
    ['CSV export', 'Exports as CSV'],
    ['Dark mode', 'Dark mode for tablets'],
    ['Google calendar', 'Google calendar sync'],
    ['Kalender-Synchronisierung', 'Kalender Synchronisierung'],
    ['Résumé par e-mail', 'Resume par e mail'],
    ['ダークモード', 'ダークモード対応'],
  ])('are alike: %s, %s', (one, other) => {
    expect(alike(one, other)).toBe(true);
  });

  it.each([
    ['CSV export', 'CSV import'],
    ['Dark mode', 'Night shifts'],
    ['Export problems', 'Import problems'],
    ['Google calendar', 'Outlook calendar'],
    ['Feature request', 'Feature request'],
    ['ダークモード', 'カレンダー連携'],
  ])('are not: %s, %s', (one, other) => {
    expect(alike(one, other)).toBe(false);
  });
});

describe('tickets of two themes', () => {
  const said = (id: string, tickets: readonly number[]) =>
    tickets.map((ticket) =>
      sampleMention(sampleTheme(id), asId<TicketId>(String(ticket)), AYLIN, {
        requesterId: asId<UserId>(`7${ticket}`),
      }),
    );
  const pairs = (...mentions: readonly (readonly ReturnType<typeof sampleMention>[])[]) =>
    sharedTickets(tabulate(foldAccount(mentions.flat(), []), PLAIN_CALENDAR)).map(
      ({ themes, tickets, of }) => [themes.toSorted().join(' '), tickets, of],
    );

  it('are told where one hardly stands alone, each ticket once', () => {
    expect(
      pairs(said('aa', [1, 2, 3, 3, 4]), said('bb', [1, 2, 3, 10, 11, 12, 13]), said('cc', [1, 20])),
    ).toEqual([['aa bb', 3, 4]]);
  });

  it('are chance below three, and below half', () => {
    expect(pairs(said('aa', [1, 2]), said('bb', [1, 2]))).toEqual([]);
    expect(pairs(said('aa', [1, 2, 3, 4, 5, 6, 7]), said('bb', [1, 2, 3, 8, 9, 10, 11]))).toEqual([]);
  });
});

describe('what themes could do with', () => {
  it('is to be merged where two are one, by their names or tickets, the larger one first', () => {
    const [csv, export_, night] = [
      theme('csv', 'CSV export', 4),
      theme('export', 'Export as CSV', 9),
      theme('night', 'Night colours', 6),
    ];
    const shared = [{ themes: [csv.id, night.id] as const, tickets: 3, of: 4 }];
    const found = gardenTips([csv, export_, night], shared, NOW);
    expect(found.map(({ id }) => id)).toEqual(['merge csv export', 'merge csv night']);
    expect(found[0]).toMatchObject({ people: 4, words: ['csv', 'export'], shared: null });
    expect(found[0]?.is === 'merge' && found[0].themes).toEqual(['export', 'csv']);
    expect(found[1]).toMatchObject({ words: [], shared: { tickets: 3 } });
  });

  it('leaves apart a bug and a request, and what is archived or part of another', () => {
    const csv = theme('csv', 'CSV export');
    for (const other of [
      theme('other', 'CSV export', 5, { kind: 'bug' }),
      theme('other', 'CSV export', 5, { archived: true }),
      theme('other', 'CSV export', 5, { partOf: asId<ThemeId>('csv') }),
    ])
      expect(tips([csv, other])).toEqual([]);
  });

  it('is to be split where it is many times as large as others here', () => {
    const small = ['Map', 'Tablet', 'Payroll', 'Roster'].map((name, n) => theme(`t${n}`, name, 4 + n));
    expect(tips([...small, theme('all', 'Reports', 60)])).toEqual(['split all']);
    expect(tips([...small, theme('all', 'Reports', 29)])).toEqual([]);
    // Where all are large, none is.
    const large = small.map((one) => ({ ...one, counts: { ...one.counts, tickets: 50 } }));
    expect(tips([...large, theme('all', 'Reports', 60)])).toEqual([]);
  });

  it.each([
    [
      'archive a stale',
      theme('a', 'Map', 3, { counts: { ...theme('a', 'M').counts, lastHeardAt: daysAgo(181) } }),
    ],
    ['archive a unused', theme('a', 'Map', 0, { changedAt: daysAgo(31) })],
    [null, theme('a', 'Map', 3, { counts: { ...theme('a', 'M').counts, lastHeardAt: daysAgo(179) } })],
    [null, theme('a', 'Map', 0, { changedAt: daysAgo(29) })],
    [null, theme('a', 'Map', 0)],
    // Imported: nobody's ticket, and yet somebody asked.
    [
      null,
      theme('a', 'Map', 0, { changedAt: daysAgo(90), counts: { ...theme('a', 'M').counts, tickets: 0 } }),
    ],
    [
      null,
      theme('a', 'Map', 3, {
        answer: { answer: 'planned', due: null },
        counts: { ...theme('a', 'M').counts, lastHeardAt: daysAgo(400) },
      }),
    ],
  ])('is to be put away where nobody asks: %s', (id, one) => {
    expect(tips([one])).toEqual(id === null ? [] : [id]);
  });

  it('begins with what concerns most people', () => {
    expect(
      tips([
        theme('a', 'Bug', 2),
        theme('b', 'Misc', 40),
        theme('c', 'Map', 0, { changedAt: daysAgo(60) }),
        theme('d', 'Roster print', 7),
        theme('e', 'Print roster', 9),
      ]),
    ).toEqual(['rename b general', 'merge d e', 'rename a general', 'archive c unused']);
  });
});
