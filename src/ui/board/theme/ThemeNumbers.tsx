import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { PEOPLE_TO_EMERGE, themeState } from '#domain/theme/themeState.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { useWords } from '../../parts/Words.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useNow } from '../frame/useNow.ts';
import { certainty } from '../themes/certainty.ts';
import { CountCell } from '../themes/CountCell.tsx';

const Numbers = styled.dl`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.xs} ${theme.space.lg}`};

  div {
    display: flex;
    flex-direction: column-reverse;
  }

  dt {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
  }

  dd {
    font-size: ${({ theme }) => theme.fontSizes.lg};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
    line-height: ${({ theme }) => theme.lineHeights.lg};
  }
`;

const COUNTED = ['people', 'organizations', 'tickets'] as const;

/** How many ask, and when one was heard last. */
export function ThemeNumbers({ theme, isCounted }: { theme: Theme; isCounted: boolean }) {
  const { t, ago } = useWords();
  const now = useNow();
  const how = isCounted ? 'exact' : certainty(theme, now);
  const { counts } = theme;
  const isEmerging = themeState({ ...theme, answer: null }) === 'emerging';
  return (
    <>
      <Numbers>
        {COUNTED.map((what) => (
          <div key={what}>
            <dt>{t(`board.number.${what}`, { count: counts[what] })}</dt>
            <dd>
              <CountCell count={counts[what]} how={how} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('board.number.heard')}</dt>
          <dd>{counts.lastHeardAt === null ? '–' : ago(counts.lastHeardAt, now)}</dd>
        </div>
      </Numbers>
      {isEmerging && <Subtle as="p">{t('board.theme.emerging', { count: PEOPLE_TO_EMERGE })}</Subtle>}
    </>
  );
}
