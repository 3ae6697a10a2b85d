import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { BoardOutside } from '../Outside.ts';

/** So many take a few milliseconds; whatever somebody does meanwhile comes in between. */
const AT_A_TIME = 25;

/**
 * The language of each text, as far as it can be told (`und` else). They are told from the texts when somebody asks, since a
 * quote's record does not say in which language it is.
 */
export async function tellLanguages(
  { tongues, pause }: Pick<BoardOutside, 'tongues' | 'pause'>,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<Result<ReadonlyMap<string, string>, Failure>> {
  const what = 'tell languages';
  const told = new Map<string, string>();
  const loaded = await tongues().catch(() => null);
  if (loaded === null) return failed({ kind: 'offline', what });
  for (const [place, text] of [...new Set(texts)].entries()) {
    if (place % AT_A_TIME === AT_A_TIME - 1) await pause(0, signal);
    if (signal.aborted) return failed({ kind: 'cancelled', what });
    told.set(text, loaded.languageOf(text));
  }
  return ok(told);
}
