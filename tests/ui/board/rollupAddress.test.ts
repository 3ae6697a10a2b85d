import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOLD_FAMILIES, type ToldFilter } from '#domain/rollup/ToldFilter.ts';
import { readRollupAddress, rollupAddress } from '#ui/board/rollup/rollupAddress.ts';
import { narrowingsOf, withNarrowings } from '#ui/board/rollup/narrowings.ts';
import { RANKS, type RollupView, USUAL_VIEW } from '#ui/board/rollup/RollupView.ts';

const said = fc.oneof(
  fc.constantFrom('', 'none', 'Pro, EU/DACH', '50 %', '100%', '%6Eone', '企業プラン', 'kind:bug', 'a=b'),
  fc.string({ maxLength: 20 }),
);
const told = fc
  .tuple(fc.constantFrom(...TOLD_FAMILIES), said)
  .map(([family, value]): ToldFilter => `${family}:${value}`);
const byFamily = (filters: readonly ToldFilter[]) =>
  TOLD_FAMILIES.flatMap((family) => filters.filter((one) => one.startsWith(`${family}:`)));

describe('an address of the rollup', () => {
  it('says everything that a look is made of, whatever plans and segments are called', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(told, { maxLength: 6 }),
        fc.constantFrom(...RANKS),
        fc.boolean(),
        (filters, rank, isDescending) => {
          const view: RollupView = { ...USUAL_VIEW, told: byFamily(filters), rank, isDescending };
          expect(readRollupAddress(rollupAddress(view))).toEqual({ view, unknown: [] });
          // What the menu and the chips hand back is the same look.
          expect(withNarrowings(view, narrowingsOf(view))).toEqual(view);
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each(['plan=%E0%A4%A', `plan=${'x'.repeat(201)}`, 'plan=', 'channel=a,,b', 'sort=money'])(
    'tells what nobody understands: %s',
    (address) => {
      const { view, unknown } = readRollupAddress(address);
      expect(unknown).toHaveLength(1);
      expect(view.told).toEqual(address.startsWith('channel') ? ['channel:a', 'channel:b'] : []);
    },
  );

  it('holds half a character as one that is none', () => {
    const address = rollupAddress({ ...USUAL_VIEW, told: ['plan:a\ud83d'] });
    expect(readRollupAddress(address)).toEqual({
      view: { ...USUAL_VIEW, told: ['plan:a\ufffd'] },
      unknown: [],
    });
  });
});
