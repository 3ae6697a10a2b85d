import type { Ask } from './World.ts';
import { badRequest } from './ZendeskError.ts';

export type Paging =
  | { readonly kind: 'cursor'; readonly size: number; readonly after?: string; readonly before?: string }
  | { readonly kind: 'offset'; readonly page: number; readonly perPage: number };

/** Zendesk refuses offset pages beyond this record. */
const deepestOffset = 10_000;

/** Which page is asked for. Cursor and offset exclude each other; sizes above the maximum are refused. */
export function readPaging(c: Ask, options: { cursorOnly?: boolean; max?: number } = {}): Paging {
  const max = options.max ?? 100;
  const size = c.req.query('page[size]');
  const after = c.req.query('page[after]');
  const before = c.req.query('page[before]');
  const page = c.req.query('page');
  const perPage = c.req.query('per_page');
  const cursor = size !== undefined || after !== undefined || before !== undefined;
  if (cursor || options.cursorOnly) {
    if (page !== undefined) throw wrongPaging('page cannot be used with cursor pagination');
    if (perPage !== undefined) throw wrongPaging('per_page cannot be used with cursor pagination');
    if (after !== undefined && before !== undefined)
      throw wrongPaging('page[before] and page[after] cannot be used together');
    return {
      kind: 'cursor',
      size: whole('page[size]', size ?? String(max), max),
      ...(after === undefined ? {} : { after }),
      ...(before === undefined ? {} : { before }),
    };
  }
  const at = whole('page', page ?? '1', Number.MAX_SAFE_INTEGER);
  const each = whole('per_page', perPage ?? String(max), max);
  if ((at - 1) * each >= deepestOffset)
    throw wrongPaging('offset pagination ends at 10,000 records; use cursor pagination');
  return { kind: 'offset', page: at, perPage: each };
}

export function wrongPaging(title: string): Error {
  return badRequest('InvalidPaginationParameter', title);
}

function whole(name: string, text: string, max: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > max)
    throw wrongPaging(`${name} must be a whole number from 1 to ${max}, not "${text}"`);
  return value;
}

export function encodeCursor(position: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** The position in a cursor that `encodeCursor` made for the same kind of list. */
export function decodeCursor(cursor: string, kind: string): (string | number | null)[] {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(position) && position[0] === kind) return position as (string | number | null)[];
  } catch {
    // Not ours: refused below.
  }
  throw wrongPaging('the cursor is not valid');
}
