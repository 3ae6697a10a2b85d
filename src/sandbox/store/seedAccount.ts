import { account, groupSeeds } from './account.ts';
import { isoSeconds } from './Clock.ts';
import { macroSeeds } from './macroSeeds.ts';
import { staff } from './staff.ts';
import type { Store } from './Store.ts';

const yearMs = 365 * 24 * 3600 * 1000;

/** What an account has before its first ticket: staff, groups, macros. */
export function seedAccount(store: Store): void {
  const at = isoSeconds(store.clock.ms() - yearMs);
  for (const group of groupSeeds)
    store.groups.put({ ...group, deleted: false, created_at: at, updated_at: at });
  for (const user of staff(at)) store.putUser(user);
  macroSeeds.forEach((macro, index) =>
    store.macros.put({
      id: store.next('macro', 8600001),
      title: macro.title,
      raw_title: macro.title,
      description: macro.description,
      active: true,
      default: false,
      position: index + 1,
      actions: [...macro.actions],
      restriction: null,
      created_at: at,
      updated_at: at,
    }),
  );
  store.setMeta('subdomain', account.subdomain);
}
