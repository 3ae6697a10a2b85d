import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useWords } from '../../../parts/Words.tsx';
import type { Fact } from './factsOf.ts';

const Facts = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.xs} ${theme.space.lg}`};

  li {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
  }

  li span {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
  }
`;

const Number = styled(Button).attrs({ isLink: true })`
  font-size: ${({ theme }) => theme.fontSizes.lg};
  line-height: ${({ theme }) => theme.lineHeights.lg};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

/** Nothing stands behind it: nothing opens. */
const Nothing = styled.div`
  font-size: ${({ theme }) => theme.fontSizes.lg};
  line-height: ${({ theme }) => theme.lineHeights.lg};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

interface Props {
  readonly facts: readonly Fact[];
  readonly shown: Fact['what'] | null;
  readonly onShow: (what: Fact['what'] | null) => void;
}

/** The numbers of the case. Each shows or hides its tickets. */
export function EvidenceFacts({ facts, shown, onShow }: Props) {
  const { t, number } = useWords();
  return (
    <Facts>
      {facts.map(({ what, tickets, of }) => {
        const { length: count } = tickets;
        const text = of === null ? number(count) : t('evidence.share', { part: count, all: of });
        const label = t(`evidence.fact.${what}`, { count });
        return (
          <li key={what}>
            {count === 0 ? (
              <Nothing>{text}</Nothing>
            ) : (
              <Number
                aria-expanded={shown === what}
                aria-label={`${text} ${label}`}
                onClick={() => onShow(shown === what ? null : what)}
              >
                {text}
              </Number>
            )}
            <span aria-hidden={count > 0}>{label}</span>
          </li>
        );
      })}
    </Facts>
  );
}
