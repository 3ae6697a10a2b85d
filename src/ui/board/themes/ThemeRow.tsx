import { memo, type MouseEvent } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Excerpt } from '#domain/theme/excerptOf.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Trend } from '#domain/theme/trendOf.ts';
import type { Person } from '#ports/People.ts';
import { stateText } from '../../parts/stateText.ts';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import type { IssueInList } from '../issues/ListIssues.tsx';
import { type Certainty, certainty } from './certainty.ts';
import { ChampionCell } from './ChampionCell.tsx';
import { CountCell } from './CountCell.tsx';
import { Sparkline } from './Sparkline.tsx';
import type { ThemeColumn } from './ThemesView.ts';
import { ROW } from './useRowSpan.ts';
import { ROW_LINK } from './useThemesFocus.ts';

interface CellProps {
  readonly theme: Theme;
  readonly champion: Person | null;
  /** `null` where it was not counted. */
  readonly trend: Trend | null;
  readonly area: string | null;
  /** How its issues stand at their trackers. */
  readonly issues: IssueInList | undefined;
  readonly now: Instant;
}

interface Props extends CellProps {
  readonly columns: readonly ThemeColumn[];
  /** The words of a customer that it is here for. */
  readonly excerpt: Excerpt | null;
  /** Its place in the list, from 0. */
  readonly index: number;
  /** `null` where nothing can be chosen. */
  readonly isPicked: boolean | null;
  readonly onPick: (id: ThemeId, isRange: boolean) => void;
  readonly onLeave: (id: ThemeId) => void;
}

/** One theme of the list. The whole row opens it; its link carries the focus. Plain elements, see `Rows`. */
export const ThemeRow = memo(function ThemeRow({
  columns,
  excerpt,
  index,
  isPicked,
  onPick,
  onLeave,
  ...cell
}: Props) {
  const { t } = useWords();
  const { go } = useBoard();
  const { id, name, kind } = cell.theme;
  const open = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a, button, .pick') !== null) return;
    if (window.getSelection()?.isCollapsed === false) return;
    onLeave(id);
    go({ page: 'theme', id });
  };
  return (
    // The head is the first row.
    <tr
      {...{ [ROW]: id }}
      aria-rowindex={index + 2}
      {...(isPicked === null ? {} : { 'data-picked': isPicked })}
      onClick={open}
    >
      {isPicked !== null && (
        <td className="pick">
          <input
            type="checkbox"
            aria-label={t('board.pick.one', { name })}
            checked={isPicked}
            onChange={() => undefined}
            onClick={(event) => onPick(id, event.shiftKey)}
          />
        </td>
      )}
      <td>
        <div className="name">
          <span className={kind}>
            <span className="unseen">{t(`kind.${kind}`)}</span>
          </span>
          <div data-said={excerpt !== null}>
            <a
              dir="auto"
              title={name}
              href={addressOf({ page: 'theme', id })}
              onClick={() => onLeave(id)}
              {...{ [ROW_LINK]: id }}
            >
              {name}
            </a>
            {excerpt !== null && (
              <q dir="auto">
                {excerpt.before}
                <b>{excerpt.hit}</b>
                {excerpt.after}
              </q>
            )}
          </div>
        </div>
      </td>
      {columns.map((column) => (
        <td key={column} data-part={column}>
          <Cell column={column} {...cell} />
        </td>
      ))}
    </tr>
  );
});

function Cell({
  column,
  theme,
  champion,
  trend,
  area,
  issues,
  now,
}: CellProps & { readonly column: ThemeColumn }) {
  const words = useWords();
  const { t, ago } = words;
  const { counts } = theme;
  const how: Certainty = certainty(theme, now);
  switch (column) {
    case 'people':
    case 'organizations':
    case 'tickets':
      return <CountCell count={counts[column]} how={how} />;
    case 'trend':
      return trend === null ? <span title={t('board.notCounted')}>–</span> : <Sparkline trend={trend} />;
    case 'kind':
      return t(`kind.${theme.kind}`);
    case 'state':
      return (
        <>
          {stateText(theme, words)}
          {issues !== undefined && (
            <div className="subtle" dir="auto" title={issues.full}>
              <span className="unseen">{issues.full}</span>
              <span aria-hidden>{issues.short}</span>
            </div>
          )}
        </>
      );
    case 'area':
      return area ?? '–';
    case 'champion':
      return <ChampionCell theme={theme} champion={champion} />;
    case 'heard':
      return (
        <span className="subtle">{counts.lastHeardAt === null ? '–' : ago(counts.lastHeardAt, now)}</span>
      );
    case 'name':
      return null;
  }
}
