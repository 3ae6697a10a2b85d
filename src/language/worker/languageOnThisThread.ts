import { failed } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Language } from '#ports/Language.ts';
import { offeredEngine } from './offeredEngine.ts';

/**
 * The engine on the page's own thread, for where workers are refused. `load` runs the worker's script here, at the
 * first call (one hold of about a tenth of a second); after that it never holds the thread longer than some
 * hundredths. A script that cannot be loaded fails that call with `engine`, and the next one tries again.
 */
export function languageOnThisThread(load: () => Promise<unknown>): Language {
  let loading: Promise<Language> | null = null;
  const open = (): Promise<Language> => {
    loading ??= load().then(offeredEngine);
    return loading;
  };

  async function run<T>(what: string, work: (engine: Language) => Promise<T>) {
    try {
      const engine = await open();
      return await work(engine);
    } catch (error) {
      loading = null;
      const reason = error instanceof Error ? error.message : String(error);
      return failed<Failure>({ kind: 'engine', what, reason });
    }
  }

  return {
    hear: (...args) => run('hear', (engine) => engine.hear(...args)),
    learn: (...args) => run('learn', (engine) => engine.learn(...args)),
    match: (...args) => run('match', (engine) => engine.match(...args)),
    group: (...args) => run('group', (engine) => engine.group(...args)),
    tell: (...args) => run('tell languages', (engine) => engine.tell(...args)),
    name: (...args) => run('name', (engine) => engine.name(...args)),
  };
}
