import { blankUser } from '#sandbox/store/blankUser.ts';
import { Clock } from '#sandbox/store/Clock.ts';
import { Store } from '#sandbox/store/Store.ts';
import { MENTION, THEME } from '#zendesk/records/shape.ts';
import { fillAccount } from './fillAccount.ts';
import type { LargeAccount } from './largeAccount.ts';

/**
 * Writes an account of few themes into the local Zendesk's file, with what opening one asks for besides records: which mentions
 * point at which theme, the customers and their organizations.
 */
export function fillTheme(file: string, account: LargeAccount): void {
  fillAccount(file, account);
  const store = new Store(file, new Clock());
  const [field] = store.fields.select("object_key = ? AND key = 'theme'", [MENTION]);
  if (field === undefined) throw new Error('The account has no lookup from mentions to themes');
  const insert = 'INSERT INTO lookups(field_id, target, record_id) VALUES (?, ?, ?)';
  const at = '2024-01-01T00:00:00Z';
  store.sql.transaction(() => {
    const themes = new Map<string, string>(
      store.records
        .select('custom_object_key = ?', [THEME])
        .map(({ id, external_id }) => [external_id ?? '', String(id)]),
    );
    for (const { id, external_id } of store.records.select('custom_object_key = ?', [MENTION])) {
      const theme = themes.get(external_id?.split('.')[1] ?? '') ?? null;
      if (theme !== null) store.sql.run(insert, field.id, theme, String(id));
    }
    const people = new Set(account.mentions.flatMap(({ requesterId, taggedBy }) => [requesterId, taggedBy]));
    for (const id of people)
      store.users.put(blankUser({ id: Number(id), name: `Customer ${id}`, email: null, at }));
    for (const id of new Set(account.mentions.flatMap(({ organizationId }) => organizationId ?? [])))
      store.organizations.put({
        ...{ id: Number(id), name: `Company ${id}`, created_at: at, updated_at: at, external_id: null },
        ...{ domain_names: [], details: '', notes: '', group_id: null, shared_tickets: false },
        ...{ shared_comments: false, tags: [], organization_fields: {} },
      });
  });
  store.close();
}
