import { type Row, rowOf } from '../bench/Row.ts';
import type { StormReport } from './runStorm.ts';

/** A storm in the shape that all numbers of the project have. */
export function stormRows(report: StormReport): readonly Row[] {
  const { seed, lost, doubled, diverged, actions, faults, kills, attacks } = report;
  const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
  const none = (id: string, what: string, value: number) =>
    rowOf({ id, what: `${what} (seed ${seed})`, unit: 'count', goal: 0, better: 'lower' }, [value]);
  const many = (id: string, what: string, value: number) =>
    rowOf({ id, what, unit: 'count', goal: 1, better: 'higher' }, [value]);
  return [
    none(
      'storm.lost',
      'deeds that were said to be kept and are neither in the account nor in an outbox',
      lost.length,
    ),
    none('storm.doubled', 'deeds that are in the account more than once, or that nobody did', doubled.length),
    none(
      'storm.diverged',
      'agents who fold another account than honest deeds make, after reading everything',
      diverged.length,
    ),
    many('storm.actions', 'what agents did', total(actions)),
    many(
      'storm.faults',
      'answers refused, lost or late, connections broken, tabs killed, records changed or forged by others',
      total(faults) + kills + total(attacks),
    ),
  ];
}
