import { sumsTold } from '#domain/rollup/themeRevenue.ts';
import { useWords } from '../../parts/Words.tsx';
import { moneyText } from '../customers/moneyText.ts';
import type { OpenedNumber } from './BehindDrawer.tsx';
import type { RankedRow } from './rankedRows.ts';
import type { Counted } from './useRollup.ts';
import type { RollupWorth } from './useWorth.ts';

interface Props {
  readonly row: RankedRow;
  readonly counted: Counted;
  readonly worth: RollupWorth;
  readonly onOpen: (opened: OpenedNumber) => void;
}

/** What a theme's customers pay: in the currency in which themes are compared, and that there is more in others; millions in short. Opens their tickets. */
export function RevenueCell({ row: { theme }, counted, worth: { revenue }, onOpen }: Props) {
  const { t, locale } = useWords();
  const sums = sumsTold(revenue?.themes.get(theme.id), revenue?.currency ?? null);
  const [first, ...others] = sums;
  if (first === undefined)
    return (
      <td data-part="revenue">
        <span className="subtle" title={t('asked.missing')}>
          –
        </span>
      </td>
    );
  const all = [first, ...others].map((sum) => moneyText(sum, locale)).join(' + ');
  const customers = sums.flatMap((sum) => sum.customers.map(({ key }) => key));
  return (
    <td data-part="revenue">
      <button
        type="button"
        className="claim"
        title={all}
        aria-label={t('board.actionOn', { action: all, name: theme.name })}
        onClick={() =>
          onOpen({
            title: `${theme.name}, ${all}`,
            cell: { theme: theme.id, of: 'period' },
            ask: { ...counted.ask, customers },
          })
        }
      >
        {moneyText(first, locale, true)}
        {others.length > 0 && ` +${others.length}`}
      </button>
    </td>
  );
}
