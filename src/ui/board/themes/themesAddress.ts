import { filterNamed, partsOf } from './filtersOf.ts';
import { COLUMNS, FAMILIES, type ThemeFilter, type ThemesAsked, type ThemeSort } from './ThemesView.ts';

/** A longer search is no search but a mistake, and no address holds it. */
const SEARCH_CHARACTERS = 200;

/** What an address asks for, and what in it nobody understands. */
export interface ReadAddress {
  readonly asked: ThemesAsked;
  readonly unknown: readonly string[];
}

/**
 * How a look at the list stands in an address: segments without a question mark, since Zendesk passes only a path on to an
 * app (`kind=bug,request/sort=-people/q=csv`). Empty for the list as it is at first.
 */
export function addressOfView({ search, filters, sort }: ThemesAsked, usual: ThemeSort): string {
  const families = FAMILIES.flatMap((family) => {
    const values = filters.map(partsOf).flatMap(([own, value]) => (own === family ? [value] : []));
    return values.length === 0 ? [] : [`${family}=${values.join(',')}`];
  });
  const isUsual = sort.column === usual.column && sort.isDescending === usual.isDescending;
  const order = isUsual ? [] : [`sort=${sort.isDescending ? '-' : ''}${sort.column}`];
  // Slashes part segments wherever the address goes; for a search they are spaces anyway.
  const words = [...search.replaceAll('/', ' ').trim()].slice(0, SEARCH_CHARACTERS).join('');
  return [...families, ...order, ...(words === '' ? [] : [`q=${encoded(words)}`])].join('/');
}

/** What an address asks for. What it asks for and nobody knows is left out and told. */
export function readAddress(address: string, usual: ThemeSort): ReadAddress {
  const unknown: string[] = [];
  const filters: ThemeFilter[] = [];
  let { search, sort }: Pick<ThemesAsked, 'search' | 'sort'> = { search: '', sort: usual };
  for (const segment of address.split('/').filter((part) => part !== '')) {
    const equals = segment.indexOf('=');
    const [name, value] = [segment.slice(0, Math.max(0, equals)), decoded(segment.slice(equals + 1))];
    if (name === 'q') search = [...value].slice(0, SEARCH_CHARACTERS).join('');
    else if (name === 'sort') {
      const column = COLUMNS.find((one) => one === value.replace(/^-/, ''));
      if (column === undefined) unknown.push(decoded(segment));
      else sort = { column, isDescending: value.startsWith('-') };
    } else {
      for (const one of value.split(',')) {
        const filter = filterNamed(`${name}:${one}`);
        if (filter === null) unknown.push(`${name}=${one}`);
        else if (!filters.includes(filter)) filters.push(filter);
      }
    }
  }
  return { asked: { search, filters, sort }, unknown };
}

/** Half a surrogate pair cannot be encoded; it is not searched for either. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));
}

/** Addresses come from people: a stray percent sign is one. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
