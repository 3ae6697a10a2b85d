import type { UserId } from '#domain/basis/Id.ts';
import type { Words } from '../../parts/wordsIn.ts';
import { partsOf } from './filtersOf.ts';
import type { ThemeFilter } from './ThemesView.ts';

const KEYS: Readonly<Partial<Record<ThemeFilter, string>>> = {
  'kind:request': 'kind.request',
  'kind:bug': 'kind.bug',
  'kind:documentation': 'kind.documentation',
  'state:open': 'state.open',
  'state:emerging': 'state.emerging',
  'state:archived': 'state.archived',
  'champion:vacant': 'board.themes.vacant',
  'champion:mine': 'board.themes.mine',
  'trend:growing': 'board.themes.trend.growing',
  'trend:steady': 'board.themes.trend.steady',
  'trend:falling': 'board.themes.trend.falling',
  'heard:week': 'board.themes.heard.week',
  'heard:month': 'board.themes.heard.month',
  'heard:quiet': 'board.themes.heard.quiet',
};

/** What a filter is called on the screen; `nameOf` names champions. */
export function filterName(
  filter: ThemeFilter,
  t: Words['t'],
  nameOf: (id: UserId) => string | undefined,
): string {
  const key = KEYS[filter];
  if (key !== undefined) return t(key);
  const [family, value] = partsOf(filter);
  if (family === 'people') return t('board.themes.atLeast.people', { number: Number(value) });
  if (family === 'organizations') return t('board.themes.atLeast.organizations', { number: Number(value) });
  return nameOf(value as UserId) ?? t('champion.somebody');
}
