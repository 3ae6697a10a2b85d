import { describe, expect, it } from 'vitest';
import { csvFiles } from '#tables/csvFiles.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => csvFiles.read(utf8(text));

describe('a table that is read', () => {
  it('has its columns, its rows, and the line in which each begins', async () => {
    expect(await read('Title,Note\n"Dark\nmode","I want ""it"""\n\nExport,CSV\n')).toEqual({
      ok: true,
      value: {
        encoding: 'utf-8',
        columns: ['Title', 'Note'],
        rows: [
          { line: 2, cells: ['Dark\nmode', 'I want "it"'] },
          { line: 5, cells: ['Export', 'CSV'] },
        ],
      },
    });
  });

  it.each([
    ['semicolons', 'Title;Note\nExport;CSV'],
    ['tabs', 'Title\tNote\nExport\tCSV'],
    ['a byte order mark', '\uFEFFTitle,Note\r\nExport,CSV\r\n'],
  ])('may be parted by %s', async (_, text) => {
    expect(await read(text)).toMatchObject({
      value: { columns: ['Title', 'Note'], rows: [{ line: 2, cells: ['Export', 'CSV'] }] },
    });
  });

  it('is read as what older spreadsheets write where it is no UTF-8, and says so', async () => {
    const bytes = Uint8Array.from([...'Name\nM'].map((c) => c.charCodeAt(0)).concat(0xfc, 0x6c, 0x6c));
    expect(await csvFiles.read(bytes)).toMatchObject({
      value: { encoding: 'windows-1252', rows: [{ cells: ['Müll'] }] },
    });
    const wide = Uint8Array.from([0xff, 0xfe, ...[...'A\nü'].flatMap((c) => [c.charCodeAt(0), 0])]);
    expect(await csvFiles.read(wide)).toMatchObject({
      value: { encoding: 'utf-16', columns: ['A'], rows: [{ cells: ['ü'] }] },
    });
  });

  it('is Japanese where it reads as that', async () => {
    const bytes = Buffer.from(
      '8365815b837d2c90ba0a43535682cc8f9182ab8f6f82b52c96888f5482d982b582a282c582b70a',
      'hex',
    );
    expect(await csvFiles.read(bytes)).toMatchObject({
      value: {
        encoding: 'shift_jis',
        columns: ['テーマ', '声'],
        rows: [{ cells: ['CSVの書き出し', '毎週ほしいです'] }],
      },
    });
  });

  it.each(['Müller und Größe', 'Café à la carte', 'São Paulo é señor', '\x82\x9f und \x82\xa1'])(
    'is not Japanese by chance: %s',
    async (cell) => {
      expect(await csvFiles.read(Buffer.from(`A\n${cell}`, 'latin1'))).toMatchObject({
        value: { encoding: 'windows-1252' },
      });
    },
  );

  it('fills rows that are too short, and leaves out what is beyond its columns', async () => {
    expect(await read('A,B\n1\n1,2,3')).toMatchObject({
      value: { rows: [{ cells: ['1', ''] }, { cells: ['1', '2'] }] },
    });
  });

  it.each([
    ['', 'columns'],
    ['\n\n  \n', 'columns'],
    ['A,B\n1,2\n3,"never ends\n4,5', 'line 3'],
  ])('fails with the place where it cannot be read: %j', async (text, path) => {
    expect(await read(text)).toMatchObject({ failure: { kind: 'unreadable', path } });
  });

  it('may have a hundred thousand lines', async () => {
    const table = await read(`A,B\n${'x,"y, z"\n'.repeat(100_000)}`);
    expect(table.ok && table.value.rows).toHaveLength(100_000);
    expect(table.ok && table.value.rows.at(-1)?.line).toBe(100_001);
  });
});

describe('a table that is written', () => {
  it('is read again as it was', async () => {
    const text = await csvFiles.write(
      ['a', 'b'],
      [
        ['x, "y"\nz', 3],
        [null, 'ü'],
      ],
    );
    expect(text.ok && (await read(text.value))).toMatchObject({
      value: { columns: ['a', 'b'], rows: [{ cells: ['x, "y"\nz', '3'] }, { cells: ['', 'ü'] }] },
    });
  });

  it.each(['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1'])(
    'has no formula that a spreadsheet would run: %j',
    async (formula) => {
      const text = await csvFiles.write(['a'], [[formula]]);
      expect(text).toMatchObject({ ok: true });
      const cell = text.ok ? text.value.split('\r\n')[1] : '';
      expect(cell?.replace(/^"/, '')).toMatch(/^'/);
    },
  );
});
