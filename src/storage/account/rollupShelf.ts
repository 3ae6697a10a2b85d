import type { RollupTable } from '#domain/rollup/RollupTable.ts';
import type { RollupShelf } from '#ports/RollupShelf.ts';
import * as v from 'valibot';
import { type AccountDb, TABLE_KEY } from './AccountDb.ts';

/** Raised with every change of the rows or of how they are kept. */
const FORM = 2;

const COLUMNS = ['day', 'ticket', 'person', 'organization', 'pair', 'customer', 'brand'] as const;

const column = v.instance(Int32Array<ArrayBuffer>);
/** Ids, one a line: a single text is kept and read faster than a hundred thousand. */
const list = v.object({ count: v.number(), lines: v.string() });

const keptTable = v.object({
  form: v.literal(FORM),
  revision: v.number(),
  calendar: v.object({
    timeZone: v.nullable(v.string()),
    weekStart: v.number(),
    tests: v.exactOptional(v.array(v.string())),
  }),
  themes: list,
  tickets: list,
  organizations: list,
  customers: list,
  brands: v.array(v.number()),
  people: list,
  pairCount: v.number(),
  starts: v.instance(Uint32Array<ArrayBuffer>),
  ...v.entriesFromList(COLUMNS, column),
  flags: v.instance(Uint8Array<ArrayBuffer>),
  peopleEver: v.instance(Uint32Array<ArrayBuffer>),
});

/** The rows of rollups in the database of the account's replica. */
export function rollupShelf(db: () => Promise<AccountDb>): RollupShelf {
  return {
    revision: async () => {
      const kept = await shelved(db, 'revision');
      return v.is(v.number(), kept) ? kept : null;
    },
    table: async () => {
      const kept = v.safeParse(keptTable, await shelved(db, TABLE_KEY));
      if (!kept.success) return null;
      const { revision, themes, tickets, people, organizations, customers, ...same } = kept.output;
      const table = {
        ...same,
        themes: idsIn(themes),
        tickets: idsIn(tickets),
        people: idsIn(people),
        organizations: idsIn(organizations),
        customers: idsIn(customers),
      } as unknown as RollupTable;
      return isWhole(table, kept.output) ? { revision, table } : null;
    },
    keep: async ({ revision, table }) => {
      const { themes, tickets, people, organizations, customers } = table;
      const packed = {
        ...table,
        form: FORM,
        revision,
        themes: listOf(themes),
        tickets: listOf(tickets),
        people: listOf(people),
        organizations: listOf(organizations),
        customers: listOf(customers),
      };
      try {
        await (await db()).put('shelf', packed, TABLE_KEY);
      } catch {
        // A full or closed storage: the next look counts from the replica.
      }
    },
  };
}

async function shelved(db: () => Promise<AccountDb>, key: string): Promise<unknown> {
  try {
    return await (await db()).get('shelf', key);
  } catch {
    return null;
  }
}

function listOf(ids: readonly string[]): v.InferOutput<typeof list> {
  return { count: ids.length, lines: ids.join('\n') };
}

function idsIn({ count, lines }: v.InferOutput<typeof list>): readonly string[] {
  return count === 0 ? [] : lines.split('\n');
}

/** Whether lists and columns are as long as they must be. */
function isWhole(table: RollupTable, kept: v.InferOutput<typeof keptTable>): boolean {
  const rows = table.day.length;
  return (
    (['themes', 'tickets', 'people', 'organizations', 'customers'] as const).every(
      (name) => table[name].length === kept[name].count,
    ) &&
    COLUMNS.every((name) => table[name].length === rows) &&
    table.flags.length === rows &&
    table.peopleEver.length === table.themes.length &&
    table.starts.length === table.themes.length + 1 &&
    (table.starts.at(-1) ?? 0) === rows
  );
}
