import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { GenericSchema, InferOutput } from 'valibot';
import { beforeTimeout } from '../frame/beforeTimeout.ts';
import type { ZafClient } from '../frame/ZafClient.ts';
import { readWire } from '../wire/readWire.ts';
import { failureOf, type Missing } from './failureOf.ts';
import { type HttpAnswer, readFailedAnswer, readHttpAnswer } from './HttpAnswer.ts';
import { limitFamily } from './limits/limitFamily.ts';
import { saidLimits } from './limits/saidLimits.ts';
import type { RequestBudget } from './RequestBudget.ts';
import { retryReads, type RetryWorld } from './retryReads.ts';
import type { Urgency } from './Urgency.ts';

/** The framework has no time-out for requests; an agent does not wait longer than this. */
const REQUEST_TIMEOUT_MS = 20_000;

/** One request to Zendesk's interface. */
export interface RestRequest {
  /** From `/api/v2/`, with its query. */
  readonly path: string;
  /** For failures: what we were doing (`read themes`). */
  readonly what: string;
  readonly missing: Missing;
}

export interface RestRead extends RestRequest {
  readonly urgency: Urgency;
  /** A read that asks with a body (filtered search). */
  readonly search?: unknown;
  /** False where the caller has its own way out. */
  readonly isRetried?: boolean;
}

export interface RestWrite extends RestRequest {
  readonly method: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly body: unknown;
  /** A person's own action where nothing is said. */
  readonly urgency?: Urgency;
  /** Ends waiting for its turn. What was sent is waited for all the same, so that `cancelled` is surely not there. */
  readonly signal?: AbortSignal;
}

/** Zendesk's interface: budgeted, timed out, read through a schema. */
export interface Rest {
  readonly read: <S extends GenericSchema>(
    request: RestRead,
    schema: S,
    signal: AbortSignal,
  ) => Promise<Result<InferOutput<S>, Failure>>;
  /** Sent once. */
  readonly write: <S extends GenericSchema>(
    request: RestWrite,
    schema: S,
  ) => Promise<Result<InferOutput<S>, Failure>>;
}

/**
 * Requests through the framework client, which adds the agent's session.
 *
 * @param onFailure told of every failed answer, before its reader is.
 */
export function restThrough(
  client: Pick<ZafClient, 'request'>,
  budget: RequestBudget,
  world: RetryWorld,
  onFailure: (failure: Failure) => void = () => undefined,
): Rest {
  const never = new AbortController().signal;

  async function ask(
    { path, what, missing }: RestRequest,
    method: string,
    body: unknown,
    urgency: Urgency,
    signal: AbortSignal,
    sentSignal = signal,
  ): Promise<Result<HttpAnswer, Failure>> {
    const family = limitFamily(method, path);
    const turn = await budget.turn({ urgency, family }, signal);
    if (turn.end === 'cancelled') return failed({ kind: 'cancelled', what });
    if (turn.end === 'busy') return failed({ kind: 'busy', what, waitSeconds: turn.waitSeconds });
    try {
      const answer = await answerTo(optionsOf(path, method, body), sentSignal);
      if (answer === null) return failed({ kind: sentSignal.aborted ? 'cancelled' : 'offline', what });
      const failure = failureOf(answer, what, missing, { method, path });
      const waitSeconds = failure?.kind === 'busy' ? failure.waitSeconds : null;
      budget.heard({ said: saidLimits(answer), family, waitSeconds });
      if (failure === null) return ok(answer);
      onFailure(failure);
      return failed(failure);
    } finally {
      turn.done();
    }
  }

  /** `null` where none came in time, or nobody waits for it any more. */
  async function answerTo(
    options: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<HttpAnswer | null> {
    const waited = await beforeTimeout(send(client, options), REQUEST_TIMEOUT_MS, signal);
    if (waited.end === 'answered') return readHttpAnswer(waited.value);
    return waited.end === 'threw' ? readFailedAnswer(waited.error) : null;
  }

  return {
    async read(request, schema, signal) {
      const method = request.search === undefined ? 'GET' : 'POST';
      const attempt = () => ask(request, method, request.search, request.urgency, signal);
      const answer = await (request.isRetried === false ? attempt() : retryReads(attempt, world, signal));
      return answer.ok ? readWire(schema, answer.value.body, request.what) : answer;
    },
    async write(request, schema) {
      const { method, body, urgency = 'ownAction', signal = never } = request;
      const answer = await ask(request, method, body, urgency, signal, never);
      return answer.ok ? readWire(schema, answer.value.body, request.what) : answer;
    },
  };
}

/** Anything that the client throws at once becomes a rejected answer. */
async function send(client: Pick<ZafClient, 'request'>, options: Readonly<Record<string, unknown>>) {
  return client.request(options);
}

function optionsOf(path: string, method: string, body: unknown): Readonly<Record<string, unknown>> {
  const data = body === undefined ? {} : { contentType: 'application/json', data: JSON.stringify(body) };
  return { url: path, type: method, httpCompleteResponse: true, autoRetry: false, ...data };
}
