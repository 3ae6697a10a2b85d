/** What a line of another tool's export can say. */
export const IMPORT_FIELDS = [
  'theme',
  'quote',
  'customer',
  'email',
  'organization',
  'date',
  'kind',
  'summary',
  'id',
] as const;

export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Which column says what; `null` where none does. A theme's name is needed. */
export type ImportMapping = Readonly<Record<ImportField, number | null>>;

/** How dates with slashes are meant: nobody can tell 3/4 from 4/3. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** Names that exports of feedback tools give to such columns, in lower case, the surest first. */
const NAMES: Readonly<Record<ImportField, readonly string[]>> = {
  theme: ['theme', 'feature', 'feature name', 'idea', 'post title', 'title', 'name', 'thema', 'subject'],
  quote: ['quote', 'note', 'note text', 'comment', 'feedback', 'body', 'content', 'text', 'insight', 'zitat'],
  customer: [
    'customer',
    'customer name',
    'user name',
    'user',
    'requester',
    'voter',
    'author',
    'contact',
    'kunde',
  ],
  email: ['email', 'e-mail', 'customer email', 'user email', 'author email', 'voter email', 'owner email'],
  organization: ['organization', 'organisation', 'company', 'company name', 'account', 'firma'],
  date: ['date', 'created', 'created at', 'created_at', 'created date', 'voted at', 'datum'],
  kind: ['kind', 'type', 'category', 'art'],
  summary: ['summary', 'description', 'details', 'post details', 'beschreibung'],
  id: ['note id', 'feedback id', 'comment id', 'insight id', 'id'],
};

/** The mapping that the columns' names suggest; each column says one thing. */
export function guessMapping(columns: readonly string[]): ImportMapping {
  const named = columns.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replaceAll(/[_\s]+/g, ' '),
  );
  const taken = new Set<number>();
  const find = (field: ImportField): number | null => {
    for (const name of NAMES[field]) {
      const at = named.findIndex((one, i) => one === name.replaceAll('_', ' ') && !taken.has(i));
      if (at < 0) continue;
      taken.add(at);
      return at;
    }
    return null;
  };
  const found = new Map(IMPORT_FIELDS.map((field) => [field, find(field)]));
  return Object.fromEntries(found) as Record<ImportField, number | null>;
}
