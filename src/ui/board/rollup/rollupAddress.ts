import type { Day } from '#domain/basis/Day.ts';
import { SOURCES } from '#domain/rollup/RollupAsk.ts';
import { LONGEST_SAID, TOLD_FAMILIES, type ToldFilter, toldParts } from '#domain/rollup/ToldFilter.ts';
import { filterNamed, partsOf } from '../themes/filtersOf.ts';
import type { ThemeFilter } from '../themes/ThemesView.ts';
import {
  PERIODS,
  RANKS,
  ROLLUP_FAMILIES,
  type RollupPeriod,
  type RollupView,
  USUAL_VIEW,
} from './RollupView.ts';

const DAYS = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/u;

/** What an address asks for, and what in it nobody understands. */
export interface ReadRollupAddress {
  readonly view: RollupView;
  readonly unknown: readonly string[];
}

/** How a look at a rollup stands in an address (see `addressOfView`). Empty for the usual one. */
export function rollupAddress(view: RollupView): string {
  const { period, filters, told, sources, brands, rank, isDescending } = view;
  const isUsualPeriod = 'weeks' in period && period.weeks === 12;
  const isUsualRank = rank === USUAL_VIEW.rank && isDescending === USUAL_VIEW.isDescending;
  const withs = [...(view.withStaff ? ['staff'] : []), ...(view.withEmerging ? ['emerging'] : [])];
  const lists: readonly (readonly [string, readonly (string | number)[]])[] = [
    ...ROLLUP_FAMILIES.map(
      (family) =>
        [family, filters.map(partsOf).flatMap(([own, value]) => (own === family ? [value] : []))] as const,
    ),
    ...TOLD_FAMILIES.map(
      (family) =>
        [
          family,
          told.map(toldParts).flatMap(([own, value]) => (own === family ? [addressed(value)] : [])),
        ] as const,
    ),
    ['source', sources],
    ['brand', brands],
    ['with', withs],
  ];
  return [
    ...(isUsualPeriod
      ? []
      : ['weeks' in period ? `weeks=${period.weeks}` : `days=${period.from}..${period.to}`]),
    ...lists.flatMap(([name, values]) => (values.length === 0 ? [] : [`${name}=${values.join(',')}`])),
    ...(isUsualRank ? [] : [`sort=${isDescending ? '-' : ''}${rank}`]),
  ].join('/');
}

/** What an address asks for. What it asks for and nobody knows is left out and told. */
export function readRollupAddress(address: string): ReadRollupAddress {
  let view = USUAL_VIEW;
  const unknown: string[] = [];
  for (const segment of address.split('/').filter((part) => part !== '')) {
    const equals = segment.indexOf('=');
    const [name, value] = [segment.slice(0, Math.max(0, equals)), segment.slice(equals + 1)];
    const next = withSegment(view, name, value, unknown);
    if (next === null) unknown.push(segment);
    else view = next;
  }
  return { view, unknown };
}

/** `null` where nobody understands the segment; of a list what is not understood goes to `unknown`. */
function withSegment(view: RollupView, name: string, value: string, unknown: string[]): RollupView | null {
  const known = <T>(read: (one: string) => T | null): readonly T[] =>
    value.split(',').flatMap((one) => {
      const found = read(one);
      if (found === null) unknown.push(`${name}=${one}`);
      return found === null ? [] : [found];
    });
  switch (name) {
    case 'weeks':
    case 'days': {
      const period = periodIn(value);
      return period === null ? null : { ...view, period };
    }
    case 'sort': {
      const rank = RANKS.find((one) => one === value.replace(/^-/u, ''));
      return rank === undefined ? null : { ...view, rank, isDescending: value.startsWith('-') };
    }
    case 'source':
      return { ...view, sources: known((one) => SOURCES.find((source) => source === one) ?? null) };
    case 'brand':
      return { ...view, brands: known((one) => (/^\d{1,15}$/u.test(one) ? Number(one) : null)) };
    case 'with': {
      const withs = known((one) => (one === 'staff' || one === 'emerging' ? one : null));
      return { ...view, withStaff: withs.includes('staff'), withEmerging: withs.includes('emerging') };
    }
    default: {
      const family = TOLD_FAMILIES.find((one) => one === name);
      if (family !== undefined) {
        const told = known((one): ToldFilter | null => {
          const said = saidIn(one);
          return said === null ? null : `${family}:${said}`;
        });
        return { ...view, told: [...new Set([...view.told, ...told])] };
      }
      if (!ROLLUP_FAMILIES.some((family) => family === name)) return null;
      const filters = known((one): ThemeFilter | null => filterNamed(`${name}:${one}`));
      return { ...view, filters: [...new Set([...view.filters, ...filters])] };
    }
  }
}

/** A value as a part of an address holds it. `none` is what nobody knows; something that is called so is written otherwise. */
function addressed(value: string): string {
  if (value === '') return 'none';
  // Half a character has no place in an address.
  return value === 'none' ? '%6Eone' : encodeURIComponent(value.replace(/\p{Cs}/gu, '\uFFFD'));
}

/** `null` where it is no value. */
function saidIn(text: string): string | null {
  if (text === 'none') return '';
  try {
    const value = decodeURIComponent(text);
    return value === '' || value.length > LONGEST_SAID ? null : value;
  } catch {
    return null;
  }
}

function periodIn(value: string): RollupPeriod | null {
  const weeks = PERIODS.find((one) => String(one) === value);
  if (weeks !== undefined) return { weeks };
  const [, from, to] = DAYS.exec(value) ?? [];
  return from !== undefined && to !== undefined && isDay(from) && isDay(to) && from <= to
    ? { from, to }
    : null;
}

/** The 30th of February is none. */
function isDay(text: string): text is Day {
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}
