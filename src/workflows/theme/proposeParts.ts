import { ok, type Result } from '#domain/basis/Result.ts';
import type { MentionKey } from '#domain/mention/mentionKey.ts';
import type { StandingMention } from '#domain/theme/StandingMention.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Language } from '#ports/Language.ts';

/** Mentions of a theme that seem to ask for a thing of their own. A proposal: a person accepts it or not. */
export interface ProposedPart {
  readonly name: string;
  readonly keys: readonly MentionKey[];
  /** What customers said in them, the most typical first. */
  readonly quotes: readonly string[];
}

/** So many quotes show what a part is about. */
const SHOWN_QUOTES = 3;

/**
 * The parts into which a theme's quotes fall by what they are about. Empty where they are about one thing: a single group
 * that holds nearly everything is the theme itself. Mentions without words are in no part.
 */
export async function proposeParts(
  language: Pick<Language, 'group'>,
  mentions: readonly StandingMention[],
  signal: AbortSignal,
): Promise<Result<readonly ProposedPart[], Failure>> {
  const texts = mentions
    .flatMap(({ parts }) => parts)
    .map(({ key, records }) => ({ id: key as string, quotes: records.flatMap(({ quotes }) => quotes) }))
    .filter(({ quotes }) => quotes.length > 0)
    .map(({ id, quotes }) => ({ id, text: [...new Set(quotes.map(({ text }) => text))].join('\n') }));
  const grouped = await language.group(texts, signal);
  if (!grouped.ok) return grouped;
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  const parts = grouped.value.groups
    .filter(({ members }) => members.length > 1 && members.length < texts.length)
    .map(({ name, members, typical }) => ({
      name,
      keys: members.map((id) => id as MentionKey),
      quotes: [...new Set([...typical, ...members])]
        .flatMap((id) => textOf.get(id) ?? [])
        .slice(0, SHOWN_QUOTES),
    }));
  return ok(parts);
}
