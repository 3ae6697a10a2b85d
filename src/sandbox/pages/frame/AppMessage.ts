import { isRecord } from './isRecord.ts';

/**
 * One message of an app to the workspace, after reading. `instanceGuid` names the instance that the message is
 * about: usually the sender itself, another instance for clients made with `client.instance(guid)`.
 */
export type AppMessage = { readonly appGuid: string; readonly instanceGuid: string } & (
  | { readonly kind: 'handshake'; readonly version: string }
  | { readonly kind: 'subscribe'; readonly event: string; readonly subscribers: number }
  | { readonly kind: 'unsubscribe'; readonly event: string; readonly subscribers: number }
  | { readonly kind: 'get'; readonly id: number; readonly paths: readonly string[] }
  | { readonly kind: 'set'; readonly id: number; readonly values: Readonly<Record<string, unknown>> }
  | {
      readonly kind: 'invoke';
      readonly id: number;
      readonly calls: Readonly<Record<string, readonly unknown[]>>;
    }
  | { readonly kind: 'malformed'; readonly id: number; readonly why: string }
  | { readonly kind: 'request'; readonly number: string; readonly options: unknown }
  | { readonly kind: 'trigger'; readonly event: string; readonly data: unknown }
  | {
      readonly kind: 'reply';
      readonly event: string;
      readonly failure: string | undefined;
      readonly failed: boolean;
    }
  | { readonly kind: 'post'; readonly name: string; readonly data: unknown }
);

/**
 * Reads what an app posted: a JSON string, or an object for replies to hooks. Anything else (noise of browser
 * extensions, broken JSON, messages without a guid) is `undefined`, never an error: any page may post anything.
 */
export function readAppMessage(data: unknown): AppMessage | undefined {
  const message = parse(data);
  if (!message || typeof message['appGuid'] !== 'string') return undefined;
  const appGuid = message['appGuid'];
  const instanceGuid = typeof message['instanceGuid'] === 'string' ? message['instanceGuid'] : appGuid;
  const base = { appGuid, instanceGuid };
  if (typeof message['request'] === 'string') return { ...base, ...readCall(message) };
  if (typeof message['key'] !== 'string') return undefined;
  const key = message['key'];
  const body = message['message'];
  const part = (prefix: string) => (key.startsWith(prefix) ? key.slice(prefix.length) : undefined);

  if (key === 'iframe.handshake') {
    return { ...base, kind: 'handshake', version: isRecord(body) ? String(body['version'] ?? '') : '' };
  }
  const on = part('iframe.on:');
  if (on !== undefined) return { ...base, kind: 'subscribe', event: on, subscribers: count(body, 1) };
  const off = part('iframe.off:');
  if (off !== undefined) return { ...base, kind: 'unsubscribe', event: off, subscribers: count(body, 0) };
  const trigger = part('iframe.trigger:');
  if (trigger !== undefined) return { ...base, kind: 'trigger', event: trigger, data: body };
  const reply = part('iframe.reply:');
  if (reply !== undefined) return { ...base, kind: 'reply', event: reply, ...readReply(message['error']) };
  const request = part('request:');
  if (request !== undefined) return { ...base, kind: 'request', number: request, options: body };
  return { ...base, kind: 'post', name: key, data: body };
}

function parse(data: unknown): Record<string, unknown> | undefined {
  if (isRecord(data)) return data;
  if (typeof data !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(data);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function readCall(message: Record<string, unknown>) {
  const id = typeof message['id'] === 'number' ? message['id'] : 0;
  const { request, params } = message;
  if (request === 'get' && Array.isArray(params))
    return { kind: 'get' as const, id, paths: params.map(String) };
  if (request === 'set' && isRecord(params)) return { kind: 'set' as const, id, values: params };
  if (request === 'invoke' && isRecord(params)) {
    const calls = Object.fromEntries(
      Object.entries(params).map(([name, args]) => [
        name,
        Array.isArray(args) ? (args as unknown[]) : [args],
      ]),
    );
    return { kind: 'invoke' as const, id, calls };
  }
  return {
    kind: 'malformed' as const,
    id,
    why: `"${String(request)}" is not get, set or invoke with its parameters`,
  };
}

function count(body: unknown, otherwise: number): number {
  return isRecord(body) && typeof body['subscriberCount'] === 'number' ? body['subscriberCount'] : otherwise;
}

/** A hook fails with a text, or with nothing to say (`return false`, a rejection without a reason). */
function readReply(error: unknown): { failed: boolean; failure: string | undefined } {
  if (!isRecord(error)) return { failed: false, failure: undefined };
  return {
    failed: true,
    failure: typeof error['msg'] === 'string' && error['msg'] !== '' ? error['msg'] : undefined,
  };
}
