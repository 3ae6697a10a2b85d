import { failed } from '#domain/basis/Result.ts';
import type { Outbox, OutboxEntry, OutboxNews } from '#ports/Outbox.ts';
import { storageFailure } from '../storageFailure.ts';

const NOTHING: readonly OutboxEntry[] = [];

/**
 * Where the browser keeps nothing: says so with every `update`, since an action that is gone with the page was never
 * kept. What is done then goes straight to Zendesk.
 */
export function memoryOutbox(): Outbox {
  const listeners = new Set<(news: OutboxNews) => void>();
  return {
    known: () => NOTHING,
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (news) => {
      for (const listener of [...listeners]) listener(news);
    },
    update: async () => failed(storageFailure('keep in outbox')),
    alone: (work) => work(),
  };
}
