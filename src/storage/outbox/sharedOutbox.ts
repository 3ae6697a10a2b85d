import { ok } from '#domain/basis/Result.ts';
import type { Outbox, OutboxEntry, OutboxNews } from '#ports/Outbox.ts';
import * as v from 'valibot';
import { stored } from '../storageFailure.ts';
import { toldNews } from './keptEntry.ts';
import type { NewsWire } from './NewsWire.ts';
import type { OneWriter } from './OneWriter.ts';
import type { OutboxShelf } from './OutboxShelf.ts';

/** An outbox that all tabs of a person share: one shelf, one writer, and a wire that carries the news. */
export function sharedOutbox(shelf: OutboxShelf, wire: NewsWire, writer: OneWriter): Outbox {
  const listeners = new Set<(news: OutboxNews) => void>();
  let known: readonly OutboxEntry[] = [];

  const tellHere = (news: OutboxNews) => {
    for (const listener of [...listeners]) listener(news);
  };
  const learn = (entries: readonly OutboxEntry[]) => {
    known = entries;
    tellHere({ about: 'entries' });
  };
  const look = () =>
    stored('read outbox', async () => {
      learn(await shelf.read());
      return ok(undefined);
    });

  wire.listen((told) => {
    const news = v.safeParse(toldNews, told);
    if (!news.success) return;
    if (news.output.about === 'entries') void look();
    else tellHere(news.output);
  });

  return {
    known: () => known,
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (news) => {
      tellHere(news);
      wire.send(news);
    },
    update: (change) =>
      stored('keep in outbox', async () => {
        let hasChanged = false;
        const entries = await shelf.change((before) => {
          const after = change(before);
          hasChanged = after !== before;
          return after;
        });
        if (hasChanged) wire.send({ about: 'entries' });
        learn(entries);
        return ok(entries);
      }),
    alone: writer.run,
  };
}
