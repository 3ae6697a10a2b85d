import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { groupCommand } from '#cli/groupCommand.ts';
import { handingOut } from '#cli/grouping/handingOut.ts';
import { partAlone } from '#cli/grouping/partAlone.ts';
import { partsInThreads } from '#cli/grouping/partsInThreads.ts';
import { createLanguage } from '#language/createLanguage.ts';
import { findGroups } from '#language/grouping/findGroups.ts';
import { type FindParts, findInPart, type PartFound, type Task } from '#language/grouping/findInPart.ts';
import type { Found } from '#language/grouping/Found.ts';
import { readTerms } from '#language/grouping/readTerms.ts';
import { mulberry } from '../../bench/large/mulberry.ts';
import { sentenceBy } from '../../bench/large/sentenceBy.ts';
import { ndjson, runOn } from '../terminalFor.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'groundswell-threads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const free = (): Promise<void> => Promise.resolve();

/** So little is done at once that some hundred texts make parts of parts. */
const SMALL = { compared: 40, block: 20, learnt: 40 };

const random = mulberry(11);
const TEXTS = Array.from({ length: 400 }, () => sentenceBy(random).split(' ').slice(0, 6).join(' '));

async function found(findParts?: FindParts, known = 0): Promise<Found> {
  const before = Int32Array.from(TEXTS, (_, at) => (at < 3 * known ? at % known : -1));
  return findGroups(await readTerms(TEXTS, free), before, known, null, free, findParts, SMALL);
}

const here = (part: Task): Promise<PartFound> => findInPart(part, free);

/** A file that a thread runs: `groupPart` as it stands in the sources, behind what else it does. */
function program(name: string, first: string): URL {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(
    file,
    `import { existsSync, writeFileSync } from 'node:fs';
     import { register } from ${JSON.stringify(pathToFileURL(join(root, 'node_modules/tsx/dist/esm/api/index.mjs')).href)};
     register();
     const { groupPart: group } = await import(${JSON.stringify(pathToFileURL(join(root, 'src/cli/groupPart.ts')).href)});
     export const groupPart = (part) => { ${first} return group(part); };`,
  );
  return pathToFileURL(file);
}

async function inThreads(file: URL, threads: number): Promise<Found> {
  const parts = partsInThreads(file, threads);
  try {
    return await found(parts.findParts);
  } finally {
    await parts.close();
  }
}

/** Threads load the sources anew, on a machine that may have other work. */
const PATIENCE_MS = 240_000;

describe('grouping on threads', { timeout: PATIENCE_MS }, () => {
  it('comes to the same on one, two and three, and without any', async () => {
    const alone = await found();
    expect(alone.groups).toBeGreaterThan(10);
    const file = program('whole', '');
    for (const threads of [1, 2, 3]) expect(await inThreads(file, threads)).toEqual(alone);
  });

  it('groups a part the same wherever it stands among other texts, known groups too', async () => {
    const alone = await found(undefined, 5);
    expect(alone.of[7]).toBe(2);
    expect(
      await found(
        handingOut(1, (part) => here(partAlone(part))),
        5,
      ),
    ).toEqual(alone);
  });

  it('does not depend on which part comes back first, and hands the largest out first', async () => {
    const waiting: { readonly part: Task; readonly come: () => void }[] = [];
    const sizes: number[] = [];
    const parts = handingOut(50, async (part) => {
      sizes.push(part.rows.length);
      await new Promise<void>((come) => waiting.push({ part, come }));
      return here(part);
    });
    const all = found(async (those) => {
      const answer = parts(those);
      await Promise.resolve();
      // The last that was handed out comes back first.
      for (const { come } of waiting.reverse()) come();
      return answer;
    });
    expect(await all).toEqual(await found());
    expect(sizes.length).toBeGreaterThan(5);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  it('hands out no more at a time than there are threads', async () => {
    let [now, most] = [0, 0];
    await found(
      handingOut(3, async (part) => {
        most = Math.max(most, ++now);
        const its = await here(part);
        now--;
        return its;
      }),
    );
    expect(most).toBe(3);
  });

  it('groups a part once more whose thread died', async () => {
    const died = join(folder, 'died');
    const mark = JSON.stringify(died);
    const once = `if (!existsSync(${mark})) { writeFileSync(${mark}, ''); process.exit(9); }`;
    expect(await inThreads(program('dies-once', once), 2)).toEqual(await found());
    expect(existsSync(died)).toBe(true);
  });

  it('says what to do where it dies again, and writes nothing', async () => {
    const parts = partsInThreads(program('dies', 'process.exit(9);'), 2);
    const out = join(folder, 'groups.ndjson');
    const texts = Array.from({ length: 4_200 }, (_, id) => ({ id, text: `${id % 90} sails` }));
    const language = createLanguage({ breathe: free, findParts: parts.findParts });
    try {
      const ended = await runOn(ndjson(...texts), (terminal) =>
        groupCommand(['-'], { groups: null, known: null, part: null, out, json: true }, language, terminal),
      );
      expect(ended).toMatchObject({ code: 2, out: '' });
      expect(ended.err).toMatch(
        /^groundswell: could not be grouped: a thread ended twice .*--threads 1, or /u,
      );
      expect(ended.err.split('\n')).toHaveLength(2);
      expect(existsSync(out)).toBe(false);
    } finally {
      await parts.close();
    }
  });
});
