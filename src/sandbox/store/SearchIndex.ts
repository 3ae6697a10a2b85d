import type { Clock } from './Clock.ts';
import type { Sql, SqlRow, SqlValue } from './Sql.ts';
import { searchText } from './searchText.ts';

/**
 * What search knows, which in Zendesk is always a little behind: a write waits here until the lag has
 * passed, and until then search goes on answering the old document (a deleted one too).
 */
export class SearchIndex {
  private readonly sql: Sql;
  private readonly clock: Clock;
  /** How far search is behind, in seconds of the account's clock. */
  lagSeconds = 0;

  constructor(sql: Sql, clock: Clock) {
    this.sql = sql;
    this.clock = clock;
  }

  write(
    kind: string,
    doc: { readonly id: number | string; readonly created_at: string },
    words: string,
  ): void {
    this.later(kind, String(doc.id), JSON.stringify(doc), searchText(words));
  }

  remove(kind: string, id: number | string): void {
    this.later(kind, String(id), null, '');
  }

  /** Makes everything written so far known to search: for what was there from the start. */
  catchUp(): void {
    this.apply(Number.MAX_SAFE_INTEGER);
  }

  rows(where: string, values: readonly SqlValue[], tail: string): SqlRow[] {
    this.apply(this.clock.ms() - this.lagSeconds * 1000);
    return this.sql.all(`SELECT kind, id, doc FROM search_index WHERE ${where} ${tail}`, ...values);
  }

  count(where: string, values: readonly SqlValue[]): number {
    this.apply(this.clock.ms() - this.lagSeconds * 1000);
    return Number(this.sql.one(`SELECT count(*) AS n FROM search_index WHERE ${where}`, ...values)?.['n']);
  }

  private later(kind: string, id: string, doc: string | null, text: string): void {
    this.sql.run(
      'INSERT INTO search_pending(kind, id, doc, text, written_ms) VALUES(?, ?, ?, ?, ?)',
      kind,
      id,
      doc,
      text,
      this.clock.ms(),
    );
  }

  private apply(untilMs: number): void {
    if (this.sql.one('SELECT seq FROM search_pending WHERE written_ms <= ? LIMIT 1', untilMs) === undefined)
      return;
    this.sql.transaction(() => {
      // The last write of a document wins, and a removal is always the last one.
      this.sql.run(
        `INSERT OR REPLACE INTO search_index(kind, id, doc, text, created_at)
         SELECT kind, id, doc, text, doc ->> '$.created_at' FROM search_pending
         WHERE written_ms <= ? AND doc IS NOT NULL ORDER BY seq`,
        untilMs,
      );
      this.sql.run(
        `DELETE FROM search_index WHERE (kind, id) IN
         (SELECT kind, id FROM search_pending WHERE written_ms <= ? AND doc IS NULL)`,
        untilMs,
      );
      this.sql.run('DELETE FROM search_pending WHERE written_ms <= ?', untilMs);
    });
  }
}
