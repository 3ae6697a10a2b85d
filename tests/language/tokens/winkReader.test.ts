import { describe, expect, it, vi } from 'vitest';
import model from 'wink-eng-lite-web-model';
import { winkReader } from '#language/tokens/winkReader.ts';

describe('what reads English', () => {
  it('forgets words again that it met, however many come, and says the same as before', async () => {
    const read = await winkReader();
    const text = 'Could you add zorbing to Quixoport? It fails on v12.3 of wibbles.';
    const before = read(text);
    const begins = vi.spyOn(model as unknown as { core: () => unknown }, 'core');
    for (let at = 0; at < 45_000; at += 100)
      read(`About ${Array.from({ length: 100 }, (_, n) => `order${at + n}`).join(', ')}.`);
    expect(begins).toHaveBeenCalledTimes(2);
    begins.mockRestore();
    expect(read(text)).toEqual(before);
  });
});
