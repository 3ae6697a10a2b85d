import { describe, expect, it } from 'vitest';
import type { Table } from '#ports/TableFiles.ts';
import { csvFiles } from '#tables/csvFiles.ts';
import { exportThemes } from '#workflows/exchange/exportThemes.ts';
import { guessMapping, type ImportMapping } from '#workflows/exchange/ImportMapping.ts';
import type { ImportPlan } from '#workflows/exchange/ImportPlan.ts';
import { planImport } from '#workflows/exchange/planImport.ts';
import { readDate } from '#workflows/exchange/readDate.ts';
import { runImport, undoImport } from '#workflows/exchange/runImport.ts';
import { openTheme } from '#workflows/openTheme.ts';
import { boardOutside } from '../../ui/board/boardOutside.ts';
import { BoardAccount } from '../../ui/board/boardAccount.ts';
import type { FakeAccountImport } from '../../ports/fakes/fakeAccountImport.ts';

const { signal } = new AbortController();
const quiet = () => undefined;

const FILE = `Feature;Comment;User;Email;Company;Created;Type
CSV export;"Please let me export reports as CSV.";Ines Roth;ines@roth.example;Roth & Partner;2025-03-01;Feature request
csv  EXPORT;We copy everything by hand.;Ines Roth;INES@roth.example;Roth & Partner;2025-03-04;idea
CSV export;"Please let me export reports as CSV.";Ines Roth;ines@roth.example;Roth & Partner;2025-03-01;idea
CSV export;Call me at +49 170 1234567 about exports.;Tom;tom@elsewhere.example;;2025-03-04;idea
Dark mode;;;;;;
Import stops;It stops at 10,000 rows.;;;;;bug
`;

async function tableOf(text: string): Promise<Table> {
  const table = await csvFiles.read(new TextEncoder().encode(text));
  if (!table.ok) throw new Error(table.failure.kind);
  return table.value;
}

function admin(account = new BoardAccount()) {
  return boardOutside({ role: 'admin', account: account.account });
}

async function planned(
  outside: ReturnType<typeof admin>,
  text = FILE,
  mapping: ImportMapping | null = null,
): Promise<ImportPlan> {
  const table = await tableOf(text);
  const choice = { mapping: mapping ?? guessMapping(table.columns), dates: 'dayFirst' } as const;
  const known = await outside.store.listThemes(null, signal);
  const plan = await planImport(outside, table, choice, known.ok ? known.value.items : [], signal);
  if (!plan.ok) throw new Error(plan.failure.kind);
  return plan.value;
}

describe('the columns of another tool', () => {
  it.each([
    ['Feature;Comment;User;Email;Company;Created;Type', [0, 1, 2, 3, 4, 5, 6, null, null]],
    ['Post Title,Post Details,Voter,Voter Email,Voted At', [0, null, 2, 3, null, 4, null, 1, null]],
    ['Name,Description,Note Text,created_at', [0, 2, null, null, null, 3, null, 1, null]],
    ['a,b', [null, null, null, null, null, null, null, null, null]],
    ['Note ID,Feature,Note', [1, 2, null, null, null, null, null, null, 0]],
  ])('are known by their names: %s', (names, wanted) => {
    expect(Object.values(guessMapping(names.split(/[;,]/)))).toEqual(wanted);
  });
});

describe('a date', () => {
  it.each([
    ['2025-03-01', '2025-03-01T00:00:00.000Z'],
    ['2025-03-01 14:05', '2025-03-01T14:05:00.000Z'],
    ['2025-03-01T14:05:09+02:00', '2025-03-01T12:05:09.000Z'],
    ['2025-03-01 14:05:09 UTC', '2025-03-01T14:05:09.000Z'],
    ['1.3.2025', '2025-03-01T00:00:00.000Z'],
    ['01/03/2025 2:05 PM', '2025-03-01T00:00:00.000Z'],
    ['31/02/2025', null],
    ['2025-13-01', null],
    ['yesterday', null],
    ['45717', null],
  ])('%s is %s where days stand first', (text, wanted) => {
    expect(readDate(text, 'dayFirst')).toBe(wanted);
  });

  it('with slashes may have its month first', () => {
    expect(readDate('3/1/2025', 'monthFirst')).toBe('2025-03-01T00:00:00.000Z');
    expect(readDate('1.3.2025', 'monthFirst')).toBe('2025-03-01T00:00:00.000Z');
    expect(readDate('13/1/2025', 'monthFirst')).toBeNull();
  });
});

describe('an import that is planned', () => {
  it('makes one theme of one name, one mention of what one customer said, and counts people', async () => {
    const plan = await planned(admin());
    expect(
      plan.newThemes.map(({ name, kind, counts }) => [name, kind, counts.people, counts.tickets]),
    ).toEqual([
      ['CSV export', 'request', 2, 0],
      ['Dark mode', 'request', 0, 0],
      ['Import stops', 'bug', 0, 0],
    ]);
    expect(plan).toMatchObject({ existing: [], duplicates: 1, problems: [], people: 2 });
    expect(plan.mentions.map(({ quotes }) => quotes[0]?.text)).toEqual([
      'Please let me export reports as CSV.',
      'We copy everything by hand.',
      'Call me at [phone] about exports.',
      'It stops at 10,000 rows.',
    ]);
    expect(plan.mentions[0]?.quotes[0]).toMatchObject({
      authorName: 'Ines Roth, Roth & Partner',
      at: '2025-03-01T00:00:00.000Z',
    });
  });

  it('adds to themes that are there, by their names', async () => {
    const outside = admin(new BoardAccount().theme('aaaaaaaaaa', 'Csv Export'));
    const plan = await planned(outside);
    expect(plan.existing.map(({ id }) => id)).toEqual(['aaaaaaaaaa']);
    expect(plan.newThemes.map(({ name }) => name)).toEqual(['Dark mode', 'Import stops']);
  });

  it('names every line that it leaves out, and why', async () => {
    const plan = await planned(
      admin(),
      [
        'Theme,Note,Date,Type',
        ',no theme,,',
        `${'x'.repeat(500)},a,,`,
        '🚀🚀,a,,',
        'A theme,a,soon,',
        'A theme,a,,wish',
        `A theme,${'y'.repeat(24_001)},,`,
        `A theme,${'ü'.repeat(12_001)},,`,
        'A theme,a,,constructor',
        '=cmd|calc,=1+1,,',
      ].join('\n'),
    );
    expect(plan.problems).toEqual([
      { line: 2, why: 'noTheme' },
      { line: 3, why: 'nameTooLong' },
      { line: 4, why: 'nameNoLetters' },
      { line: 5, why: 'date' },
      { line: 6, why: 'kind' },
      { line: 7, why: 'quoteTooLong' },
      { line: 8, why: 'quoteTooLong' },
      { line: 9, why: 'kind' },
    ]);
    // What a spreadsheet would run is words here.
    expect(plan.newThemes.map(({ name }) => name)).toEqual(['=cmd|calc']);
    expect(plan.mentions.map(({ quotes }) => quotes[0]?.text)).toEqual(['=1+1']);
  });
});

describe('an id that stands on several lines', () => {
  const LINES = [
    'Id,Theme,Note,User',
    '1,CSV export,Let me export.,Ines',
    '1,csv EXPORT,Let me export.,Ines',
    '1,CSV export,Something else.,Ines',
    '1,Dark mode,Let me export.,Ines',
    ',CSV export,Without an id.,Tom',
    ',CSV export,Without one too.,Tom',
    '2,CSV export,Let me export.,Tom',
  ].join('\n');

  it('is told by line, whatever the words; of one quote about two themes it is none', async () => {
    const plan = await planned(admin(), LINES);
    expect([plan.problems, plan.duplicates]).toEqual([
      [
        { line: 3, why: 'sameId' },
        { line: 4, why: 'sameId' },
      ],
      0,
    ]);
    expect(plan.mentions.map(({ quotes }) => quotes[0]?.text)).toEqual([
      'Let me export.',
      'Let me export.',
      'Without an id.',
      'Without one too.',
      'Let me export.',
    ]);
  });

  it('is written once, however often the file is imported', async () => {
    const outside = admin();
    for (let time = 0; time < 2; time++)
      await runImport(outside, await planned(outside, LINES), quiet, signal);
    expect([outside.account.themes.size, outside.account.mentions.size]).toEqual([2, 5]);
  });

  it('means nothing where its column is left out', async () => {
    const table = await tableOf(LINES);
    const plan = await planned(admin(), LINES, { ...guessMapping(table.columns), id: null });
    expect([plan.problems, plan.duplicates, plan.mentions.length]).toEqual([[], 1, 6]);
  });
});

describe('an import of a hundred thousand lines', () => {
  const LINES = 100_000;
  const table = async () => {
    const line = (n: number) => `Wish ${n % 3_000},"Please export ${n} invoices",c${n % 40_000}@b.example`;
    return tableOf(['Theme,Quote,Email', ...Array.from({ length: LINES }, (_, n) => line(n))].join('\n'));
  };
  const choiceOf = ({ columns }: Table) => ({ mapping: guessMapping(columns), dates: 'dayFirst' }) as const;

  it('is looked at in pieces between which the page lives on, and says how far it is', async () => {
    let pauses = 0;
    const outside = { ...admin(), pause: async () => void (pauses += 1) };
    const told: number[] = [];
    const [given, tell] = [await table(), (lines: number) => void told.push(lines)];
    const plan = await planImport(outside, given, choiceOf(given), [], signal, tell);
    if (!plan.ok) throw new Error(plan.failure.kind);
    expect([plan.value.mentions.length, plan.value.newThemes.length, plan.value.people]).toEqual([
      LINES,
      3_000,
      40_000,
    ]);
    expect(pauses).toBe(LINES / 500 - 1);
    expect([told[0], told.at(-1)]).toEqual([500, LINES - 500]);
  });

  it('stops at once where somebody stops it, and has written nothing', async () => {
    const stopped = new AbortController();
    const base = admin();
    let lines = 0;
    const tell = (count: number) => {
      lines = count;
      if (count >= 2_000) stopped.abort();
    };
    const given = await table();
    const plan = await planImport(base, given, choiceOf(given), [], stopped.signal, tell);
    expect(plan).toEqual({ ok: false, failure: { kind: 'cancelled', what: 'plan import' } });
    expect(lines).toBe(2_000);
    expect([base.account.themes.size, base.account.mentions.size]).toEqual([0, 0]);
  });
});

describe('an import', () => {
  const openedOf = async (outside: ReturnType<typeof admin>, name: string) => {
    const theme = [...outside.account.themes.values()].find((one) => one.name === name);
    if (theme === undefined) throw new Error(`no theme ${name}`);
    const opened = await openTheme(outside, theme.id, signal);
    if (!opened.ok) throw new Error(opened.failure.kind);
    return opened.value;
  };

  it('is counted and quoted like anything else, but has no tickets', async () => {
    const outside = admin();
    const plan = await planned(outside);
    const told: number[] = [];
    const ended = await runImport(outside, plan, (done) => told.push(done), signal);
    expect(ended).toMatchObject({ value: { written: 10, total: 10, failure: null } });
    expect(told.at(-1)).toBe(10);
    const { theme, mentions, journal } = await openedOf(outside, 'CSV export');
    expect(theme.counts).toMatchObject({ people: 2, organizations: 1, tickets: 0 });
    expect(mentions).toHaveLength(3);
    expect(journal.map(({ kind }) => kind)).toEqual(['theme.created']);
  });

  it('goes on after a stop, and writes nothing twice', async () => {
    const outside = admin();
    const writing = (await outside.accountImport()) as FakeAccountImport;
    writing.stop = { after: 2, failure: { kind: 'offline', what: 'write mentions' } };
    expect(await runImport(outside, await planned(outside), quiet, signal)).toMatchObject({
      value: { written: 2, failure: { kind: 'offline' } },
    });
    writing.stop = null;
    expect(await runImport(outside, await planned(outside), quiet, signal)).toMatchObject({
      value: { failure: null },
    });
    await runImport(outside, await planned(outside), quiet, signal);
    expect([outside.account.themes.size, outside.account.mentions.size, outside.account.events.size]).toEqual(
      [3, 4, 3],
    );
  });

  it('says from the start how much there is to write', async () => {
    const outside = admin();
    const told: (readonly [number, number])[] = [];
    const tell = (...progress: [number, number]) => void told.push(progress);
    const ended = await runImport(outside, await planned(outside), tell, signal);
    expect(told[0]).toEqual([0, ended.ok && ended.value.total]);
  });

  it('can be taken back; what others tagged meanwhile stays', async () => {
    const filled = new BoardAccount();
    const outside = admin(filled);
    const plan = await planned(outside);
    await runImport(outside, plan, quiet, signal);
    const { theme } = await openedOf(outside, 'CSV export');
    filled.said(theme.id, { ticket: '77', requester: '500', text: 'CSV?' });
    const undone = await undoImport(outside, plan, quiet, signal);
    expect(undone).toMatchObject({ value: { failure: null, written: 7 } });
    expect([...outside.account.mentions.values()].map(({ ticketId }) => ticketId)).toEqual(['77']);
    const archived = [...outside.account.themes.values()].filter((one) => one.archived);
    expect(archived.map(({ name }) => name)).toEqual(['Dark mode', 'Import stops']);
    // And once more: what was archived is there again.
    await runImport(outside, await planned(outside), quiet, signal);
    expect([...outside.account.themes.values()].some((one) => one.archived)).toBe(false);
    expect(outside.account.themes.size).toBe(3);
  });

  it('is nobody’s who only reads', async () => {
    const outside = { ...admin(), rights: { onlyReads: async () => ({ ok: true, value: true }) as const } };
    const plan = await planned(outside);
    expect(
      await runImport({ ...outside, worker: { ...outside.worker, role: '4711' } }, plan, quiet, signal),
    ).toMatchObject({
      failure: { kind: 'readOnly' },
    });
    expect(outside.account.mentions.size).toBe(0);
  });
});

describe('an export', () => {
  it('has a line for each theme and each quote, and marks what was imported', async () => {
    const outside = admin();
    await runImport(outside, await planned(outside), quiet, signal);
    const { items } = { items: [...outside.account.themes.values()] };
    await outside.accountReplica.addOwn([...outside.account.mentions.values()]);
    const themes = await exportThemes(outside, items, 'themes.csv', signal);
    expect(themes.ok && themes.value.text.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFtheme_id,name,kind,state,summary,area_id,champion_id,people,organizations,tickets,last_heard_at,tag,part_of',
      expect.stringContaining(',CSV export,request,'),
    ]);
    const all = await exportThemes(outside, items, 'json', signal);
    expect(all.ok && JSON.parse(all.value.text)).toMatchObject({ subdomain: 'local', themes: { length: 3 } });
    expect(all.ok && all.value.name).toBe('groundswell-local-2026-11-22.json');
  });
});
