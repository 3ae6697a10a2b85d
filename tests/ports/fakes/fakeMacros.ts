import type { UserId } from '#domain/basis/Id.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { MacroDraft, Macros } from '#ports/Macros.ts';

/** Macros that a test looks into. Agents may make and switch off their own alone, admins all. */
export interface FakeMacros extends Macros {
  readonly all: Map<
    string,
    MacroDraft & { readonly by: UserId; readonly isShared: boolean; isActive: boolean }
  >;
  /** Why the next thing that is asked fails; `arrives` is whether it is done all the same. */
  trouble: { readonly failure: Failure; readonly arrives: boolean } | null;
}

export function fakeMacros(by: UserId, isAdmin = false, all: FakeMacros['all'] = new Map()): FakeMacros {
  const fake: FakeMacros = {
    all,
    trouble: null,
    async save(draft, isShared) {
      if (isShared && !isAdmin) return failed({ kind: 'forbidden', what: 'save macro' });
      const id = String(8_600_100 + all.size);
      const { trouble } = fake;
      fake.trouble = null;
      if (trouble === null || trouble.arrives) all.set(id, { ...draft, by, isShared, isActive: true });
      return trouble === null ? ok(id) : failed(trouble.failure);
    },
    async find(marker) {
      const found = [...all].find(([, one]) => one.marker === marker && one.isActive);
      return ok(found === undefined ? null : { id: found[0], isShared: found[1].isShared });
    },
    async retire(id) {
      const one = all.get(id);
      const isTheirs = one?.by === by || isAdmin;
      if (one === undefined || (!isTheirs && !one.isShared))
        return failed({ kind: 'gone', what: 'save macro' });
      if (!isTheirs) return failed({ kind: 'forbidden', what: 'save macro' });
      one.isActive = false;
      return ok(undefined);
    },
  };
  return fake;
}
