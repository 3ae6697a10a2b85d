import { failed } from '#domain/basis/Result.ts';
import type { Outbox, OutboxEntry, OutboxNews } from '#ports/Outbox.ts';
import { storageFailure } from '../storageFailure.ts';

const NOTHING: readonly OutboxEntry[] = [];

/** An outbox that is loaded with its first use, so that a page that only reads does not carry it. */
export function lazyOutbox(load: () => Promise<Outbox>): Outbox {
  const listeners = new Set<(news: OutboxNews) => void>();
  const tellHere = (news: OutboxNews) => {
    for (const listener of [...listeners]) listener(news);
  };
  let loaded: Outbox | null = null;
  let loading: Promise<Outbox> | null = null;
  const open = async () => {
    loading ??= load();
    try {
      const outbox = await loading;
      if (loaded === null) outbox.onNews(tellHere);
      loaded = outbox;
      return outbox;
    } catch {
      // Not there to be loaded (no connection, a newer app was installed meanwhile): asked for again next time.
      loading = null;
      return null;
    }
  };
  return {
    known: () => loaded?.known() ?? NOTHING,
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (news) => (loaded === null ? tellHere(news) : loaded.tell(news)),
    update: async (change) => (await open())?.update(change) ?? failed(storageFailure('keep in outbox')),
    alone: async (work) => {
      const outbox = await open();
      return outbox === null ? work() : outbox.alone(work);
    },
  };
}
