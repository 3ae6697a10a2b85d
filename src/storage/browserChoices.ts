import type { UserId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { type BoardChoices, MOST_NAME } from '#ports/BoardChoices.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import { keptVisit, storedVisit } from './keptVisit.ts';
import { storageFailure } from './storageFailure.ts';

const KEPT = {
  leftAlone: v.array(v.string()),
  columns: v.object({ columns: v.array(v.string()) }),
  views: v.array(
    v.object({ name: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_NAME)), asked: v.string() }),
  ),
};

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
  const columns = kept('choices', KEPT.columns);
  const views = kept('views', KEPT.views);
  const visit = kept('visit', keptVisit, storedVisit);
  const leftAlone = kept('leftAlone', KEPT.leftAlone);

  function kept<T>(
    name: string,
    schema: v.GenericSchema<unknown, T>,
    storedAs: (value: T) => unknown = same,
  ) {
    const key = `groundswell.${subdomain}.${user}.${name}`;
    let own: T | null = null;
    return {
      read: (): T | null => {
        if (own !== null) return own;
        try {
          const found = v.safeParse(schema, JSON.parse(shelf().getItem(key) ?? 'null'));
          return found.success ? found.output : null;
        } catch {
          return null;
        }
      },
      save: (value: T): Result<void, Failure> => {
        own = value;
        try {
          shelf().setItem(key, JSON.stringify(storedAs(value)));
          return ok(undefined);
        } catch {
          return failed(storageFailure(`keep ${name}`));
        }
      },
    };
  }

  return {
    columns: () => columns.read()?.columns ?? null,
    saveColumns: (chosen) => columns.save({ columns: [...chosen] }),
    views: () => views.read() ?? [],
    leftAlone: () => leftAlone.read() ?? [],
    saveLeftAlone: (all) => leftAlone.save([...all]),
    saveViews: (all) => views.save([...all]),
    visit: visit.read,
    saveVisit: visit.save,
  };
}

function same<T>(value: T): T {
  return value;
}
