import type { WritingCheck, WritingFinding, WritingFor } from '#ports/WritingCheck.ts';
import { bareQuestions } from './bareQuestions.ts';
import { findPhrases, readyRules } from './findPhrases.ts';
import { EN_HEDGES } from './rules/enHedges.ts';
import { EN_PITCH_PROMISES, EN_VAGUE } from './rules/enPitch.ts';
import { EN_REPLY_PROMISES } from './rules/enReplyPromises.ts';
import { EN_REPLY_SETS } from './rules/enReplySets.ts';
import { EN_WRITING_SETS } from './rules/enWritingSets.ts';

/** The `WritingCheck` port: phrase rules for English. Texts in other languages are not checked, and it says so. */
export function createWritingCheck(): WritingCheck {
  const rules = {
    pitch: readyRules([...EN_HEDGES, ...EN_VAGUE, ...EN_PITCH_PROMISES], EN_WRITING_SETS),
    reply: readyRules(EN_REPLY_PROMISES, EN_REPLY_SETS),
  };
  return {
    check: (text, language, purpose) => {
      if (!/^en\b/iu.test(language)) return { is: 'notChecked' };
      return { is: 'checked', findings: found(text, purpose) };
    },
  };

  function found(text: string, purpose: WritingFor): readonly WritingFinding[] {
    const phrases = findPhrases(rules[purpose], text);
    if (purpose === 'reply') return phrases;
    const marks = bareQuestions(text).filter(
      (mark) => !phrases.some(({ kind, end }) => kind === 'hedge' && end >= mark.start),
    );
    return [...phrases, ...marks].toSorted((a, b) => a.start - b.start || b.end - a.end);
  }
}
