import type { AppRequest } from './AppRequest.ts';
import { isRecord } from './isRecord.ts';

/**
 * Reads `client.request` options of a secure request to another place: it goes through Zendesk's proxy, which this computer
 * plays. `null` for every other request.
 */
export function readProxyRequest(
  options: unknown,
  { origin, subdomain }: { readonly origin: string; readonly subdomain: string },
): AppRequest | null {
  if (!isRecord(options) || options['secure'] !== true || options['cors'] === true) return null;
  const { url, headers, data, contentType } = options;
  const place = typeof url === 'string' ? URL.parse(url) : null;
  if (place === null || place.origin === origin || place.hostname === `${subdomain}.zendesk.com`) return null;
  const sent = isRecord(headers) ? Object.entries(headers) : [];
  const type: [string, unknown][] = data === undefined ? [] : [['Content-Type', contentType ?? '']];
  const asked = {
    url,
    method: String(options['type'] ?? 'GET').toUpperCase(),
    headers: Object.fromEntries([...type, ...sent].map(([name, value]) => [name, String(value)])),
    secure: true,
    ...(typeof data === 'string' ? { data } : {}),
  };
  return {
    url: `${origin}/local/proxy`,
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(asked),
    dataType: typeof options['dataType'] === 'string' ? options['dataType'] : undefined,
    completeResponse: options['httpCompleteResponse'] === true,
    autoRetry: options['autoRetry'] !== false,
    timeoutMs: undefined,
  };
}
