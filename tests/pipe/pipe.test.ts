import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inboxLines } from '../bench/inboxLines.ts';
import { mulberry } from '../bench/large/mulberry.ts';
import { sentenceBy } from '../bench/large/sentenceBy.ts';
import { runPipe } from './runPipe.ts';
import { GROUNDSWELL, runProgram } from './runProgram.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'groundswell-pipe-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Programs are started one after the other, on a machine that may have other work. */
const PATIENCE_MS = 240_000;

describe('the command as a stream filter (npm run test:pipe)', () => {
  it(
    'comes to the same in random parts, one killed and run again, merged in a random tree',
    async () => {
      const { single, parts, killedBy } = await runPipe(root, 100, 3, 20260302);
      expect(killedBy).toBe('SIGKILL');
      expect(single.split('\n').length).toBeGreaterThan(50);
      expect(single).toContain('"name":"');
      expect(parts).toBe(single);
    },
    PATIENCE_MS,
  );

  it(
    'ends quietly where whoever reads it goes away',
    async () => {
      const child = spawn(process.execPath, [GROUNDSWELL, 'read', '--json', '--threads', '1', '-']);
      let said = '';
      child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
      // It ends before it has read all.
      child.stdin.on('error', () => undefined);
      const ended = once(child, 'close');
      child.stdout.once('data', () => child.stdout.destroy());
      for (const line of inboxLines(root, 2_000)) child.stdin.write(`${line}\n`);
      child.stdin.end();
      await ended;
      expect({ code: child.exitCode, said }).toEqual({ code: 0, said: '' });
    },
    PATIENCE_MS,
  );

  it(
    'goes on after kill -9 as if nothing had happened, on threads of its own',
    async () => {
      const at = (name: string): string => join(folder, name);
      const lines = [...inboxLines(root, 240)];
      writeFileSync(at('in.ndjson'), lines.join('\n'));
      const args = ['read', '--threads', '2', '--out'];
      // The input does not end before it is killed.
      const child = spawn(process.execPath, [GROUNDSWELL, ...args, at('out.ndjson'), '-'], {
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      child.stdin.write(lines.slice(0, 200).join('\n'));
      const ended = once(child, 'close');
      const watcher = watch(folder);
      const part = at('out.ndjson.part');
      while (!existsSync(part) || readFileSync(part).length === 0) await once(watcher, 'change');
      watcher.close();
      child.kill('SIGKILL');
      await ended;
      expect(child.signalCode).toBe('SIGKILL');
      expect(existsSync(at('out.ndjson'))).toBe(false);
      await runProgram([...args, at('out.ndjson'), '-'], { from: at('in.ndjson') });
      await runProgram([...args, at('whole.ndjson'), at('in.ndjson')], {});
      expect(readFileSync(at('out.ndjson'), 'utf8')).toBe(readFileSync(at('whole.ndjson'), 'utf8'));
      expect(readFileSync(at('out.ndjson'), 'utf8').trim().split('\n')).toHaveLength(240);
    },
    PATIENCE_MS,
  );

  it(
    'groups on threads of its own what it groups alone',
    async () => {
      const at = (name: string): string => join(folder, name);
      const random = mulberry(5);
      const texts = Array.from({ length: 4_400 }, (_, id) => ({
        id,
        text: sentenceBy(random).split(' ').slice(0, 8).join(' '),
      }));
      writeFileSync(at('texts.ndjson'), texts.map((text) => JSON.stringify(text)).join('\n'));
      for (const threads of ['1', '3'])
        await runProgram(['group', '--threads', threads, '--json', at('texts.ndjson')], { to: at(threads) });
      const alone = readFileSync(at('1'), 'utf8');
      expect(alone.trim().split('\n')).toHaveLength(texts.length);
      expect(new Set(alone.match(/"group":"[^"]*"/gu)).size).toBeGreaterThan(20);
      expect(readFileSync(at('3'), 'utf8')).toBe(alone);
    },
    PATIENCE_MS,
  );
});
