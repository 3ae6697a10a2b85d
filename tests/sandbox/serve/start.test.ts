import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

function start(...args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/sandbox/start.ts', '--no-build', ...args], {
    cwd: root,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const printed = (wanted: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (data: Buffer | string): void => {
        output += data.toString();
        const found = wanted.exec(output);
        if (found) resolve(found);
      };
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      child.on('exit', () => reject(new Error(`ended without printing ${String(wanted)}:\n${output}`)));
    });
  return { child, printed, ended };
}

test('prints where it is, says which lines it could not read, avoids a taken port, ends on Ctrl-C', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  const blocker = createServer();
  await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    blocker.close();
    rmSync(folder, { recursive: true });
  });
  const { port } = blocker.address() as AddressInfo;
  writeFileSync(
    join(folder, 't.ndjson'),
    `${JSON.stringify({ id: 5, comments: [{ author_id: 1, body: 'Hi' }] })}\n{"id":`,
  );
  const { child, printed, ended } = start(
    '--port',
    String(port),
    '--data',
    folder,
    '--tickets',
    join(folder, 't.ndjson'),
  );
  const [text, url = ''] = await printed(/[\s\S]*ready: {2}(http:\/\/127\.0\.0\.1:\d+)[\s\S]*Ctrl-C/);
  expect(text).toMatch(`Port ${port} is taken`);
  expect(text).toMatch(/line 2: not JSON/);
  expect(text).toMatch(/signed in as Aylin Demir/);
  expect(text).toMatch(/--fresh/);
  expect(url).not.toMatch(`:${port}`);
  expect((await fetch(`${url}/local/session`)).status).toBe(200);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});

test('a file that is not there and a port that is none end with a sentence', async () => {
  const missing = start('--tickets', '/nowhere/t.ndjson');
  await missing.printed(/There is no file \/nowhere\/t\.ndjson/);
  expect(await missing.ended).toBe(1);
  const wrong = start('--port', 'high');
  await wrong.printed(/port number/);
  expect(await wrong.ended).toBe(1);
});
