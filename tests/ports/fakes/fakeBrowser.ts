import type { Outbox, OutboxEntry } from '#ports/Outbox.ts';
import type { Locks } from '#storage/outbox/webLockWriter.ts';
import { webLockWriter } from '#storage/outbox/webLockWriter.ts';
import type { NewsWire } from '#storage/outbox/NewsWire.ts';
import type { OutboxShelf } from '#storage/outbox/OutboxShelf.ts';
import { sharedOutbox } from '#storage/outbox/sharedOutbox.ts';

/** One of a browser's tabs. */
export interface FakeTab {
  readonly outbox: Outbox;
  /** The tab is gone: what it held is free, and it hears nothing any more. */
  readonly close: () => void;
}

/** A browser of one person: what it keeps, its locks, and the news between its tabs, all in memory. */
export interface FakeBrowser {
  readonly openTab: () => FakeTab;
  /** What is kept, oldest first. */
  readonly entries: () => readonly OutboxEntry[];
  /** How many tabs wrote at the same moment, at most. */
  readonly mostWriters: () => number;
  /** When true the browser keeps nothing more. */
  isFull: boolean;
}

export function fakeBrowser(): FakeBrowser {
  let kept: readonly OutboxEntry[] = [];
  const listeners = new Map<number, (news: unknown) => void>();
  const locks = fakeLocks();
  let tabs = 0;

  const browser: FakeBrowser = {
    isFull: false,
    entries: () => kept,
    mostWriters: locks.most,
    openTab: () => {
      const tab = ++tabs;
      const shelf: OutboxShelf = {
        read: async () => structuredClone(kept),
        change: async (change) => {
          const before = structuredClone(kept);
          const after = change(before);
          if (after !== before && browser.isFull) throw new Error('QuotaExceededError');
          kept = structuredClone(after.toSorted((a, b) => a.order - b.order));
          return after;
        },
      };
      const wire: NewsWire = {
        send: (news) => {
          const told = structuredClone(news);
          for (const [other, listener] of listeners)
            if (other !== tab) queueMicrotask(() => listeners.has(other) && listener(told));
        },
        listen: (listener) => void listeners.set(tab, listener),
      };
      return {
        outbox: sharedOutbox(shelf, wire, webLockWriter(locks.of(tab), 'outbox')),
        close: () => {
          listeners.delete(tab);
          locks.release(tab);
        },
      };
    },
  };
  return browser;
}

/** Web Locks of one name: first come, first served; a closed tab gives back what it held. */
function fakeLocks() {
  interface Turn {
    readonly tab: number;
    readonly begin: () => Promise<void>;
  }
  const queue: Turn[] = [];
  let holder: Turn | null = null;
  let writing = 0;
  let most = 0;
  const next = () => {
    if (holder !== null) return;
    const turn = queue.shift();
    if (turn === undefined) return;
    holder = turn;
    most = Math.max(most, ++writing);
    void turn.begin().finally(() => end(turn));
  };
  const end = (turn: Turn) => {
    if (holder !== turn) return;
    writing -= 1;
    holder = null;
    next();
  };
  return {
    most: () => most,
    of: (tab: number): Locks => ({
      request: <T>(_name: string, work: () => Promise<T>) =>
        new Promise<T>((resolve, reject) => {
          queue.push({ tab, begin: () => work().then(resolve, reject) });
          next();
        }),
    }),
    release: (tab: number) => {
      queue.splice(0, queue.length, ...queue.filter((turn) => turn.tab !== tab));
      if (holder?.tab === tab) end(holder);
    },
  };
}
