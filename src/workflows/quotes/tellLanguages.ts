import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Language } from '#ports/Language.ts';

/**
 * The language of each text, as far as it can be told (`und` else). They are told from the texts when somebody asks, since a
 * quote's record does not say in which language it is.
 */
export async function tellLanguages(
  language: Pick<Language, 'tell'>,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<Result<ReadonlyMap<string, string>, Failure>> {
  const different = [...new Set(texts)];
  const told = await language.tell(different, signal);
  return told.ok ? ok(new Map(different.map((text, n) => [text, told.value[n] ?? 'und']))) : told;
}
