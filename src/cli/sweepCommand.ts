import * as v from 'valibot';
import { asId, type UserId } from '#domain/basis/Id.ts';
import type { Day } from '#domain/basis/Day.ts';
import { type Instant, instant } from '#domain/basis/Instant.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { poolOfOne } from '#ports/HearingPool.ts';
import type { Language } from '#ports/Language.ts';
import type { Sweep } from '#ports/SweepShelf.ts';
import { memoryReplica } from '#storage/memoryReplica.ts';
import { estimateSweep, minutesLeft } from '#workflows/sweep/estimateSweep.ts';
import type { Proposal } from '#workflows/sweep/Proposal.ts';
import { proposeThemes } from '#workflows/sweep/proposeThemes.ts';
import { readHistory } from '#workflows/sweep/readHistory.ts';
import { catchUp, newSweep, tried } from '#workflows/sweep/sweepSteps.ts';
import { connectByToken, type TokenAccess } from '#zendesk/connectByToken.ts';
import type { Zendesk } from '#zendesk/connectZendesk.ts';
import { zendeskAccountSettings } from '#zendesk/zendeskAccountSettings.ts';
import { zendeskPlaces } from '#zendesk/zendeskPlaces.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { zendeskTicketArchive } from '#zendesk/zendeskTicketArchive.ts';
import { oneLine } from './printLine.ts';
import { paintFor } from './printTicket.ts';
import { type ExitCode, isFileError, type Terminal } from './readCommand.ts';
import { fileSweep } from './sweep/fileSweep.ts';
import { saidOfFailure } from './sweep/saidOfFailure.ts';

/** What a person asked the command to do. */
export interface SweepOptions {
  readonly subdomain: string;
  readonly access: TokenAccess;
  readonly from: Day;
  readonly until: Day;
  /** The file that keeps how far it got, and what was found. */
  readonly state: string;
  readonly json: boolean;
  /** Say what it will take, and read nothing. */
  readonly isEstimate: boolean;
}

const me = v.object({ user: v.object({ id: v.number(), role: v.string() }) });

/**
 * `groundswell sweep`: reads the history of a live account, as Settings → History does, and prints what may be themes.
 * Writes nothing to the account.
 */
export async function sweepCommand(
  options: SweepOptions,
  language: Language,
  { stdout, stderr, colours }: Terminal,
  signal: AbortSignal,
): Promise<ExitCode> {
  const { subdomain, from, until, json } = options;
  const fail = (failure: Failure): ExitCode => {
    stderr.write(`groundswell: ${saidOfFailure(failure, subdomain)}\n`);
    return 2;
  };
  const connected = await connectByToken(options.access);
  if (!connected.ok) return fail(connected.failure);
  const zendesk = connected.value;
  const archive = zendeskTicketArchive(zendesk, false);
  const who = await zendesk.rest.read(
    { path: '/api/v2/users/me', what: 'sign in', missing: 'gone', urgency: 'onScreen' },
    me,
    signal,
  );
  if (!who.ok) return fail(who.failure);
  if (who.value.user.role === 'end-user') return fail({ kind: 'forbidden', what: 'sign in' });
  const estimate = await estimateSweep({ archive }, from, until, signal);
  if (!estimate.ok) return fail(estimate.failure);
  if (options.isEstimate) {
    const { tickets, requests, minutes } = estimate.value;
    stdout.write(
      json
        ? `${JSON.stringify({ from, until, tickets, requests, minutes })}\n`
        : `${tickets} tickets from ${from} to ${until}: some ${requests} requests, ${minutes} minutes.\n`,
    );
    return 0;
  }
  let shelf: Awaited<ReturnType<typeof fileSweep>>;
  try {
    shelf = await fileSweep(options.state);
  } catch (error) {
    if (!isFileError(error)) throw error;
    stderr.write(`groundswell: ${error.message}\n`);
    return 2;
  }
  try {
    const outside = {
      ...outsideOf(zendesk, who.value.user, subdomain),
      archive,
      language,
      hearingPool: async () => poolOfOne(language),
      sweepShelf: shelf,
    };
    const before = await shelf.sweep();
    const kept = before.ok ? before.value : null;
    if (kept !== null && kept.from !== from) {
      stderr.write(
        `groundswell: ${options.state} is of a sweep from ${kept.from}: say --from ${kept.from}, or name another --state\n`,
      );
      return 2;
    }
    let sweep = kept ?? newSweep({ from, until, total: estimate.value.tickets });
    if (kept !== null && kept.until < until)
      sweep = catchUp(kept, until, Math.max(0, estimate.value.tickets - tried(kept.counts)));
    if (kept !== null) stderr.write(`Going on after ${tried(kept.counts)} tickets.\n`);
    if (sweep.endedAt === null) {
      const tell = (now: Sweep): void => {
        sweep = now;
        if (stderr.isTTY !== true) return;
        const { counts, total } = now;
        const left = minutesLeft(total, tried(counts), counts.asking);
        stderr.write(`\r${tried(counts)} of ${total} tickets, ${counts.asking} ask, ${left} min left `);
      };
      const end = await readHistory(outside, sweep, tell, signal);
      if (stderr.isTTY === true) stderr.write('\n');
      if (!end.ok) {
        const code = fail(end.failure);
        stderr.write(`${options.state} keeps what was read; the same command goes on there.\n`);
        return code;
      }
      if (end.value !== 'done') {
        stderr.write(`Stopped after ${tried(sweep.counts)} tickets; the same command goes on there.\n`);
        return 1;
      }
    }
    const asks = await shelf.asks('open');
    const themes = await themesOf(zendesk, signal);
    if (!asks.ok) return fail(asks.failure);
    if (!themes.ok) return fail(themes.failure);
    const proposed = await proposeThemes(language, asks.value, themes.value, signal);
    if (!proposed.ok) return fail(proposed.failure);
    const { proposals, alone, left } = proposed.value;
    if (json)
      stdout.write(
        `${JSON.stringify({ counts: sweep.counts, alone, left, proposals: proposals.map(shown) })}\n`,
      );
    else {
      const paint = paintFor(colours);
      for (const { name, people, tickets, nearest, typical } of proposals) {
        const near = nearest === null ? '' : paint('dim', `  near “${oneLine(nearest.name, 60)}”`);
        stdout.write(`${paint('bold', oneLine(name, 80))}  ${people} people, ${tickets} tickets${near}\n`);
        for (const { text } of typical) stdout.write(`    “${oneLine(text)}”\n`);
      }
      const { read, excluded, begunByStaff, tagged, failed } = sweep.counts;
      stdout.write(
        `\n${proposals.length} proposals, ${alone} asks go with no other. ${read} tickets read; ${excluded} kept from the app, ` +
          `${begunByStaff} begun by agents, ${tagged} tagged already, ${failed} could not be read. Nothing was written to ${subdomain}.\n`,
      );
    }
    return sweep.counts.failed > 0 ? 1 : 0;
  } finally {
    await shelf.close();
  }
}

function outsideOf(
  zendesk: Zendesk,
  user: { readonly id: number; readonly role: string },
  subdomain: string,
) {
  const worker = {
    id: asId<UserId>(String(user.id)),
    name: '',
    avatarUrl: null,
    role: user.role,
    groups: [],
    locale: 'en',
    subdomain,
  };
  return {
    worker,
    settings: zendeskAccountSettings(zendesk),
    places: zendeskPlaces(zendesk),
    replica: memoryReplica(),
    leases: zendesk.leases,
    now: (): Instant => instant(zendesk.nowMs()),
    pause: (milliseconds: number, signal: AbortSignal) => zendesk.world.sleep(milliseconds, signal),
  };
}

async function themesOf(zendesk: Zendesk, signal: AbortSignal) {
  const listed = await zendeskThemeStore(zendesk).listThemes(null, signal);
  if (listed.ok) return { ok: true, value: listed.value.items } as const;
  // Without the app there are no themes to come near to.
  const none: readonly Theme[] = [];
  return listed.failure.kind === 'notSetUp' ? ({ ok: true, value: none } as const) : listed;
}

function shown({ id, name, kind, people, tickets, typical, nearest, isOfTheme, asks }: Proposal): object {
  return {
    id,
    name,
    kind,
    people,
    tickets,
    typical: typical.map(({ text }) => text),
    nearest: nearest === null ? null : { id: nearest.id, name: nearest.name },
    is_of_theme: isOfTheme,
    asks: asks.map((ask) => ({
      id: ask.id,
      ticket: ask.ticketId,
      requester: ask.requesterId,
      what: ask.what,
    })),
  };
}
