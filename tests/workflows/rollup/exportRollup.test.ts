import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asId, type OrganizationId, type UserId } from '#domain/basis/Id.ts';
import { PLAIN_CALENDAR, weekOfDay } from '#domain/rollup/Calendar.ts';
import { dayNumber } from '#domain/rollup/dayNumber.ts';
import { growthOf } from '#domain/rollup/growthOf.ts';
import type { RollupRow } from '#domain/rollup/Rollup.ts';
import { csvFiles } from '#tables/csvFiles.ts';
import { exportRollup, type ShownRollup } from '#workflows/rollup/exportRollup.ts';
import { boardOutside, NOW } from '../../ui/board/boardOutside.ts';
import { sampleTheme, TOM } from '../../zendesk/samples.ts';

const outside = { ...boardOutside({}), tableFiles: csvFiles };
const README = readFileSync(new URL('../../../src/README.md', import.meta.url), 'utf8');
const period = { from: dayNumber('2026-11-09'), to: dayNumber('2026-11-22') };
const before = { from: dayNumber('2026-10-26'), to: dayNumber('2026-11-08') };

const formula = sampleTheme('formula', { name: '=HYPERLINK("x")', championId: asId<UserId>(TOM) });
const plain = sampleTheme('plain', { name: 'Überstunden, "wirklich"', kind: 'bug' });
const NOBODY = { organizationId: null, people: [], tickets: [] };
const heard = (people: number) => ({ people, organizations: people, tickets: people });

function counts(of: typeof formula, now: number, earlier: number, more: Partial<RollupRow> = {}): RollupRow {
  const firstDay = dayNumber('2026-10-30');
  const none = { confirmed: 0, byChampion: 0, largest: null, firstDay };
  return { id: of.id, ...heard(now), before: heard(earlier), ...none, ...more };
}

const NOTHING: ShownRollup['worth'] = { revenue: null, estimates: new Map() };

/** Two of the formula's customers pay in euros, one in dollars, one is silent; nobody knows what the other's pay. */
function worthOfThem(): ShownRollup['worth'] {
  const customer = (n: number) => ({ key: `organization ${n}` as const, ...NOBODY });
  const told = {
    said: [customer(1), customer(2), customer(3)],
    missing: [customer(4)],
    unclear: [],
    unread: [],
    zero: [],
    negative: [],
    sums: [
      { amount: 9000, currency: 'USD', customers: [customer(3)] },
      { amount: 1200.1 + 0.2, currency: 'EUR', customers: [customer(1), customer(2)] },
    ],
  };
  const silent = { ...told, said: [], sums: [], missing: [customer(5)] };
  return {
    revenue: {
      currency: 'EUR',
      all: told,
      themes: new Map([
        [formula.id, told],
        [plain.id, silent],
      ]),
    },
    estimates: new Map([
      [formula.id, { impact: 2, effort: 3, by: asId<UserId>(TOM), at: NOW }],
      // Estimated, but of nobody heard.
      [plain.id, { impact: 1, effort: 1, by: asId<UserId>(TOM), at: NOW }],
    ]),
  };
}

function shown(isComparable = true): ShownRollup {
  const largest = { organizationId: asId<OrganizationId>('60'), tickets: 5 };
  const rows = [
    { theme: formula, counts: counts(formula, 6, 4, { confirmed: 2, byChampion: 1, largest }) },
    { theme: plain, counts: counts(plain, 3, 0) },
  ];
  return {
    asked: 'weeks=2',
    worth: NOTHING,
    isWhole: true,
    ask: {
      calendar: PLAIN_CALENDAR,
      period,
      before,
      themes: rows.map(({ theme }) => theme.id),
      customers: null,
      tickets: null,
      brands: null,
      sources: null,
      withStaff: false,
      withEmerging: false,
    },
    rollup: {
      rows: rows.map((row) => row.counts),
      all: { ...heard(8), before: heard(4) },
      mentions: { all: 9, confirmed: 2, byChampion: 1 },
      weeks: { first: weekOfDay(period.from, PLAIN_CALENDAR), count: 2 },
      weekly: Uint32Array.from([4, 3, 1, 2]),
      allWeekly: Uint32Array.from([5, 4]),
      leftOut: {
        staff: { people: 1, tickets: 1 },
        tests: { people: 0, tickets: 0 },
        emerging: { themes: 0, people: 0, tickets: 0 },
      },
      known: { from: before.from, to: period.to },
      brands: [],
      revision: 1,
    },
    rows: rows.map((row, n) => ({
      ...row,
      rice: null,
      growth: isComparable ? growthOf(row.counts.people, row.counts.before?.people ?? 0) : null,
      weekly: Uint32Array.from(n === 0 ? [4, 3] : [1, 2]),
    })),
  };
}

async function saved(form: 'csv' | 'json', what = shown()) {
  const file = await exportRollup(outside, what, form);
  if (!file.ok) throw new Error(file.failure.kind);
  return file.value;
}

async function tableOf(what = shown()) {
  const table = await csvFiles.read(new TextEncoder().encode((await saved('csv', what)).text));
  if (!table.ok) throw new Error(table.failure.kind);
  const { columns, rows } = table.value;
  return rows.map(({ cells }) => Object.fromEntries(columns.map((name, n) => [name, cells[n]])));
}

describe('a rollup as a file', () => {
  it('is a theme a line in the order shown, under columns that stand in the README', async () => {
    const [first, second] = await tableOf();
    expect(first).toMatchObject({
      rank: '1',
      champion_id: TOM,
      people: '6',
      people_before: '4',
      growth: '1.5',
      checked_tickets: '2',
      champion_tickets: '1',
      largest_organization_id: '60',
      largest_organization_tickets: '5',
      first_heard_on: '2026-10-30',
    });
    // From nobody: it grew by nobody knows how much.
    const open = { growth: '', growth_high: '', largest_organization_id: '', champion_id: '' };
    expect(second).toMatchObject({ rank: '2', kind: 'bug', people_before: '0', ...open });
    const section = README.slice(
      README.indexOf('What the rollup saves'),
      README.indexOf('## The ticket export'),
    );
    const named = [...section.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    expect(Object.keys(first ?? {})).toEqual(named);
  });

  it('is UTF-8 that spreadsheets know, in which no name runs as a formula', async () => {
    const { name, text } = await saved('csv');
    expect(name).toBe(`groundswell-${outside.worker.subdomain}-rollup-2026-11-22.csv`);
    expect(text.startsWith('\uFEFFrank,theme_id,')).toBe(true);
    expect((await tableOf()).map((row) => row['name'])).toEqual([`'${formula.name}`, plain.name]);
  });

  it('leaves empty what cannot be compared, which is not nought', async () => {
    const [first] = await tableOf(shown(false));
    const unknown = { people_before: '', tickets_before: '', growth: '', growth_low: '', growth_high: '' };
    expect(first).toMatchObject({ people: '6', ...unknown });
  });

  it('tells what customers pay as the page does: by currency, never added up, with whom it leaves out', async () => {
    const what = shown();
    const rows = what.rows.map((row, n) => ({ ...row, rice: n === 0 ? 4 / 3 : null }));
    const worth = worthOfThem();
    const [first, second] = await tableOf({ ...what, rows, worth });
    expect(first).toMatchObject({
      revenue: '1200.3',
      revenue_currency: 'EUR',
      revenue_customers: '2',
      revenue_unknown_customers: '1',
      revenue_in_others: '9000 USD',
      rice: '1.333',
      rice_impact: '2',
      rice_effort: '3',
    });
    // Nobody says: that is not nothing.
    const nobody = {
      revenue: '',
      revenue_currency: '',
      revenue_customers: '',
      revenue_unknown_customers: '1',
    };
    expect(second).toMatchObject({ ...nobody, revenue_in_others: '', rice: '', rice_impact: '' });
    const json = JSON.parse((await saved('json', { ...what, rows, worth })).text) as object;
    expect(json).toMatchObject({
      revenue_compared_in: 'EUR',
      themes: [{ revenue: 1200.3, rice: 1.333 }, { revenue: null }],
    });
    expect(JSON.stringify(json)).not.toContain('10200');
    // Where no field was chosen, nothing is told.
    const [bare] = await tableOf(what);
    expect(bare).toMatchObject({ revenue: '', revenue_unknown_customers: '', rice: '' });
  });

  it('is JSON with the same, its weeks, and what was left out', async () => {
    const { name, text } = await saved('json');
    expect(name).toMatch(/\.json$/);
    expect(JSON.parse(text)).toMatchObject({
      exported_at: NOW,
      asked: 'weeks=2',
      time_zone: 'UTC',
      period: { from: '2026-11-09', to: '2026-11-22' },
      before: { from: '2026-10-26', to: '2026-11-08' },
      left_out: { staff: { tickets: 1 } },
      weeks: [
        { begins_on: '2026-11-09', people: 5 },
        { begins_on: '2026-11-16', people: 4 },
      ],
      themes: [
        { name: formula.name, people: 6, growth: 1.5, people_by_week: [4, 3] },
        { name: plain.name, growth: null, people_by_week: [1, 2] },
      ],
    });
  });

  it('says null, not nought, of weeks of which nothing is known', async () => {
    const all = shown();
    const from = dayNumber('2026-11-16');
    const later = { ...all.rollup, known: { from, to: from + 6 } };
    const weeksOf = async (what: ShownRollup) => {
      const { weeks, themes } = JSON.parse((await saved('json', what)).text) as {
        weeks: { people: number | null }[];
        themes: { people_by_week: (number | null)[] }[];
      };
      return [weeks.map(({ people }) => people), ...themes.map((theme) => theme.people_by_week)];
    };
    // Nobody had tagged before the second week.
    expect(await weeksOf({ ...all, rollup: later })).toEqual([
      [null, 4],
      [null, 3],
      [null, 2],
    ]);
    // Half read: that nobody is there yet means nothing.
    const read = { ...all.rollup, allWeekly: Uint32Array.from([0, 4]) };
    expect((await weeksOf({ ...all, isWhole: false, rollup: read }))[0]).toEqual([null, 4]);
    expect((await weeksOf({ ...all, rollup: read }))[0]).toEqual([0, 4]);
  });
});
