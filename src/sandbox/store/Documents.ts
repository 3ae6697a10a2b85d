import type { Sql, SqlRow, SqlValue } from './Sql.ts';

/** One table of documents (see schema.ts), read and written whole. */
export class Documents<D extends { readonly id: number | string }> {
  private readonly sql: Sql;
  readonly table: string;

  constructor(sql: Sql, table: string) {
    this.sql = sql;
    this.table = table;
  }

  get(id: D['id']): D | undefined {
    const row = this.sql.one(`SELECT doc FROM ${this.table} WHERE id = ?`, id);
    return row && this.parse(row);
  }

  /** In the order of the ids; unknown ids are left out. */
  many(ids: readonly D['id'][]): D[] {
    const marks = JSON.stringify(ids);
    const found = this.sql.all(
      `SELECT doc FROM ${this.table} WHERE id IN (SELECT value FROM json_each(?))`,
      marks,
    );
    const byId = new Map(found.map((row) => this.parse(row)).map((doc) => [doc.id, doc]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  select(where: string, values: readonly SqlValue[] = [], tail = 'ORDER BY id'): D[] {
    return this.sql
      .all(`SELECT doc FROM ${this.table} WHERE ${where} ${tail}`, ...values)
      .map((row) => this.parse(row));
  }

  first(where: string, values: readonly SqlValue[] = [], tail = 'ORDER BY id'): D | undefined {
    return this.select(where, values, `${tail} LIMIT 1`)[0];
  }

  count(where = '1', values: readonly SqlValue[] = []): number {
    return Number(this.sql.one(`SELECT count(*) AS n FROM ${this.table} WHERE ${where}`, ...values)?.['n']);
  }

  put(doc: D): D {
    this.sql.run(
      `INSERT INTO ${this.table}(id, doc) VALUES(?, ?) ON CONFLICT(id) DO UPDATE SET doc = excluded.doc`,
      doc.id,
      JSON.stringify(doc),
    );
    return doc;
  }

  remove(id: D['id']): void {
    this.sql.run(`DELETE FROM ${this.table} WHERE id = ?`, id);
  }

  removeWhere(where: string, values: readonly SqlValue[] = []): void {
    this.sql.run(`DELETE FROM ${this.table} WHERE ${where}`, ...values);
  }

  private parse(row: SqlRow): D {
    return JSON.parse(String(row['doc'])) as D;
  }
}
