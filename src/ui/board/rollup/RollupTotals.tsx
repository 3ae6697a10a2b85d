import styled from 'styled-components';
import { growthOf } from '#domain/rollup/growthOf.ts';
import { useWords } from '../../parts/Words.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import type { OpenedNumber } from './BehindDrawer.tsx';
import { growthText } from './growthText.ts';
import { NumberButton } from './NumberButton.tsx';
import { isComparable } from './rankedRows.ts';
import { spanText } from './spanText.ts';
import type { Counted } from './useRollup.ts';

const COUNTS = ['people', 'organizations', 'tickets'] as const;

const Numbers = styled.dl`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.xs} ${theme.space.lg}`};
  margin: 0;

  > div {
    display: flex;
    flex-direction: column-reverse;
  }

  dd {
    margin: 0;
    font-size: ${({ theme }) => theme.fontSizes.xxl};
    line-height: ${({ theme }) => theme.lineHeights.xxl};
  }
`;

const Spans = styled(Subtle)`
  display: block;
  margin-top: ${({ theme }) => theme.space.xs};
`;

interface Props {
  readonly counted: Counted;
  readonly onOpen: (opened: OpenedNumber) => void;
}

/** Everything together, each person, organization and ticket once, held against the period before. */
export function RollupTotals({ counted, onOpen }: Props) {
  const words = useWords();
  const { t, number } = words;
  const { ask, rollup } = counted;
  const { all } = rollup;
  const canCompare = isComparable(counted);
  const title = t('rollup.all', { span: spanText(ask.period, words) });
  return (
    <section aria-label={title}>
      <Numbers>
        {COUNTS.map((what) => {
          const before = all.before?.[what] ?? 0;
          return (
            <div key={what}>
              <dt>
                {t(`rollup.of.${what}`)}{' '}
                {canCompare && <Subtle>{growthText(growthOf(all[what], before), before, words)}</Subtle>}
              </dt>
              <dd>
                <NumberButton
                  aria-label={`${number(all[what])} ${t(`rollup.of.${what}`)}`}
                  onClick={() => onOpen({ title, cell: { theme: null, of: 'period' } })}
                >
                  {number(all[what])}
                </NumberButton>
              </dd>
            </div>
          );
        })}
      </Numbers>
      <Spans as="p">
        {t('rollup.span', { span: spanText(ask.period, words) })}
        {canCompare &&
          ask.before !== null &&
          ` ${t('rollup.against', { span: spanText(ask.before, words) })}`}
      </Spans>
    </section>
  );
}
