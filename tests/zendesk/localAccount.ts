import { SHAPE } from '#zendesk/setup/SHAPE.ts';
import { fieldBody, objectBody } from '#zendesk/setup/shapeBodies.ts';
import { connectZendesk, type Zendesk, type ZendeskWorld } from '#zendesk/connectZendesk.ts';
import {
  type LocalZendesk,
  type LocalZendeskOptions,
  startLocalZendesk,
} from '#sandbox/startLocalZendesk.ts';
import { nodeZaf, type NodeZafOptions } from './nodeZaf.ts';
import { requestCheck } from './requestCheck.ts';

/** A local Zendesk that has our objects, with limits that a test's own haste does not reach. */
export function startAccount(options: LocalZendeskOptions = {}): Promise<LocalZendesk> {
  return startLocalZendesk({
    port: 0,
    dataDir: ':memory:',
    seed: 'inbox',
    // The manifest as it lies in the sources: no test here needs a built app, or trusts an old one.
    appDir: '.',
    setUp: SHAPE.map((object) => ({ object: objectBody(object), fields: object.fields.map(fieldBody) })),
    planLimits: { requestsPerMinute: 100_000 },
    ...options,
  });
}

/** One person's page in that account. Retries wait for nobody. */
export async function connectAs(
  account: LocalZendesk,
  user: string,
  more: NodeZafOptions = {},
  world: Partial<ZendeskWorld> = {},
): Promise<Zendesk> {
  const client = nodeZaf({ url: account.url, user, onRequest: requestCheck(), ...more });
  const connected = await connectZendesk({
    scope: { ZAFClient: { init: () => client } },
    sleep: async () => undefined,
    random: () => 0,
    ...world,
  });
  if (!connected.ok) throw new Error(connected.failure.kind);
  return connected.value;
}

/** Changes the account's weather. */
export async function weather(
  account: LocalZendesk,
  change: Readonly<Record<string, unknown>>,
): Promise<void> {
  const response = await fetch(new URL('/local/weather', account.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ mode: 'fine', ...change }),
  });
  if (!response.ok) throw new Error(`weather: ${response.status}`);
}

/** Writes to the account behind our back, as an admin with a script would. */
export async function asAdmin(
  account: LocalZendesk,
  method: string,
  path: string,
  body?: unknown,
  user = 'renee',
): Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }> {
  const response = await fetch(new URL(path, account.url), {
    method,
    headers: { 'X-Local-User': user, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
}
