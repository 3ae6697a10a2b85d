import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inboxLines } from '../bench/inboxLines.ts';
import { mulberry } from '../bench/large/mulberry.ts';
import { runProgram } from './runProgram.ts';

/** What a run in parts came to, against the run of a single process. */
export interface PipeRun {
  readonly single: string;
  readonly parts: string;
  /** How the process ended that was to be killed. */
  readonly killedBy: string | null;
}

/**
 * Reads and groups an export twice: by a single process, and by `groundswell read -` over random parts, one of which is
 * killed and run again, whose partial groups are merged in a random tree. Some tickets stand there again, changed,
 * deleted or as they were, anywhere. Lines come sorted, since their order says nothing.
 */
export async function runPipe(root: string, tickets: number, parts: number, seed: number): Promise<PipeRun> {
  const random = mulberry(seed);
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-pipe-'));
  const at = (name: string): string => join(folder, name);
  try {
    const lines = withRepeats([...inboxLines(root, tickets)], random);
    writeFileSync(at('all'), `${lines.join('\n')}\n`);
    await runProgram(['read', '--json', '-'], { from: at('all'), to: at('all.read') });
    await runProgram(['group', '--json', at('all.read')], { to: at('all.groups') });

    for (let part = 0; part < parts; part++) writeFileSync(at(`part${part}`), '');
    for (const line of lines) appendFileSync(at(`part${Math.floor(random() * parts)}`), `${line}\n`);
    const killed = Math.floor(random() * parts);
    let killedBy: string | null = null;
    const made: string[] = [];
    for (let part = 0; part < parts; part++) {
      const filter = { from: at(`part${part}`), to: at(`part${part}.read`) };
      // What a killed one has written is thrown away, as an engine does that runs it again.
      if (part === killed)
        killedBy = await runProgram(['read', '--json', '-'], { ...filter, isKilled: true });
      await runProgram(['read', '--json', '--threads', '1', '-'], filter);
      await runProgram(['group', '--partial', '-'], { from: filter.to, to: at(`part${part}.partial`) });
      made.push(at(`part${part}.partial`));
    }
    for (let merge = 0; made.length > 1; merge++) {
      const pair = [0, 1].flatMap(() => made.splice(Math.floor(random() * made.length), 1));
      await runProgram(['group', '--merge', ...pair], { to: at(`merge${merge}`) });
      made.push(at(`merge${merge}`));
    }
    await runProgram(['group', '--json', ...made], { to: at('parts.groups') });
    return { single: sorted(at('all.groups')), parts: sorted(at('parts.groups')), killedBy };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every fifth ticket stands there again somewhere: as it was, changed later, changed earlier, or deleted. */
function withRepeats(lines: readonly string[], random: () => number): readonly string[] {
  const all = lines.map((line) => ({ line: changed(line, '2026-03-03T09:00:00Z', {}), at: random() }));
  for (const [n, line] of lines.entries()) {
    if (n % 5 !== 0) continue;
    const more = [{}, { subject: 'Re' }, { comments: [] }, { status: 'deleted' }][(n / 5) % 4] ?? {};
    const when = [
      '2026-03-03T09:00:00Z',
      '2026-03-04T09:00:00Z',
      '2026-03-01T09:00:00Z',
      '2026-03-05T09:00:00Z',
    ];
    all.push({ line: changed(line, when[(n / 5) % 4] ?? '', more), at: random() });
  }
  return all.sort((a, b) => a.at - b.at).map(({ line }) => line);
}

function changed(line: string, updatedAt: string, more: object): string {
  return JSON.stringify({ ...(JSON.parse(line) as object), updated_at: updatedAt, ...more });
}

function sorted(file: string): string {
  return readFileSync(file, 'utf8').trim().split('\n').sort().join('\n');
}
