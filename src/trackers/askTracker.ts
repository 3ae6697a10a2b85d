import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Proxy, ProxyAnswer, ProxyRequest } from '#ports/Proxy.ts';
import type { TrackerFailure } from '#ports/Trackers.ts';
import * as v from 'valibot';

/** What one tracker means by an answer that the usual meaning does not fit; `null` where it does. */
export type OwnMeaning = (answer: ProxyAnswer) => TrackerFailure | null;

/** Where a tracker does not say for how long. */
const BUSY_SECONDS = 60;
const LONGEST_REASON = 300;

const never = new AbortController().signal;

/** Asks a tracker through Zendesk, and reads its answer by a schema. */
export async function askTracker<S extends v.GenericSchema>(
  proxy: Proxy,
  request: ProxyRequest,
  schema: S,
  meaning: OwnMeaning = () => null,
  signal: AbortSignal = never,
): Promise<Result<v.InferOutput<S>, TrackerFailure>> {
  const asked = await proxy.ask(request, signal);
  if (!asked.ok)
    return failed(
      asked.failure.kind === 'offline' ? { kind: 'down' } : { kind: 'zendesk', failure: asked.failure },
    );
  const failure = meaning(asked.value) ?? failureOf(asked.value);
  if (failure !== null) return failed(failure);
  const read = v.safeParse(schema, asked.value.body, { abortEarly: true });
  if (read.success) return ok(read.output);
  return failed({ kind: 'nonsense', path: v.getDotPath(read.issues[0]) ?? '' });
}

/** What a status means everywhere; `null` for success. */
function failureOf(answer: ProxyAnswer): TrackerFailure | null {
  const { status } = answer;
  if (status >= 200 && status < 300) return null;
  if (status === 429) return busy(answer);
  if (status === 401) return { kind: 'token' };
  if (status === 403) return { kind: 'forbidden' };
  if (status === 404 || status === 410) return { kind: 'gone' };
  if (status >= 400 && status < 500) return { kind: 'refused', reason: reasonIn(answer.body) };
  return { kind: 'down' };
}

/** It asked us to slow down, for as long as it says. */
export function busy(answer: Pick<ProxyAnswer, 'header'>): TrackerFailure {
  const seconds = Number(answer.header('retry-after') ?? '');
  return { kind: 'busy', waitSeconds: Number.isFinite(seconds) && seconds > 0 ? seconds : BUSY_SECONDS };
}

/** A tracker’s own words for why it refused, wherever it puts them. */
function reasonIn(body: unknown): string {
  const texts: string[] = [];
  const look = (value: unknown, depth: number): void => {
    if (typeof value === 'string' && !/^https?:/.test(value)) texts.push(value);
    else if (typeof value === 'object' && value !== null && depth < 4)
      for (const one of Object.values(value)) look(one, depth + 1);
  };
  look(body, 0);
  return [...new Set(texts)].join(', ').slice(0, LONGEST_REASON);
}
