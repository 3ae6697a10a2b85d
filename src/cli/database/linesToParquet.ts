import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseFailed, openDatabase, quoted, rowsOf } from './openDatabase.ts';

const SIGNALS = `STRUCT("comment" INTEGER, "at" VARCHAR, "start" INTEGER, "end" INTEGER, "text" VARCHAR, kind VARCHAR,
  probability DOUBLE, cue STRUCT("start" INTEGER, "end" INTEGER), why VARCHAR, rule VARCHAR)[]`;

/** What is kept of a line that `groundswell read --json` wrote. */
const COLUMNS: Readonly<Record<string, string>> = {
  ticket: 'VARCHAR',
  updated_at: 'VARCHAR',
  state: 'VARCHAR',
  account: 'VARCHAR',
  requester: 'VARCHAR',
  organization: 'VARCHAR',
  brand: 'BIGINT',
  channel: 'VARCHAR',
  language: 'VARCHAR',
  support: 'VARCHAR',
  asks: `STRUCT(what VARCHAR, kind VARCHAR, signals ${SIGNALS})[]`,
  praise: SIGNALS,
  questions: SIGNALS,
  skipped: 'STRUCT("comment" INTEGER, why VARCHAR)[]',
};

const SAID = `s."comment", TRY_CAST(s."at" AS TIMESTAMP) AS "at", s."start", s."end", s."text", s.kind, s.probability,
  s.cue."start" AS cue_start, s.cue."end" AS cue_end, s.why, s.rule`;

const IDS = ['ticket', 'requester', 'organization'] as const;

const OF_TICKET = 'account, requester, organization, brand, channel, language';

/**
 * Makes Parquet files of the lines that `groundswell read` wrote, in a folder that stands under its name only when it is
 * whole: `tickets/` has a row for each ticket in its newest state, `signals/` one for each sentence that was heard, by
 * the month (`month=2024-05`) of the ticket's last change, or in which the sentence was said. An ask is a number (`ask`
 * is `35#0`) with one or more sentences. Deleted tickets have no rows. Of two states of the same moment the greater
 * counts, so that the order of the lines does not matter. Ids of tickets, people and organizations are numbers where all of
 * them are (Zendesk's are), else texts: counting ten million texts takes twice as long.
 *
 * @param lines files; `*` stands for any name
 */
export async function linesToParquet(lines: string, folder: string): Promise<void> {
  const making = `${folder}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true });
  const database = await openDatabase();
  const columns = Object.entries(COLUMNS)
    .map(([name, type]) => `${name}: ${quoted(type)}`)
    .join(', ');
  const reading = `format = 'newline_delimited', maximum_object_size = 134217728`;
  try {
    await database.run('SET preserve_insertion_order = false');
    await rowsOf(
      database,
      `
      CREATE TEMP TABLE tickets AS
      SELECT * FROM read_json(${quoted(lines)}, columns = {${columns}}, ${reading})
      QUALIFY row_number() OVER (PARTITION BY ticket ORDER BY coalesce(updated_at, '') DESC, asks::VARCHAR DESC) = 1`,
    );
    await rowsOf(database, `DELETE FROM tickets WHERE state = 'deleted'`);
    await numberIds();
    await copy(
      'tickets',
      `SELECT ticket, state, TRY_CAST(updated_at AS TIMESTAMP) AS updated_at, ${OF_TICKET}, support, len(asks) AS asks,
        len(praise) AS praise, len(questions) AS questions, list_transform(skipped, lambda one: one.why) AS skipped,
        ${monthOf('TRY_CAST(updated_at AS TIMESTAMP)')} FROM tickets`,
    );
    await copy(
      'signals',
      `SELECT *, ${monthOf('"at"')} FROM (
        SELECT ticket, concat(ticket, '#', n - 1) AS ask, asks[n].what AS what, ${OF_TICKET}, ${SAID}
        FROM (SELECT *, unnest(range(1, len(asks) + 1)) AS n FROM tickets), unnest(asks[n].signals) AS u(s)
        UNION ALL
        SELECT ticket, NULL, '', ${OF_TICKET}, ${SAID} FROM tickets, unnest(praise || questions) AS u(s)
      )`,
    );
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw error;
  } finally {
    database.closeSync();
  }
  await rename(making, folder).catch((error: unknown) => {
    throw new DatabaseFailed(`${folder} is there already: take another name (${String(error)})`);
  });

  async function numberIds(): Promise<void> {
    const isNumber = (id: string): string =>
      `bool_and(TRY_CAST(${id} AS BIGINT)::VARCHAR IS NOT DISTINCT FROM ${id}) AS ${id}`;
    const [are = {}] = await rowsOf(database, `SELECT ${IDS.map(isNumber).join(', ')} FROM tickets`);
    for (const id of IDS)
      if (are[id] === true) await rowsOf(database, `ALTER TABLE tickets ALTER ${id} TYPE BIGINT`);
  }

  async function copy(name: string, select: string): Promise<void> {
    const to = quoted(join(making, name));
    await rowsOf(
      database,
      `COPY (${select}) TO ${to} (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (month))`,
    );
  }
}

function monthOf(moment: string): string {
  return `coalesce(strftime(${moment}, '%Y-%m'), 'unknown') AS month`;
}
