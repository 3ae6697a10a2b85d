import { onTestFinished } from 'vitest';
import { startLocalZendesk } from '#sandbox/startLocalZendesk.ts';
import type { LocalZendesk, LocalZendeskOptions } from '#sandbox/startLocalZendesk.ts';
import { checkAnswer, contractAvailable } from './checkContract.ts';

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown };
export type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: { readonly [name: string]: string },
) => Promise<Answer>;
export type OpenAccount = {
  readonly zendesk: LocalZendesk;
  /** Asks as Aylin; every answer of the REST interface is checked against the contract. */
  readonly ask: Ask;
  readonly as: (key: string) => Ask;
};

export const fixedNow = '2026-03-02T09:00:00Z';

/** A local account for one test, in memory, at a fixed time, that ends with the test. */
export async function openAccount(options: LocalZendeskOptions = {}): Promise<OpenAccount> {
  const zendesk = await startLocalZendesk({ port: 0, dataDir: ':memory:', now: fixedNow, ...options });
  onTestFinished(() => zendesk.stop());
  const as = (key: string): Ask => askAs(zendesk.url, key);
  return { zendesk, ask: as('aylin'), as };
}

export function askAs(url: string, key: string): Ask {
  return async (method, path, body, headers = {}) => {
    const answer = await fetch(url + path, {
      method,
      headers: {
        'x-local-user': key,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const parsed: unknown = text === '' ? undefined : JSON.parse(text);
    const route = new URL(url + path).pathname;
    if (contractAvailable && route.startsWith('/api/')) {
      const complaints = checkAnswer(method, route, answer.status, parsed);
      if (complaints.length > 0)
        throw new Error(`${method} ${path} → ${answer.status}\n${complaints.join('\n')}`);
    }
    return { status: answer.status, headers: answer.headers, body: parsed };
  };
}
