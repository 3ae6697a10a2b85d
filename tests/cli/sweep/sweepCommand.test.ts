import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { accessFrom } from '#cli/sweep/accessFrom.ts';
import { sweepCommand } from '#cli/sweepCommand.ts';
import type { SweepOptions } from '#cli/sweep/SweepOptions.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { language } from '../../language/conversationOf.ts';
import { asAdmin, startAccount } from '../../zendesk/localAccount.ts';
import { type Ended, runOn } from '../terminalFor.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundswell-sweep-'));
let account: LocalZendesk;
let options: SweepOptions;

beforeAll(async () => {
  // At a fixed time: which of the first tickets fall into the same days depends on the hour.
  account = await startAccount({ now: '2026-10-14T12:00:00Z' });
  const access = accessFrom(
    { ZENDESK_EMAIL: 'aylin@fernway.example', ZENDESK_API_TOKEN: 'local' },
    account.url,
  );
  if (access === null) throw new Error('no access');
  // The first twelve tickets of the inbox, by their creation.
  const found = await asAdmin(
    account,
    'GET',
    '/api/v2/search/export?filter[type]=ticket&query=created>=2000-01-01&page[size]=12',
  );
  const days = (found.body.results as { created_at: string }[])
    .map((one) => one.created_at.slice(0, 10))
    .sort();
  const [from, until] = [days.at(0), days.at(-1)] as [SweepOptions['from'], SweepOptions['until']];
  const state = join(folder, 'whole.sweep');
  options = {
    subdomain: 'fernway',
    access,
    from,
    until,
    state,
    json: true,
    isEstimate: false,
    apply: null,
    views: [],
  };
});
afterAll(async () => {
  await account.stop();
  rmSync(folder, { recursive: true });
});

interface Proposals {
  readonly counts: Readonly<Record<string, number>>;
  readonly alone: number;
  readonly proposals: readonly { readonly asks: readonly unknown[] }[];
}

function run(
  more: Partial<SweepOptions> = {},
  signal = new AbortController().signal,
  hears = language,
): Promise<Ended> {
  return runOn('', (terminal) => sweepCommand({ ...options, ...more }, hears, terminal, signal));
}

const requestsOf = (file: string): number => readFileSync(file, 'utf8').trim().split('\n').length;

describe('groundswell sweep', () => {
  it('says what it will take, and reads nothing', async () => {
    const { code, out } = await run({ isEstimate: true, state: join(folder, 'none') });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ from: options.from, tickets: expect.any(Number) });
    expect(() => statSync(join(folder, 'none'))).toThrow();
  });

  it('reads the views that are named, by id or name, and says which there are', async () => {
    const named = { views: ['8700006', 'Pending tickets'], state: join(folder, 'views.sweep') };
    const estimate = await run({ ...named, isEstimate: true });
    expect(JSON.parse(estimate.out)).toMatchObject({
      views: [
        { id: '8700006', name: 'Solved tickets' },
        { id: '8700005', name: 'Pending tickets' },
      ],
      at_most: true,
    });
    const { code, out } = await run(named);
    expect(code).toBe(0);
    const { counts } = JSON.parse(out) as Proposals;
    const all = JSON.parse((await run({ state: join(folder, 'all.sweep') })).out) as Proposals;
    expect(counts.read).toBeGreaterThan(0);
    expect(counts.read).toBeLessThan(all.counts.read ?? 0);
    expect(await run({ ...named, views: [] })).toMatchObject({
      code: 2,
      err: expect.stringContaining('is of a sweep of views 8700005 8700006: say --view 8700005 8700006,'),
    });
    expect(await run({ ...named, views: ['Nowhere'] })).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        'no view is called “Nowhere”; there are:\n  8700001  Your unsolved tickets',
      ),
    });
  });

  it('reads the account, proposes, writes nothing there, and keeps what it read for its reader alone', async () => {
    const themes = '/api/v2/custom_objects/groundswell_theme/records';
    const before = (await asAdmin(account, 'GET', themes)).body;
    const { code, out, err } = await run();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { counts, alone, proposals } = JSON.parse(out) as Proposals;
    expect(counts.read).toBeGreaterThan(5);
    expect(counts.asking).toBeGreaterThan(0);
    expect(alone + proposals.flatMap(({ asks }) => asks).length).toBeGreaterThan(0);
    expect((await asAdmin(account, 'GET', themes)).body).toEqual(before);
    expect(statSync(options.state).mode & 0o077).toBe(0);
  });

  it('goes on where it was stopped, also behind a line that a crash has cut, and comes to the same', async () => {
    const whole = await run();
    expect(whole.err).toMatch(/^Going on after \d+ tickets\.\n$/u);
    const state = join(folder, 'stopped.sweep');
    const stop = new AbortController();
    let heard = 0;
    const stopping = {
      ...language,
      hear: (...asked: Parameters<typeof language.hear>) => {
        if ((heard += 1) === 6) stop.abort();
        return language.hear(...asked);
      },
    };
    const stopped = await run({ state }, stop.signal, stopping);
    expect(stopped).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('the same command goes on there'),
    });
    const steps = requestsOf(state);
    writeFileSync(state, '{"sweep":{"from', { flag: 'a' });
    const { code, out, err } = await run({ state });
    expect({ code, out }).toEqual({ code: 0, out: whole.out });
    expect(err).toContain('Going on after');
    expect(requestsOf(state)).toBeGreaterThan(steps);
  });

  it('says that the disk is full, and goes on behind what it could write of a step', async () => {
    const whole = await run();
    const state = join(folder, 'full.sweep');
    const handle = await open(options.state);
    const prototype = Object.getPrototypeOf(handle) as FileHandle;
    await handle.close();
    const { appendFile } = prototype;
    let steps = 0;
    const full = vi.spyOn(prototype, 'appendFile').mockImplementation(async function (
      this: FileHandle,
      text,
      ...more
    ) {
      if ((steps += 1) < 3) return appendFile.call(this, text, ...more);
      await appendFile.call(this, String(text).slice(0, 30));
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    });
    const ended = await run({ state });
    full.mockRestore();
    expect(ended).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/could not be kept: is the disk full\?[^]*the same command goes on there/u),
    });
    const { code, out, err } = await run({ state });
    expect({ code, out }).toEqual({ code: 0, out: whole.out });
    expect(err).toContain('Going on after');
  });

  it('says what to do where it may not, or is asked for something else', async () => {
    const wrong = accessFrom({ ZENDESK_OAUTH_TOKEN: 'nope' }, account.url);
    if (wrong === null) throw new Error('no access');
    expect(await run({ access: wrong })).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        'fernway.zendesk.com does not accept the credentials: look at ZENDESK_OAUTH_TOKEN',
      ),
    });
    expect(await run({ from: '1999-01-01' })).toMatchObject({
      code: 2,
      err: expect.stringContaining(`is of a sweep from ${options.from}`),
    });
    const other = join(folder, 'other');
    writeFileSync(other, '{}\n');
    expect(await run({ state: other })).toMatchObject({
      code: 2,
      err: expect.stringContaining('other:1: nothing that'),
    });
    expect(accessFrom({ ZENDESK_EMAIL: 'a@b.example' }, account.url)).toBe(null);
  });
});
