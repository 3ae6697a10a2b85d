import { setMaxListeners } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { check } from 'recheck';
import { describe, expect, it } from 'vitest';
import { ACCEPTED } from './acceptedExpressions.ts';
import { type Expression, expressionsIn, type UnknownExpression } from './expressionsIn.ts';

const SRC = resolve(import.meta.dirname, '../../src');

/** No part of the analysis ends by the clock: a busy machine would come to another verdict than an idle one. */
const UNTIMED = {
  timeout: null,
  seedingTimeout: null,
  incubationTimeout: null,
  attackTimeout: null,
  randomSeed: 0,
} as const;

const all = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => join(SRC, path))
  .flatMap((path) => expressionsIn(relative(SRC, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')));
const known = all.filter((one): one is Expression => 'source' in one);
const unknown = all.filter((one): one is UnknownExpression => !('source' in one));

const isAccepted = (one: Expression): boolean =>
  ACCEPTED.some(({ file, expression }) => one.file === file && one.source === expression);

const files = [...new Set(known.map(({ file }) => file))];

describe('every regular expression in src', () => {
  it('is found', () => {
    expect(known.length).toBeGreaterThan(250);
  });

  // One test for each file, which stops the analysis where it has no end: so it is seen which expression it is.
  it.for(files)('takes time linear in its text, by static analysis: %s', async (file, { signal }) => {
    setMaxListeners(Infinity, signal);
    const slow: string[] = [];
    for (const one of known.filter((each) => each.file === file && !isAccepted(each))) {
      const found = await check(one.source, one.flags, { ...UNTIMED, signal });
      if (found.status === 'safe') continue;
      const why = found.status === 'vulnerable' ? found.complexity.summary : found.error.kind;
      slow.push(`${one.file}:${one.line} /${one.source}/${one.flags}: ${why}`);
    }
    expect(slow).toEqual([]);
  });

  it('is known before a run, but for what an admin of the local Zendesk may give it', () => {
    expect(new Set(unknown.map(({ file }) => file))).toEqual(
      new Set(['sandbox/rest/fieldValue.ts', 'sandbox/rest/saveField.ts']),
    );
  });

  it('that is accepted though it is not linear is still there', () => {
    const gone = ACCEPTED.filter(
      ({ file, expression }) => !known.some((one) => one.file === file && one.source === expression),
    );
    expect(gone).toEqual([]);
  });
});

describe('the tool', () => {
  it('would find the worst', async () => {
    expect((await check('^(a+)+$', '')).status).toBe('vulnerable');
    expect((await check('\\s+$', '')).status).toBe('vulnerable');
  });
});
