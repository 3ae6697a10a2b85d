import * as v from 'valibot';
import { failed, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Language } from '#ports/Language.ts';
import { FromWorkerMessage, type ToWorkerMessage } from './WorkerMessage.ts';

/** What we use of a `Worker`. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

interface Waiting {
  readonly message: ToWorkerMessage;
  readonly settle: (result: Result<unknown, Failure>) => void;
  readonly again: () => Promise<Result<unknown, Failure>>;
}

type Work = ToWorkerMessage extends infer M ? (M extends { call: number } ? Omit<M, 'call'> : never) : never;

/**
 * The engine in a worker that `open` makes at once, so that it is loaded when the first call comes. Where the worker cannot be made, or fails before it
 * ever answered (blocked by a policy, script not found), everything goes to `otherwise` from then on, calls that
 * wait included. A worker that fails later fails its waiting calls with `engine`, and the next call opens a new one.
 */
export function languageInWorker(open: () => WorkerLike, otherwise: () => Language): Language {
  const waiting = new Map<number, Waiting>();
  let worker: WorkerLike | null = null;
  let fallback: Language | null = null;
  let answered = false;
  let calls = 0;
  opened();

  return {
    hear: (conversation, signal, learnt) =>
      run({ do: 'hear', conversation, learnt } as unknown as Work, signal, (engine) =>
        engine.hear(conversation, signal, learnt),
      ),
    learn: (talks, at, signal) =>
      run({ do: 'learn', talks, at } as unknown as Work, signal, (engine) => engine.learn(talks, at, signal)),
    match: (query, themes, signal) =>
      run({ do: 'match', query, themes } as unknown as Work, signal, (engine) =>
        engine.match(query, themes, signal),
      ),
    group: (texts, signal, wish) =>
      run({ do: 'group', texts, wish } as unknown as Work, signal, (engine) =>
        engine.group(texts, signal, wish),
      ),
    tell: (texts, signal) =>
      run({ do: 'tell', texts } as unknown as Work, signal, (engine) => engine.tell(texts, signal)),
    name: (sentence, comment) =>
      run({ do: 'name', sentence, comment } as unknown as Work, new AbortController().signal, (engine) =>
        engine.name(sentence, comment),
      ),
  };

  function run<T>(
    work: Work,
    signal: AbortSignal,
    onEngine: (engine: Language) => Promise<Result<T, Failure>>,
  ): Promise<Result<T, Failure>> {
    const cancelled = failed<Failure>({ kind: 'cancelled', what: work.do });
    if (signal.aborted) return Promise.resolve(cancelled);
    if (fallback !== null) return onFallBack(onEngine);
    const there = opened();
    if (there === null) return onFallBack(onEngine);
    const call = ++calls;
    return new Promise<Result<T, Failure>>((resolve) => {
      const cancel = (): void => {
        there.postMessage({ do: 'cancel', call } satisfies ToWorkerMessage);
        settle(cancelled);
      };
      const settle = (result: Result<unknown, Failure>): void => {
        waiting.delete(call);
        signal.removeEventListener('abort', cancel);
        resolve(result as Result<T, Failure>);
      };
      const message = { ...work, call } as unknown as ToWorkerMessage;
      waiting.set(call, { message, settle, again: () => onFallBack(onEngine) });
      signal.addEventListener('abort', cancel);
      there.postMessage(message);
    });
  }

  function opened(): WorkerLike | null {
    if (worker !== null) return worker;
    try {
      worker = open();
    } catch {
      // A policy or an old browser refuses workers: that is what `otherwise` is for.
      return null;
    }
    worker.onmessage = (event: MessageEvent<unknown>) => {
      receive(event.data);
    };
    worker.onerror = (event) => {
      lose(event.message);
    };
    return worker;
  }

  function receive(data: unknown): void {
    const message = v.safeParse(FromWorkerMessage, data);
    if (!message.success) return;
    answered = true;
    if (message.output.is === 'ready') return;
    const { call, result } = message.output;
    waiting.get(call)?.settle(result as Result<unknown, Failure>);
  }

  function lose(reason: string): void {
    worker?.terminate();
    worker = null;
    const lost = [...waiting.values()];
    for (const { message, settle, again } of lost) {
      if (answered) settle(failed({ kind: 'engine', what: message.do, reason }));
      else void again().then(settle);
    }
  }

  /** Where even that does not load (the network, most likely), the next call begins with a worker again. */
  async function onFallBack<T>(
    onEngine: (engine: Language) => Promise<Result<T, Failure>>,
  ): Promise<Result<T, Failure>> {
    fallback ??= otherwise();
    const result = await onEngine(fallback);
    if (!result.ok && result.failure.kind === 'engine') fallback = null;
    return result;
  }
}
