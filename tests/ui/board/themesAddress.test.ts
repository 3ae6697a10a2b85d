import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, routeOf } from '#ui/board/frame/BoardRoute.ts';
import { addressOfView, readAddress } from '#ui/board/themes/themesAddress.ts';
import { COLUMNS, FAMILIES, type ThemesAsked, viewStart } from '#ui/board/themes/ThemesView.ts';
import { filtersOf } from '#ui/board/themes/filtersOf.ts';

const USUAL = viewStart('themes').sort;
const asked = (more: Partial<ThemesAsked> = {}): ThemesAsked => ({
  search: '',
  filters: [],
  sort: USUAL,
  ...more,
});
const read = (address: string) => readAddress(address, USUAL);

describe('the address of a look at the list', () => {
  it('is empty for the list as it is at first, and short for everything else', () => {
    expect(addressOfView(asked(), USUAL)).toBe('');
    const look = asked({
      search: 'csv export',
      filters: ['kind:bug', 'champion:vacant', 'kind:request', 'champion:9000002', 'area:a1'],
      sort: { column: 'heard', isDescending: false },
    });
    expect(addressOfView(look, USUAL)).toBe(
      'kind=bug,request/area=a1/champion=vacant,9000002/sort=heard/q=csv%20export',
    );
  });

  it('leads back to the same look', () => {
    const all = FAMILIES.flatMap(filtersOf);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.uniqueArray(fc.constantFrom(...all), { maxLength: 8 }),
        fc.constantFrom(...COLUMNS),
        fc.boolean(),
        (text, filters, column, isDescending) => {
          const search = text.replaceAll('/', ' ').trim();
          const look = asked({ search, filters, sort: { column, isDescending } });
          const { asked: back, unknown } = read(addressOfView(look, USUAL));
          expect(unknown).toEqual([]);
          expect(back.search).toBe(search);
          expect(back.sort).toEqual(look.sort);
          expect(new Set(back.filters)).toEqual(new Set(filters));
        },
      ),
    );
  });

  it('survives the way through a route, and what people paste', () => {
    const address = addressOfView(asked({ search: 'a/b 50% #1 ü', filters: ['kind:bug'] }), USUAL);
    const route = routeOf(addressOf({ page: 'themes', asked: address }));
    expect(route).toEqual({ page: 'themes', asked: address });
    expect(read(address).asked.search).toBe('a b 50% #1 ü');
  });

  it.each([
    ['kind=bug,nonsense', ['kind:bug'], ['kind=nonsense']],
    ['flavour=sweet/kind=bug', ['kind:bug'], ['flavour=sweet']],
    ['champion=vacant/champion=vacant', ['champion:vacant'], []],
    ['champion=<script>', [], ['champion=<script>']],
    ['sort=-price', [], ['sort=-price']],
    ['kind=', [], ['kind=']],
    ['===', [], ['===']],
    ['%E0%A4%A', [], ['=%E0%A4%A']],
  ])('%s asks for what is known, and tells the rest', (address, filters, unknown) => {
    const seen = read(address);
    expect(seen.asked.filters).toEqual(filters);
    expect(seen.unknown).toEqual(unknown.map((text) => (text === '===' ? '===' : text)));
  });

  it('reads an address of a megabyte, and searches for no more than a line of it', () => {
    const { asked: seen } = read(`q=${'long '.repeat(200_000)}`);
    expect(seen.search.length).toBeLessThanOrEqual(200);
    expect(addressOfView(asked({ search: '\ud800broken' }), USUAL)).toBe('q=broken');
  });
});

describe('routes', () => {
  it.each([
    ['', { page: 'themes' }],
    ['#/themes', { page: 'themes' }],
    ['themes/ab12', { page: 'theme', id: 'ab12' }],
    ['#/themes/kind=bug', { page: 'themes', asked: 'kind=bug' }],
    ['vacant', { page: 'vacant' }],
    ['vacant/people=5', { page: 'vacant', asked: 'people=5' }],
    ['mine', { page: 'mine' }],
    ['nowhere/at/all', { page: 'themes', isLost: true }],
  ])('%s', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });
});
