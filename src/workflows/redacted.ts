import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { mayNeedRedaction } from '#domain/mention/mayNeedRedaction.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Outside } from './Outside.ts';

/** Whether the account has its quotes redacted, as far as this browser knows; it does where nobody can be asked or trusted. */
export async function redacts(replica: Outside['replica']): Promise<boolean> {
  const kept = await replica.book();
  const book = kept.ok ? kept.value?.book : undefined;
  return book === undefined || book.doubtful.includes('privacy') || book.settings.privacy.redacts;
}

/**
 * A text as it may be stored (see `redactText`); as it is where the account says so (`redacts`). What does that is loaded when the first text needs it; where it cannot be
 * loaded this fails, so that nothing is stored as it was said.
 */
export async function redacted(text: string, isOn = true): Promise<Result<string, Failure>> {
  if (!isOn || !mayNeedRedaction(text)) return ok(text);
  try {
    const { redactText } = await import('#domain/mention/redactText.ts');
    return ok(redactText(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failed({ kind: 'engine', what: 'redact', reason });
  }
}

/** The same of several things that have a text each; all of them or none. */
export async function allRedacted<T extends { readonly text: string }>(
  things: readonly T[],
  isOn = true,
): Promise<Result<readonly T[], Failure>> {
  const safe: T[] = [];
  for (const thing of things) {
    const text = await redacted(thing.text, isOn);
    if (!text.ok) return text;
    safe.push({ ...thing, text: text.value });
  }
  return ok(safe);
}

/** A proposed name without what must not be stored; as it is where that cannot be told now, since a person reads it first. */
export async function redactedName(name: string, isOn = true): Promise<string> {
  const safe = await redacted(name, isOn);
  return safe.ok ? safe.value : name;
}
