import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import { beforeTimeout, type Waited } from './beforeTimeout.ts';
import type { ZafClient } from './ZafClient.ts';

/** The framework answers from memory: what takes longer than this will not come. */
const FRAME_TIMEOUT_MS = 10_000;

/** Values by path, and Zendesk's reasons for those paths that it could not give. */
export interface FrameValues {
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** The framework around the page, with failures as values. */
export interface Frame {
  /** All paths in one message. Fails only as a whole; single paths fail in `errors`. */
  readonly get: (paths: readonly string[], what: string) => Promise<Result<FrameValues, Failure>>;
  readonly invoke: (
    name: string,
    args: readonly unknown[],
    what: string,
  ) => Promise<Result<unknown, Failure>>;
  /** Listens to an event; gives its unsubscribe. What a listener returns goes back to Zendesk (hooks wait for it). */
  readonly on: (event: string, listener: (data: unknown) => unknown) => () => void;
}

const ERRORS = v.record(v.string(), v.unknown());
const ERROR = v.object({ message: v.string() });
const TIMEOUT_MESSAGE = v.object({ message: v.pipe(v.string(), v.regex(/\btimeout\b/i)) });

/** Wraps the framework client. */
export function wrapFrame(client: ZafClient): Frame {
  return {
    async get(paths, what) {
      const waited = await ask(() => client.get([...paths]));
      if (waited.end !== 'answered') return failed(frameFailure(waited, what));
      const values = v.safeParse(v.record(v.string(), v.unknown()), waited.value);
      if (!values.success) return failed({ kind: 'unreadable', what, path: paths.join(', ') });
      return ok({ values: values.output, errors: errorsIn(values.output['errors']) });
    },
    async invoke(name, args, what) {
      const waited = await ask(() => client.invoke(name, ...args));
      return waited.end === 'answered' ? ok(waited.value) : failed(frameFailure(waited, what));
    },
    on(event, listener) {
      client.on(event, listener);
      return () => client.off(event, listener);
    },
  };
}

/** The client throws at once for some mistakes; that is a failed answer like any other. */
async function ask(step: () => Promise<unknown>): Promise<Waited<unknown>> {
  const waited = await beforeTimeout((async () => step())(), FRAME_TIMEOUT_MS);
  return waited.end === 'answered' && isTimeout(waited.value) ? { end: 'timedOut' } : waited;
}

function errorsIn(value: unknown): Readonly<Record<string, string>> {
  const errors = v.safeParse(ERRORS, value);
  if (!errors.success) return {};
  return Object.fromEntries(
    Object.entries(errors.output).map(([path, error]) => {
      const read = v.safeParse(ERROR, error);
      return [path, read.success ? read.output.message : 'not available'];
    }),
  );
}

function frameFailure(waited: Exclude<Waited<unknown>, { end: 'answered' }>, what: string): Failure {
  if (waited.end === 'cancelled') return { kind: 'cancelled', what };
  if (waited.end === 'timedOut' || isTimeout(waited.error)) return { kind: 'offline', what };
  const error = v.safeParse(ERROR, waited.error);
  const reason = error.success ? error.output.message : String(waited.error);
  return { kind: 'refused', what, reason: reason.slice(0, 300) };
}

/** The client has time-outs of its own; older ones give the time-out as if it were the answer. */
function isTimeout(given: unknown): boolean {
  return v.is(v.object({ name: v.literal('TimeoutError') }), given) || v.is(TIMEOUT_MESSAGE, given);
}
