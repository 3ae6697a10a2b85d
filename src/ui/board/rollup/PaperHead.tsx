import styled from 'styled-components';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import type { Narrowing } from './narrowings.ts';

const Head = styled.header`
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  margin-bottom: ${({ theme }) => theme.space.xs};
  padding-bottom: ${({ theme }) => theme.space.xxs};
  border-bottom: ${({ theme }) => theme.borders.sm};

  h1 {
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
    font-size: ${({ theme }) => theme.fontSizes.lg};
    line-height: ${({ theme }) => theme.lineHeights.lg};
  }

  p:last-child:not(:nth-child(2)) {
    flex-basis: 100%;
  }
`;

interface Props {
  readonly chosen: readonly Narrowing[];
  readonly nameOf: (one: Narrowing) => string;
}

/** What a printed page says of itself: whose rollup, of which day, and what narrows it. */
export function PaperHead({ chosen, nameOf }: Props) {
  const { t, date } = useWords();
  const { worker, now } = useOutside();
  return (
    <Head>
      <h1>{t('board.nav.rollup')}</h1>
      <p>
        {worker.subdomain}, {date(now())}
      </p>
      {chosen.length > 0 && (
        <p>
          {t('board.themes.filter')}: {chosen.map(nameOf).join(', ')}
        </p>
      )}
    </Head>
  );
}
