import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useWords } from '../../../parts/Words.tsx';
import { factLabel } from './factLabel.ts';
import type { Fact, FactWorth } from './factsOf.ts';
import { moneyText } from '../../customers/moneyText.ts';

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
  readonly shown: Fact['id'] | null;
  readonly onShow: (id: Fact['id'] | null) => void;
}

/** The numbers of the case. Each shows or hides its tickets. */
export function EvidenceFacts({ facts, shown, onShow }: Props) {
  const words = useWords();
  const { t, number, locale } = words;
  return (
    <Facts>
      {facts.map((fact) => {
        const { id, tickets, of, worth } = fact;
        const { length: count } = tickets;
        const share = of === null ? number(count) : t('evidence.share', { part: count, all: of });
        const text = worth === undefined ? share : worthText(worth, number, locale);
        const label = factLabel(fact, words);
        return (
          <li key={id}>
            {count === 0 ? (
              <Nothing>{text}</Nothing>
            ) : (
              <Number
                aria-expanded={shown === id}
                aria-label={`${text} ${label}`}
                onClick={() => onShow(shown === id ? null : id)}
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

function worthText(worth: FactWorth, number: (value: number) => string, locale: string): string {
  if ('money' in worth) return moneyText(worth.money, locale);
  return number('seats' in worth ? worth.seats : worth.customers);
}
