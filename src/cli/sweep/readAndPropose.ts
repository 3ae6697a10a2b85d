import type { Failure } from '#ports/Failure.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Sweep } from '#ports/SweepShelf.ts';
import { estimateSweep, minutesLeft, sweepOf, type SweepWish } from '#workflows/sweep/estimateSweep.ts';
import { openAsks } from '#workflows/sweep/openAsks.ts';
import { proposeThemes } from '#workflows/sweep/proposeThemes.ts';
import { readHistory } from '#workflows/sweep/readHistory.ts';
import { catchUp, tried } from '#workflows/sweep/sweepSteps.ts';
import type { ExitCode, Terminal } from '../readCommand.ts';
import { proposalsJson, proposalsText } from './printProposals.ts';
import type { SweepOptions } from './SweepOptions.ts';
import type { SweepOutside } from './sweepOutside.ts';

/** Reads what was not read yet, and prints what may be themes. */
export async function readAndPropose(
  outside: SweepOutside,
  wish: SweepWish,
  { state, json, subdomain }: SweepOptions,
  { stdout, stderr, colours }: Terminal,
  fail: (failure: Failure) => ExitCode,
  signal: AbortSignal,
): Promise<ExitCode> {
  const { until } = wish;
  const estimate = await estimateSweep(outside, wish, signal);
  if (!estimate.ok) return fail(estimate.failure);
  const before = await outside.sweepShelf.sweep();
  const kept = before.ok ? before.value : null;
  const other = kept === null ? null : otherWish(kept, wish);
  if (other !== null) {
    const [is, say] = other;
    stderr.write(`groundswell: ${state} is of a sweep ${is}: say ${say}, or name another --state\n`);
    return 2;
  }
  let sweep = kept ?? sweepOf(wish, estimate.value);
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
  const asks = await openAsks(outside, signal);
  if (!asks.ok) return fail(asks.failure);
  const { open, dismissed, unknown } = asks.value;
  if (unknown !== null) return fail(unknown);
  const themes = await themesOf(outside, signal);
  if (!themes.ok) return fail(themes.failure);
  const proposed = await proposeThemes(outside.language, open, themes.value, signal, dismissed);
  if (!proposed.ok) return fail(proposed.failure);
  const print = json ? proposalsJson : proposalsText;
  stdout.write(print(sweep, proposed.value, subdomain, colours));
  return sweep.counts.failed > 0 ? 1 : 0;
}

/** What the state was begun with where that is something else, and how to say so; `null` where it is the same. */
function otherWish(kept: Sweep, wish: SweepWish): readonly [is: string, say: string] | null {
  if (kept.from !== wish.from) return [`from ${kept.from}`, `--from ${kept.from}`];
  const [were, are] = [idsOf(kept.views), idsOf(wish.views)];
  if (were.join() === are.join()) return null;
  return were.length === 0
    ? ['of no views', 'no --view']
    : [`of views ${were.join(' ')}`, `--view ${were.join(' ')}`];
}

function idsOf(views: SweepWish['views'] = []): readonly string[] {
  return views.map(({ id }) => id).sort();
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
