import type { AreaId, UserId } from '#domain/basis/Id.ts';
import type { Words } from '../../parts/wordsIn.ts';
import { partsOf } from './filtersOf.ts';
import type { ThemeFilter } from './ThemesView.ts';

const KEYS: Readonly<Partial<Record<ThemeFilter, string>>> = {
  'kind:request': 'kind.request',
  'kind:bug': 'kind.bug',
  'kind:documentation': 'kind.documentation',
  'state:open': 'state.open',
  'state:emerging': 'state.emerging',
  'state:planned': 'state.planned',
  'state:notNow': 'state.notNow',
  'state:no': 'state.no',
  'state:needsMoreEvidence': 'state.needsMoreEvidence',
  'state:shipped': 'state.shipped',
  'state:archived': 'state.archived',
  'area:none': 'board.themes.noArea',
  'champion:vacant': 'board.themes.vacant',
  'champion:mine': 'board.themes.mine',
  'trend:growing': 'board.themes.trend.growing',
  'trend:steady': 'board.themes.trend.steady',
  'trend:falling': 'board.themes.trend.falling',
  'heard:week': 'board.themes.heard.week',
  'heard:month': 'board.themes.heard.month',
  'heard:quiet': 'board.themes.heard.quiet',
};

/** Who and what filters may name. */
export interface Namers {
  readonly person: (id: UserId) => string | undefined;
  readonly area: (id: AreaId) => string | undefined;
}

/** What a filter is called on the screen. */
export function filterName(filter: ThemeFilter, t: Words['t'], namers: Namers): string {
  const key = KEYS[filter];
  if (key !== undefined) return t(key);
  const [family, value] = partsOf(filter);
  switch (family) {
    case 'people':
      return t('board.themes.atLeast.people', { number: Number(value) });
    case 'organizations':
      return t('board.themes.atLeast.organizations', { number: Number(value) });
    case 'area':
      return namers.area(value as AreaId) ?? t('board.themes.someArea');
    default:
      return namers.person(value as UserId) ?? t('champion.somebody');
  }
}
