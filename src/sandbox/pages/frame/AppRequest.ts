import { encodeParameters } from './encodeParameters.ts';
import { isRecord } from './isRecord.ts';

/** An app's `client.request` options after reading: one HTTP request to the workspace's own origin. */
export interface AppRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly dataType: string | undefined;
  readonly completeResponse: boolean;
  /** Whether the host waits and tries once more after a 429; true unless the app says `autoRetry: false`. */
  readonly autoRetry: boolean;
  readonly timeoutMs: number | undefined;
}

/** Why a request never leaves: the address belongs to somebody else, or the options make no sense. */
export type RequestRefusal = { readonly foreign: string } | { readonly wrong: string };

/**
 * Reads `client.request` options with jQuery's defaults, which Zendesk's host keeps: data of a GET goes into the
 * query, an object elsewhere is form-encoded unless it is a string already. The account's own public address counts as
 * this origin; every other host is refused.
 */
export function readAppRequest(
  options: unknown,
  account: { readonly origin: string; readonly subdomain: string },
): AppRequest | RequestRefusal {
  if (!isRecord(options) || typeof options['url'] !== 'string') return { wrong: 'a request needs a url' };
  const url = ownAddress(options['url'], account);
  if (!url) return { foreign: options['url'] };
  const method = textOf(options['type'] ?? options['method'], 'GET').toUpperCase();
  const inQuery = method === 'GET' || method === 'HEAD';
  const { data } = options;
  const text = typeof data === 'string' ? data : isRecord(data) ? encodeParameters(data) : undefined;
  if (inQuery && text) url.search += (url.search ? '&' : '?') + text;
  if (options['cache'] === false && inQuery) url.searchParams.set('_', String(Date.now()));
  const headers: Record<string, string> = { 'X-Requested-With': 'XMLHttpRequest', Accept: acceptOf(options) };
  if (!inQuery && text !== undefined) {
    headers['Content-Type'] = textOf(
      options['contentType'],
      'application/x-www-form-urlencoded; charset=UTF-8',
    );
  }
  if (isRecord(options['headers'])) {
    for (const [name, value] of Object.entries(options['headers'])) headers[name] = String(value);
  }
  return {
    url: url.href,
    method,
    headers,
    body: inQuery ? undefined : text,
    dataType: typeof options['dataType'] === 'string' ? options['dataType'] : undefined,
    completeResponse: options['httpCompleteResponse'] === true,
    autoRetry: options['autoRetry'] !== false,
    timeoutMs:
      typeof options['timeout'] === 'number' && options['timeout'] > 0 ? options['timeout'] : undefined,
  };
}

function ownAddress(address: string, account: { origin: string; subdomain: string }): URL | undefined {
  const url = URL.parse(address, `${account.origin}/`);
  if (!url) return undefined;
  if (url.origin === `https://${account.subdomain}.zendesk.com`) {
    return new URL(url.pathname + url.search, account.origin);
  }
  return url.origin === account.origin ? url : undefined;
}

function acceptOf(options: Record<string, unknown>): string {
  return options['dataType'] === 'text'
    ? 'text/plain, */*; q=0.01'
    : 'application/json, text/javascript, */*; q=0.01';
}

function textOf(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? value : otherwise;
}
