import { describe, expect, it } from 'vitest';
import { failed } from '#domain/basis/Result.ts';
import { createLanguage } from '#language/createLanguage.ts';
import { tellLanguages } from '#workflows/quotes/tellLanguages.ts';

const GERMAN = 'Wir brauchen den Export der Berichte jede Woche, und zwar als Tabelle.';
const FRENCH = 'Nous avons besoin de pouvoir exporter les rapports chaque semaine.';
const ENGLISH = 'We need to export the reports every week, as a table.';

describe('the languages of quotes', () => {
  it('are told from their texts, each once, so that others have their turn in between', async () => {
    let pauses = 0;
    const engine = createLanguage({ breathe: async () => void (pauses += 1) });
    const many = Array.from({ length: 100 }, (_, n) => `${ENGLISH} ${n}`);
    const texts = [GERMAN, FRENCH, 'ダークモードが欲しいです', 'ok', GERMAN, ...many];
    const told = await tellLanguages(engine, texts, new AbortController().signal);
    if (!told.ok) throw new Error(told.failure.kind);
    expect(told.value.size).toBe(104);
    expect([...told.value.values()].slice(0, 5)).toEqual(['de', 'fr', 'ja', 'und', 'en']);
    expect(pauses).toBeGreaterThanOrEqual(104);
  });

  it('are not told where the engine fails, or nobody waits any more', async () => {
    const broken = async () => failed({ kind: 'engine', what: 'tell languages', reason: 'gone' } as const);
    expect(await tellLanguages({ tell: broken }, [GERMAN], new AbortController().signal)).toMatchObject({
      failure: { kind: 'engine' },
    });
    const engine = createLanguage({ breathe: async () => undefined });
    expect(await tellLanguages(engine, [GERMAN], AbortSignal.abort())).toMatchObject({
      failure: { kind: 'cancelled' },
    });
  });
});
