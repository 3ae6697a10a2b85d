import type { Conversation } from '#domain/comment/Conversation.ts';
import type { HeardSignal } from './HeardSignal.ts';
import { weighed } from './listenTo.ts';
import type { OwnRead } from './readOwn.ts';

/** Names of fields, calls and formats, and words that only people use who write programs. */
const PROGRAM =
  /_\w|\w\(\)|[{}]|=>|\b(?:api|sdk|json|webhooks?|endpoints?|backend|frontend|localhost|payload|npm|curl|param(?:eter)?s?|exceptions?|stack trace|callback|javascript|php|python|java|async|server[- ]side|client[- ]side|[45]\d\d error)\b|\.(?:js|py|php|rb|net)\b/gi;

/** From so many of them on a conversation is about the customer's own program. */
const TALKS_OF_PROGRAM = 2;

/** So much of a conversation tells what it is about. */
const MOST_COMMENTS = 20;
const MOST_UNITS_OF_EACH = 1000;

/** In such a conversation errors, needs and questions are mostly about that program: log-odds, by reason. An agent's
 * "not possible" still lifts a question. */
const OF_PROGRAM: Readonly<Record<string, number>> = {
  broken: -1.4,
  errorShown: -1.6,
  wrongResult: -1.2,
  lost: -1.2,
  asksForAWay: -1,
  missing: -0.8,
  wishes: -0.7,
  suggests: -0.7,
  worksAround: -0.7,
};

/** A report in the form of a question is more often a question. */
const ASKS_ABOUT_BUG = -0.9;

/**
 * What the rules heard, weighed by the kind of talk it stands in: developers who ask about their own code speak of
 * errors all the time, and a question about what fails reports nothing.
 */
export function weighTalk(ofProgram: boolean, reads: readonly OwnRead[]): readonly HeardSignal[] {
  return reads.flatMap(({ heard }) =>
    heard.map((each) => {
      const { kind, because, sentence } = each.signal;
      const program = ofProgram ? (OF_PROGRAM[because] ?? 0) : 0;
      const question = kind === 'bug' && /[?？]\s*$/u.test(sentence.text) ? ASKS_ABOUT_BUG : 0;
      return weighed(each, program + question);
    }),
  );
}

/** Whether a conversation is about the customer's own program: by such words, of customer and agents together. */
export function talksOfProgram({ comments }: Conversation): boolean {
  const found = new Set<string>();
  for (const { text, isPublic } of comments.slice(0, MOST_COMMENTS)) {
    if (!isPublic) continue;
    for (const [word] of text.slice(0, MOST_UNITS_OF_EACH).matchAll(PROGRAM)) {
      found.add(word.toLowerCase());
      if (found.size >= TALKS_OF_PROGRAM) return true;
    }
  }
  return false;
}
