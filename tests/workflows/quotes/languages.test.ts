import { describe, expect, it } from 'vitest';
import { createTongues } from '#language/tongue/createTongues.ts';
import { tellLanguages } from '#workflows/quotes/tellLanguages.ts';

const GERMAN = 'Wir brauchen den Export der Berichte jede Woche, und zwar als Tabelle.';
const FRENCH = 'Nous avons besoin de pouvoir exporter les rapports chaque semaine.';
const ENGLISH = 'We need to export the reports every week, as a table.';

describe('the languages of quotes', () => {
  it('are told from their texts, in pieces between which others have their turn', async () => {
    let pauses = 0;
    const pause = async () => void (pauses += 1);
    const many = Array.from({ length: 100 }, (_, n) => `${ENGLISH} ${n}`);
    const outside = { tongues: async () => createTongues(), pause };
    const told = await tellLanguages(
      outside,
      [GERMAN, FRENCH, 'ダークモードが欲しいです', 'ok', GERMAN, ...many],
      new AbortController().signal,
    );
    if (!told.ok) throw new Error(told.failure.kind);
    expect(told.value.size).toBe(104);
    expect([...told.value.values()].slice(0, 5)).toEqual(['de', 'fr', 'ja', 'und', 'en']);
    expect(pauses).toBe(4);
  });

  it('are not told where the detector cannot be loaded, or nobody waits any more', async () => {
    const pause = async () => undefined;
    const tongues = () => Promise.reject(new Error('offline'));
    const { signal } = new AbortController();
    expect(await tellLanguages({ tongues, pause }, [GERMAN], signal)).toMatchObject({
      failure: { kind: 'offline' },
    });
    const over = AbortSignal.abort();
    expect(
      await tellLanguages({ tongues: async () => createTongues(), pause }, [GERMAN], over),
    ).toMatchObject({
      failure: { kind: 'cancelled' },
    });
  });
});
