import { describe, expect, it } from 'vitest';
import { foldingHandler } from '#app/folding/foldingHandler.ts';
import { foldingInWorker, type FoldingWorker } from '#app/folding/foldingInWorker.ts';
import { asId, type TicketId } from '#domain/basis/Id.ts';
import type { AccountFolding } from '#ports/AccountFolding.ts';
import { memoryAccountReplica } from '#storage/account/memoryAccountReplica.ts';
import { foldingOf } from '#workflows/sync/foldingOf.ts';
import { startSync } from '#workflows/sync/startSync.ts';
import { pageOf, stepAfter } from '../ports/AccountReplica.contract.ts';
import { simulatedTime } from '../simulatedTime.ts';
import { AYLIN, createdEvent, noon, sampleMention, sampleTheme } from '../zendesk/samples.ts';

const theme = sampleTheme('csv');
const whose = { subdomain: 'acme', user: AYLIN };
const nothing = { mentions: [], events: [], allOf: [] };

async function folding(): Promise<AccountFolding> {
  const replica = memoryAccountReplica();
  const mentions = [1, 2].map((n) => ({
    recordId: `R${n}`,
    value: sampleMention(theme, asId<TicketId>(String(n)), AYLIN),
  }));
  const events = [{ recordId: 'E1', value: { ...createdEvent(theme, AYLIN), recordId: 'E1' } }];
  const first = stepAfter(startSync('admin'));
  await replica.add(pageOf('mentions', { mentions }), first);
  await replica.add(pageOf('events', { events }), stepAfter(first));
  return foldingOf(replica);
}

const refusing: AccountFolding = {
  numbers: () => Promise.reject(new Error('not here')),
  theme: () => Promise.reject(new Error('not here')),
  sources: () => Promise.reject(new Error('not here')),
  tagged: () => Promise.reject(new Error('not here')),
  together: () => Promise.reject(new Error('not here')),
  taggedBy: () => Promise.reject(new Error('not here')),
  pitchJournal: () => Promise.reject(new Error('not here')),
  saidBy: () => Promise.reject(new Error('not here')),
  launchJournal: () => Promise.reject(new Error('not here')),
  saidIn: () => Promise.reject(new Error('not here')),
  excerpts: () => Promise.reject(new Error('not here')),
  rollup: () => Promise.reject(new Error('not here')),
  behind: () => Promise.reject(new Error('not here')),
  standOut: () => Promise.reject(new Error('not here')),
  about: () => Promise.reject(new Error('not here')),
  countAt: () => Promise.reject(new Error('not here')),
  tidy: () => Promise.reject(new Error('not here')),
};

/** A worker on this thread: messages cross as they would, copied. */
function workerWith(open: Parameters<typeof foldingHandler>[0]): FoldingWorker {
  const handle = foldingHandler(open, (message) =>
    queueMicrotask(() => worker.onmessage?.({ data: structuredClone(message) } as MessageEvent)),
  );
  const worker: FoldingWorker = {
    postMessage: (message) => queueMicrotask(() => handle(structuredClone(message))),
    onmessage: null,
    onerror: null,
    terminate: () => undefined,
  };
  return worker;
}

describe('folding in a worker', () => {
  it('gives what folding on this thread gives, for the person whom the page names', async () => {
    const asked: string[] = [];
    const there = foldingInWorker(
      () =>
        workerWith(async (subdomain, user) => {
          asked.push(`${subdomain} ${user}`);
          return folding();
        }),
      whose,
      refusing,
    );
    const here = await folding();
    const one = sampleMention(theme, asId<TicketId>('3'), AYLIN);
    expect(await there.numbers()).toEqual(await here.numbers());
    expect(await there.theme(theme.id, { ...nothing, mentions: [one] })).toEqual(
      await here.theme(theme.id, { ...nothing, mentions: [one] }),
    );
    expect(await there.theme(theme.id, nothing)).toMatchObject({ value: { theme: { mentions: [{}, {}] } } });
    expect(await there.sources(theme.id)).toEqual({ ok: true, value: [] });
    const word = one.quotes[0]?.text.split(' ')[0] ?? '';
    expect(await there.saidIn(word)).toEqual({ ok: true, value: [theme.id] });
    expect(await there.excerpts(word, [theme.id])).toMatchObject({
      ok: true,
      value: [{ themeId: theme.id, hit: word }],
    });
    expect(await there.countAt(noon)).toEqual({ ok: true, value: { mentions: 2, events: 1 } });
    expect(await there.tidy()).toEqual({ ok: true, value: undefined });
    expect(asked).toEqual([`acme ${AYLIN}`]);
  });

  it.each([
    [
      'is refused',
      () => {
        throw new DOMException('policy', 'SecurityError');
      },
    ],
    ['does not find what the page keeps', () => workerWith(async () => null)],
    ['breaks while it opens', () => workerWith(() => Promise.reject(new Error('blocked')))],
    [
      'does not load',
      () => {
        const worker: FoldingWorker = {
          postMessage: () => queueMicrotask(() => worker.onerror?.({} as ErrorEvent)),
          onmessage: null,
          onerror: null,
          terminate: () => undefined,
        };
        return worker;
      },
    ],
  ])('that %s: the page folds itself, calls that wait included', async (_, open) => {
    const here = await folding();
    const there = foldingInWorker(open, whose, here);
    const answers = await Promise.all([there.numbers(), there.countAt(noon)]);
    expect(answers).toEqual([await here.numbers(), await here.countAt(noon)]);
    expect(await there.sources(theme.id)).toEqual({ ok: true, value: [] });
  });

  it('that never answers is left after a minute: the page folds itself, calls that wait included', async () => {
    const time = simulatedTime();
    let ended = 0;
    const silent = () => ({
      ...workerWith(() => new Promise(() => undefined)),
      terminate: () => (ended += 1),
    });
    const here = await folding();
    const there = foldingInWorker(silent, whose, here, time.later);
    const answers = Promise.all([there.numbers(), there.countAt(noon)]);
    await time.passUntil(61_000);
    expect(await answers).toEqual([await here.numbers(), await here.countAt(noon)]);
    expect(ended).toBe(1);
    expect(await there.sources(theme.id)).toEqual({ ok: true, value: [] });
  });
});
