import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { WritingVerdict } from '#ports/WritingCheck.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Subtle } from '../../frame/Subtle.tsx';

/** Set apart by a line at its side: what stands in it are the text's own words. */
const Found = styled.ul`
  padding-inline-start: ${({ theme }) => theme.space.xs};
  border-inline-start: ${({ theme }) => theme.borders.md};
  border-color: ${({ theme }) => getColor({ theme, variable: 'border.warningEmphasis' })};
`;

interface Props {
  readonly id: string;
  readonly text: string;
  /** `null` while it is read, `failed` where the check could not be loaded. */
  readonly verdict: WritingVerdict | 'failed' | null;
}

/** What promises more than was decided; of a language without rules that it was not checked. */
export function PromiseList({ id, text, verdict }: Props) {
  const { t } = useWords();
  if (verdict === null) return <div id={id} hidden />;
  if (verdict === 'failed' || verdict.is === 'notChecked') {
    return (
      <Subtle as="p" id={id} role="status">
        {t('outcome.promise.not')}
      </Subtle>
    );
  }
  return (
    <div id={id} role="status" hidden={verdict.findings.length === 0}>
      <Found>
        {verdict.findings.map(({ start, end, ruleId, because }) => (
          <li key={`${ruleId} ${start}`}>
            {t('pitches.finding.quoted', { phrase: text.slice(start, end) })}{' '}
            <Subtle>{t(`pitches.why.${because}`)}</Subtle>
          </li>
        ))}
      </Found>
    </div>
  );
}
