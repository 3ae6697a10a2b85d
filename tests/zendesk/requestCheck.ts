import { expect } from 'vitest';
import { checkRequest, contractAvailable } from '../sandbox/contract/checkContract.ts';

/**
 * Checks each request that our client makes against Zendesk's own description of its interface, where that lies beside
 * the project (`../shared/zendesk/support-oas.yaml`). Elsewhere nothing is checked; `requestCheck.test.ts` says so.
 */
export function requestCheck(): (options: Readonly<Record<string, unknown>>) => void {
  if (!contractAvailable) return () => undefined;
  return ({ url, type, data }) => {
    const address = new URL(String(url), 'https://acme.zendesk.com');
    const body: unknown = typeof data === 'string' ? JSON.parse(data) : undefined;
    expect.soft(checkRequest(String(type), address.pathname, address.searchParams, body)).toEqual([]);
  };
}
