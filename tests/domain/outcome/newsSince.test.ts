import { describe, expect, it } from 'vitest';
import { asId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { Decision } from '#domain/decision/Decision.ts';
import type { DueAnswer } from '#domain/decision/DueAnswer.ts';
import { type NewsFor, newsSince } from '#domain/outcome/newsSince.ts';
import type { Seen, SeenTheme } from '#domain/outcome/Seen.ts';
import { arrive } from '#domain/outcome/Visit.ts';

const ME = asId<UserId>('1');
const TOM = asId<UserId>('2');
const id = (name: string) => asId<ThemeId>(name);
const at = (day: number, hour = 9) => instant(Date.UTC(2026, 10, day, hour));

type Told = Partial<SeenTheme> & { readonly name: string };

/** Everything up to noon of a day was known then. */
function seen(day: number, themes: readonly Told[]): Seen {
  const rows = themes.map(({ name, ...more }) => {
    const plain = { people: 3, champion: null, into: id(name), isGrowing: false };
    return [id(name), { ...plain, ...more }] as const;
  });
  return { at: at(day), upTo: at(day, 12), themes: new Map(rows) };
}

function decided(name: string, day: number, hour: number, by = TOM): Decision {
  const verdict = {
    answer: 'planned',
    reason: '',
    due: '2027-Q1',
    lookAgainOn: null,
    evidence: null,
  } as const;
  return {
    ...verdict,
    id: asId(`${name}${day}`),
    themeId: id(name),
    decidedBy: by,
    at: at(day, hour),
    releases: [],
  };
}

function asks(name: string, given: Partial<DueAnswer>): DueAnswer {
  const plain = { because: 'pitched', pitches: [], askedAt: at(1), place: null, openedOn: null } as const;
  return { ...plain, themeId: id(name), lead: ME, dueOn: null, relayed: null, ...given };
}

function told(
  before: readonly Told[],
  now: readonly Told[],
  given: Partial<NewsFor> & { decided?: Decision[] } = {},
) {
  const { decided: decisions = [], ...more } = given;
  const around = { who: ME, mine: new Set(now.map(({ name }) => id(name))), due: null, ...more };
  const byTheme = new Map(decisions.map((one) => [one.themeId, [one] as const] as const));
  const { lines, since } = newsSince(seen(10, before), seen(20, now), { decisions: { byTheme }, ...around });
  expect(since).toBe(at(10));
  return lines.map(({ themeId, is, more: count, answer }) =>
    [themeId, is, ...(count > 0 ? [count] : []), ...(answer === null ? [] : [answer.answer])].join(' '),
  );
}

const plain = [{ name: 'a' }];

describe('what happened since somebody was last here', () => {
  it.each<[string, Told[], Told[], Parameters<typeof told>[2], string[]]>([
    ['nothing', plain, plain, {}, []],
    ['an answer', plain, plain, { decided: [decided('a', 11, 1)] }, ['a answered planned']],
    [
      'an answer in the very hour after what was known',
      plain,
      plain,
      { decided: [decided('a', 10, 13)] },
      ['a answered planned'],
    ],
    ['an answer that was known', plain, plain, { decided: [decided('a', 10, 12)] }, []],
    ['an answer of one’s own', plain, plain, { decided: [decided('a', 11, 1, ME)] }, []],
    [
      'an answer to a theme that was not there then',
      [],
      plain,
      { decided: [decided('a', 11, 1)] },
      ['a answered planned'],
    ],
    ['a theme that was not there then', [], plain, {}, []],
    ['more people', plain, [{ name: 'a', people: 5 }], {}, ['a heard 2']],
    ['fewer people', plain, [{ name: 'a', people: 2 }], {}, []],
    [
      'a merge, and not that nobody asks there now',
      plain,
      [{ name: 'a', into: id('b'), people: 0 }],
      {},
      ['a merged'],
    ],
    ['a merge that was taken back', [{ name: 'a', into: id('b') }], plain, {}, []],
    ['another champion', [{ name: 'a', champion: ME }], [{ name: 'a', champion: TOM }], {}, ['a champion']],
    ['no champion any more', [{ name: 'a', champion: TOM }], plain, {}, ['a champion']],
    ['a theme that one champions oneself by now', plain, [{ name: 'a', champion: ME }], {}, []],
    ['others’ themes', plain, [{ name: 'a', people: 9 }], { mine: new Set() }, []],
    ['growing, to whoever decides nothing', plain, [{ name: 'a', isGrowing: true }], {}, []],
    [
      'growing, to a lead, whosever theme',
      plain,
      [{ name: 'a', isGrowing: true }],
      { due: [], mine: new Set() },
      ['a growing'],
    ],
    [
      'growing as before',
      [{ name: 'a', isGrowing: true }],
      [{ name: 'a', isGrowing: true }],
      { due: [] },
      [],
    ],
    ['an answer that is asked since', plain, plain, { due: [asks('a', { askedAt: at(11) })] }, ['a due']],
    ['an answer that was asked before', plain, plain, { due: [asks('a', { dueOn: '2026-11-25' })] }, []],
    ['an answer that is late since', plain, plain, { due: [asks('a', { dueOn: '2026-11-19' })] }, ['a due']],
    ['an answer that was late before', plain, plain, { due: [asks('a', { dueOn: '2026-11-09' })] }, []],
    [
      'an answer whose turn has not come',
      plain,
      plain,
      { due: [asks('a', { askedAt: at(11), place: 2 })] },
      [],
    ],
  ])('%s', (_, before, now, given, lines) => {
    expect(told(before, now, given)).toEqual(lines);
  });

  it('is told by what weighs more first, and of a kind no more than five', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const before = names.map((name) => ({ name }));
    const now = names.map((name, n) => ({ name, people: 4 + n, ...(name === 'b' ? { champion: TOM } : {}) }));
    expect(told(before, now, { decided: [decided('c', 12, 1)] })).toEqual([
      'c answered planned',
      'b champion',
      'g heard 7',
      'f heard 6',
      'e heard 5',
      'd heard 4',
      'c heard 3',
    ]);
  });
});

describe('a visit', () => {
  const kept = { latest: seen(10, plain), before: null, news: { since: at(9), lines: [] } };

  it('goes on for whoever reloads, and begins anew after an hour', () => {
    expect(arrive(kept, instant(Date.UTC(2026, 10, 10, 9, 59)))).toBe(kept);
    expect(arrive(kept, at(10, 10))).toEqual({ latest: kept.latest, before: kept.latest, news: null });
  });

  it('has nothing to tell the first time', () => {
    expect(arrive(null, at(10))).toBeNull();
  });
});
