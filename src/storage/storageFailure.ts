import { failed, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';

/** This browser kept nothing for us. */
export function storageFailure(what: string): Failure {
  return { kind: 'storage', what };
}

/** Runs a step against the browser's storage, which throws where it is blocked, full or taken away. */
export async function stored<T>(
  what: string,
  step: () => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  try {
    return await step();
  } catch {
    return failed(storageFailure(what));
  }
}
