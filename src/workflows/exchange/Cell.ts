/** What stands in one place of a table that is handed out. */
export type Cell = string | number | null;
