import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import { connectZendesk, type Zendesk } from './connectZendesk.ts';
import type { ZafClient } from './frame/ZafClient.ts';
import type { RetryWorld } from './rest/retryReads.ts';

/** Where an account is, and as whom a program asks it. */
export interface TokenAccess {
  /** `https://acme.zendesk.com` */
  readonly origin: string;
  /** The `Authorization` header: an OAuth token, or an address with an API token. */
  readonly authorization: string;
}

/**
 * Connects to an account without a page around it, as a program does: the same requests within the same limits, with a
 * token. There is no framework, so that whatever asks it fails.
 */
export function connectByToken(
  access: TokenAccess,
  world: Partial<RetryWorld> = {},
): Promise<Result<Zendesk, Failure>> {
  const client: ZafClient = {
    context: () => Promise.resolve({ location: 'background' }),
    metadata: () => Promise.resolve({ name: 'Groundswell' }),
    get: () => Promise.reject(new Error('there is no page')),
    invoke: () => Promise.reject(new Error('there is no page')),
    request: (options) => send(access, options),
    on: () => undefined,
    off: () => undefined,
  };
  return connectZendesk({ scope: { ZAFClient: { init: () => client } }, ...world });
}

/** As the framework answers: rejects with the answer where it is none of 200 to 299. */
async function send(
  { origin, authorization }: TokenAccess,
  asked: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const { url, type, data, contentType } = asked;
  const address = new URL(String(url), origin);
  // The token is for this account alone.
  if (address.origin !== new URL(origin).origin) throw new Error('another place than the account');
  const response = await fetch(address, {
    method: String(type ?? 'GET'),
    redirect: 'error',
    headers: {
      Authorization: authorization,
      ...(typeof contentType === 'string' ? { 'Content-Type': contentType } : {}),
    },
    ...(typeof data === 'string' ? { body: data } : {}),
  }).catch(() => null);
  if (response === null) throw { status: 0, statusText: '', responseText: '', headers: {} };
  const responseText = await response.text();
  const answer = {
    status: response.status,
    statusText: '',
    responseText,
    headers: Object.fromEntries(response.headers),
    ...jsonOf(responseText),
  };
  if (!response.ok) throw answer;
  return answer;
}

function jsonOf(text: string): { readonly responseJSON?: unknown } {
  try {
    return { responseJSON: JSON.parse(text) as unknown };
  } catch {
    return {};
  }
}
