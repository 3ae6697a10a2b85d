import { spawn } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../bench/Row.ts';
import { buildStorm } from './buildStorm.ts';

const SHORT = ['--agents', '8', '--hostile', '2', '--actions', '200', '--tickets', '40', '--json'];

interface Run {
  readonly code: number | null;
  readonly rows: ReadonlyMap<string, number>;
  readonly said: string;
}

/** A run takes ten seconds of a quiet machine; a busy one may take as long as it needs. */
const PATIENCE_MS = 600_000;

let file: string;

beforeAll(async () => {
  file = await buildStorm('storm-test');
});

async function run(...options: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, [file, ...SHORT, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, said] = [child.stdout, child.stderr].map(async (stream) => {
    let text = '';
    for await (const part of stream) text += String(part);
    return text;
  }) as [Promise<string>, Promise<string>];
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if ((await out) === '') throw new Error(await said);
  const { rows } = JSON.parse(await out) as { readonly rows: readonly Row[] };
  return { code, rows: new Map(rows.map(({ id, value }) => [id, value])), said: await said };
}

const fingerprint = ({ said }: Run): string => /fingerprint (\w+)/.exec(said)?.[1] ?? '';

describe('a storm', () => {
  it(
    'loses nothing, doubles nothing, leaves all agents with one account, and is the same again',
    async () => {
      const [first, second] = await Promise.all([run('--seed', '11'), run('--seed', '11')]);
      for (const { code, rows, said } of [first, second]) {
        expect(said).toMatch(/^ {2}seed 11$/m);
        for (const id of ['storm.lost', 'storm.doubled', 'storm.diverged'])
          expect(rows.get(id), said).toBe(0);
        expect(rows.get('storm.actions')).toBeGreaterThan(150);
        expect(rows.get('storm.faults')).toBeGreaterThan(100);
        expect(code, said).toBe(0);
      }
      expect(fingerprint(second)).toBe(fingerprint(first));
      expect(fingerprint(first)).not.toBe('');
    },
    PATIENCE_MS,
  );
});

describe.concurrent('the storm finds', () => {
  it.each([
    ['forgets', 'storm.lost'],
    ['doubles', 'storm.doubled'],
    ['leaves out', 'storm.diverged'],
    ['believes anybody', 'storm.diverged'],
    ['keeps the forgotten', 'storm.lost'],
  ])(
    'a client that %s',
    async (fault, row) => {
      const { code, rows, said } = await run('--seed', '11', '--fault', fault);
      expect(rows.get(row), said).toBeGreaterThan(0);
      expect(code).toBe(1);
    },
    PATIENCE_MS,
  );
});
