import type { WritingCheck, WritingFinding } from '#ports/WritingCheck.ts';
import { bareQuestions } from './bareQuestions.ts';
import { findPhrases, readyRules } from './findPhrases.ts';
import { findPromises } from './replies/findPromises.ts';
import { EN_HEDGES } from './rules/enHedges.ts';
import { EN_PITCH_PROMISES, EN_VAGUE } from './rules/enPitch.ts';
import { EN_WRITING_SETS } from './rules/enWritingSets.ts';

/**
 * The `WritingCheck` port: phrase rules for pitches and a learnt score for replies, both for English. Texts in other
 * languages are not checked, and it says so.
 */
export function createWritingCheck(): WritingCheck {
  const pitch = readyRules([...EN_HEDGES, ...EN_VAGUE, ...EN_PITCH_PROMISES], EN_WRITING_SETS);
  return {
    check: (text, language, purpose) => {
      if (!/^en\b/iu.test(language)) return { is: 'notChecked' };
      return { is: 'checked', findings: purpose === 'reply' ? findPromises(text) : foundInPitch(text) };
    },
  };

  function foundInPitch(text: string): readonly WritingFinding[] {
    const phrases = findPhrases(pitch, text);
    const marks = bareQuestions(text).filter(
      (mark) => !phrases.some(({ kind, end }) => kind === 'hedge' && end >= mark.start),
    );
    return [...phrases, ...marks].toSorted((a, b) => a.start - b.start || b.end - a.end);
  }
}
