import { countsIn } from '#domain/rollup/knownWeeks.ts';
import { WEEKS } from '#domain/theme/Weekly.ts';
import { useWords } from '../../parts/Words.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { Sparkline } from '../themes/Sparkline.tsx';
import type { OpenedNumber } from './BehindDrawer.tsx';
import { growthDetail, growthText } from './growthText.ts';
import type { RankedRow } from './rankedRows.ts';
import { spanText } from './spanText.ts';
import { RevenueCell } from './RevenueCell.tsx';
import { RiceCell } from './RiceCell.tsx';
import type { Rank } from './RollupView.ts';
import type { Counted } from './useRollup.ts';
import type { RollupWorth } from './useWorth.ts';

const COUNTS = ['people', 'organizations', 'tickets'] as const;

interface Props {
  readonly row: RankedRow;
  /** Its place in the list. */
  readonly index: number;
  readonly counted: Counted;
  /** See `knownWeeks`. */
  readonly known: readonly boolean[];
  readonly worth: RollupWorth;
  readonly columns: readonly Rank[];
  readonly onOpen: (opened: OpenedNumber) => void;
}

/** A theme's line: each number opens what it counts. Plain elements, see `Rows`. */
export function RollupRowCells({ row, index, counted, known, worth, columns, onOpen }: Props) {
  const words = useWords();
  const { t, number } = words;
  const { theme, counts, growth, weekly } = row;
  const { ask } = counted;
  const before = counts.before?.people ?? 0;
  const lately = countsIn(weekly, known, counted.isWhole).slice(-WEEKS);
  const openBefore = () =>
    ask.before !== null &&
    onOpen({
      title: t('rollup.behind', { theme: theme.name, span: spanText(ask.before, words) }),
      cell: { theme: theme.id, of: 'before' },
    });
  return (
    <tr data-row aria-rowindex={index + 2}>
      <td>
        <div className="name">
          <span className={theme.kind} title={t(`kind.${theme.kind}`)}>
            <span className="unseen">{t(`kind.${theme.kind}`)}</span>
          </span>
          <div>
            <a href={addressOf({ page: 'theme', id: theme.id })} title={theme.name} dir="auto">
              {theme.name}
            </a>
          </div>
        </div>
      </td>
      {COUNTS.map((what) => (
        <td key={what} data-part={what}>
          <button
            type="button"
            className="claim"
            aria-label={t('board.actionOn', {
              action: `${number(counts[what])} ${t(`rollup.of.${what}`)}`,
              name: theme.name,
            })}
            onClick={() =>
              onOpen({
                title: t('rollup.behind', { theme: theme.name, span: spanText(ask.period, words) }),
                cell: { theme: theme.id, of: 'period' },
              })
            }
          >
            {number(counts[what])}
          </button>
        </td>
      ))}
      {columns.includes('revenue') && (
        <RevenueCell row={row} counted={counted} worth={worth} onOpen={onOpen} />
      )}
      {columns.includes('rice') && <RiceCell row={row} counted={counted} worth={worth} onOpen={onOpen} />}
      <td data-part="growth">
        {growth === null ? (
          <span className="subtle" title={t('rollup.growth.unknown')}>
            –
          </span>
        ) : before === 0 ? (
          <span className="subtle" title={growthDetail(growth, words)}>
            {growthText(growth, before, words)}
          </span>
        ) : (
          <button
            type="button"
            className="claim"
            title={growthDetail(growth, words)}
            aria-label={t('board.actionOn', {
              action: `${growthText(growth, before, words)}, ${growthDetail(growth, words)}`,
              name: theme.name,
            })}
            onClick={openBefore}
          >
            {growthText(growth, before, words)}
          </button>
        )}
      </td>
      <td data-part="weeks">
        <Sparkline
          trend={{ people: lately, lately: 0, before: 0, direction: 'steady' }}
          label={t('rollup.weeklyOf', {
            counts: lately.map((count) => (count === null ? '–' : number(count))).join(', '),
          })}
        />
      </td>
    </tr>
  );
}
