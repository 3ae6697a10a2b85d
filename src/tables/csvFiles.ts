import { failed, ok } from '#domain/basis/Result.ts';
import type { TableFiles, TableRow } from '#ports/TableFiles.ts';
import Papa from 'papaparse';
import { decodeText } from './decodeText.ts';

/** Two hundred thousand lines of a competitor's export have some 60 MB; a page that reads more would come to a stop. */
const MOST_BYTES = 100_000_000;
const WHAT = 'read table';

/** CSV by papaparse. */
export const csvFiles: TableFiles = {
  async read(bytes) {
    if (bytes.length > MOST_BYTES) return failed({ kind: 'unreadable', what: WHAT, path: 'size' });
    const { text, encoding } = decodeText(bytes);
    const rows: TableRow[] = [];
    let [line, place] = [1, 0];
    let openQuote: number | null = null;
    Papa.parse<string[]>(text, {
      step: ({ data, errors, meta }) => {
        if (errors.some(({ code }) => code === 'MissingQuotes')) openQuote ??= line;
        rows.push({ line, cells: data });
        for (; place < meta.cursor; place++) if (text[place] === '\n') line += 1;
      },
    });
    if (openQuote !== null) return failed({ kind: 'unreadable', what: WHAT, path: `line ${openQuote}` });
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    const [names, ...rest] = filled;
    const columns = (names?.cells ?? []).map((name) => name.trim());
    if (columns.length === 0) return failed({ kind: 'unreadable', what: WHAT, path: 'columns' });
    const fill = ({ line: at, cells }: TableRow) => ({
      line: at,
      cells: columns.map((_, i) => cells[i] ?? ''),
    });
    return ok({ columns, rows: rest.map(fill), encoding });
  },

  async write(columns, rows) {
    const text = Papa.unparse(
      { fields: [...columns], data: rows.map((row) => row.map((cell) => cell ?? '')) },
      { escapeFormulae: true, newline: '\r\n' },
    );
    return ok(`\uFEFF${text}\r\n`);
  },
};
