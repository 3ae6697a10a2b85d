import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';

export type SqlValue = string | number | null;
export type SqlRow = { readonly [column: string]: SqlValue };

/**
 * The embedded database. libsql because it comes from the npm registry as a ready-made binary for every
 * common machine (no compiler, no download in an install script) and answers synchronously, so that a
 * request is one plain function and a transaction cannot be interleaved with another request. PGlite was
 * the other candidate: asynchronous only, and about ten times the size on disk.
 */
export class Sql {
  private readonly database: Database.Database;
  private readonly statements = new Map<string, Database.Statement>();

  constructor(file: string) {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    this.database = new Database(file);
    if (file !== ':memory:') this.database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  }

  script(sql: string): void {
    this.database.exec(sql);
  }

  all(sql: string, ...values: readonly SqlValue[]): SqlRow[] {
    return this.prepared(sql).all(...values) as SqlRow[];
  }

  one(sql: string, ...values: readonly SqlValue[]): SqlRow | undefined {
    return this.prepared(sql).get(...values) as SqlRow | undefined;
  }

  run(sql: string, ...values: readonly SqlValue[]): void {
    this.prepared(sql).run(...values);
  }

  /** All or nothing. Calls inside an open transaction join it. */
  transaction<R>(work: () => R): R {
    if (this.database.inTransaction) return work();
    this.database.exec('BEGIN');
    try {
      const result = work();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      this.database.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.statements.clear();
    this.database.close();
  }

  private prepared(sql: string): Database.Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const statement = this.database.prepare(sql);
    this.statements.set(sql, statement);
    return statement;
  }
}
