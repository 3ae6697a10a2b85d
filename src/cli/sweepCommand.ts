import type { Failure } from '#ports/Failure.ts';
import type { Language } from '#ports/Language.ts';
import { FULL_SHARE } from '#workflows/sweep/acceptProposals.ts';
import { estimateSweep } from '#workflows/sweep/estimateSweep.ts';
import { shareHistory } from '#workflows/sweep/shareHistory.ts';
import { connectByToken } from '#zendesk/connectByToken.ts';
import type { RetryWorld } from '#zendesk/rest/retryReads.ts';
import { zendeskTicketArchive } from '#zendesk/zendeskTicketArchive.ts';
import { type ExitCode, isFileError, type Terminal } from './readCommand.ts';
import { applyProposals, type Chosen, readChosen } from './sweep/applyProposals.ts';
import { estimateJson, estimateText } from './sweep/printEstimate.ts';
import { fileSweep } from './sweep/fileSweep.ts';
import { readAndPropose } from './sweep/readAndPropose.ts';
import { saidOfFailure } from './sweep/saidOfFailure.ts';
import type { SweepOptions } from './sweep/SweepOptions.ts';
import { wantedViews } from './sweep/wantedViews.ts';
import { signIn, type SweepOutside, sweepOutside, workerOf } from './sweep/sweepOutside.ts';

/**
 * `groundswell sweep`: reads the history of a live account, as Settings → History does, and prints what may be themes. Writes
 * nothing to the account but the proposals that `--apply` names, and with them how far was read.
 */
export async function sweepCommand(
  options: SweepOptions,
  language: Language,
  terminal: Terminal,
  signal: AbortSignal,
  world: Partial<RetryWorld> = {},
): Promise<ExitCode> {
  const { stdin, stdout, stderr } = terminal;
  const { subdomain, from, until } = options;
  const fail = (failure: Failure): ExitCode => {
    stderr.write(`groundswell: ${saidOfFailure(failure, subdomain)}\n`);
    return 2;
  };
  let shelf: Awaited<ReturnType<typeof fileSweep>> | null = null;
  try {
    const chosen = options.apply === null ? null : await readChosen(options.apply, stdin);
    const connected = await connectByToken(options.access, world);
    if (!connected.ok) return fail(connected.failure);
    const zendesk = connected.value;
    const who = await signIn(zendesk, signal);
    if (!who.ok) return fail(who.failure);
    const archive = zendeskTicketArchive(zendesk, false);
    const views = await wantedViews(archive, options.views, signal);
    if (!views.ok) return fail(views.failure);
    const wish = { from, until, ...(views.value.length === 0 ? {} : { views: views.value }) };
    if (options.isEstimate) {
      const worker = workerOf(who.value, subdomain);
      const estimate = await estimateSweep({ archive, worker }, wish, signal);
      if (!estimate.ok) return fail(estimate.failure);
      stdout.write(
        options.json ? `${estimateJson(wish, estimate.value)}\n` : estimateText(wish, estimate.value),
      );
      return 0;
    }
    shelf = await fileSweep(options.state, subdomain);
    const outside = sweepOutside(zendesk, who.value, subdomain, language, shelf);
    return chosen === null
      ? await readAndPropose(outside, wish, options, terminal, fail, signal)
      : await apply(outside, chosen, options, terminal, fail, signal);
  } catch (error) {
    if (!isFileError(error)) throw error;
    stderr.write(`groundswell: ${error.message}\n`);
    return 2;
  } finally {
    await shelf?.close();
  }
}

async function apply(
  outside: SweepOutside,
  chosen: Chosen,
  { json, subdomain, state }: SweepOptions,
  { stdout, stderr }: Terminal,
  fail: (failure: Failure) => ExitCode,
  signal: AbortSignal,
): Promise<ExitCode> {
  const tell = (done: number): void => {
    if (stderr.isTTY === true) stderr.write(`\r${done} of ${chosen.length} proposals `);
  };
  const applied = await applyProposals(outside, chosen, tell, signal);
  if (stderr.isTTY === true) stderr.write('\n');
  if (!applied.ok) {
    const code = applied.failure.kind === 'cancelled' ? 1 : fail(applied.failure);
    stderr.write('What is written stays; the same command goes on there and writes nothing twice.\n');
    return code;
  }
  const told = await shareHistory(outside, signal);
  const { proposals, mentions, before, unknown, leftOut, isFull } = applied.value;
  stdout.write(
    json
      ? `${JSON.stringify({ proposals, mentions, before, unknown, left_out: leftOut, full: isFull })}\n`
      : `${proposals} proposals accepted, ${mentions} mentions written to ${subdomain}, ${before} asks written before, ` +
          `${leftOut} left out (excluded, deleted or forgotten by now).\n`,
  );
  if (unknown > 0) stderr.write(`groundswell: ${unknown} asks are not in ${state}: of another sweep?\n`);
  if (isFull)
    stderr.write(
      `groundswell: ${subdomain}’s records would be above ${FULL_SHARE * 100} % of what it may hold: delete some, or ask Zendesk for more\n`,
    );
  if (!told.ok)
    stderr.write(
      `groundswell: ${saidOfFailure(told.failure, subdomain)}\nWhat was read could not be noted in ${subdomain}; the same command does it, and writes nothing twice.\n`,
    );
  return isFull || unknown > 0 || !told.ok ? 1 : 0;
}
