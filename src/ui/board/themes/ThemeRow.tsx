import { memo, type MouseEvent } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { themeState } from '#domain/theme/themeState.ts';
import type { Person } from '#ports/People.ts';
import { KindMark } from '../../parts/KindMark.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { certainty } from './certainty.ts';
import { ChampionCell } from './ChampionCell.tsx';
import { CountCell } from './CountCell.tsx';
import { ROW_LINK } from './useThemesFocus.ts';

const COUNTED = ['people', 'organizations', 'tickets'] as const;

interface Props {
  readonly theme: Theme;
  readonly champion: Person | null;
  readonly now: Instant;
  readonly onLeave: (id: ThemeId) => void;
}

/** One theme of the list. The whole row opens it; its link carries the focus. Plain elements, see `Rows`. */
export const ThemeRow = memo(function ThemeRow({ theme, champion, now, onLeave }: Props) {
  const { t, ago } = useWords();
  const { go } = useBoard();
  const { counts } = theme;
  const how = certainty(theme, now);
  const open = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a, button') !== null) return;
    if (window.getSelection()?.isCollapsed === false) return;
    onLeave(theme.id);
    go({ page: 'theme', id: theme.id });
  };
  return (
    <tr tabIndex={-1} onClick={open}>
      <td>
        <div className="name">
          <KindMark kind={theme.kind} isBare />
          <a
            dir="auto"
            title={theme.name}
            href={addressOf({ page: 'theme', id: theme.id })}
            onClick={() => onLeave(theme.id)}
            {...{ [ROW_LINK]: theme.id }}
          >
            {theme.name}
          </a>
        </div>
      </td>
      {COUNTED.map((what) => (
        <td key={what} data-part={what}>
          <CountCell count={counts[what]} how={how} />
        </td>
      ))}
      <td data-part="state">{t(`state.${themeState(theme)}`)}</td>
      <td>
        <ChampionCell theme={theme} champion={champion} />
      </td>
      <td>
        <span className="subtle">{counts.lastHeardAt === null ? '–' : ago(counts.lastHeardAt, now)}</span>
      </td>
    </tr>
  );
});
