import type { Browser } from 'playwright-core';

/** Times of one fixed loop, so that figures of two machines or days can be set side by side. */
export interface Calibration {
  readonly nodeMs: number;
  readonly chromiumMs: number;
}

/** Milliseconds for 100 million steps of xorshift32 from seed 1: best of five, in Node and in the browser. */
export async function calibrate(browser: Browser): Promise<Calibration> {
  const page = await browser.newPage();
  const chromiumMs = await page.evaluate(`(${loopMs.toString()})()`);
  await page.close();
  return { nodeMs: calibrateNode(), chromiumMs: Math.round(Number(chromiumMs)) };
}

/** The same where there is no browser. */
export function calibrateNode(): number {
  return Math.round(loopMs());
}

function loopMs(): number {
  let best = Infinity;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    let x = 1;
    for (let i = 0; i < 1e8; i++) {
      x ^= x << 13;
      x ^= x >>> 17;
      x ^= x << 5;
    }
    best = Math.min(best, performance.now() - start + (x === 0 ? 1 : 0));
  }
  return best;
}
