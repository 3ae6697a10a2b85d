import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { groundswellProgram } from '#cli/groundswellProgram.ts';
import { terminal } from '#cli/terminal.ts';
import { exportOf } from './reading/exportLine.ts';
import { ndjson } from './terminalFor.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundswell-commands-'));
const at = (name: string): string => join(folder, name);
const threadOf = (name: string): URL => new URL(`../../src/cli/${name}.ts`, import.meta.url);
const program = () =>
  groundswellProgram({ readTickets: threadOf('readTickets'), groupPart: threadOf('groupPart') });
const COMMANDS = program().commands.map((command) => command.name());

interface Ended {
  readonly out: string;
  readonly err: string;
  /** As the process would end, `usage` where the arguments were wrong or help was asked for. */
  readonly code: number | string | undefined;
}

/** Runs a command in this process, which is no terminal. */
async function run(...args: readonly string[]): Promise<Ended> {
  let [out, err] = ['', ''];
  const write = (take: (text: string) => void) => (chunk: string | Uint8Array) => {
    take(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(write((text) => (out += text))),
    vi.spyOn(process.stderr, 'write').mockImplementation(write((text) => (err += text))),
  ];
  try {
    await program().parseAsync(args, { from: 'user' });
    return { out, err, code: process.exitCode ?? 0 };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { out, err, code: error.exitCode === 0 ? 0 : 'usage' };
  } finally {
    process.exitCode = undefined;
    for (const spy of spies) spy.mockRestore();
  }
}

const TEXTS = [
  { id: 1, text: 'Please let us print the recipe cards' },
  { id: 2, text: 'Printing recipe cards cuts off the last line' },
];

beforeAll(async () => {
  writeFileSync(at('tickets'), `${exportOf(6).join('\n')}\n`);
  writeFileSync(at('texts'), ndjson(...TEXTS));
  writeFileSync(at('broken'), `${ndjson(...TEXTS)}{"id":3\n`);
  writeFileSync(at('themes'), ndjson({ id: 't', name: 'Print recipe cards', examples: [] }));
  writeFileSync(at('labels'), ndjson({ id: 1, kind: 'request' }));
  writeFileSync(at('read'), (await run('read', '--json', '--threads', '1', at('tickets'))).out);
  writeFileSync(at('heard'), (await run('hear', at('texts'))).out);
  writeFileSync(at('groups'), (await run('group', at('read'))).out);
  await run('tables', at('read'), '--out', at('signals'));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

/** Each command with all that it needs; `sweep` needs an account, and has tests of its own. */
const USED: Readonly<Record<string, readonly string[]>> = {
  read: ['--threads', '1', at('tickets')],
  hear: [at('texts')],
  match: ['--themes', at('themes'), at('texts')],
  group: [at('texts')],
  tables: [at('read'), '--out', at('more')],
  rollup: ['--groups', at('groups'), at('signals')],
  evaluate: ['--labels', at('labels'), at('heard')],
  completion: ['bash'],
};

describe.each(COMMANDS)('groundswell %s', (name) => {
  it('teaches by --help: an example, and what the exit codes mean', async () => {
    const { out, code } = await run(name, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`$ groundswell ${name}`);
    expect(out).toMatch(/\nExit code: 0 .*2 wrong usage/su);
    expect(out).toContain('--json');
  });

  it('refuses what it does not know, and says what', async () => {
    const { out, err, code } = await run(name, ...(USED[name] ?? ['--subdomain', 'acme']), '--nonsense');
    expect({ out, code }).toEqual({ out: '', code: 'usage' });
    expect(err).toContain("unknown option '--nonsense'");
  });
});

it('all but the sweep are run below', () => {
  expect([...Object.keys(USED), 'sweep'].toSorted()).toEqual(COMMANDS.toSorted());
});

describe.each(Object.entries(USED))('groundswell %s --json', (name, args) => {
  it('prints JSON alone, without colour, and ends with 0', async () => {
    const { out, code } = await run(name, '--json', ...args);
    expect(code).toBe(0);
    expect(out).not.toBe('');
    expect(out).not.toContain('\u001b');
    // A document of its own, or one a line.
    const lines = name === 'rollup' || name === 'evaluate' ? [out] : out.trimEnd().split('\n');
    for (const line of lines) expect(JSON.parse(line)).toBeTypeOf('object');
  });
});

it('groundswell group --out says what it wrote as one document', async () => {
  const { out, code } = await run('group', '--partial', '--json', '--out', at('part'), at('texts'));
  expect({ code, said: JSON.parse(out) as unknown }).toEqual({
    code: 0,
    said: { out: at('part'), units: 2, texts: 2, unreadable: 0 },
  });
  expect((await run('group', '--out', at('part'), '--table', at('texts'))).code).toBe('usage');
});

describe('exit codes', () => {
  it.each([['hear'], ['match', '--themes', at('themes')], ['group']])(
    '1 of %s: a line is broken',
    async (...args) => {
      const { err, code } = await run(...args, at('broken'));
      expect(code).toBe(1);
      expect(err).toContain('1 line could not be read.');
    },
  );

  it.each(Object.keys(USED).filter((name) => name !== 'completion'))(
    '2 of %s: a file is not there',
    async (name) => {
      const args = (USED[name] ?? []).map((word) => (word.startsWith(folder) ? `${word}-gone` : word));
      const { out, err, code } = await run(name, ...args);
      expect({ out, code }).toEqual({ out: '', code: 2 });
      expect(err).toContain('groundswell: ');
    },
  );
});

describe('colours', () => {
  it.each([
    { isTTY: true, NO_COLOR: undefined, colours: true },
    { isTTY: true, NO_COLOR: '', colours: true },
    { isTTY: true, NO_COLOR: '1', colours: false },
    { isTTY: undefined, NO_COLOR: undefined, colours: false },
  ])('$colours where isTTY is $isTTY and NO_COLOR is $NO_COLOR', ({ isTTY, NO_COLOR, colours }) => {
    vi.stubEnv('NO_COLOR', NO_COLOR);
    const before = Object.getOwnPropertyDescriptor(process.stdout, 'isTTY');
    Object.defineProperty(process.stdout, 'isTTY', { value: isTTY, configurable: true });
    try {
      expect(terminal().colours).toBe(colours);
    } finally {
      if (before === undefined) Reflect.deleteProperty(process.stdout, 'isTTY');
      else Object.defineProperty(process.stdout, 'isTTY', before);
    }
  });
});

describe('groundswell completion', () => {
  /** What bash itself offers for the last of these words. */
  async function offered(...words: readonly string[]): Promise<readonly string[]> {
    const { out: script } = await run('completion', 'bash');
    const typed = words.map((word) => `'${word}'`).join(' ');
    const ask = `COMP_WORDS=(${typed}); COMP_CWORD=${words.length - 1}; _groundswell; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr, status } = spawnSync('bash', ['--norc', '-c', `${script}\n${ask}`], {
      encoding: 'utf8',
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    return stdout.split('\n').filter((word) => word !== '');
  }

  it('offers commands, options and their values in bash', async () => {
    expect(await offered('groundswell', '')).toEqual([...COMMANDS, 'help', '--help']);
    expect(await offered('groundswell', 're')).toEqual(['read']);
    expect(await offered('groundswell', 'read', '--f')).toEqual(['--format']);
    expect(await offered('groundswell', 'read', '--format', '')).toEqual(['ndjson', 'parquet']);
    expect(await offered('groundswell', 'read', 'x', '--threads', '')).toEqual([]);
    expect(await offered('groundswell', 'group', '--known', '-')).toEqual([]);
    expect(await offered('groundswell', 'completion', 'z')).toEqual(['zsh']);
    // Left out of the help, and so here.
    expect(await offered('groundswell', 'sweep', '--l')).toEqual([]);
  });

  it.each(['bash', 'zsh', 'fish'])('has every option that help lists, for %s', async (shell) => {
    const { out } = await run('completion', shell);
    const help = program().createHelp();
    for (const command of program().commands)
      for (const { long } of help.visibleOptions(command))
        expect(out).toContain(
          shell === 'fish' ? `from ${command.name()}' -l ${long?.slice(2) ?? ''} ` : long,
        );
  });

  it('quotes what descriptions hold', async () => {
    const { out: zsh } = await run('completion', 'zsh');
    expect(zsh).toContain('--format[');
    expect(zsh).toContain('with --out\\: lines of JSON');
    const { out: fish } = await run('completion', 'fish');
    expect(fish).toContain("-l format -x -a 'ndjson parquet'");
  });
});
