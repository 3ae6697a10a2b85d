import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { asAdmin, startAccount, weather } from '../zendesk/localAccount.ts';
import { GROUNDSWELL } from './runProgram.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundswell-sweep-test-'));
const PATIENCE_MS = 240_000;
let account: LocalZendesk;
let period: readonly string[];

beforeAll(async () => {
  account = await startAccount();
  const path = '/api/v2/search/export?filter[type]=ticket&query=created>=2000-01-01&page[size]=30';
  const { results } = (await asAdmin(account, 'GET', path)).body as { results: { created_at: string }[] };
  const days = results.map((one) => one.created_at.slice(0, 10));
  period = ['--from', days.at(0) ?? '', '--until', days.at(-1) ?? ''];
});
afterAll(async () => {
  await account.stop();
  rmSync(folder, { recursive: true, force: true });
});

function sweep(state: string) {
  const args = [
    'sweep',
    '--subdomain',
    'fernway',
    '--local',
    account.url,
    ...period,
    '--state',
    state,
    '--json',
  ];
  const env = { ...process.env, ZENDESK_EMAIL: 'aylin@fernway.example', ZENDESK_API_TOKEN: 'local' };
  return spawn(process.execPath, [GROUNDSWELL, ...args], { env, stdio: ['ignore', 'pipe', 'ignore'] });
}

async function printed(state: string): Promise<string> {
  const child = sweep(state);
  let out = '';
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  await once(child, 'close');
  expect(child.exitCode).toBe(0);
  return out;
}

const stepsIn = (file: string): number =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0;

describe('a sweep of a live account', () => {
  it(
    'goes on after kill -9 as if nothing had happened',
    async () => {
      const whole = await printed(join(folder, 'whole.sweep'));
      const { counts } = JSON.parse(whole) as { counts: { read: number; asking: number } };
      expect(counts.asking).toBeGreaterThan(3);
      // Slow enough that it is not through before it is killed.
      await weather(account, { mode: 'slow', latencyMs: 400 });
      const state = join(folder, 'killed.sweep');
      const watcher = watch(folder);
      const child = sweep(state);
      const ended = once(child, 'close');
      while (stepsIn(state) < 3 && child.exitCode === null)
        await Promise.race([once(watcher, 'change'), ended]);
      child.kill('SIGKILL');
      await ended;
      watcher.close();
      await weather(account, { mode: 'fine' });
      expect(child.signalCode).toBe('SIGKILL');
      expect(await printed(state)).toBe(whole);
      // What was found before was not asked for again.
      const asks = readFileSync(state, 'utf8').match(/"ticketId":"\d+"/gu) ?? [];
      const found = readFileSync(join(folder, 'whole.sweep'), 'utf8').match(/"ticketId":"\d+"/gu) ?? [];
      expect(asks).toEqual(found);
    },
    PATIENCE_MS,
  );
});
