import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { evaluateCommand } from '#cli/evaluateCommand.ts';
import type { Evaluation } from '#cli/evaluateAnswers.ts';
import { type Ended, ndjson, runOn } from './terminalFor.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundswell-evaluate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(labels: string, answers: string, json = true, errors = 10): Promise<Ended> {
  const file = join(folder, 'labels.ndjson');
  writeFileSync(file, labels);
  return runOn(answers, (terminal) => evaluateCommand(['-'], { labels: file, errors, json }, terminal));
}

const heard = (id: number, kind: string, probability: number): object => ({
  id,
  kind,
  probability,
  heard: [],
});
const value = (out: string, measure: string): number | undefined =>
  (JSON.parse(out) as Evaluation).measures.find((each) => each.measure === measure)?.value;

describe('groundswell evaluate', () => {
  it('measures kinds, with intervals, a curve, and the surest errors first', async () => {
    const labels = ndjson(
      { id: 1, kind: 'request', text: 'dark mode' },
      { id: 2, kind: 'request' },
      { id: 3, kind: 'bug' },
      { id: 4, kind: 'none', text: 'hello' },
    );
    const answers = ndjson(
      heard(1, 'request', 0.9),
      heard(2, 'bug', 0.6),
      heard(3, 'bug', 0.8),
      heard(4, 'request', 0.95),
    );
    const { code, out, err } = await run(labels, answers);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(value(out, 'request precision')).toBe(0.5);
    expect(value(out, 'request recall')).toBe(0.5);
    expect(value(out, 'bug precision')).toBe(0.5);
    expect(value(out, 'bug recall')).toBe(1);
    expect(value(out, 'bug f1')).toBeCloseTo(2 / 3);
    const { measures, reliability, errors } = JSON.parse(out) as Evaluation;
    for (const { value: is, low, high } of measures) expect(low <= is && is <= high).toBe(true);
    expect(reliability.kind.map(({ was }) => was)).toEqual([0, 1, 1, 0]);
    expect(errors.map(({ id, truth, said }) => [id, truth, said])).toEqual([
      ['4', 'none', 'request'],
      ['2', 'request', 'bug'],
    ]);
  });

  it('measures matching: first, first three, and how well none is told', async () => {
    const ranked = (...themes: string[]): object[] =>
      themes.map((theme, at) => ({ theme, score: 0.5 / (at + 1) }));
    const { out } = await run(
      ndjson({ id: 1, theme: 'a' }, { id: 2, theme: 'b' }, { id: 3, theme: null }, { id: 4, theme: 'a' }),
      ndjson(
        { id: 1, ranked: ranked('a', 'b', 'c', 'd'), none: 0.1 },
        { id: 2, ranked: ranked('a', 'c', 'b', 'd'), none: 0.2 },
        { id: 3, ranked: ranked('a', 'b', 'c', 'd'), none: 0.7 },
      ),
    );
    expect(value(out, 'match top1')).toBeCloseTo(1 / 3);
    expect(value(out, 'match top3')).toBeCloseTo(2 / 3);
    // The text without an answer counts as answered with none, which is surer than the rightful none.
    expect(value(out, 'none auroc')).toBeCloseTo(2 / 3);
    expect((JSON.parse(out) as Evaluation).unanswered).toBe(1);
  });

  it('measures groups; texts without one stand alone', async () => {
    const { out } = await run(
      ndjson({ id: 1, group: 'x' }, { id: 2, group: 'x' }, { id: 3, group: 'y' }, { id: 4, group: 'y' }),
      ndjson(
        { id: 1, group: 'g1', name: 'a' },
        { id: 2, group: 'g1', name: 'a' },
        { id: 3, group: null, name: null },
        { id: 4, group: null, name: null },
      ),
    );
    expect(value(out, 'B³ precision')).toBe(1);
    expect(value(out, 'B³ recall')).toBe(0.75);
    expect(value(out, 'NMI')).toBeCloseTo((2 * Math.LN2) / (Math.LN2 + 1.5 * Math.LN2));
  });

  it('names what cannot be read, says when there is nothing to measure, and ends with 1', async () => {
    const { code, err } = await run(
      `${ndjson({ id: 1 }, { id: 2, kind: 'wish' }, { id: 3, kind: 'bug' }, { id: 3, kind: 'bug' })}x\n`,
      `${ndjson({ id: 3 })}nope\n`,
    );
    expect(code).toBe(1);
    expect(err).toMatch(/labels\.ndjson:1: not a label .*needs a "kind", a "theme" or a "group"/u);
    expect(err).toMatch(/labels\.ndjson:2: not a label \(kind: no kind that there is\)/u);
    expect(err).toMatch(/labels\.ndjson:4: the id 3 was there before/u);
    expect(err).toMatch(/^stdin:1: not an answer/mu);
    expect(err).toMatch(/^stdin:2: not JSON/mu);
    expect(err).toContain('Nothing to measure');
  });

  it('prints a table for people', async () => {
    const { out } = await run(
      ndjson({ id: 1, kind: 'bug', text: 'it \u001b[2J crashes' }),
      ndjson(heard(1, 'none', 0.7)),
      false,
    );
    expect(out).toMatch(/^bug f1 +0\.000/mu);
    expect(out).toContain('1  is bug, said none (0.70)  “it');
    expect(out).not.toContain('\u001b');
  });
});
