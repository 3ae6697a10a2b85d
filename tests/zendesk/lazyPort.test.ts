import { describe, expect, it } from 'vitest';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import { lazyPort } from '#zendesk/lazyPort.ts';

interface Sums {
  readonly add: (a: number, b: number) => Promise<Result<number, Failure>>;
}

function sums(failures: number) {
  let loads = 0;
  const port = lazyPort<Sums>('add', { add: true }, async () => {
    loads += 1;
    if (loads <= failures) throw new TypeError('Failed to fetch dynamically imported module');
    return { add: async (a, b) => ok(a + b) };
  });
  return { port, loads: () => loads };
}

describe('a port that is loaded with its first use', () => {
  it('is not loaded before it, and once for all uses', async () => {
    const { port, loads } = sums(0);
    expect(loads()).toBe(0);
    expect(await Promise.all([port.add(1, 2), port.add(3, 4)])).toEqual([ok(3), ok(7)]);
    await port.add(5, 6);
    expect(loads()).toBe(1);
  });

  it('is offline while it cannot be loaded, and is tried again', async () => {
    const { port, loads } = sums(1);
    expect(await port.add(1, 2)).toEqual({ ok: false, failure: { kind: 'offline', what: 'add' } });
    expect(await port.add(1, 2)).toEqual(ok(3));
    expect(loads()).toBe(2);
  });
});
