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
 * Makes the tables `heard` (who was heard about what on which day: theme, ticket, requester, organization, day; a row for
 * each sentence, theme a number) and `themes` (theme, id, name, of whom and when it was heard first) from what
 * `read --format parquet` wrote and the groups that `group` printed, as lines or as Parquet.
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
  const signals = await readdir(join(folder, 'signals')).catch(() => null);
  if (signals === null)
    throw new NothingToCount(
      `${folder} holds no tables: name what "read --format parquet" or "tables" wrote`,
    );
  if (signals.length === 0) throw new NothingToCount(`${folder} holds no signal: nothing was heard there`);
  await stat(groups);
  const of = groups.endsWith('.parquet')
    ? `read_parquet(${quoted(groups)})`
    : `read_json(${quoted(groups)}, format = 'newline_delimited',
        columns = {id: 'VARCHAR', "group": 'VARCHAR', name: 'VARCHAR'})`;
  const moment = timeZone === null ? '"at"' : `timezone(${quoted(timeZone)}, timezone('UTC', "at"))`;
  await rowsOf(
    database,
    `CREATE TEMP TABLE named AS
     SELECT row_number() OVER ()::INTEGER AS theme, "group" AS id, max(name) AS name FROM ${of}
     WHERE "group" IS NOT NULL GROUP BY "group"`,
  );
  // Each sentence stands there: what is counted is distinct anyway, and to make ten million rows distinct takes longer.
  await rowsOf(
    database,
    `CREATE TEMP TABLE heard AS
     SELECT theme, ticket, requester, organization,
       greatest(0, least(${LAST_DAY}, date_diff('day', DATE '1970-01-01', (${moment})::DATE)))::INTEGER AS day
     FROM read_parquet(${quoted(join(folder, 'signals/*/*.parquet'))}, hive_partitioning = false)
     JOIN (SELECT placed.id AS ask, theme FROM ${of} placed JOIN named ON "group" = named.id) USING (ask)
     WHERE "at" IS NOT NULL`,
  );
  // Fewer than two people is nobody, or one who is both the least and the greatest.
  await rowsOf(
    database,
    `CREATE TEMP TABLE themes AS
     SELECT theme, id, name, min(day) AS first_day, max(day) AS last_day,
       min(requester) IS NOT DISTINCT FROM max(requester) AS is_emerging
     FROM heard JOIN named USING (theme) GROUP BY theme, id, name`,
  );
  const [days] = await rowsOf(database, 'SELECT min(first_day) AS first, max(last_day) AS last FROM themes');
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
