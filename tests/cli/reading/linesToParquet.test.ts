import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { linesToParquet } from '#cli/database/linesToParquet.ts';
import { openDatabase, quoted, rowsOf } from '#cli/database/openDatabase.ts';
import { readCommand } from '#cli/readCommand.ts';
import { readerHere } from '#cli/reading/Readers.ts';
import { language } from '../../language/conversationOf.ts';
import { runOn } from '../terminalFor.ts';
import { exportLine } from './exportLine.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundswell-parquet-'));
afterAll(() => rmSync(folder, { recursive: true }));

const said = (month: string): object => ({
  updated_at: `${month}-20T09:00:00Z`,
  comments: [
    {
      author_id: 1,
      public: true,
      created_at: `${month}-02T09:00:00Z`,
      body: 'Please add a dark mode. I love this app!',
    },
  ],
});

async function read(lines: readonly string[], name: string): Promise<string> {
  const [input, out] = [join(folder, `${name}.ndjson`), join(folder, name)];
  writeFileSync(input, lines.join('\n'));
  const options = { json: true, themes: false, out, makeTables: linesToParquet, account: null };
  const { code, err } = await runOn('', (terminal) =>
    readCommand([input], options, (writing) => readerHere(language, writing), language, terminal),
  );
  expect({ code, err }).toMatchObject({ code: 0 });
  return out;
}

async function ask(sql: string): Promise<readonly unknown[]> {
  const database = await openDatabase();
  try {
    return (await database.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    database.closeSync();
  }
}

describe('Parquet files', () => {
  it('have the newest state of each ticket, by months, and point back to the words', async () => {
    const out = await read(
      [
        exportLine(1, '', said('2026-01')),
        exportLine(2, '', said('2026-02')),
        exportLine(3, '', said('2026-02')),
        exportLine(2, '', { ...said('2026-03'), organization_id: 9 }),
        exportLine(3, '', { ...said('2026-03'), status: 'deleted' }),
      ],
      'tables',
    );
    expect(readdirSync(join(out, 'signals')).sort()).toEqual(['month=2026-01', 'month=2026-03']);
    expect(readdirSync(folder).filter((name) => /part|progress|making/u.test(name))).toEqual([]);
    const signals = await ask(
      `SELECT ticket, ask, kind, strftime("at", '%Y-%m-%d') AS day, organization, "text" FROM
       ${quoted(`${out}/signals/*/*.parquet`)} ORDER BY ticket, kind DESC`,
    );
    expect(signals).toEqual([
      row('1', '1#0', 'request', '2026-01-02', null, 'Please add a dark mode.'),
      row('1', null, 'praise', '2026-01-02', null, 'I love this app!'),
      row('2', '2#0', 'request', '2026-03-02', '9', 'Please add a dark mode.'),
      row('2', null, 'praise', '2026-03-02', '9', 'I love this app!'),
    ]);
    const tickets = `SELECT ticket, asks::INTEGER AS asks, month FROM ${quoted(`${out}/tickets/*/*.parquet`)} ORDER BY 1`;
    expect(await ask(tickets)).toEqual([
      { ticket: '1', asks: 1, month: '2026-01' },
      { ticket: '2', asks: 1, month: '2026-03' },
    ]);
  });

  it('have ids as numbers where all are numbers, else as the texts that they are', async () => {
    const out = await read(
      [
        exportLine(1, '', { ...said('2026-01'), organization_id: '007' }),
        exportLine(2, '', { ...said('2026-01'), organization_id: '9' }),
      ],
      'ids',
    );
    const [types] = await ask(
      `SELECT typeof(ticket) AS ticket, typeof(requester) AS requester, typeof(organization) AS organization,
       list(DISTINCT organization ORDER BY organization) OVER () AS organizations FROM ${quoted(`${out}/signals/*/*.parquet`)}`,
    );
    expect(types).toEqual({
      ticket: 'BIGINT',
      requester: 'BIGINT',
      organization: 'VARCHAR',
      organizations: ['007', '9'],
    });
  });

  it('leave nothing where they could not be made, and say that the disk is full', async () => {
    const lines = join(folder, 'broken.ndjson');
    writeFileSync(lines, '{"ticket":"1"}\n{"ticket":"2"\n');
    await expect(linesToParquet(lines, join(folder, 'broken'))).rejects.toMatchObject({ code: 'EDATABASE' });
    expect(readdirSync(folder).filter((name) => /making|^broken$/u.test(name))).toEqual([]);
    if (!existsSync('/dev/full')) return;
    const database = await openDatabase();
    await expect(rowsOf(database, "COPY (SELECT 1) TO '/dev/full' (FORMAT csv)")).rejects.toMatchObject({
      code: 'ENOSPC',
    });
    database.closeSync();
  });

  it('are there also where nothing was read', async () => {
    const out = await read([exportLine(1, 'Hi.')], 'silent');
    expect(await ask(`SELECT ticket FROM ${quoted(`${out}/tickets/*/*.parquet`)}`)).toEqual([
      { ticket: '1' },
    ]);
    expect(readdirSync(out)).toContain('signals');
  });
});

function row(
  ticket: string,
  ask: string | null,
  kind: string,
  day: string,
  organization: string | null,
  text: string,
): object {
  return { ticket, ask, kind, day, organization, text };
}
