import type { DuckDBConnection } from '@duckdb/node-api';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LAST_DAY } from '#domain/rollup/heardDays.ts';
import type { DaySpan } from '#domain/rollup/RollupAsk.ts';
import { quoted, rowsOf } from '../database/openDatabase.ts';
import type { CountedThemes } from './CountedThemes.ts';

/** There is nothing to count, in words for whoever asked. */
export class NothingToCount extends Error {
  readonly code = 'ENOTHING';
}

/**
 * Makes the tables `heard` (who was heard about what on which day: theme, ticket, requester, organization, day) and
 * `theme_names` from what `read --format parquet` wrote and the groups that `group` printed, as lines or as Parquet.
 *
 * @returns the days that are known, and on what all of it rests
 * @throws where a file cannot be opened, or no group is of these signals.
 */
export async function openHeard(
  database: DuckDBConnection,
  folder: string,
  groups: string,
  timeZone: string | null,
): Promise<{ readonly known: DaySpan; readonly coverage: CountedThemes['coverage'] }> {
  const signals = await readdir(join(folder, 'signals'));
  if (signals.length === 0) throw new NothingToCount(`${folder} holds no signal: nothing was heard there`);
  await stat(groups);
  const of = groups.endsWith('.parquet')
    ? `read_parquet(${quoted(groups)})`
    : `read_json(${quoted(groups)}, format = 'newline_delimited',
        columns = {id: 'VARCHAR', "group": 'VARCHAR', name: 'VARCHAR'})`;
  const moment = timeZone === null ? '"at"' : `timezone(${quoted(timeZone)}, timezone('UTC', "at"))`;
  await rowsOf(
    database,
    `CREATE TEMP TABLE placed AS SELECT id, "group" AS theme, name FROM ${of} WHERE "group" IS NOT NULL`,
  );
  await rowsOf(
    database,
    `CREATE TEMP TABLE theme_names AS SELECT theme, max(name) AS name FROM placed GROUP BY theme`,
  );
  await rowsOf(
    database,
    `CREATE TEMP TABLE heard AS
     SELECT DISTINCT theme, ticket, requester, organization,
       greatest(0, least(${LAST_DAY}, date_diff('day', DATE '1970-01-01', (${moment})::DATE)))::INTEGER AS day
     FROM read_parquet(${quoted(join(folder, 'signals/*/*.parquet'))}, hive_partitioning = false) JOIN placed ON ask = id
     WHERE "at" IS NOT NULL`,
  );
  const [days] = await rowsOf(database, 'SELECT min(day) AS first, max(day) AS last FROM heard');
  if (days === undefined || typeof days.first !== 'number' || typeof days.last !== 'number')
    throw new NothingToCount(`no line of ${groups} is of a signal in ${folder}: group what was read into it`);
  const [tickets = {}] = await rowsOf(
    database,
    `SELECT count(*) AS tickets, count(*) FILTER (support = 'none') AS unheard,
       count(*) FILTER (support <> 'none' AND len(list_filter(skipped, lambda why: why <> 'empty')) > 0) AS in_part
     FROM read_parquet(${quoted(join(folder, 'tickets/*/*.parquet'))}, hive_partitioning = false)`,
  );
  return {
    known: { from: days.first, to: days.last },
    coverage: {
      tickets: Number(tickets.tickets),
      unheard: Number(tickets.unheard),
      inPart: Number(tickets.in_part),
    },
  };
}
