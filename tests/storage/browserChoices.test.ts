import { expect, test } from 'vitest';
import { asId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { browserChoices } from '#storage/browserChoices.ts';

const whose = (user: string) => ({ subdomain: 'acme', user: asId<UserId>(user) });

function shelf(kept: Record<string, string> = {}) {
  const map = new Map(Object.entries(kept));
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
  };
}

test('columns are kept for the person who chose them, and for nobody else', () => {
  const own = shelf();
  expect(browserChoices(whose('1'), () => own).columns()).toBeNull();
  expect(browserChoices(whose('1'), () => own).saveColumns(['people', 'heard']).ok).toBe(true);
  expect(browserChoices(whose('1'), () => own).columns()).toEqual(['people', 'heard']);
  expect(browserChoices(whose('2'), () => own).columns()).toBeNull();
});

test.each(['', 'null', '{', '[]', '{"columns":"people"}', '{"columns":[1]}'])(
  'nonsense %j is no choice',
  (text) => {
    const own = shelf({ 'groundswell.acme.1.choices': text });
    expect(browserChoices(whose('1'), () => own).columns()).toBeNull();
  },
);

test('where the browser refuses, they hold as long as the page, and that is told', () => {
  const choices = browserChoices(whose('1'), () => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(choices.columns()).toBeNull();
  expect(choices.saveColumns(['people'])).toMatchObject({ ok: false, failure: { kind: 'storage' } });
  expect(choices.columns()).toEqual(['people']);
});

test('looks at the rollup are kept beside them, each for itself', () => {
  const own = shelf();
  const views = [{ name: 'Billing, a year', asked: 'weeks=52/area=billing' }];
  const choices = browserChoices(whose('1'), () => own);
  expect(choices.views()).toEqual([]);
  expect(choices.saveViews(views).ok).toBe(true);
  expect(choices.saveColumns(['people']).ok).toBe(true);
  expect(choices.leftAlone()).toEqual([]);
  expect(choices.saveLeftAlone(['archive a stale']).ok).toBe(true);
  const later = browserChoices(whose('1'), () => own);
  expect([later.views(), later.columns(), later.leftAlone()]).toEqual([
    views,
    ['people'],
    ['archive a stale'],
  ]);
  expect(browserChoices(whose('2'), () => own).views()).toEqual([]);
  for (const text of ['{', '{"views":1}', '[{"name":""}]', '[{"name":"x","asked":1}]'])
    expect(browserChoices(whose('3'), () => shelf({ 'groundswell.acme.3.views': text })).views()).toEqual([]);
});

test('the last visit is kept with how things stood then, and nonsense is no visit', () => {
  const own = shelf();
  const at = instant(Date.UTC(2026, 10, 22));
  const [csv, tom] = [asId<ThemeId>('csv1'), asId<UserId>('9')];
  const themes = new Map([[csv, { people: 3, champion: tom, into: csv, isGrowing: true }]]);
  const latest = { at, upTo: null, themes };
  const lines = [
    { themeId: csv, is: 'answered', more: 0, answer: { answer: 'planned', due: '2027-Q1' } },
  ] as const;
  const visit = { latest, before: { ...latest, upTo: at }, news: { since: at, lines } };
  expect(browserChoices(whose('1'), () => own).visit()).toBeNull();
  expect(browserChoices(whose('1'), () => own).saveVisit(visit).ok).toBe(true);
  expect(browserChoices(whose('1'), () => own).visit()).toEqual(visit);
  expect(browserChoices(whose('2'), () => own).visit()).toBeNull();
  const text = own.getItem('groundswell.acme.1.visit') ?? '';
  expect(text).not.toContain('people');
  for (const damaged of ['{}', text.replace('"planned"', '"perhaps"'), text.replace('3,', '-3,')])
    expect(
      browserChoices(whose('3'), () => shelf({ 'groundswell.acme.3.visit': damaged })).visit(),
    ).toBeNull();
});
