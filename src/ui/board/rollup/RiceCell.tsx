import { useWords } from '../../parts/Words.tsx';
import type { OpenedNumber } from './BehindDrawer.tsx';
import { percentIn } from './percentIn.ts';
import type { RankedRow } from './rankedRows.ts';
import type { Counted } from './useRollup.ts';
import type { RollupWorth } from './useWorth.ts';

interface Props {
  readonly row: RankedRow;
  readonly counted: Counted;
  readonly worth: RollupWorth;
  readonly onOpen: (opened: OpenedNumber) => void;
}

/** RICE of a theme, with what it is made of. Opens the tickets of those whom it reaches. */
export function RiceCell({ row: { theme, counts, rice }, counted, worth, onOpen }: Props) {
  const { t, number, locale } = useWords();
  const estimate = worth.estimates.get(theme.id);
  if (rice === null || estimate === undefined)
    return (
      <td data-part="rice">
        <span className="subtle" title={t('pitches.rice.open')}>
          –
        </span>
      </td>
    );
  const { people, confirmed, tickets } = counts;
  const made = `${number(people)} × ${number(estimate.impact)} × ${percentIn(locale, confirmed / tickets)} ÷ ${number(estimate.effort)}`;
  return (
    <td data-part="rice">
      <button
        type="button"
        className="claim"
        title={made}
        aria-label={t('board.actionOn', {
          action: `${t('pitches.rice.label')} ${number(rice)} = ${made}`,
          name: theme.name,
        })}
        onClick={() =>
          onOpen({
            title: `${theme.name}, ${t('pitches.rice.label')} ${number(rice)} = ${made}`,
            cell: { theme: theme.id, of: 'period' },
            ask: counted.ask,
          })
        }
      >
        {number(rice)}
      </button>
    </td>
  );
}
