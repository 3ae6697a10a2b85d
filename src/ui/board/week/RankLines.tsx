import styled from 'styled-components';
import { KindMark } from '../../parts/KindMark.tsx';
import { useWords } from '../../parts/Words.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { Line, LineName, Lines } from '../frame/Lines.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import type { OpenedNumber } from '../rollup/BehindDrawer.tsx';
import { growthDetail, growthText } from '../rollup/growthText.ts';
import { NumberButton } from '../rollup/NumberButton.tsx';
import type { RankedRow } from '../rollup/rankedRows.ts';
import { spanText } from '../rollup/spanText.ts';
import type { Counted } from '../rollup/useRollup.ts';

const Small = styled(NumberButton)`
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

interface Props {
  readonly rows: readonly RankedRow[];
  readonly counted: Counted;
  readonly onOpen: (opened: OpenedNumber) => void;
}

/** Themes with how many were heard and how that has grown: both open to the customers' own sentences. */
export function RankLines({ rows, counted: { ask }, onOpen }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <Lines>
      {rows.map(({ theme, counts, growth }) => {
        const before = counts.before?.people ?? 0;
        const people = t('count.people', { count: counts.people });
        const named = (action: string) => t('board.actionOn', { action, name: theme.name });
        const open = (of: 'period' | 'before', span = ask.period) =>
          onOpen({
            title: t('rollup.behind', { theme: theme.name, span: spanText(span, words) }),
            cell: { theme: theme.id, of },
          });
        return (
          <Line key={theme.id}>
            <LineName>
              <KindMark kind={theme.kind} isBare />
              <PageLink dir="auto" href={addressOf({ page: 'theme', id: theme.id })}>
                {theme.name}
              </PageLink>
            </LineName>
            <NumberButton aria-label={named(people)} onClick={() => open('period')}>
              {people}
            </NumberButton>
            <Subtle>
              {t('count.organizations', { count: counts.organizations })},{' '}
              {t('rollup.tickets', { count: counts.tickets })}
            </Subtle>
            {growth === null || before === 0 ? (
              <Subtle title={growth === null ? t('rollup.growth.unknown') : growthDetail(growth, words)}>
                {growth === null ? '–' : growthText(growth, before, words)}
              </Subtle>
            ) : (
              <Small
                title={growthDetail(growth, words)}
                aria-label={named(`${growthText(growth, before, words)}, ${growthDetail(growth, words)}`)}
                onClick={() => open('before', ask.before ?? ask.period)}
              >
                {growthText(growth, before, words)}
              </Small>
            )}
          </Line>
        );
      })}
    </Lines>
  );
}
