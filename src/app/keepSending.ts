import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import { countSent } from '#workflows/outbox/countSent.ts';
import { flushOutbox } from '#workflows/outbox/flushOutbox.ts';
import type { Sender } from '#workflows/outbox/Sender.ts';

/** What tells a page that it may be time to send again. */
export interface SendingWorld {
  /** Calls back when the connection is back, or the person is; gives its unsubscribe. */
  readonly onReturn: (listener: () => void) => () => void;
  /** Calls back once after a while; gives its cancel. */
  readonly later: (milliseconds: number, wake: () => void) => () => void;
}

/** A page that sleeps may miss its time by far; nothing waits longer than this without a look. */
const LONGEST_SLEEP_MS = 600_000;

/**
 * Empties the outbox: at once, with each new entry, whenever the person or the connection comes back, and when what
 * failed is due again. Of many tabs one sends. Gives what stops it.
 */
export function keepSending(outside: Sender, world: SendingWorld): () => void {
  let isStopped = false;
  let isSending = false;
  let asked: 'look' | 'prompt' | null = null;
  let cancelTimer: () => void = () => undefined;
  let counting: Promise<void> = Promise.resolve();
  let seen: ReadonlySet<string> = new Set();

  async function send(what: 'look' | 'prompt'): Promise<void> {
    if (asked !== 'prompt') asked = what;
    if (isSending) return;
    isSending = true;
    cancelTimer();
    try {
      while (asked !== null && !isStopped) {
        const isPrompted: boolean = asked === 'prompt';
        asked = null;
        const { comeAgainAt, mentioned } = await flushOutbox(outside, isPrompted);
        // One after the other, so that the latest count is told last; what comes next to be sent does not wait for it.
        counting = counting.then(() => countSent(outside, mentioned)).catch(() => undefined);
        cancelTimer();
        if (comeAgainAt !== null && !isStopped)
          cancelTimer = world.later(sleepMs(comeAgainAt), () => void send('look'));
      }
    } finally {
      isSending = false;
    }
  }

  function sleepMs(next: Instant): number {
    return Math.min(Math.max(0, epochMs(next) - epochMs(outside.now())), LONGEST_SLEEP_MS);
  }

  /** New here, or woken: something of which no try has failed yet. */
  function hasFresh(): boolean {
    const fresh = outside.outbox.known().filter(({ failure }) => failure === null);
    const isNew = fresh.some(({ id }) => !seen.has(id));
    seen = new Set(fresh.map(({ id }) => id));
    return isNew;
  }

  const unsubscribe = outside.outbox.onNews((news) => {
    if (news.about === 'entries' && hasFresh()) void send('look');
  });
  const stopListening = world.onReturn(() => void send('prompt'));
  void send('prompt');
  return () => {
    isStopped = true;
    cancelTimer();
    unsubscribe();
    stopListening();
  };
}
