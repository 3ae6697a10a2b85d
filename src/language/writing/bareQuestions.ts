import type { WritingFinding } from '#ports/WritingCheck.ts';
import { type WrittenSentence, writtenSentences } from './writtenSentences.ts';

const ASKS = new Set('what which who whose whom when where why how whether am any anyone anybody'.split(' '));
const AUXILIARIES = new Set(
  'is are was were do does did will would should could can has have had may might shall must'.split(' '),
);
/** What stands before an auxiliary in a statement: there it asks nothing. */
const FIRST = new Set(['and', 'but', 'so', 'or', ',', ':', '–', '—', '-', ';', 'then', 'also', 'if']);

/** Statements that end as a question ("We should ship it?"): the mark alone, with a full stop instead. */
export function bareQuestions(text: string): readonly WritingFinding[] {
  return writtenSentences(text).flatMap((sentence) => {
    const mark = sentence.tokens.at(-1);
    if (mark?.word !== '?' || asks(sentence)) return [];
    const { start, end } = mark;
    return [{ kind: 'hedge', because: 'asQuestion', ruleId: 'en.hedge.statement', start, end, instead: '.' }];
  });
}

/** Whether a sentence is built as a question: it has a question word, or its verb comes first. Scraps are passed over. */
function asks({ tokens }: WrittenSentence): boolean {
  if (tokens.length < 4) return true;
  return tokens.some(({ word }, at) => {
    if (ASKS.has(word)) return true;
    const before = tokens[at - 1]?.word;
    return AUXILIARIES.has(word) && (before === undefined || FIRST.has(before));
  });
}
