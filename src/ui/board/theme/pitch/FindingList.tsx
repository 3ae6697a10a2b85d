import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { numbersInstead } from '#domain/pitch/numbersInstead.ts';
import type { PitchNumbers } from '#domain/pitch/PitchNumbers.ts';
import type { WritingFinding } from '#ports/WritingCheck.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { numberText } from './numberText.ts';

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  max-width: 72ch;

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: ${({ theme }) => `0 ${theme.space.xs}`};
    padding-inline-start: ${({ theme }) => theme.space.sm};
    border-inline-start: ${({ theme }) => theme.borders.md}
      ${({ theme }) => getColor({ theme, variable: 'border.warningEmphasis' })};
  }

  li[data-here] {
    background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  }
`;

/** A way to put it, as stored text: a token where it is a number of the case. */
export interface Rewrite {
  readonly label: string;
  readonly instead: string;
}

interface Props {
  readonly text: string;
  readonly findings: readonly WritingFinding[];
  readonly numbers: PitchNumbers;
  readonly here: WritingFinding | null;
  readonly onFix: (finding: WritingFinding, rewrite: Rewrite) => void;
}

/** What may be said better, why, and what could stand there: a click each. The one at the cursor is marked. */
export function FindingList({ text, findings, numbers, here, onFix }: Props) {
  const words = useWords();
  const { t } = words;
  if (findings.length === 0) return null;
  return (
    <List>
      {findings.map((finding) => {
        const phrase = text.slice(finding.start, finding.end);
        const isHere = here?.start === finding.start && here.ruleId === finding.ruleId;
        return (
          <li key={`${finding.ruleId} ${finding.start}`} {...(isHere ? { 'data-here': true } : {})}>
            <span>{t('pitches.finding.quoted', { phrase })}</span>
            <Subtle>{t(`pitches.why.${finding.because}`)}</Subtle>
            {rewritesOf(finding, phrase, numbers, words).map((rewrite) => (
              <Button key={rewrite.instead} isLink size="small" onClick={() => onFix(finding, rewrite)}>
                {rewrite.label}
              </Button>
            ))}
          </li>
        );
      })}
    </List>
  );
}

/** What could stand there, the likeliest first; none where only the writer knows. */
export function rewritesOf(
  { because, instead }: WritingFinding,
  phrase: string,
  numbers: PitchNumbers,
  words: ReturnType<typeof useWords>,
): readonly Rewrite[] {
  const { t } = words;
  if (because === 'howMany' || because === 'howOften' || because === 'howMuch') {
    return numbersInstead(because, phrase, numbers).map((token) => {
      const text = numberText(numbers[token], words);
      return { label: t('pitches.finding.instead', { text }), instead: `{${token}}` };
    });
  }
  if (instead === null) return [];
  const label =
    instead === '' ? t('pitches.finding.leaveOut') : t('pitches.finding.instead', { text: instead });
  return [{ label, instead }];
}
