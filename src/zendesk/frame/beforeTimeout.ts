/** How waiting for somebody else ended. */
export type Waited<T> =
  | { readonly end: 'answered'; readonly value: T }
  | { readonly end: 'threw'; readonly error: unknown }
  | { readonly end: 'timedOut' }
  | { readonly end: 'cancelled' };

/**
 * Waits for an answer, but not for ever: the framework's requests have no time-out of their own. Never rejects; an
 * answer that comes later is dropped.
 */
export function beforeTimeout<T>(
  answer: Promise<T>,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<Waited<T>> {
  return new Promise((resolve) => {
    const settle = (waited: Waited<T>) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      resolve(waited);
    };
    const cancel = () => settle({ end: 'cancelled' });
    const timer = setTimeout(() => settle({ end: 'timedOut' }), timeoutMs);
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel);
    answer.then(
      (value) => settle({ end: 'answered', value }),
      (error: unknown) => settle({ end: 'threw', error }),
    );
  });
}
