import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';

/**
 * Where Zendesk says when to come back, comes back then, for as long as somebody wants it: nobody sits beside a reading of an
 * afternoon.
 *
 * @param wait false where nobody wants it any more.
 */
export async function askPatiently<T>(
  ask: () => Promise<Result<T, Failure>>,
  wait: (milliseconds: number) => Promise<boolean>,
): Promise<Result<T, Failure>> {
  for (;;) {
    const answer = await ask();
    if (answer.ok || (answer.failure.kind !== 'busy' && answer.failure.kind !== 'maintenance')) return answer;
    if (!(await wait(answer.failure.waitSeconds * 1_000))) return answer;
  }
}
