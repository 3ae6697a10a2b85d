import type { Conversation } from '#domain/comment/Conversation.ts';
import { termsOf } from '../matching/terms.ts';
import { plainReader } from '../tokens/plainReader.ts';
import { quickEnglish } from '../tokens/quickEnglish.ts';
import { isEnglish, type Tongue } from '../tongue/detectTongue.ts';
import { ownWords } from '../words/ownWords.ts';
import { CHUNK_UNITS } from './limits.ts';
import { earFor } from './listenTo.ts';
import type { Listening } from './Means.ts';
import type { Answer } from './weighAnswers.ts';

/** How many comments after a question may answer it. */
const LOOKS_AHEAD = 7;

/** The agents' public words after a comment, until the customer has spoken a second time. */
export async function answersAfter(
  conversation: Conversation,
  index: number,
  tongue: Tongue,
  means: Listening,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let turns = 0;
  for (const comment of conversation.comments.slice(index + 1, index + 1 + LOOKS_AHEAD)) {
    if (comment.role === 'customer' && ++turns > 1) break;
    if (comment.role !== 'agent' || !comment.isPublic) continue;
    const { text } = ownWords(comment.text.slice(0, CHUNK_UNITS));
    const ear = earFor(means.book(tongue.language));
    const sentences = isEnglish(tongue) ? quickEnglish(text) : plainReader(text, tongue.language);
    for (const { tokens, start, end } of sentences) {
      const says = ear.answers(tokens);
      if (says.length === 0) continue;
      const terms = new Set(termsOf(text.slice(start, end)));
      answers.push(...says.map((said) => ({ says: said, terms })));
    }
    await means.pause();
  }
  return answers;
}
