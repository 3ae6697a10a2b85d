import type { Mention } from '#domain/mention/Mention.ts';

/** The mentions of both lists; of two of one id the later list's. */
export function newestOf(older: readonly Mention[], newer: readonly Mention[]): readonly Mention[] {
  return [...new Map([...older, ...newer].map((mention) => [mention.id, mention])).values()];
}
