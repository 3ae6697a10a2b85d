import { plainReader } from '../tokens/plainReader.ts';
import type { TokenSentence } from '../tokens/Token.ts';
import { isEnglish, type Tongue } from '../tongue/detectTongue.ts';
import { CHUNK_UNITS } from './limits.ts';
import type { Listening } from './Means.ts';

/** Sentences of cleaned text; long texts piece by piece, cut at line breaks where there are any. */
export async function splitText(
  text: string,
  tongue: Tongue,
  means: Listening,
): Promise<readonly TokenSentence[]> {
  const read = (part: string): readonly TokenSentence[] =>
    isEnglish(tongue) ? means.english(part) : plainReader(part, tongue.language);
  if (text.length <= CHUNK_UNITS) return read(text);
  const sentences: TokenSentence[] = [];
  for (let from = 0; from < text.length;) {
    const to = cutAt(text, from);
    for (const sentence of read(text.slice(from, to))) sentences.push(shifted(sentence, from));
    from = to;
    await means.pause();
  }
  return sentences;
}

function cutAt(text: string, from: number): number {
  if (from + CHUNK_UNITS >= text.length) return text.length;
  for (const mark of ['\n', '. ', '。', ' ']) {
    const at = text.lastIndexOf(mark, from + CHUNK_UNITS - mark.length);
    if (at > from + CHUNK_UNITS / 2) return at + mark.length;
  }
  const last = text.charCodeAt(from + CHUNK_UNITS - 1);
  return from + CHUNK_UNITS - (last >= 0xd800 && last < 0xdc00 ? 1 : 0);
}

function shifted(sentence: TokenSentence, by: number): TokenSentence {
  if (by === 0) return sentence;
  return {
    start: sentence.start + by,
    end: sentence.end + by,
    tokens: sentence.tokens.map((token) => ({ ...token, start: token.start + by, end: token.end + by })),
  };
}
