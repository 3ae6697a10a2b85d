import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { picture, type Stage } from './stage.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Keeps a picture and asks axe-core about the app's own frames. */
export async function check(stage: Stage, page: Page, name: string): Promise<void> {
  const frames = page.frames().filter((frame) => frame.url().startsWith(stage.zendesk.appUrl));
  expect(frames.length, name).toBeGreaterThan(0);
  await Promise.all(frames.map(atRest));
  await picture(page, name);
  const found = await Promise.all(frames.map(seriousIn));
  expect(found.flat(), name).toEqual([]);
}

interface Axe {
  readonly run: (options: object) => Promise<{ readonly violations: readonly Violation[] }>;
}

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Waits for what fades in: half-way its colours are nobody's. What turns for ever is not waited for. */
async function atRest(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => {
      const end = effect?.getComputedTiming().endTime;
      return typeof end === 'number' && end < Infinity;
    });
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

async function seriousIn(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(AXE);
  const violations = await frame.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    return (await axe.run({ resultTypes: ['violations'] })).violations;
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`,
    );
}
