/** To be raised with every change of the tables or of what their documents hold. */
export const schemaVersion = 3;

/**
 * Every table keeps the document as Zendesk would answer it (without `url`) in `doc`; the other columns are
 * computed from it by the database, so that they can never disagree with it.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value TEXT NOT NULL);
${table('users', 'INTEGER', ['role', 'organization_id', 'email', 'name', 'updated_at', 'created_at'])}
${table('organizations', 'INTEGER', ['name', 'updated_at', 'created_at'])}
${table('tickets', 'INTEGER', ['status', 'requester_id', 'organization_id', 'assignee_id', 'group_id', 'created_at', 'updated_at', 'generated_timestamp', 'external_id'])}
${table('deleted_tickets', 'INTEGER', ['updated_at'])}
${table('comments', 'INTEGER', ['ticket_id', 'created_at'])}
${table('groups', 'INTEGER', ['name'])}
${table('macros', 'INTEGER', ['title', 'position', 'updated_at', 'created_at'])}
${table('custom_objects', 'INTEGER', ['key'])}
${table('custom_object_fields', 'INTEGER', ['object_key', 'key', 'position'])}
${table('records', 'TEXT', ['custom_object_key', 'external_id', 'name', 'updated_at', 'created_at', 'deleted'])}
${table('record_events', 'TEXT', ['record_id', 'seq'])}
${table('jobs', 'TEXT', ['status', 'created_at', 'seq'])}
CREATE VIEW IF NOT EXISTS exported_tickets AS SELECT id, doc, updated_at FROM tickets UNION ALL SELECT id, doc, updated_at FROM deleted_tickets;
CREATE UNIQUE INDEX IF NOT EXISTS custom_objects_key ON custom_objects(key);
CREATE UNIQUE INDEX IF NOT EXISTS custom_object_fields_key ON custom_object_fields(object_key, key);
CREATE UNIQUE INDEX IF NOT EXISTS records_external ON records(custom_object_key, external_id) WHERE deleted IS NULL;
CREATE INDEX IF NOT EXISTS records_changed ON records(custom_object_key, updated_at, id);
CREATE INDEX IF NOT EXISTS records_listed ON records(custom_object_key, deleted, id);
CREATE INDEX IF NOT EXISTS comments_ticket ON comments(ticket_id, created_at, id);
CREATE INDEX IF NOT EXISTS record_events_record ON record_events(record_id, seq);
CREATE TABLE IF NOT EXISTS lookups(field_id INTEGER, target TEXT, record_id TEXT, PRIMARY KEY(field_id, target, record_id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS lookups_record ON lookups(record_id);
CREATE TABLE IF NOT EXISTS search_index(kind TEXT, id TEXT, doc TEXT NOT NULL, text TEXT NOT NULL, created_at TEXT, PRIMARY KEY(kind, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS search_pending(seq INTEGER PRIMARY KEY, kind TEXT, id TEXT, doc TEXT, text TEXT, written_ms INTEGER);
`;

function table(name: string, idType: string, columns: readonly string[]): string {
  const computed = columns.map((c) => `, ${c} GENERATED ALWAYS AS (doc ->> '$.${c}') VIRTUAL`).join('');
  const indexes = columns
    .filter((c) => ['updated_at', 'organization_id', 'requester_id', 'email'].includes(c))
    .map((c) => `CREATE INDEX IF NOT EXISTS ${name}_${c} ON ${name}(${c}, id);`)
    .join('');
  return `CREATE TABLE IF NOT EXISTS ${name}(id ${idType} PRIMARY KEY, doc TEXT NOT NULL${computed});${indexes}`;
}
