import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { PEOPLE_TO_EMERGE, themeState } from '#domain/theme/themeState.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { useWords } from '../../parts/Words.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useNow } from '../frame/useNow.ts';
import { certainty } from '../themes/certainty.ts';
import { CountCell } from '../themes/CountCell.tsx';
import type { AskedView } from './asked/AskedView.ts';

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

const Opens = styled(Button).attrs({ isLink: true })`
  font-size: inherit;
  font-weight: inherit;
  line-height: inherit;
`;

const COUNTED = ['people', 'organizations', 'tickets'] as const;

interface Props {
  readonly theme: Theme;
  /** Whether they rest on the mentions themselves. */
  readonly isCounted: boolean;
  /** Shows whom or what a number counts. */
  readonly onOpen: (view: AskedView) => void;
}

/** How many ask, and when one was heard last. A number that is sure opens to what it counts. */
export function ThemeNumbers({ theme, isCounted, onOpen }: Props) {
  const { t, ago, number } = useWords();
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
              {isCounted && counts[what] > 0 ? (
                <Opens
                  aria-label={t('board.theme.open', {
                    count: number(counts[what]),
                    what: t(`board.number.${what}`, { count: counts[what] }),
                  })}
                  onClick={() => onOpen(what)}
                >
                  {number(counts[what])}
                </Opens>
              ) : (
                <CountCell count={counts[what]} how={how} />
              )}
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
