import type { Conversation } from '#domain/comment/Conversation.ts';
import type { Sentence } from '#domain/sentence/Sentence.ts';
import { detectTongue } from '../tongue/detectTongue.ts';
import { ownWords } from '../words/ownWords.ts';
import { placeSentences } from './CommentRead.ts';
import { CHUNK_UNITS, MOST_COMMENT_UNITS } from './limits.ts';
import type { Listening } from './Means.ts';
import { splitText } from './splitText.ts';

/** Sentences of agents' notes and, on the phone, of what they wrote down in public: only for capture by hand. */
export async function noteSentences(
  conversation: Conversation,
  unitsLeft: number,
  means: Listening,
): Promise<readonly Sentence[]> {
  const sentences: Sentence[] = [];
  let left = Math.max(unitsLeft, CHUNK_UNITS);
  for (const comment of conversation.comments) {
    const isNote = comment.role === 'agent' && (!comment.isPublic || conversation.channel === 'voice');
    if (!isNote || left <= 0) continue;
    const reading = ownWords(comment.text.slice(0, Math.min(left, MOST_COMMENT_UNITS)));
    left -= comment.text.length;
    const found = await splitText(reading.text, detectTongue(reading.text), means);
    sentences.push(...placeSentences(comment, reading, 'agent', found).map(({ sentence }) => sentence));
    await means.pause();
  }
  return sentences;
}
