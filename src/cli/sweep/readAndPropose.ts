import type { Failure } from '#ports/Failure.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Sweep } from '#ports/SweepShelf.ts';
import { estimateSweep, minutesLeft } from '#workflows/sweep/estimateSweep.ts';
import { proposeThemes } from '#workflows/sweep/proposeThemes.ts';
import { readHistory } from '#workflows/sweep/readHistory.ts';
import { catchUp, newSweep, tried } from '#workflows/sweep/sweepSteps.ts';
import type { ExitCode, Terminal } from '../readCommand.ts';
import { proposalsJson, proposalsText } from './printProposals.ts';
import type { SweepOptions } from './SweepOptions.ts';
import type { SweepOutside } from './sweepOutside.ts';

/** Reads what was not read yet, and prints what may be themes. */
export async function readAndPropose(
  outside: SweepOutside,
  { from, until, state, json, subdomain }: SweepOptions,
  { stdout, stderr, colours }: Terminal,
  fail: (failure: Failure) => ExitCode,
  signal: AbortSignal,
): Promise<ExitCode> {
  const estimate = await estimateSweep(outside, from, until, signal);
  if (!estimate.ok) return fail(estimate.failure);
  const before = await outside.sweepShelf.sweep();
  const kept = before.ok ? before.value : null;
  if (kept !== null && kept.from !== from) {
    const goOn = `say --from ${kept.from}, or name another --state`;
    stderr.write(`groundswell: ${state} is of a sweep from ${kept.from}: ${goOn}\n`);
    return 2;
  }
  let sweep = kept ?? newSweep({ from, until, total: estimate.value.tickets });
  if (kept !== null && kept.until < until)
    sweep = catchUp(kept, until, Math.max(0, estimate.value.tickets - tried(kept.counts)));
  if (kept !== null) stderr.write(`Going on after ${tried(kept.counts)} tickets.\n`);
  if (sweep.endedAt === null) {
    const tell = (now: Sweep): void => {
      sweep = now;
      if (stderr.isTTY === true) stderr.write(`\r${progressOf(now)} `);
    };
    const end = await readHistory(outside, sweep, tell, signal);
    if (stderr.isTTY === true) stderr.write('\n');
    if (!end.ok) {
      const code = fail(end.failure);
      stderr.write(`${state} keeps what was read; the same command goes on there.\n`);
      return code;
    }
    if (end.value !== 'done') {
      stderr.write(`Stopped after ${tried(sweep.counts)} tickets; the same command goes on there.\n`);
      return 1;
    }
  }
  const asks = await outside.sweepShelf.asks('open');
  if (!asks.ok) return fail(asks.failure);
  const themes = await themesOf(outside, signal);
  if (!themes.ok) return fail(themes.failure);
  const proposed = await proposeThemes(outside.language, asks.value, themes.value, signal);
  if (!proposed.ok) return fail(proposed.failure);
  const print = json ? proposalsJson : proposalsText;
  stdout.write(print(sweep, proposed.value, subdomain, colours));
  return sweep.counts.failed > 0 ? 1 : 0;
}

function progressOf({ counts, total }: Sweep): string {
  const left = minutesLeft(total, tried(counts), counts.asking);
  return `${tried(counts)} of ${total} tickets, ${counts.asking} ask, ${left} min left`;
}

async function themesOf(
  { store }: SweepOutside,
  signal: AbortSignal,
): Promise<Result<readonly Theme[], Failure>> {
  const listed = await store.listThemes(null, signal);
  if (listed.ok) return ok(listed.value.items);
  // Without the app there are no themes to come near to.
  return listed.failure.kind === 'notSetUp' ? ok([]) : listed;
}
