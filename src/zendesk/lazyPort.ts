import { failed, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';

type Asking = (...given: never[]) => Promise<Result<unknown, Failure>>;

/**
 * A port that is loaded with its first use, so that a first screen which does not need it does not carry it. Where there is
 * no connection to load it through, asking fails as `offline`, and the next use tries again.
 *
 * @param names all of the port's functions.
 */
export function lazyPort<P extends { readonly [N in keyof P]: Asking }>(
  what: string,
  names: { readonly [N in keyof P]: true },
  load: () => Promise<P>,
): P {
  let loading: Promise<P> | null = null;
  const ask =
    (name: keyof P) =>
    async (...given: never[]) => {
      loading ??= load();
      const port = await loading.catch(() => null);
      if (port !== null) return port[name](...given);
      loading = null;
      return failed({ kind: 'offline', what } as const);
    };
  return Object.fromEntries(Object.keys(names).map((name) => [name, ask(name as keyof P)])) as unknown as P;
}
