import type { ThemeId } from '#domain/basis/Id.ts';
import { dayNumbered } from '#domain/rollup/dayNumber.ts';
import type { HeardIn, StandingBurst, StandOuts } from '#domain/rollup/StandOut.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { dayText } from '../../parts/dayText.ts';
import { useWords } from '../../parts/Words.tsx';
import { Panel } from '../frame/Panel.tsx';
import { PanelBody } from '../frame/PanelBody.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useAreas } from '../themes/useAreas.ts';
import type { OpenedNumber } from './BehindDrawer.tsx';
import { NumberButton } from './NumberButton.tsx';
import { spanText } from './spanText.ts';
import type { Counted } from './useRollup.ts';

/** So many of each sort; more is a list that nobody reads. */
const SHOWN = 5;

interface Props {
  readonly found: StandOuts;
  readonly counted: Counted;
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  readonly onOpen: (opened: OpenedNumber) => void;
}

/** What grew beyond its own weeks, what is new, and what is asked for again; each opens to those who ask. */
export function StandOutPanel({ found, counted, themes, onOpen }: Props) {
  const words = useWords();
  const { t } = words;
  const areas = useAreas();
  const isEmpty = found.bursts.length + found.fresh.length + found.again.length === 0;
  if (isEmpty) return null;
  const dayOf = (day: number) => dayText(dayNumbered(day), words);
  const nameOf = (theme: ThemeId) => themes.get(theme)?.name ?? theme;
  const line = (key: string, text: string, { days }: HeardIn, own: readonly ThemeId[]) => (
    <NumberButton
      key={key}
      onClick={() =>
        onOpen({
          title: text,
          cell: { theme: own.length === 1 ? (own[0] ?? null) : null, of: 'period' },
          ask: {
            ...counted.ask,
            period: days,
            before: null,
            themes: own,
            customers: null,
            tickets: null,
            brands: null,
            sources: null,
            withStaff: false,
            withEmerging: false,
          },
        })
      }
    >
      {text}
    </NumberButton>
  );
  const burstLine = (burst: StandingBurst) => {
    const { of, people, days, times } = burst;
    const isTheme = 'theme' in of;
    const own = isTheme
      ? [of.theme]
      : [...themes.values()].filter(({ areaId }) => areaId === of.area).map(({ id }) => id);
    const name = isTheme
      ? nameOf(of.theme)
      : `${t('board.column.area')} ${areas.get(of.area)?.name ?? of.area}`;
    const text = t('rollup.standOut.burst', {
      name,
      count: people,
      span: spanText(days, words),
      times: new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1 }).format(times),
    });
    return line(`burst ${isTheme ? of.theme : of.area}`, text, burst, own);
  };
  return (
    <Panel title={t('rollup.standOut.title')}>
      <PanelBody>
        {found.bursts.slice(0, SHOWN).map(burstLine)}
        {found.fresh
          .slice(0, SHOWN)
          .map((one) =>
            line(
              `fresh ${one.theme}`,
              t('rollup.standOut.fresh', { name: nameOf(one.theme), count: one.people }),
              one,
              [one.theme],
            ),
          )}
        {found.again.slice(0, SHOWN).map((one) =>
          line(
            `again ${one.theme}`,
            t('rollup.standOut.again', {
              name: nameOf(one.theme),
              count: one.people,
              date: dayOf(one.refusedOn),
            }),
            one,
            [one.theme],
          ),
        )}
        <Subtle>{t('rollup.standOut.method')}</Subtle>
      </PanelBody>
    </Panel>
  );
}
