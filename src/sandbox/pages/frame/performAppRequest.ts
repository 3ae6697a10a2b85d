import type { RequestAnswer } from './AppInstance.ts';
import { type AppRequest, readAppRequest } from './AppRequest.ts';
import { readProxyRequest } from './readProxyRequest.ts';

export interface RequestWorld {
  readonly origin: string;
  readonly subdomain: string;
  /** Guid of the instance that asks; the server counts its limits by it. */
  readonly guid: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly wait: (seconds: number) => Promise<void>;
  readonly unsupported: (what: string) => void;
  /** Told about every answer, with method, path and status. */
  readonly answered: (method: string, path: string, status: number) => void;
}

/** An answer as jQuery describes it, in plain values. `headers` has lower-case names. */
interface XhrLike {
  readonly readyState: number;
  readonly status: number;
  readonly statusText: string;
  readonly responseText: string;
  readonly responseJSON?: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** Longest time that the host waits on its own after a 429 before it tries again. */
const LONGEST_WAIT_SECONDS = 120;

/** Does what `client.request` asks for; never throws: every failure is an answer that looks like a failed XHR. */
export async function performAppRequest(options: unknown, world: RequestWorld): Promise<RequestAnswer> {
  const request = readProxyRequest(options, world) ?? readAppRequest(options, world);
  if ('wrong' in request) return failed(refusal(400, 'Bad Request', request.wrong));
  if ('foreign' in request) {
    world.unsupported(`request to ${request.foreign}`);
    return failed(refusal(403, 'Forbidden', `${request.foreign} is not a proxyable URI`));
  }
  let answer = await send(request, world);
  if (answer.status === 429 && request.autoRetry) {
    const seconds = Number(answer.headers['retry-after']);
    await world.wait(Math.min(Number.isFinite(seconds) && seconds > 0 ? seconds : 1, LONGEST_WAIT_SECONDS));
    answer = await send(request, world);
  }
  world.answered(request.method, new URL(request.url).pathname, answer.status);
  if (answer.status < 200 || answer.status >= 300) return failed(answer);
  const wantsJson = request.dataType === 'json' && answer.status !== 204 && answer.responseText !== '';
  if (wantsJson && answer.responseJSON === undefined) {
    return { outcome: 'fail', args: [answer, 'parsererror', 'invalid JSON'] };
  }
  const body = request.completeResponse ? answer : bodyOf(answer, request.dataType);
  return { outcome: 'done', args: [body, 'success'] };
}

async function send(request: AppRequest, world: RequestWorld): Promise<XhrLike> {
  const abort = new AbortController();
  const timer =
    request.timeoutMs === undefined ? undefined : setTimeout(() => abort.abort(), request.timeoutMs);
  try {
    const response = await world.fetch(request.url, {
      method: request.method,
      headers: { ...request.headers, 'X-From-App': world.guid },
      credentials: 'same-origin',
      signal: abort.signal,
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    const responseText = await response.text();
    return {
      readyState: 4,
      status: response.status,
      statusText: response.statusText || (response.ok ? 'success' : 'error'),
      responseText,
      ...parsed(responseText),
      headers: Object.fromEntries(response.headers),
    };
  } catch {
    const statusText = abort.signal.aborted ? 'timeout' : 'error';
    return { readyState: 0, status: 0, statusText, responseText: '', headers: {} };
  } finally {
    clearTimeout(timer);
  }
}

function parsed(text: string): { responseJSON?: unknown } {
  try {
    return { responseJSON: JSON.parse(text) as unknown };
  } catch {
    return {};
  }
}

/** What a promise of `client.request` gives without `httpCompleteResponse`: parsed by content type, else the text. */
function bodyOf(answer: XhrLike, dataType: string | undefined): unknown {
  const isJson = dataType === 'json' || (answer.headers['content-type'] ?? '').includes('json');
  return isJson && dataType !== 'text' ? answer.responseJSON : answer.responseText;
}

function refusal(status: number, statusText: string, message: string): XhrLike {
  const body = { error: statusText, description: message };
  return {
    readyState: 4,
    status,
    statusText,
    responseText: JSON.stringify(body),
    responseJSON: body,
    headers: { 'content-type': 'application/json' },
  };
}

function failed(answer: XhrLike): RequestAnswer {
  return {
    outcome: 'fail',
    args: [answer, answer.statusText === 'timeout' ? 'timeout' : 'error', answer.statusText],
  };
}
