import type { Comment } from '#domain/comment/Comment.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import type { Sentence } from '#domain/sentence/Sentence.ts';
import type { Heard } from '#ports/Language.ts';

/**
 * A conversation that the engine could not read: nothing is heard in it, but each of its lines can be captured by
 * hand, the customer's and those of agents' notes.
 */
export function unheard({ comments }: Conversation): Heard {
  const customers = comments.filter(({ role, isPublic }) => role === 'customer' && isPublic);
  const notes = comments.filter(({ role, isPublic }) => role === 'agent' && !isPublic);
  const sentences = [
    ...customers.flatMap((comment) => linesOf(comment, 'customer')),
    ...notes.flatMap((comment) => linesOf(comment, 'agent')),
  ];
  return {
    language: 'und',
    support: 'none',
    groups: [],
    praise: [],
    questions: [],
    whole: { kind: 'none', probability: 0.5 },
    sentences,
    skipped: [],
  };
}

function linesOf({ key, text }: Comment, wordsOf: Sentence['wordsOf']): readonly Sentence[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const said = line.trim();
    const start = index + line.indexOf(said);
    return said === '' ? [] : [{ comment: key, start, end: start + said.length, text: said, wordsOf }];
  });
}
