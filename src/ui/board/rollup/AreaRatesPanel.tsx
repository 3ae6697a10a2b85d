import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { ActiveUsers } from '#domain/setting/ActiveUsers.ts';
import type { WeeklyRate } from '#domain/rollup/weeklyRate.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { ContactRate } from '#workflows/rollup/contactRates.ts';
import { useWords } from '../../parts/Words.tsx';
import { Panel } from '../frame/Panel.tsx';
import { PanelBody } from '../frame/PanelBody.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useLongList } from '../frame/useLongList.ts';
import { useAreas } from '../themes/useAreas.ts';
import type { OpenedNumber } from './BehindDrawer.tsx';
import { changeText } from './changeText.ts';
import { NumberButton } from './NumberButton.tsx';
import { rateText } from './rateText.ts';
import { useContactRates } from './useContactRates.ts';
import type { Counted } from './useRollup.ts';

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-variant-numeric: tabular-nums;

  th,
  td {
    padding: ${({ theme }) => `${theme.space.xxs} 0`};
    text-align: end;
    vertical-align: baseline;
    font-weight: ${({ theme }) => theme.fontWeights.regular};
  }

  th:first-child {
    padding-inline-end: ${({ theme }) => theme.space.xs};
    text-align: start;
    overflow-wrap: anywhere;
  }

  td + td,
  th + th + th {
    padding-inline-start: ${({ theme }) => theme.space.xs};
  }

  thead th {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
    vertical-align: bottom;
  }

  tbody tr {
    border-top: ${({ theme }) => theme.borders.sm}
      ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  }
`;

interface Props {
  /** Those that stand for themselves. */
  readonly themes: readonly Theme[];
  readonly counted: Counted;
  readonly active: ActiveUsers | null;
  readonly onOpen: (opened: OpenedNumber) => void;
}

/** How often customers write because of each part of the product, in all and for each thousand who use it. */
export function AreaRatesPanel({ themes, counted, active, onOpen }: Props) {
  const words = useWords();
  const { t, locale } = words;
  const areas = useAreas();
  const read = useContactRates(themes, counted, active);
  const { shown, left, showMore } = useLongList(read?.rates ?? []);
  if (read === null) return null;
  const hasPeople = read.rates.some(({ perThousand }) => perThousand !== null);
  const nameOf = ({ areaId }: ContactRate) =>
    areaId === null ? t('themeWork.noArea') : (areas.get(areaId)?.name ?? t('themeWork.formerArea'));
  const between = ({ low, high }: WeeklyRate) => `${rateText(low, locale)}–${rateText(high, locale)}`;
  return (
    <Panel title={t('rollup.areas.title')}>
      <PanelBody>
        <Table aria-label={t('rollup.areas.title')}>
          <thead>
            <tr>
              <th scope="col">{t('themeWork.area')}</th>
              <th scope="col">{t('rollup.areas.perWeek')}</th>
              {hasPeople && <th scope="col">{t('rollup.areas.perThousand')}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((rate) => (
              <tr key={rate.areaId ?? ''}>
                <th scope="row" dir="auto">
                  {nameOf(rate)}
                  {rate.change !== null && rate.change.direction !== 'steady' && (
                    <Subtle as="div">{changeText(rate.change, words)}</Subtle>
                  )}
                </th>
                <td>
                  <NumberButton
                    aria-label={t('board.actionOn', {
                      action: rateText(rate.perWeek.rate, locale),
                      name: nameOf(rate),
                    })}
                    onClick={() =>
                      onOpen({ title: nameOf(rate), ask: rate.ask, cell: { theme: null, of: 'period' } })
                    }
                  >
                    {rateText(rate.perWeek.rate, locale)}
                  </NumberButton>
                  <Subtle as="div">{between(rate.perWeek)}</Subtle>
                </td>
                {hasPeople && (
                  <td>
                    {rate.perThousand === null ? '–' : rateText(rate.perThousand.rate, locale)}
                    {rate.perThousand !== null && <Subtle as="div">{between(rate.perThousand)}</Subtle>}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
        {left > 0 && (
          <SmallLink data-screen-only onClick={showMore}>
            {t('board.themes.showMore', { count: left })}
          </SmallLink>
        )}
        <Subtle>
          {t('rollup.areas.method')}
          {read.isCarried && ` ${t('rollup.effect.carried')}`}
          {!hasPeople && ` ${t('rollup.effect.noActive')}`}
        </Subtle>
      </PanelBody>
    </Panel>
  );
}
