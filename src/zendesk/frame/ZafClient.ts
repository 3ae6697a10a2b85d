/**
 * The parts of Zendesk's framework client that we use, as its documentation describes them. The page loads the client
 * from Zendesk's own address before our script, as a global.
 */
export interface ZafClient {
  context(): Promise<unknown>;
  metadata(): Promise<unknown>;
  get(paths: string | readonly string[]): Promise<unknown>;
  invoke(name: string, ...args: readonly unknown[]): Promise<unknown>;
  request(options: Readonly<Record<string, unknown>>): Promise<unknown>;
  on(event: string, handler: (data: unknown) => unknown): void;
  off(event: string, handler: (data: unknown) => unknown): void;
}

/** What the script from Zendesk's address defines. `init` gives `false` where no Zendesk is around the page. */
export interface ZafGlobal {
  init(): ZafClient | false;
}

/** The client of this page, or `null` outside Zendesk (no script, no frame, no registration in the address). */
export function initZafClient(scope: { readonly ZAFClient?: ZafGlobal }): ZafClient | null {
  const client = scope.ZAFClient?.init();
  return client === undefined || client === false ? null : client;
}
