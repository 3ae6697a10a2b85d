import { account } from '../store/account.ts';
import type { World } from './World.ts';

/** The id that a lookup value means (`123`, `external_id:abc`, `name:abc`), or nothing where there is no such thing. */
export function lookUp(world: World, targetType: string, given: string): string | undefined {
  const { store } = world;
  const [, by = 'id', text = ''] = /^(?:(external_id|name):)?([\s\S]*)$/.exec(given) ?? [];
  const key = /^zen:custom_object:(.+)$/.exec(targetType)?.[1];
  if (key !== undefined) return findRecord(world, key, by, text);
  if (by === 'name') return undefined;
  const table = {
    'zen:user': store.users,
    'zen:organization': store.organizations,
    'zen:ticket': store.tickets,
  }[targetType];
  if (table) {
    const found = by === 'id' ? (/^\d{1,15}$/.test(text) ? table.get(Number(text)) : undefined) : undefined;
    const external =
      by === 'external_id'
        ? store.sql.one(`SELECT id FROM ${table.table} WHERE doc ->> '$.external_id' = ?`, text)?.['id']
        : undefined;
    return found ? String(found.id) : external == null ? undefined : String(external);
  }
  return targetType === 'zen:brand' && text === String(account.brandId) ? text : undefined;
}

function findRecord(world: World, key: string, by: string, text: string): string | undefined {
  const column = by === 'id' ? 'id' : by;
  return world.store.records.first(`custom_object_key = ? AND ${column} = ? AND deleted IS NULL`, [key, text])
    ?.id;
}
