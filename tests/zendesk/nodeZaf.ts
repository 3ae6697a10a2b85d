import type { ZafClient } from '#zendesk/frame/ZafClient.ts';

/** What a test decides about the framework around its page. */
export interface NodeZafOptions {
  /** The local Zendesk, for `request`. */
  readonly url?: string;
  /** Who is signed in there. */
  readonly user?: string;
  /** What `get` gives, by path; a path that is not here comes back in `errors`. */
  readonly values?: Record<string, unknown>;
  readonly context?: unknown;
  readonly metadata?: unknown;
  /** Told about every request, before it is sent. */
  readonly onRequest?: (options: Readonly<Record<string, unknown>>) => void;
}

/** A framework client for Node: the same promises as in the browser, requests over HTTP. */
export interface NodeZaf extends ZafClient {
  readonly values: Record<string, unknown>;
  readonly invoked: { readonly name: string; readonly args: readonly unknown[] }[];
  /** Raises an event; gives what the handlers' promises gave. */
  readonly raise: (event: string, data?: unknown) => Promise<readonly unknown[]>;
  readonly listeners: (event: string) => number;
}

export function nodeZaf(options: NodeZafOptions = {}): NodeZaf {
  const { url = '', user = 'aylin', context = { location: 'ticket_sidebar' } } = options;
  const { metadata = { name: 'Groundswell' } } = options;
  const values = options.values ?? {};
  const invoked: { name: string; args: readonly unknown[] }[] = [];
  const handlers = new Map<string, ((data: unknown) => unknown)[]>();
  return {
    values,
    invoked,
    context: async () => context,
    metadata: async () => metadata,
    async get(paths) {
      const asked = typeof paths === 'string' ? [paths] : paths;
      const errors: Record<string, unknown> = {};
      const result: Record<string, unknown> = { errors };
      for (const path of asked) {
        if (path in values) result[path] = structuredClone(values[path]);
        else errors[path] = { name: 'APIError', message: `"${path}" is not available` };
      }
      return result;
    },
    async invoke(name, ...args) {
      invoked.push({ name, args });
      return { errors: {}, [name]: null };
    },
    async request(asked) {
      if (asked['secure'] === true) return send(url, user, throughProxy(asked));
      options.onRequest?.(asked);
      return send(url, user, asked);
    },
    on(event, handler) {
      handlers.set(event, [...(handlers.get(event) ?? []), handler]);
    },
    off(event, handler) {
      handlers.set(
        event,
        (handlers.get(event) ?? []).filter((other) => other !== handler),
      );
    },
    raise: (event, data) => Promise.all((handlers.get(event) ?? []).map(async (handler) => handler(data))),
    listeners: (event) => handlers.get(event)?.length ?? 0,
  };
}

/** A secure request to another place goes to the proxy, which the local Zendesk plays. */
function throughProxy({ url, type, headers, data }: Readonly<Record<string, unknown>>) {
  const asked = { url, method: type, headers, secure: true, ...(data === undefined ? {} : { data }) };
  return { url: '/local/proxy', type: 'POST', contentType: 'application/json', data: JSON.stringify(asked) };
}

async function send(url: string, user: string, asked: Readonly<Record<string, unknown>>): Promise<unknown> {
  const { data, contentType, type, url: path } = asked;
  let response: Response;
  try {
    response = await fetch(new URL(String(path), url), {
      method: String(type ?? 'GET'),
      headers: {
        'X-Local-User': user,
        ...(typeof contentType === 'string' ? { 'Content-Type': contentType } : {}),
      },
      ...(typeof data === 'string' ? { body: data } : {}),
    });
  } catch {
    throw answer(0, '', {});
  }
  const complete = answer(response.status, await response.text(), Object.fromEntries(response.headers));
  if (!response.ok) throw complete;
  return complete;
}

/** As the framework gives it: plain values only. It rejects with such an object too, which is no `Error`. */
function answer(status: number, responseText: string, headers: Readonly<Record<string, string>>): object {
  let responseJSON: unknown;
  try {
    responseJSON = JSON.parse(responseText);
  } catch {
    responseJSON = undefined;
  }
  return {
    status,
    statusText: '',
    responseText,
    headers,
    ...(responseJSON === undefined ? {} : { responseJSON }),
  };
}
