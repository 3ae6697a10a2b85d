import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { accessFrom } from '#cli/sweep/accessFrom.ts';
import { fileSweep } from '#cli/sweep/fileSweep.ts';
import type { SweepOptions } from '#cli/sweep/SweepOptions.ts';
import { sweepCommand } from '#cli/sweepCommand.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { coveredIn } from '#domain/rollup/TicketCoverage.ts';
import { askMark } from '#workflows/sweep/askMark.ts';
import { tried } from '#workflows/sweep/sweepSteps.ts';
import { readingOf } from '#workflows/sweep/historyReading.ts';
import { zendeskSweepEntries } from '#zendesk/zendeskSweepEntries.ts';
import { language } from '../../language/conversationOf.ts';
import { asAdmin, connectAs, startAccount } from '../../zendesk/localAccount.ts';
import { AYLIN as ME, never } from '../../zendesk/samples.ts';
import { type Ended, runOn } from '../terminalFor.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundswell-apply-'));
const state = join(folder, 'acme.sweep');
let account: LocalZendesk;
let options: SweepOptions;

function access(env: Readonly<Record<string, string>>) {
  const found = accessFrom(env, account.url);
  if (found === null) throw new Error('no access');
  return found;
}

const AYLIN = { ZENDESK_EMAIL: 'aylin@fernway.example', ZENDESK_API_TOKEN: 'local' };

beforeAll(async () => {
  account = await startAccount();
  const page = '/api/v2/search/export?filter[type]=ticket&query=created>=2000-01-01&page[size]=12';
  const found = (await asAdmin(account, 'GET', page)).body.results as { created_at: string }[];
  const days = found.map((one) => one.created_at.slice(0, 10)).sort();
  const [from, until] = [days.at(0), days.at(-1)] as [SweepOptions['from'], SweepOptions['until']];
  options = {
    ...{ subdomain: 'fernway', from, until, state, json: true, isEstimate: false, apply: null, views: [] },
    access: access(AYLIN),
  };
  expect((await run()).code).toBe(0);
});
afterEach(() => void vi.restoreAllMocks());
afterAll(async () => {
  await account.stop();
  rmSync(folder, { recursive: true });
});

/** Retries and jobs wait for a moment only. */
function run(more: Partial<SweepOptions> = {}, input = ''): Promise<Ended> {
  const { signal } = new AbortController();
  const sleep = (milliseconds: number) =>
    new Promise<void>((wake) => setTimeout(wake, Math.min(milliseconds, 20)));
  const world = { sleep, random: () => 0 };
  return runOn(input, (terminal) => sweepCommand({ ...options, ...more }, language, terminal, signal, world));
}

interface KeptAsk {
  readonly id: string;
  readonly ticketId: string;
}

/** What the sweep found, in its file. */
function asksIn(file: string): readonly KeptAsk[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.flatMap((line) => (JSON.parse(line) as { readonly asks?: readonly KeptAsk[] }).asks ?? []);
}

/** A file of proposals as `--json` prints them, of which a person left this. */
function chosen(name: string, asks: readonly KeptAsk[], more: object = {}): string {
  const path = join(folder, `${name}.json`);
  const proposals = [{ id: 'p', name, asks: asks.map(({ id }) => ({ id })), ...more }];
  writeFileSync(path, JSON.stringify({ counts: {}, alone: 0, left: 0, proposals }));
  return path;
}

interface Stored {
  readonly name: string;
  readonly external_id: string;
  readonly custom_object_fields: Readonly<Record<string, unknown>>;
}

async function records(object: string): Promise<readonly Stored[]> {
  const path = `/api/v2/custom_objects/groundswell_${object}/records?page[size]=100`;
  return (await asAdmin(account, 'GET', path)).body.custom_object_records as readonly Stored[];
}

/** The account's answers from the n-th request on (of those to such addresses) are these instead. */
function answers(from: number, status: number, of = ''): void {
  const real = globalThis.fetch;
  let asked = 0;
  vi.spyOn(globalThis, 'fetch').mockImplementation((...given) => {
    if (String(given[0]).includes(of)) asked += 1;
    if (asked < from) return real(...given);
    return status === 0
      ? Promise.reject(new Error('killed'))
      : Promise.resolve(new Response('{"error":"Couldn’t authenticate you"}', { status }));
  });
}

describe('groundswell sweep --apply', () => {
  it('writes themes with a mention for each ticket, which is nobody’s tag, and tags no ticket', async () => {
    const asks = asksIn(state);
    const tickets = new Set(asks.map(({ ticketId }) => ticketId));
    const id = [...tickets][0] ?? '';
    const before = (await asAdmin(account, 'GET', `/api/v2/tickets/${id}`)).body.ticket as { tags: unknown };
    const apply = chosen('Asked in the past', asks);
    const { code, out, err } = await run({ apply });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual({
      ...{ proposals: 1, mentions: tickets.size, before: 0, unknown: 0, left_out: 0, full: false },
    });
    expect((await records('theme')).map(({ name }) => name)).toEqual(['Asked in the past']);
    const mentions = await records('mention');
    expect(mentions).toHaveLength(tickets.size);
    for (const { custom_object_fields: fields } of mentions)
      expect(JSON.stringify(fields)).toContain('heardBy');
    const after = (await asAdmin(account, 'GET', `/api/v2/tickets/${id}`)).body.ticket as { tags: unknown };
    expect(after.tags).toEqual(before.tags);

    // What was read is known to every board: by days, and from where on to catch up.
    const entries = zendeskSweepEntries(await connectAs(account, 'tom'));
    const [days, reading] = [
      await entries.coverage.read([ME], never),
      await entries.readings.read([ME], never),
    ];
    const shelf = await fileSweep(state, 'fernway');
    const [kept, sweep] = [await shelf.coverage(), await shelf.sweep()];
    await shelf.close();
    if (!days.ok || !reading.ok || !kept.ok || !sweep.ok || sweep.value === null) throw new Error('not told');
    expect(days.value.get(ME)).toEqual(kept.value);
    expect(reading.value.get(ME)).toEqual(readingOf(sweep.value));

    // The same once more writes nothing, and nothing of it is proposed any more.
    const again = await run({ apply });
    expect(JSON.parse(again.out)).toMatchObject({ proposals: 0, mentions: 0, before: asks.length });
    expect(await records('mention')).toEqual(mentions);
    expect(JSON.parse((await run()).out)).toMatchObject({ alone: 0, proposals: [] });
  });

  it('goes on after a death at any request, and writes nothing twice', async () => {
    const asks = asksIn(state);
    const before = { themes: (await records('theme')).length, mentions: (await records('mention')).length };
    for (const [n, from] of [3, 7, 10, 12, 14].entries()) {
      // A sweep of its own, whose asks are all open; and a theme of its own.
      const own = join(folder, `killed${n}.sweep`);
      writeFileSync(
        own,
        readFileSync(state, 'utf8')
          .split('\n')
          .filter((line) => !line.includes('"settled"'))
          .join('\n'),
      );
      const apply = chosen(`Killed ${n}`, asks);
      answers(from, 0);
      const killed = await run({ apply, state: own });
      expect([killed.code, killed.out]).toEqual([2, '']);
      expect(killed.err).toContain('writes nothing twice');
      vi.restoreAllMocks();
      expect((await run({ apply, state: own })).code).toBe(0);
    }
    const tickets = new Set(asks.map(({ ticketId }) => ticketId)).size;
    const ids = (await records('mention')).map(({ external_id: id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(before.mentions + 5 * tickets);
    expect(await records('theme')).toHaveLength(before.themes + 5);
  });

  it('reads without telling the account, which it does not do before somebody applies', async () => {
    const own = await startAccount();
    const url = { origin: own.url, authorization: access(AYLIN).authorization };
    expect((await run({ access: url, state: join(folder, 'dry.sweep') })).code).toBe(0);
    const path = '/api/v2/custom_objects/groundswell_entry/records?page[size]=100';
    expect((await asAdmin(own, 'GET', path)).body.custom_object_records).toEqual([]);
    await own.stop();
  });

  it('proposes nothing that somebody dismissed on a board, and does not take silence for “nothing”', async () => {
    const own = join(folder, 'dismissed.sweep');
    const before = await run({ state: own });
    const asks = asksIn(own);
    expect(JSON.parse(before.out)).not.toMatchObject({ proposals: [] });
    const { dismissed } = zendeskSweepEntries(await connectAs(account, 'tom'));
    const tom = asId<UserId>('9000002');
    expect(await dismissed.change(tom, { add: asks.map(askMark) })).toMatchObject({ ok: true });
    account.clock.advance(10 * 60);
    expect(JSON.parse((await run({ state: own })).out)).toMatchObject({ alone: 0, proposals: [] });
    answers(1, 500, '_entry/records/search');
    const silent = await run({ state: own });
    expect([silent.code, silent.out]).toEqual([2, '']);
    vi.restoreAllMocks();
    await dismissed.change(tom, { remove: asks.map(askMark) });
    account.clock.advance(10 * 60);
    expect((await run({ state: own })).out).toBe(before.out);
  });

  it('says where what was read could not be noted, and does it when run again', async () => {
    const own = join(folder, 'untold.sweep');
    expect((await run({ state: own })).code).toBe(0);
    const apply = chosen('Untold', asksIn(own));
    const { until } = options;
    const later = (await asAdmin(account, 'GET', `/api/v2/custom_objects/groundswell_entry/records`)).body
      .custom_object_records as readonly { readonly id: string }[];
    for (const { id } of later)
      await asAdmin(account, 'DELETE', `/api/v2/custom_objects/groundswell_entry/records/${id}`);
    answers(1, 403, `external_id=reading.${ME}`);
    const untold = await run({ state: own, apply });
    expect(untold.code).toBe(1);
    expect(untold.err).toContain('could not be noted in fernway; the same command does it');
    vi.restoreAllMocks();
    expect(await run({ state: own, apply })).toMatchObject({ code: 0, err: '' });
    const { readings } = zendeskSweepEntries(await connectAs(account, 'tom'));
    const told = await readings.read([ME], never);
    expect(told.ok && told.value.get(ME)?.until).toBe(until);
  });

  it('says what is wrong with a file before it asks the account', async () => {
    answers(1, 0);
    const nothing = join(folder, 'nothing.json');
    writeFileSync(nothing, '{"proposals":[{}]}');
    expect(await run({ apply: nothing })).toMatchObject({
      code: 2,
      err: expect.stringContaining('nothing that sweep --json printed'),
    });
    expect(await run({ apply: join(folder, 'none.json') })).toMatchObject({ code: 2 });
    expect(
      await run({ apply: '-' }, JSON.stringify({ proposals: [{ id: 'p', name: '…', asks: [] }] })),
    ).toMatchObject({
      code: 2,
      err: expect.stringContaining('“…” (p) cannot be a theme’s name'),
    });
  });

  it('says which theme is not there, and what is of another sweep or account', async () => {
    const own = join(folder, 'into.sweep');
    expect((await run({ state: own })).code).toBe(0);
    const asks = asksIn(own);
    expect(await run({ state: own, apply: chosen('Into', asks, { into: 'nowhere' }) })).toMatchObject({
      code: 2,
      err: expect.stringContaining('find the theme that “Into” goes into'),
    });
    const foreign = await run({ state: own, apply: chosen('Foreign', [{ id: '1.x', ticketId: '1' }]) });
    expect(foreign).toMatchObject({ code: 1, err: expect.stringContaining('1 asks are not in') });
    expect(await run({ state: own, subdomain: 'other' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('is of a sweep of fernway, not other; name another --state'),
    });
  });
});

describe('groundswell sweep against an account that', () => {
  const fresh = (name: string) => join(folder, `${name}.sweep`);

  it('accepts the token no more: stops with what it has, and goes on with a new one', async () => {
    const whole = await run({ state: fresh('whole') });
    expect(whole.code).toBe(0);
    const own = fresh('expired');
    answers(3, 401, '/comments');
    const expired = await run({ state: own });
    expect([expired.code, expired.out]).toEqual([2, '']);
    expect(expired.err).toContain('does not accept the credentials');
    expect(expired.err).toContain('the same command goes on there');
    vi.restoreAllMocks();
    const after = await run({ state: own });
    expect([after.code, after.out]).toEqual([0, whole.out]);
    expect(after.err).toContain('Going on after');
  });

  it('asks to wait again and again: comes to the same', async () => {
    const whole = await run({ state: fresh('whole') });
    const real = globalThis.fetch;
    let asked = 0;
    vi.spyOn(globalThis, 'fetch').mockImplementation((...given) =>
      (asked += 1) % 6 === 0
        ? Promise.resolve(new Response('{}', { status: 429, headers: { 'Retry-After': '1' } }))
        : real(...given),
    );
    const busy = await run({ state: fresh('busy') });
    expect([busy.code, busy.out]).toEqual([0, whole.out]);
    expect(asked).toBeGreaterThan(12);
  });

  it('has a ticket deleted meanwhile: leaves it out, and forgets its words', async () => {
    const own = join(folder, 'deleted.sweep');
    expect((await run({ state: own })).code).toBe(0);
    const [first] = asksIn(own);
    if (first === undefined) throw new Error('nothing was asked');
    expect((await asAdmin(account, 'DELETE', `/api/v2/tickets/${first.ticketId}`)).status).toBe(204);
    const { code, out } = await run({ state: own, apply: chosen('Deleted', [first]) });
    expect({ code, ...(JSON.parse(out) as object) }).toMatchObject({ code: 0, mentions: 0, left_out: 1 });
    expect(readFileSync(own, 'utf8')).not.toContain(JSON.stringify(first.id));
    // How far was read is still known behind that.
    const shelf = await fileSweep(own, 'fernway');
    const [days, sweep] = [await shelf.coverage(), await shelf.sweep()];
    await shelf.close();
    expect(days.ok && tried(coveredIn(days.value, '2000-01-01', '2099-12-31'))).toBe(
      sweep.ok && sweep.value !== null && tried(sweep.value.counts),
    );
    expect((await records('theme')).some(({ name }) => name === 'Deleted')).toBe(false);
  });
});
