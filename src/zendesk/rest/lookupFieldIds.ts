import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { FieldIds } from '#ports/FieldIds.ts';
import { fieldPage } from '../wire/fieldWire.ts';
import { address } from './address.ts';
import type { Rest } from './Rest.ts';

/** Finds the number that the account gave one of our fields; reverse lookups ask by it. */
export interface LookupFieldIds {
  readonly idOf: (object: string, field: string, signal: AbortSignal) => Promise<Result<string, Failure>>;
  /** An answer showed that a number is stale (the objects were made anew). */
  readonly forget: () => void;
}

/**
 * Remembers the numbers for this page, and in the browser where `kept` is given. Objects never seen before cost one
 * request each.
 */
export function lookupFieldIds(rest: Rest, kept?: FieldIds): LookupFieldIds {
  let known: Readonly<Record<string, string>> | null = null;

  async function recall(): Promise<Readonly<Record<string, string>>> {
    if (known === null) {
      const read = await kept?.read();
      known ??= read?.ok === true ? read.value : {};
    }
    return known;
  }

  return {
    async idOf(object, field, signal) {
      const what = 'read fields';
      const name = `${object}.${field}`;
      const remembered = (await recall())[name];
      if (remembered !== undefined) return ok(remembered);
      const path = address(`/api/v2/custom_objects/${object}/fields`, { 'page[size]': 100 });
      const page = await rest.read(
        { path, what, missing: 'notSetUp', urgency: 'onScreen' },
        fieldPage,
        signal,
      );
      if (!page.ok) return page;
      const found = page.value.custom_object_fields.map(({ key, id }) => [`${object}.${key}`, id] as const);
      known = { ...(known ?? {}), ...Object.fromEntries(found) };
      await kept?.save(known);
      const id = known[name];
      return id === undefined ? failed({ kind: 'notSetUp', what }) : ok(id);
    },
    forget: () => {
      known = {};
    },
  };
}
