import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { Trend } from '#domain/theme/trendOf.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { Sparkline } from '../../themes/Sparkline.tsx';

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.sm};

  .trend {
    display: inline-flex;
    gap: ${({ theme }) => theme.space.xxs};
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  }

  .trend.growing {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
  }
`;

/** Twelve weeks, drawn and in words. */
export function TrendLine({ trend }: { trend: Trend }) {
  const { t } = useWords();
  const { direction, lately, before } = trend;
  return (
    <Line>
      <Sparkline trend={trend} />
      <Subtle aria-hidden>{t(`board.trend.${direction}`, { lately, before })}</Subtle>
    </Line>
  );
}
