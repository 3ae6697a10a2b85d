import * as v from 'valibot';

/** What came back for a request, whether it went well or not. `status` 0: nothing came back. */
export interface HttpAnswer {
  readonly status: number;
  /** Parsed JSON; `undefined` where there was none. */
  readonly body: unknown;
  readonly text: string;
  /** Gives a header whatever the case of its name, `null` where there is none. */
  readonly header: (name: string) => string | null;
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
    return { status: 200, body: text === '' ? given : parse(text), text, header: () => null };
  }
  const { status, responseText, responseJSON, headers } = complete.output;
  const text = typeof responseText === 'string' ? responseText : '';
  return { status, body: responseJSON ?? parse(text), text, header: (name) => readHeader(headers, name) };
}

/** Reads what `client.request` rejects with: an answer of an error status, or no answer at all. */
export function readFailedAnswer(error: unknown): HttpAnswer {
  if (isObject(error) && typeof error['status'] === 'number') {
    return readHttpAnswer({ responseText: '', ...error });
  }
  return { status: 0, body: undefined, text: '', header: () => null };
}

function readHeader(headers: unknown, name: string): string | null {
  if (headers instanceof Headers) return headers.get(name);
  if (!isObject(headers)) return null;
  const entry = Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase());
  return entry === undefined || entry[1] == null ? null : String(entry[1]);
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
