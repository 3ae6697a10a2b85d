import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Outbox, OutboxNews, Sent } from '#ports/Outbox.ts';

/**
 * Waits until an entry was sent, or tried without success (it then stays in the outbox, and this gives the reason).
 * `null` where it went away in another way: taken back, given up, or sent by a tab whose news did not come through.
 */
export function untilTried(
  outbox: Pick<Outbox, 'known' | 'onNews'>,
  entryId: string,
  signal: AbortSignal,
): Promise<Result<Sent | null, Failure>> {
  return new Promise((resolve) => {
    const end = (result: Result<Sent | null, Failure>) => {
      unsubscribe();
      signal.removeEventListener('abort', cancel);
      resolve(result);
    };
    const cancel = () => end(failed({ kind: 'cancelled', what: 'send' }));
    const hear = (news: OutboxNews) => {
      if (news.about === 'sent' && news.entry === entryId) return end(ok(news.sent));
      if (news.about !== 'entries') return;
      const entry = outbox.known().find(({ id }) => id === entryId);
      if (entry === undefined) end(ok(null));
      else if (entry.failure !== null) end(failed(entry.failure));
    };
    const unsubscribe = outbox.onNews(hear);
    signal.addEventListener('abort', cancel);
    if (signal.aborted) cancel();
    else hear({ about: 'entries' });
  });
}
