import type { Comment } from '#domain/comment/Comment.ts';
import type { Sentence } from '#domain/sentence/Sentence.ts';
import { earFor } from '../hearing/listenTo.ts';
import { ruleBook } from '../hearing/rules/ruleBook.ts';
import type { EnglishReader } from '../tokens/winkReader.ts';
import { plainReader } from '../tokens/plainReader.ts';
import { detectTongue, isEnglish } from '../tongue/detectTongue.ts';
import { ownWords } from '../words/ownWords.ts';
import { featureName, nameAsk } from './nameAsk.ts';

/** Names what is asked in a sentence that a person chose: by its phrase where it has one, else by its nouns. */
export function nameSentence(sentence: Sentence, comment: Comment, english: EnglishReader): string {
  const { text } = ownWords(sentence.text);
  const tongue = detectTongue(text.length < 60 ? `${text}\n${comment.text.slice(0, 1500)}` : text);
  const read = isEnglish(tongue) ? english(text) : plainReader(text, tongue.language);
  const tokens = read.flatMap((part) => part.tokens);
  const [raw] = tongue.support === 'none' ? [] : earFor(ruleBook(tongue.language)).listen(tokens);
  const place =
    raw === undefined
      ? { tokens, from: 0, to: tokens.length, what: 'sentence' as const, marked: null }
      : { tokens, from: raw.from, to: raw.to, what: raw.what, marked: raw.marked };
  const name = featureName(text, place) || nameAsk(text, place);
  return name === '' ? sentence.text.trim().slice(0, 60) : name;
}
