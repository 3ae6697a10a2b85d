import * as v from 'valibot';

/** What came back for a request, whether it went well or not. `status` 0: nothing came back. */
export interface HttpAnswer {
  readonly status: number;
  /** Parsed JSON; `undefined` where there was none. */
  readonly body: unknown;
  readonly text: string;
  /** Gives a header whatever the case of its name, `null` where there is none. */
  readonly header: (name: string) => string | null;
  /** All of them, with lower-case names; none where the host gives none. */
  readonly headers: ReadonlyMap<string, string>;
}

const COMPLETE = v.object({
  status: v.number(),
  responseText: v.nullish(v.unknown()),
  responseJSON: v.optional(v.unknown()),
  headers: v.optional(v.unknown()),
});

/**
 * Reads what `client.request` gives: the complete answer that we ask for, one that failed, or (from a host that does not
 * know `httpCompleteResponse`) the mere body, which then is a success.
 */
export function readHttpAnswer(given: unknown): HttpAnswer {
  const complete = v.safeParse(COMPLETE, given);
  if (!complete.success || !(isObject(given) && ('responseText' in given || 'responseJSON' in given))) {
    const text = typeof given === 'string' ? given : '';
    return { status: 200, body: text === '' ? given : parse(text), text, ...headed(undefined) };
  }
  const { status, responseText, responseJSON, headers } = complete.output;
  const text = typeof responseText === 'string' ? responseText : '';
  return { status, body: responseJSON ?? parse(text), text, ...headed(headers) };
}

/** Reads what `client.request` rejects with: an answer of an error status, or no answer at all. */
export function readFailedAnswer(error: unknown): HttpAnswer {
  if (isObject(error) && typeof error['status'] === 'number') {
    return readHttpAnswer({ responseText: '', ...error });
  }
  return { status: 0, body: undefined, text: '', ...headed(undefined) };
}

/** Zendesk does not say whether `headers` is a `Headers` or a plain object: both are read, and a name in any case. */
function headed(given: unknown): Pick<HttpAnswer, 'header' | 'headers'> {
  const pairs = given instanceof Headers ? [...given] : isObject(given) ? Object.entries(given) : [];
  const told = pairs.filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  const headers = new Map(told.map(([name, value]) => [name.toLowerCase(), String(value)]));
  return { headers, header: (name) => headers.get(name.toLowerCase()) ?? null };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
