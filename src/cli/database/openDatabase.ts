import type * as DuckDb from '@duckdb/node-api';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The embedded database is not there, in words for whoever needs it. */
export class NoDatabase extends Error {
  readonly code = 'ENODATABASE';
}

/** So much it keeps in memory; what needs more goes to the disk. */
const MEMORY = '1GB';

/**
 * DuckDB in this process, over files alone. It is an optional package, since its programs are large (70 MB) and not made
 * for every machine; it is loaded when somebody needs it. Nothing is fetched from anywhere.
 */
export async function openDatabase(): Promise<DuckDb.DuckDBConnection> {
  let duckdb: typeof DuckDb;
  try {
    duckdb = await import('@duckdb/node-api');
  } catch (error) {
    throw new NoDatabase(
      'Parquet and rollup need the package @duckdb/node-api, which is not there (npm install @duckdb/node-api)' +
        `: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}`,
    );
  }
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY,
    temp_directory: join(tmpdir(), `groundswell-${process.pid}`),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  return connection;
}

/** The database could not do it, in its words; `ENOSPC` where no room was left. */
export class DatabaseFailed extends Error {
  readonly code = this.message.includes('No space left on device') ? 'ENOSPC' : 'EDATABASE';
}

/** The rows that a query gives, numbers as numbers. */
export async function rowsOf(
  database: DuckDb.DuckDBConnection,
  sql: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  try {
    const found = await database.runAndReadAll(sql);
    return found
      .getRowObjects()
      .map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [key, typeof value === 'bigint' ? Number(value) : value]),
        ),
      );
  } catch (error) {
    throw new DatabaseFailed(error instanceof Error ? error.message : String(error));
  }
}

/** A text as it stands in SQL. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
