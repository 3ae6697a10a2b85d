import type { UserId } from '#domain/basis/Id.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { AccountFolding } from '#ports/AccountFolding.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import { FromFolding, type ToFolding } from './FoldingMessage.ts';

/** What we use of a `Worker`. */
export interface FoldingWorker {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

type Work =
  Exclude<ToFolding, { do: 'open' }> extends infer M
    ? M extends { call: number }
      ? Omit<M, 'call'>
      : never
    : never;

/** A large account takes some seconds on a slow machine; a worker that says nothing for so long will not say anything. */
const LONGEST_MS = 60_000;

/**
 * Folding in a worker, which is opened with the first call. Where the browser refuses workers, the worker does not find
 * what this page keeps or does not answer, `otherwise` folds on the page's own thread from then on, calls that wait
 * included.
 *
 * @param later calls back once after a while; gives its cancel.
 */
export function foldingInWorker(
  open: () => FoldingWorker,
  whose: { readonly subdomain: string; readonly user: UserId },
  otherwise: AccountFolding,
  later: (milliseconds: number, wake: () => void) => () => void = onTimer,
): AccountFolding {
  const waiting = new Map<number, (result: Result<unknown, Failure> | null) => void>();
  let worker: FoldingWorker | null = null;
  let isRefused = false;
  let calls = 0;

  function refuse(): void {
    isRefused = true;
    worker?.terminate();
    worker = null;
    for (const settle of [...waiting.values()]) settle(null);
  }

  function opened(): FoldingWorker | null {
    if (isRefused || worker !== null) return worker;
    try {
      worker = open();
    } catch {
      refuse();
      return null;
    }
    worker.onerror = refuse;
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = v.safeParse(FromFolding, data);
      if (!message.success) return;
      const { call, result } = message.output;
      waiting.get(call)?.(result as Result<unknown, Failure>);
    };
    worker.postMessage({ do: 'open', ...whose } satisfies ToFolding);
    return worker;
  }

  async function run<T>(work: Work, here: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
    const there = opened();
    if (there === null) return here();
    const call = ++calls;
    const cancel = later(LONGEST_MS, refuse);
    const result = await new Promise<Result<unknown, Failure> | null>((resolve) => {
      waiting.set(call, resolve);
      there.postMessage({ ...work, call });
    });
    cancel();
    waiting.delete(call);
    if (result !== null && (result.ok || result.failure.kind !== 'storage'))
      return result as Result<T, Failure>;
    if (!isRefused) refuse();
    return here();
  }

  return {
    numbers: () => run({ do: 'numbers' }, otherwise.numbers),
    theme: (id, more) => run({ do: 'theme', id, more } as unknown as Work, () => otherwise.theme(id, more)),
    sources: (id) => run({ do: 'sources', id }, () => otherwise.sources(id)),
    tagged: (id) => run({ do: 'tagged', id }, () => otherwise.tagged(id)),
    together: (id, most) => run({ do: 'together', id, most }, () => otherwise.together(id, most)),
    taggedBy: (who) => run({ do: 'taggedBy', who }, () => otherwise.taggedBy(who)),
    pitchJournal: () => run({ do: 'pitchJournal' }, otherwise.pitchJournal),
    saidBy: (who) => run({ do: 'saidBy', who }, () => otherwise.saidBy(who)),
    launchJournal: () => run({ do: 'launchJournal' }, otherwise.launchJournal),
    saidIn: (text) => run({ do: 'saidIn', text }, () => otherwise.saidIn(text)),
    excerpts: (text, themes) =>
      run({ do: 'excerpts', text, themes: [...themes] }, () => otherwise.excerpts(text, themes)),
    rollup: (ask) => run({ do: 'rollup', ask: { ...ask } }, () => otherwise.rollup(ask)),
    behind: (ask, cell, most) =>
      run({ do: 'behind', ask: { ...ask }, cell: { ...cell }, most }, () =>
        otherwise.behind(ask, cell, most),
      ),
    standOut: (ask) => run({ do: 'standOut', ask: { ...ask } }, () => otherwise.standOut(ask)),
    about: (question) => run({ do: 'about', question: { ...question } }, () => otherwise.about(question)),
    countAt: (moment) => run({ do: 'countAt', moment }, () => otherwise.countAt(moment)),
    tidy: () => run({ do: 'tidy' }, otherwise.tidy),
  };
}

function onTimer(milliseconds: number, wake: () => void): () => void {
  const timer = setTimeout(wake, milliseconds);
  return () => clearTimeout(timer);
}
