import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from './Failure.ts';

/** One request to a place outside the account. Secrets stand in it as `{{setting.x}}`, and are filled in on the way. */
export interface ProxyRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Nobody waits for it: it goes only where there is room for it. */
  readonly isBackground?: boolean;
}

/** What the place answered, whatever its status. */
export interface ProxyAnswer {
  readonly status: number;
  /** Parsed JSON; `undefined` where there was none. */
  readonly body: unknown;
  /** A header whatever the case of its name; `null` where there is none. */
  readonly header: (name: string) => string | null;
}

/** The way out of the account, through Zendesk: it lets out only what goes to places that the package names. */
export interface Proxy {
  /** Sent once. Fails where nothing came back (`offline`: it may have arrived), or where it was not even sent. */
  readonly ask: (request: ProxyRequest, signal: AbortSignal) => Promise<Result<ProxyAnswer, Failure>>;
}
