import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Measure } from './Measure.ts';
import { rowOf } from './Row.ts';

const RUNS = 3;

/**
 * `npm start` with an empty data folder, from the command to the first ticket's row on the screen of a headless
 * browser that was already open. What `npm ci` builds is there, as after an install.
 */
export function measureStart(browser: () => Promise<Browser>, root: string): Measure {
  return {
    ids: ['start.readyS'],
    run: async (say) => {
      const values: number[] = [];
      for (let run = 1; run <= RUNS; run++) {
        values.push(await startOnce(await browser(), root));
        say(`start ${run}/${RUNS}: ${values.at(-1)?.toFixed(1)} s`);
      }
      return [
        rowOf(
          {
            id: 'start.readyS',
            what: 'npm start to a usable page, empty data folder',
            unit: 's',
            goal: 15,
            better: 'lower',
          },
          values,
        ),
      ];
    },
  };
}

async function startOnce(browser: Browser, root: string): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'groundswell-start-'));
  const begun = performance.now();
  // A process group of its own: npm does not hand signals on to what it started.
  const child = spawn('npm', ['start', '--', '--port', '0', '--data', data], { cwd: root, detached: true });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      const timer = setTimeout(
        () => reject(new Error(`npm start said no address in 60 s:\n${said}`)),
        60_000,
      );
      const hear = (chunk: Buffer): void => {
        said += chunk.toString();
        const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
        if (address === undefined) return;
        clearTimeout(timer);
        resolve(address);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
    });
    const page = await browser.newPage();
    await page.goto(url);
    await page.locator('a[href*="/agent/tickets/"], tr[data-ticket], table tbody tr').first().waitFor();
    const seconds = (performance.now() - begun) / 1000;
    await page.close();
    return seconds;
  } finally {
    const ended = new Promise((resolve) => child.once('close', resolve));
    if (child.pid !== undefined && child.exitCode === null) {
      process.kill(-child.pid, 'SIGTERM');
      await ended;
    }
    rmSync(data, { recursive: true, force: true });
  }
}
