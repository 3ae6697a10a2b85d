import { join } from 'node:path';
import { hearLines } from './hearLines.ts';
import { inboxLines } from './inboxLines.ts';
import type { Measure } from './Measure.ts';
import { rowOf } from './Row.ts';
import { runProgram } from './runProgram.ts';

const RUNS = 3;
const TICKETS = 20_000;

/**
 * `groundswell read` against bare wink-nlp (its full pipe, as it comes), both
 * as programs that read the same export from standard input: bare wink-nlp every comment in it, ours
 * whatever it needs of them. Tickets per second of processor time, start-up and model included on both sides, in turn;
 * so many tickets that what is measured is reading, not the compiler's warming up.
 */
export function measureReading(root: string): Measure {
  return {
    ids: ['read.vsBareWink'],
    run: async (say) => {
      const lines = [...inboxLines(root, TICKETS)];
      const ratios: number[] = [];
      const speeds: number[] = [];
      for (let run = 1; run <= RUNS; run++) {
        const bare = await runProgram([join(root, 'tests/bench/bareWink.mjs')], lines);
        const ours = await runProgram(
          [join(root, 'dist/cli/groundswell.js'), 'read', '--threads', '1', '-'],
          lines,
        );
        say(
          `read ${run}/${RUNS}: ours ${Math.round(TICKETS / ours.cpuS)}, bare ${Math.round(TICKETS / bare.cpuS)} tickets/s`,
        );
        ratios.push(bare.cpuS / ours.cpuS);
        speeds.push(TICKETS / bare.cpuS);
      }
      const what = `tickets/s per core of groundswell read over bare wink-nlp, ${TICKETS} tickets of the inbox`;
      const against = `bare wink-nlp, ${Math.round(rowOf({ id: '', what: '', unit: '', goal: 0, better: 'higher' }, speeds).value)} tickets/s`;
      return [
        rowOf({ id: 'read.vsBareWink', what, unit: '×', goal: 0.5, better: 'higher', against }, ratios),
      ];
    },
  };
}

const HEARD_TICKETS = 6_000;

/**
 * The whole engine against bare wink-nlp (its full pipe, as it comes), both as programs that read the same texts, every
 * one of them to its end: tokens per second are then in the ratio of their processor times, start-up and model included
 * on both sides, in turn.
 */
export function measureHearing(root: string): Measure {
  return {
    ids: ['hear.vsBareWink'],
    run: async (say) => {
      const lines = [...hearLines(root, HEARD_TICKETS)];
      const ratios: number[] = [];
      for (let run = 1; run <= RUNS; run++) {
        const bare = await runProgram([join(root, 'tests/bench/bareWink.mjs')], lines);
        const ours = await runProgram([join(root, 'dist/cli/groundswell.js'), 'hear', '-'], lines);
        say(`hear ${run}/${RUNS}: ours ${ours.cpuS.toFixed(1)} s, bare ${bare.cpuS.toFixed(1)} s`);
        ratios.push(bare.cpuS / ours.cpuS);
      }
      const what = `tokens/s per core of groundswell hear over bare wink-nlp, ${lines.length} comments of the inbox, each a text`;
      return [
        rowOf(
          { id: 'hear.vsBareWink', what, unit: '×', goal: 0.5, better: 'higher', against: 'bare wink-nlp' },
          ratios,
        ),
      ];
    },
  };
}

/** The inbox repeated to 20,000 tickets, piped through the built command; the most memory it held, model included. */
export function measureReadingMemory(root: string): Measure {
  return {
    ids: ['read.peakMB'],
    run: async (say) => {
      const { cpuS, peakMB } = await runProgram(
        [join(root, 'dist/cli/groundswell.js'), 'read', '-'],
        inboxLines(root, TICKETS),
      );
      say(`read: ${TICKETS} tickets in ${Math.round(cpuS)} s of processor time`);
      const what = `most memory of groundswell read, the inbox repeated to ${TICKETS} tickets`;
      return [rowOf({ id: 'read.peakMB', what, unit: 'MB', goal: 400, better: 'lower' }, [peakMB])];
    },
  };
}
