import type { ThemeId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { KeptHeard, KeptTelling, OutcomeShelf } from '#ports/OutcomeShelf.ts';

/** What may be told and what was heard, for as long as the page stands open. */
export function memoryOutcome(): OutcomeShelf {
  const tellings = new Map<ThemeId, KeptTelling>();
  let heard: KeptHeard | null = null;
  return {
    telling: async (theme) => ok(tellings.get(theme) ?? null),
    saveTelling: async (theme, telling) => {
      tellings.set(theme, telling);
      return ok(undefined);
    },
    heard: async () => ok(heard),
    saveHeard: async (now) => {
      heard = now;
      return ok(undefined);
    },
  };
}
