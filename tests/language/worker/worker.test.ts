import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { ok } from '#domain/basis/Result.ts';
import type { Language } from '#ports/Language.ts';
import { hearingPool } from '#language/worker/hearingPool.ts';
import { languageInWorker, type WorkerLike } from '#language/worker/languageInWorker.ts';
import { workerHandler } from '#language/worker/workerHandler.ts';
import { conversationOf, language } from '../conversationOf.ts';

const open: (() => void)[] = [];

afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** A worker's two ends over a real channel: messages are cloned, as between threads. */
function workerWith(engine: Language): WorkerLike {
  const { port1, port2 } = new MessageChannel();
  const handle = workerHandler(engine, (message) => {
    port2.postMessage(message);
  });
  port2.on('message', handle);
  const worker: WorkerLike = {
    postMessage: (message) => {
      port1.postMessage(message);
    },
    onmessage: null,
    onerror: null,
    terminate: () => {
      port1.close();
    },
  };
  port1.on('message', (data: unknown) => worker.onmessage?.({ data } as MessageEvent));
  open.push(() => {
    port1.close();
  });
  return worker;
}

const never = (): never => {
  throw new Error('not expected');
};
const signal = new AbortController().signal;
const crash = conversationOf(['The app crashes when I open a photo.']);

/** An engine whose hearing waits until its signal is aborted. */
const waiting: Language = {
  ...language,
  hear: (_conversation, heardSignal) =>
    new Promise((resolve) => {
      heardSignal.addEventListener('abort', () => {
        resolve({ ok: false, failure: { kind: 'cancelled', what: 'seen by the engine' } });
      });
    }),
};

describe('the engine in a worker', () => {
  it('gives the same answers as on this thread', async () => {
    const remote = languageInWorker(() => workerWith(language), never);
    expect(await remote.hear(crash, signal)).toEqual(await language.hear(crash, signal));
    const texts = [
      { id: 'a', text: 'print cards' },
      { id: 'b', text: 'printing cards' },
    ];
    expect(await remote.group(texts, signal)).toEqual(await language.group(texts, signal));
    const query = { quotes: ['x'], what: '', context: '', kind: 'bug' as const };
    expect(await remote.match(query, [], signal)).toEqual(ok([]));
    const heard = await remote.hear(crash, signal);
    const [sentence] = heard.ok ? heard.value.sentences : [];
    const [comment] = crash.comments;
    if (sentence === undefined || comment === undefined) throw new Error('nothing was heard');
    expect(await remote.name(sentence, comment)).toEqual(ok('Open a photo'));
  });

  it('answers many calls at once, each its own', async () => {
    const remote = languageInWorker(() => workerWith(language), never);
    const said = ['The app crashes.', 'Hello.', 'Could you please add a dark mode?'];
    const heard = await Promise.all(said.map((text) => remote.hear(conversationOf([text]), signal)));
    expect(
      heard.map((result) => (result.ok ? result.value.groups.map((group) => group.signals[0].kind) : null)),
    ).toEqual([['bug'], [], ['request']]);
  });

  it('is told when nobody waits any more', async () => {
    let toldEngine = false;
    const watching: Language = {
      ...waiting,
      hear: async (conversation, heardSignal) => {
        const result = await waiting.hear(conversation, heardSignal);
        toldEngine = true;
        return result;
      },
    };
    const remote = languageInWorker(() => workerWith(watching), never);
    const controller = new AbortController();
    const hearing = remote.hear(crash, controller.signal);
    controller.abort();
    expect(await hearing).toEqual({ ok: false, failure: { kind: 'cancelled', what: 'hear' } });
    expect((await remote.group([], signal)).ok).toBe(true);
    expect(toldEngine).toBe(true);
  });

  it('is not opened for a call that is already given up', async () => {
    const controller = new AbortController();
    controller.abort();
    const remote = languageInWorker(never, never);
    expect(await remote.hear(crash, controller.signal)).toMatchObject({
      ok: false,
      failure: { kind: 'cancelled' },
    });
  });
});

describe('where workers are refused', () => {
  it('the other engine answers from the first call on', async () => {
    const remote = languageInWorker(never, () => language);
    expect(await remote.hear(crash, signal)).toEqual(await language.hear(crash, signal));
  });

  it('or its script fails to load, calls that wait go to the other engine', async () => {
    const dead: WorkerLike = {
      postMessage: () => undefined,
      onmessage: null,
      onerror: null,
      terminate: () => undefined,
    };
    const remote = languageInWorker(
      () => dead,
      () => language,
    );
    const hearing = remote.hear(crash, signal);
    dead.onerror?.({ message: 'blocked' } as ErrorEvent);
    expect(await hearing).toEqual(await language.hear(crash, signal));
  });

  it('late, waiting calls fail, and the next call opens a new worker', async () => {
    const workers: WorkerLike[] = [];
    const remote = languageInWorker(() => {
      const worker = workerWith(workers.length === 0 ? waiting : language);
      workers.push(worker);
      return worker;
    }, never);
    await remote.group([], signal);
    const hearing = remote.hear(crash, signal);
    workers[0]?.onerror?.({ message: 'out of memory' } as ErrorEvent);
    expect(await hearing).toEqual({
      ok: false,
      failure: { kind: 'engine', what: 'hear', reason: 'out of memory' },
    });
    expect((await remote.hear(crash, signal)).ok).toBe(true);
    expect(workers).toHaveLength(2);
  });
});

describe('messages', () => {
  it('that are none of ours are passed over, or answered where they bear a number', () => {
    const sent: unknown[] = [];
    const handle = workerHandler(language, (message) => sent.push(message));
    for (const data of [null, 'x', 7, {}, { do: 'cancel', call: 3 }, { do: 'hear' }]) handle(data);
    expect(sent).toEqual([]);
    handle({ do: 'hear', call: 4, conversation: { ticketId: '1' } });
    expect(sent).toMatchObject([
      { is: 'result', call: 4, result: { ok: false, failure: { kind: 'engine' } } },
    ]);
    expect(JSON.stringify(sent)).toContain('conversation.');
  });
});

describe('several engines', () => {
  const of = (n: number) => conversationOf([`The app crashes when I open photo ${n}.`]);

  it('hear side by side what one of them would hear, and end with the reading', async () => {
    const made: WorkerLike[] = [];
    let ended = 0;
    const pool = hearingPool(
      language,
      () => {
        const worker = workerWith(language);
        made.push({ ...worker, terminate: () => (ended += 1) });
        return Object.assign(worker, { terminate: () => (ended += 1) });
      },
      8,
    );
    expect(pool.width).toBe(4);
    const talks = Array.from({ length: 8 }, (_, n) => of(n));
    const heard = await Promise.all(talks.map((talk) => pool.hear(talk, signal)));
    expect(heard).toEqual(await Promise.all(talks.map((talk) => language.hear(talk, signal))));
    expect(made).toHaveLength(3);
    pool.close();
    expect(ended).toBe(3);
  });

  it.each([1, 2, 0, Number.NaN])('are one where the browser tells of %s cores', (cores) => {
    expect(hearingPool(language, never, cores).width).toBe(1);
  });

  it('leave it to the page’s own where workers are refused', async () => {
    const pool = hearingPool(
      language,
      () => {
        throw new Error('a policy');
      },
      3,
    );
    const heard = await Promise.all([pool.hear(crash, signal), pool.hear(crash, signal)]);
    expect(heard).toEqual([await language.hear(crash, signal), await language.hear(crash, signal)]);
  });

  it('hand on what one was at that broke down', async () => {
    let last: WorkerLike | null = null;
    const pool = hearingPool(language, () => (last = workerWith(waiting)), 3);
    // The first goes to the page's own.
    const [first, second] = [pool.hear(crash, signal), pool.hear(crash, signal)];
    (last as unknown as WorkerLike).onerror?.({ message: 'out of memory' } as ErrorEvent);
    expect(await Promise.all([first, second])).toEqual([
      await language.hear(crash, signal),
      await language.hear(crash, signal),
    ]);
  });
});
