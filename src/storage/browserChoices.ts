import type { UserId } from '#domain/basis/Id.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import type { BoardChoices } from '#ports/BoardChoices.ts';
import * as v from 'valibot';
import { storageFailure } from './storageFailure.ts';

const KEPT = v.object({ columns: v.array(v.string()) });

/** What we use of `localStorage`. */
type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Choices in the browser's `localStorage`, which alone is read at once. Where it is blocked they hold as long as the page
 * stands open. Nonsense is passed over.
 */
export function browserChoices(
  { subdomain, user }: { readonly subdomain: string; readonly user: UserId },
  shelf: () => Shelf = () => localStorage,
): BoardChoices {
  const key = `groundswell.${subdomain}.${user}.choices`;
  let own: readonly string[] | null = null;
  return {
    columns: () => {
      if (own !== null) return own;
      try {
        const kept = v.safeParse(KEPT, JSON.parse(shelf().getItem(key) ?? 'null'));
        return kept.success ? kept.output.columns : null;
      } catch {
        return null;
      }
    },
    saveColumns: (columns) => {
      own = columns;
      try {
        shelf().setItem(key, JSON.stringify({ columns }));
        return ok(undefined);
      } catch {
        return failed(storageFailure('keep columns'));
      }
    },
  };
}
