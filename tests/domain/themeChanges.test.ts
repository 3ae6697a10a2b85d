import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type AreaId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { draftChange } from '#domain/theme/draftChange.ts';
import { tellTheme } from '#domain/theme/foldTheme.ts';
import { nameFault } from '#domain/theme/nameFault.ts';
import type { ThemeFacts } from '#domain/theme/Theme.ts';
import { type ThemeChange, undoOf } from '#domain/theme/ThemeChange.ts';

const ID = asId<ThemeId>('ab12cd34ef');
const AYLIN = asId<UserId>('1');
const TOM = asId<UserId>('2');
const START_MS = Date.UTC(2026, 10, 20);

const created = stored(
  {
    id: asId(`${ID}.created`),
    kind: 'theme.created',
    themeId: ID,
    actor: AYLIN,
    payload: { name: 'CSV export', kind: 'request', tag: 'gs_csv' },
    after: null,
    at: instant(START_MS),
    recordId: null,
  },
  0,
);

function stored(
  event: JournalEvent,
  second: number,
  record = `R${String(second).padStart(4, '0')}`,
): JournalEvent {
  return { ...event, at: instant(START_MS + second * 1000), recordId: record };
}

function factsOf(events: readonly JournalEvent[]): ThemeFacts {
  const { facts } = tellTheme(events);
  if (facts === null) throw new Error('no creation');
  return facts;
}

/** What somebody does who sees the theme as these events tell it. */
function said(
  seen: readonly JournalEvent[],
  change: ThemeChange,
  actor: UserId,
  nonce: string,
): JournalEvent {
  return draftChange({ id: ID, ...factsOf(seen) }, change, { actor, at: instant(START_MS) }, nonce);
}

const text = fc.constantFrom('A', 'B', 'C');
const change: fc.Arbitrary<ThemeChange> = fc.oneof(
  text.map((name) => ({ do: 'renamed', name }) as const),
  text.map((summary) => ({ do: 'described', summary }) as const),
  fc.constantFrom('request', 'bug', 'documentation').map((kind) => ({ do: 'recast', kind }) as const),
  fc.constantFrom(null, 'a1', 'a2').map((id) => ({ do: 'filed', areaId: id as AreaId | null }) as const),
  fc.constantFrom('archived', 'restored', 'watched', 'unwatched').map((what) => ({ do: what })),
);

/** Journals in which people change a theme who have not seen the last of what others did. */
const journal = fc
  .array(
    fc.record({
      change,
      actor: fc.constantFrom(AYLIN, TOM),
      unseen: fc.nat({ max: 2 }),
      later: fc.nat({ max: 1 }),
    }),
    { maxLength: 10 },
  )
  .map((doings) => {
    const events = [created];
    let second = 1;
    for (const [n, one] of doings.entries()) {
      second += one.later;
      const seen = events.slice(0, Math.max(1, events.length - one.unseen));
      events.push(stored(said(seen, one.change, one.actor, `n${n}`), second, `R${9_000 - n}`));
    }
    return events;
  });

describe('changes of a theme', () => {
  it('end in one state for everybody, in whatever order and however often they arrive', () => {
    let missed = 0;
    fc.assert(
      fc.property(
        journal.chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
          ),
        ),
        ([events, arrived]) => {
          const one = tellTheme(events);
          expect(tellTheme(arrived)).toEqual(one);
          const account = foldAccount([], arrived);
          expect(account.themes.get(ID)?.facts).toEqual(one.facts);
          expect(account.overtaken).toEqual(one.overtaken);
          missed += one.overtaken.size;
          const held = events.filter(({ id }) => !one.overtaken.has(id));
          expect(tellTheme(held)).toEqual({ facts: one.facts, overtaken: new Map() });
        },
      ),
      { numRuns: 300 },
    );
    expect(missed).toBeGreaterThan(100);
  });

  it('that hold are taken back by what undoes them, unless somebody changed the same since', () => {
    fc.assert(
      fc.property(journal, change, (events, wish) => {
        const before = factsOf(events);
        const done = [...events, stored(said(events, wish, TOM, 'do'), 100)];
        fc.pre(!tellTheme(done).overtaken.has(asId(done.at(-1)?.id ?? '')));
        const back = undoOf(before, wish);
        const undone = [...done, stored(said(done, back, TOM, 'undo'), 101)];
        // Somebody who watched again comes last.
        const plain = ({ watchers, ...facts }: ThemeFacts) => ({ ...facts, watchers: [...watchers].sort() });
        expect(plain(factsOf(undone))).toEqual(plain(before));
      }),
      { numRuns: 300 },
    );
  });

  it('of two people at once the first holds, and the other’s stays in the journal as overtaken', () => {
    const aylin = said([created], { do: 'renamed', name: 'Export' }, AYLIN, 'a');
    const tom = said([created], { do: 'renamed', name: 'CSV files' }, TOM, 't');
    const both = [created, stored(tom, 5, 'R2'), stored(aylin, 5, 'R1')];
    expect(factsOf(both).name).toBe('Export');
    expect([...tellTheme(both).overtaken]).toEqual([[tom.id, { why: 'changed', mentions: null }]]);
  });

  it('of different things at once all hold', () => {
    const aylin = said([created], { do: 'renamed', name: 'Export' }, AYLIN, 'a');
    const tom = said([created], { do: 'recast', kind: 'bug' }, TOM, 't');
    const both = tellTheme([created, stored(aylin, 5), stored(tom, 5)]);
    expect(both.facts).toMatchObject({ name: 'Export', kind: 'bug' });
    expect(both.overtaken.size).toBe(0);
  });

  it('by an app that named no predecessor hold in any case', () => {
    const old = { ...said([created], { do: 'renamed', name: 'Old' }, TOM, 'o'), payload: { name: 'Old' } };
    const first = stored(said([created], { do: 'renamed', name: 'Export' }, AYLIN, 'a'), 2);
    expect(factsOf([created, first, stored(old, 3)]).name).toBe('Old');
  });
});

describe('a name', () => {
  it.each([
    ['CSV export', null],
    ['ダークモード', null],
    ['v2', null],
    ['👍 export', null],
    ['👍', 'wordless'],
    ['— … !', 'wordless'],
    [' \n\t', 'empty'],
    ['x'.repeat(120), null],
    ['x'.repeat(121), 'long'],
    ['x'.repeat(500), 'long'],
    ['👩‍👩‍👧‍👦'.repeat(20), 'long'],
  ])('%s: %s', (name, fault) => {
    expect(nameFault(name)).toBe(fault);
  });
});
