import { Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readHearLine } from '#cli/readHearLine.ts';
import { readKnownGroups } from '#cli/readKnownGroups.ts';
import { readAnswers, readLabels } from '#cli/readLabels.ts';
import { readThemes } from '#cli/readThemes.ts';
import { readTextLine } from '#cli/textLine.ts';
import { instant } from '#domain/basis/Instant.ts';
import { ok } from '#domain/basis/Result.ts';
import { cycleOf, dueOf } from '#domain/setting/cycleOf.ts';
import { exclusionOf } from '#domain/setting/exclusionOf.ts';
import { asLadder, ladderFault } from '#domain/setting/Ladder.ts';
import { mayDecide } from '#domain/setting/mayDecide.ts';
import { weekOfDay } from '#domain/rollup/Calendar.ts';
import { rollupSettingOf } from '#domain/setting/RollupSetting.ts';
import { DEFAULT_SETTINGS, SETTING_SECTIONS, type Settings } from '#domain/setting/Settings.ts';
import { TRACKERS } from '#domain/setting/TrackerSetting.ts';
import type { Proxy } from '#ports/Proxy.ts';
import { keptBook } from '#storage/keptBook.ts';
import { csvFiles } from '#tables/csvFiles.ts';
import { printAdf } from '#trackers/markdown/printAdf.ts';
import { printMarkdown } from '#trackers/markdown/printMarkdown.ts';
import { printMrkdwn } from '#trackers/markdown/printMrkdwn.ts';
import { printPlain } from '#trackers/markdown/printPlain.ts';
import { readMarkdown } from '#trackers/markdown/readMarkdown.ts';
import { trackersThrough } from '#trackers/trackersThrough.ts';
import { IMPORT_FIELDS, type ImportMapping } from '#workflows/exchange/ImportMapping.ts';
import { planImport } from '#workflows/exchange/planImport.ts';
import { readDate } from '#workflows/exchange/readDate.ts';
import { settingWire } from '#zendesk/settings/settingWire.ts';
import { AYLIN } from '../zendesk/samples.ts';
import { outsideFor, conversationOf } from '../workflows/outsideFor.ts';
import { within10Seconds } from './within10Seconds.ts';

// Every parser at an edge that is no schema alone: nonsense makes it say no, never throw, hang or reach the page.

const UUID = '0f0e0d0c-0b0a-4900-8807-060504030201';
const POISON = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
const inherited = Object.getOwnPropertyNames(Object.prototype).toSorted();
afterEach(() => {
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
afterAll(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(inherited);
});

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('', ...POISON, '=1+1'));
const anything = fc.anything({ key: fc.oneof(text, fc.constantFrom('id', 'text')), maxDepth: 3 });
/** A right value most of the time, so that what stands behind it is reached. */
const mostly = <T>(right: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: right as fc.Arbitrary<unknown>, weight: 5 }, { arbitrary: anything, weight: 1 });

describe('a line for the command line', () => {
  const id = mostly(fc.oneof(fc.nat(), fc.constantFrom('a', ...POISON)));
  const keys = {
    ...{ id, text: mostly(text), name: mostly(text), ticket: id, kind: mostly(fc.constant('bug')) },
    ...{ theme: mostly(text), group: mostly(text), none: mostly(fc.double()) },
    ranked: mostly(fc.array(fc.record({ theme: id, score: mostly(fc.double()) }), { maxLength: 3 })),
    examples: mostly(fc.array(mostly(text), { maxLength: 3 })),
    heard: mostly(fc.array(fc.record({ text: mostly(text), kind: mostly(text) }), { maxLength: 3 })),
    asks: mostly(
      fc.array(fc.record({ what: text, signals: fc.array(fc.record({ text })) }), { maxLength: 2 }),
    ),
    comments: mostly(fc.array(fc.record({ author: mostly(fc.constant('agent')), text }), { maxLength: 3 })),
  };
  const line = fc.oneof(
    text,
    fc.json(),
    fc.record(keys, { requiredKeys: [] }).map((one) => JSON.stringify(one) ?? ''),
  );

  it.each([
    ['hear', readHearLine],
    ['match and group', readTextLine],
  ] as const)('to %s is read, or refused with a reason', (_, read) => {
    fc.assert(
      fc.property(line, (one) => {
        const given = read(one);
        if (!given.ok) expect(given.failure).not.toBe('');
      }),
      { numRuns: 1_000 },
    );
  });

  it('of themes, labels, answers and groups is read, or counted as none', async () => {
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const one = line.map((given) => given.replaceAll(/[\r\n\u2028\u2029]/g, ' '));
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 12 }), async (lines) => {
        const stdin = () => Readable.from([lines.join('\n')]);
        const { themes, bad } = await readThemes('-', stdin(), nowhere);
        expect(themes.length + bad).toBe(lines.filter((given) => given.trim() !== '').length);
        const complaints: string[] = [];
        const complain = (where: string, why: string) => void complaints.push(`${where}: ${why}`);
        await readKnownGroups('-', stdin(), complain);
        await readLabels('-', stdin(), complain);
        await readAnswers(['-'], stdin(), complain);
        for (const complaint of complaints) expect(complaint).toMatch(/^(?:-|stdin):\d+: \S/);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a table', () => {
  const cell = fc.oneof(
    text,
    fc.constantFrom('2025-03-01', '31.12.2025', 'bug', 'Dark mode', '"', ';', '\n'),
  );
  const table = fc
    .record({ columns: fc.array(cell, { minLength: 1, maxLength: 9 }), rows: fc.array(fc.array(cell)) })
    .map(({ columns, rows }) => ({
      ...{ columns, encoding: 'utf-8' as const },
      rows: rows.map((cells, i) => ({ line: i + 2, cells: columns.map((_, n) => cells[n] ?? '') })),
    }));

  it('of any bytes is read, or refused with a place', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(cell, { maxLength: 20 }).map((cells) => new TextEncoder().encode(cells.join(';'))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (given) => {
        const read = await csvFiles.read(given);
        if (!read.ok) expect(read.failure).toMatchObject({ kind: 'unreadable', path: /./ });
        else for (const { cells } of read.value.rows) expect(cells).toHaveLength(read.value.columns.length);
      }),
      { numRuns: 500 },
    );
  });

  it('of anything becomes a plan in which every line is a mention, a theme or a problem', async () => {
    const outside = { ...outsideFor('1', conversationOf(1, [])), pause: async () => undefined };
    const { signal } = new AbortController();
    const column = fc.option(fc.nat({ max: 9 }));
    const mapping = fc.tuple(...IMPORT_FIELDS.map(() => column)).map((columns) => {
      return Object.fromEntries(
        IMPORT_FIELDS.map((field, i) => [field, columns[i] ?? null]),
      ) as ImportMapping;
    });
    await fc.assert(
      fc.asyncProperty(table, mapping, async (given, chosen) => {
        const plan = await planImport(outside, given, { mapping: chosen, dates: 'dayFirst' }, [], signal);
        if (!plan.ok) throw new Error(plan.failure.kind);
        for (const { kind } of plan.value.newThemes)
          expect(['request', 'bug', 'documentation']).toContain(kind);
        expect(plan.value.mentions.length + plan.value.problems.length).toBeLessThanOrEqual(
          given.rows.length,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('holds days or none, whatever stands there', () => {
    const odd = fc.oneof(
      text,
      fc.tuple(fc.nat(99), fc.nat(99), fc.nat(9_999)).map((parts) => parts.join('.')),
    );
    fc.assert(
      fc.property(odd, (given) => {
        for (const order of ['dayFirst', 'monthFirst'] as const) {
          const read = readDate(given, order);
          if (read !== null) expect(instant(Date.parse(read))).toBe(read);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('what a tracker answers', () => {
  const draft = { title: 'Dark mode', body: 'Please.', marker: 'groundswell-acme-ab12' };
  const targets: Readonly<Record<(typeof TRACKERS)[number], Readonly<Record<string, string>>>> = {
    github: { repository: 'acme/shop' },
    jira: { site: 'acme.atlassian.net', cloudId: UUID, project: 'SHOP', issueType: '10001' },
    linear: { team: UUID },
    slack: { channel: 'C0123456789' },
  };

  it.each(TRACKERS)('is an issue of %s, or a failure that says what it is', async (tracker) => {
    const keys = fc.constantFrom(
      ...['number', 'html_url', 'title', 'state', 'items', 'key', 'fields', 'issues', 'data', 'ok', 'error'],
      ...['nodes', 'id', 'url', 'channel', 'ts', 'messages', 'text', 'matches', 'body', 'private', ...POISON],
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.oneof(text, fc.integer(), fc.boolean(), fc.constantFrom(null, undefined, 'https://a.example/1')),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(keys, tie('tree'), { maxKeys: 8 }),
      ),
    }));
    const answer = fc.record({
      status: fc.constantFrom(200, 201, 204, 302, 400, 404, 422, 429, 500),
      body: tree,
    });
    const { signal } = new AbortController();
    let given: { readonly status: number; readonly body: unknown } = { status: 200, body: undefined };
    let asked = 0;
    const proxy: Proxy = {
      ask: async () => {
        asked += 1;
        return ok({ ...given, header: (name) => (name === 'retry-after' ? 'soon' : null) });
      },
    };
    const opened = await trackersThrough(proxy).open({ tracker, target: targets[tracker] });
    if (!opened.ok) throw new Error(opened.failure.kind);
    const open = opened.value;
    await fc.assert(
      fc.asyncProperty(answer, async (one) => {
        given = one;
        const all = [
          await open.readers(signal),
          await open.find('dark mode', signal),
          await open.show('acme/shop#1', signal),
          await open.sent(draft.marker, instant(0), signal),
          await open.create(draft),
        ];
        for (const result of all) {
          if (!result.ok) expect(result.failure.kind).not.toBe('');
          else expect(JSON.stringify(result.value)).not.toContain('"url":"javascript:');
        }
      }),
      { numRuns: 200 },
    );
    expect(asked).toBeGreaterThan(200);
  });

  it('as Markdown or anything else is read into blocks and printed for each', () => {
    const piece = fc.oneof(
      text,
      fc.constantFrom('# ', '> ', '- ', '**', '[', '](', ')', '`', '\n', '\\', '<', '@'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const blocks = within10Seconds(() => readMarkdown(pieces.join('')));
        for (const print of [printMarkdown, printMrkdwn, printPlain])
          expect(typeof within10Seconds(() => print(blocks))).toBe('string');
        expect(printAdf(blocks)).toMatchObject({ type: 'doc' });
      }),
      { numRuns: 500 },
    );
  });
});

describe('settings that are read as good', () => {
  const few = mostly(fc.integer({ min: -1, max: 601 }));
  const day = mostly(fc.constantFrom('2026-03-02', '2026-02-31', '0000-00-00', '9999-12-31', '2026-13-01'));
  const ids = mostly(fc.array(mostly(fc.constantFrom('1', '2')), { maxLength: 3 }));
  const sections: Readonly<Record<keyof Settings, fc.Arbitrary<unknown>>> = {
    home: mostly(fc.constantFrom('acme', null)),
    privacy: fc.record({
      ...{ redacts: fc.boolean(), hidesTaggers: fc.boolean(), retentionMonths: few },
      excluded: mostly(fc.record({ groups: ids, brands: ids, forms: ids, tags: ids })),
      includedPrivateGroups: ids,
    }),
    hearing: fc.record({
      kindsOff: mostly(fc.array(mostly(fc.constantFrom('bug', 'praise')), { maxLength: 3 })),
      languagesOff: mostly(fc.array(mostly(fc.constantFrom('en', '')), { maxLength: 2 })),
      tagPrefixes: mostly(fc.array(mostly(fc.constantFrom('gs_', 'fb_', '_', 'Ü_')), { maxLength: 2 })),
    }),
    rollup: fc.record({ weekStart: mostly(fc.constantFrom(0, 1, 6, 7, -1, 0.5)) }),
    learning: fc.record({
      isOn: fc.boolean(),
      since: mostly(fc.constantFrom(null, '2026-03-02T09:00:00Z', 'long ago')),
      model: mostly(fc.constantFrom(null, {}, { version: 1 })),
    }),
    ladder: mostly(anything),
    pilot: fc.record({ groups: ids }),
    deciders: fc.array(
      fc.record({
        userId: mostly(fc.constant('9')),
        from: mostly(fc.constant('2026-03-02T00:00:00Z')),
        until: mostly(fc.constant(null)),
      }),
    ),
    areas: mostly(fc.array(anything)),
    fields: mostly(anything),
    trackers: mostly(fc.array(anything)),
    answers: fc.record({
      cycle: fc.record({ unit: mostly(fc.constantFrom('weeks', 'months')), length: few, from: day }),
      ...{ noticeDays: few, floorPeople: few, quietDays: few },
      openPerLead: mostly(fc.array(fc.record({ count: few, from: day }), { maxLength: 3 })),
    }),
  };

  const USUAL = [{ name: 'A', evidence: ['told'], levels: ['1', '2', '3'] }] as const;

  /** What pages do with them. */
  function use({ privacy, deciders, answers, ladder, rollup }: Settings): void {
    expect(ladderFault(asLadder(ladder)?.areas ?? USUAL)).toBeNull();
    const place = { groupId: '1', brandId: '2', formId: '3', tags: ['vip'], unknown: [] };
    exclusionOf(place, privacy, new Set(['1']));
    mayDecide(deciders, AYLIN, instant(0));
    for (const today of ['2026-11-22', '1999-01-01', '2030-02-28'] as const) {
      expect(cycleOf(answers.cycle, today).last >= cycleOf(answers.cycle, today).first).toBe(true);
      dueOf(answers, today);
    }
    expect(weekOfDay(20_000, rollupSettingOf(rollup)) % 1).toBe(0);
  }

  it.each(SETTING_SECTIONS)('can be gone by, whatever the account’s record of %s holds', (section) => {
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(sections[section], anything), (given) => {
        const value = v.safeParse(settingWire(section), given);
        if (!value.success) return;
        read += 1;
        within10Seconds(() => use({ ...DEFAULT_SETTINGS, [section]: value.output }));
      }),
      { numRuns: 500 },
    );
    expect(read).toBeGreaterThan(0);
  });

  it('can be gone by, whatever this browser keeps of them', () => {
    let read = 0;
    const settings = fc.record(sections).map((given) => ({ ...DEFAULT_SETTINGS, answers: given.answers }));
    fc.assert(
      fc.property(settings, (given) => {
        const kept = { book: { version: 1, settings: given, doubtful: [] }, readAt: '2026-11-22T12:00:00Z' };
        const value = v.safeParse(keptBook, kept);
        if (!value.success) return;
        read += 1;
        within10Seconds(() => use(value.output.book.settings));
      }),
      { numRuns: 500 },
    );
    expect(read).toBeGreaterThan(0);
  });
});
