import { failed } from '#domain/basis/Result.ts';
import type { AccountSetUp } from '#ports/AccountSetUp.ts';

/** Set-up that is loaded with its first use: few pages ever need it. Without a connection to load it through it is offline. */
export function lazySetUp(load: () => Promise<AccountSetUp>): AccountSetUp {
  const away = failed({ kind: 'offline', what: 'set up' } as const);
  const loaded = () => load().catch(() => null);
  return {
    check: async (...given) => (await loaded())?.check(...given) ?? away,
    run: async (...given) => (await loaded())?.run(...given) ?? away,
  };
}
