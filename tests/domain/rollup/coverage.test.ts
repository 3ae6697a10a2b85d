import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '#domain/basis/Day.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import {
  coveredIn,
  mostOf,
  type PassedTicket,
  READ_AS,
  type TicketCoverage,
  withPassed,
} from '#domain/rollup/TicketCoverage.ts';

const day = fc.constantFrom<Day>('2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01');
const ticket = fc
  .tuple(day, fc.constantFrom('00:00:00.000Z', '23:59:59.000Z'), fc.constantFrom(...READ_AS))
  .map(([of, time, as]): PassedTicket => ({ createdAt: `${of}T${time}` as Instant, as }));
const tickets = fc.array(ticket, { maxLength: 30 });

describe('what tickets came to', () => {
  it('is the same as counting one by one, in whatever parts it is kept', () =>
    fc.assert(
      fc.property(tickets, tickets, day, day, (first, second, from, to) => {
        const kept = coveredIn(withPassed(withPassed({}, first), second), from, to);
        for (const as of READ_AS) {
          const slow = [...first, ...second].filter((one) => {
            const created = one.createdAt.slice(0, 10);
            return one.as === as && created >= from && created <= to;
          });
          expect(kept[as]).toBe(slow.length);
        }
      }),
    ));

  it('of several readings is of each day the one that saw most, and never more than one saw', () =>
    fc.assert(
      fc.property(fc.array(tickets, { maxLength: 4 }), (readings) => {
        const all = readings.map((one) => withPassed({}, one));
        const together = mostOf(all);
        const sizeOf = (coverage: TicketCoverage, of: Day) =>
          READ_AS.reduce((sum, as) => sum + coveredIn(coverage, of, of)[as], 0);
        for (const of of ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'] as const) {
          expect(sizeOf(together, of)).toBe(Math.max(0, ...all.map((one) => sizeOf(one, of))));
          if (together[of] !== undefined) expect(all.map((one) => one[of])).toContain(together[of]);
        }
      }),
    ));
});
