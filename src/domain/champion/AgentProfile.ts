import type { AreaId } from '../basis/Id.ts';

/** What an agent says that they know: product areas, and whatever else in a word or two ("bugs", "social"). */
export interface AgentProfile {
  readonly areas: readonly AreaId[];
  readonly words: readonly string[];
}

export const NO_PROFILE: AgentProfile = { areas: [], words: [] };

/** More is not read by anybody. */
export const MOST_WORDS = 12;
export const WORD_CHARACTERS = 40;

/** Words as typed, parted by commas or lines: each once, none too long, as many as are read. */
export function wordsTyped(text: string): readonly string[] {
  const words = new Map<string, string>();
  for (const typed of text.split(/[,;\n、，]/u)) {
    const word = [...typed.replace(/\s+/gu, ' ').trim()].slice(0, WORD_CHARACTERS).join('').trim();
    if (word !== '' && !words.has(word.toLowerCase())) words.set(word.toLowerCase(), word);
  }
  return [...words.values()].slice(0, MOST_WORDS);
}
