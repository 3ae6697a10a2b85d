import type { ThemeId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { KeptHeard, KeptKudos, KeptTelling, OutcomeShelf } from '#ports/OutcomeShelf.ts';

/** What may be told, what was heard and which kudos were given, for as long as the page stands open. */
export function memoryOutcome(): OutcomeShelf {
  const tellings = new Map<ThemeId, KeptTelling>();
  let heard: KeptHeard | null = null;
  let given: readonly KeptKudos[] = [];
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
    given: async () => ok(given),
    saveGiven: async (now) => {
      given = now;
      return ok(undefined);
    },
  };
}
