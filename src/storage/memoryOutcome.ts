import type { ThemeId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { KeptTelling, OutcomeShelf } from '#ports/OutcomeShelf.ts';

/** What may be told, for as long as the page stands open. */
export function memoryOutcome(): OutcomeShelf {
  const tellings = new Map<ThemeId, KeptTelling>();
  return {
    telling: async (theme) => ok(tellings.get(theme) ?? null),
    saveTelling: async (theme, telling) => {
      tellings.set(theme, telling);
      return ok(undefined);
    },
  };
}
