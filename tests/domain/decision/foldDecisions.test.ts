import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type EventId, type UserId } from '#domain/basis/Id.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { Verdict } from '#domain/decision/DecisionEvent.ts';
import { draftDecision, draftRelease } from '#domain/decision/draftDecision.ts';
import type { Day } from '#domain/basis/Day.ts';
import { toldNow } from '#domain/decision/toldNow.ts';
import { decisionAbout, type Decisions, foldDecisions } from '#domain/decision/foldDecisions.ts';
import { draftEvent } from '#domain/event/draftEvent.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { DeciderTerm } from '#domain/setting/DeciderTerm.ts';
import { beginDeciding, endDeciding } from '#domain/setting/deciding.ts';
import { draftMerge } from '#domain/theme/draftMerge.ts';
import { A, AYLIN, B, by, CREATED, MARTA, second, stored, THEMES, TOM } from '../account/made.ts';
import { shuffledWithRepeats } from '../account/story.ts';

const verdict = (answer: Verdict['answer'], reason = 'The team says so.'): Verdict => ({
  answer,
  reason,
  due: null,
  lookAgainOn: null,
  evidence: null,
});
const term = (userId: UserId, from: number, until: number | null = null): DeciderTerm => ({
  userId,
  from: second(from),
  until: until === null ? null : second(until),
});
const decide = (actor: UserId, n: number, answer: Verdict['answer'], before: EventId | null = null) =>
  stored(
    draftDecision({ id: A, before: before === null ? null : { id: before } }, verdict(answer), by(actor, n)),
    n,
  );

describe('a decision', () => {
  it('holds with its reason and days until the next one that answers it', () => {
    const planned = stored(
      draftDecision(
        { id: A, before: null },
        { ...verdict('planned', 'In the spring.'), due: '2027-Q1', lookAgainOn: '2027-01-15' },
        by(TOM),
      ),
      1,
    );
    const shipped = decide(TOM, 2, 'shipped', planned.id);
    const decisions = foldDecisions([shipped, planned], [term(TOM, 0)]);
    expect(decisions.byTheme.get(A)).toEqual([
      {
        id: planned.id,
        themeId: A,
        decidedBy: TOM,
        at: second(1),
        answer: 'planned',
        reason: 'In the spring.',
        due: '2027-Q1',
        lookAgainOn: '2027-01-15',
        evidence: null,
        releases: [],
      },
      expect.objectContaining({ answer: 'shipped' }),
    ]);
    expect(decisionAbout(decisions, A)?.answer).toBe('shipped');
    expect(decisionAbout(decisions, B)).toBeNull();
  });

  it.each<[string, DeciderTerm[], boolean]>([
    ['within a term', [term(TOM, 5, 15)], true],
    ['in the first second of a term', [term(TOM, 10)], true],
    ['in the second in which the term had ended', [term(TOM, 5, 10)], false],
    ['before the first term', [term(TOM, 11)], false],
    ['between two terms', [term(TOM, 0, 5), term(TOM, 15)], false],
    ['in somebody else’s term', [term(AYLIN, 0)], false],
    ['where nobody decides', [], false],
  ])('made %s counts: %#', (_, terms, counts) => {
    const event = decide(TOM, 10, 'no');
    const { byTheme, overtaken } = foldDecisions([event], terms);
    expect(byTheme.has(A)).toBe(counts);
    expect(overtaken.get(event.id)?.why).toBe(counts ? undefined : 'noDecider');
  });

  it('of two at once the first holds, and the other is shown as overtaken', () => {
    const [first, other] = [decide(TOM, 3, 'planned'), decide(MARTA, 4, 'no')];
    const { byTheme, overtaken } = foldDecisions([other, first], [term(TOM, 0), term(MARTA, 0)]);
    expect(byTheme.get(A)?.map(({ answer }) => answer)).toEqual(['planned']);
    expect(overtaken.get(other.id)?.why).toBe('changed');
  });

  it('by somebody who does not decide is in nobody’s way', () => {
    const [forged, real] = [decide(AYLIN, 3, 'shipped'), decide(TOM, 4, 'planned')];
    expect(decisionAbout(foldDecisions([forged, real], [term(TOM, 0)]), A)?.answer).toBe('planned');
  });

  it('under another decider’s name, or changed by hand, is forged', () => {
    const real = decide(TOM, 3, 'planned');
    const underName = { ...real, actor: MARTA };
    const changed = { ...real, payload: verdict('no') };
    for (const event of [underName, changed]) {
      const { byTheme, overtaken } = foldDecisions([event], [term(TOM, 0), term(MARTA, 0)]);
      expect(byTheme.size).toBe(0);
      expect(overtaken.get(event.id)?.why).toBe('forged');
    }
  });

  it('that went under a suffix because of a squatter counts', () => {
    const event = { ...decide(TOM, 3, 'planned'), id: asId<EventId>(`${decide(TOM, 3, 'planned').id}.2`) };
    expect(foldDecisions([event], [term(TOM, 0)]).byTheme.size).toBe(1);
  });

  it('said twice is one event, and said again later is another', () => {
    const first = decide(TOM, 1, 'notNow');
    expect(decide(TOM, 5, 'notNow').id).toBe(first.id);
    expect(decide(TOM, 5, 'notNow', first.id).id).not.toBe(first.id);
  });

  it('changes nothing in the account’s fold', () => {
    const event = decide(TOM, 1, 'planned');
    const { themes, overtaken } = foldAccount([], [...CREATED, event]);
    expect(themes).toEqual(foldAccount([], CREATED).themes);
    expect(overtaken.size).toBe(0);
  });

  it('stays with a theme that is merged', () => {
    const merge = stored(draftMerge({ id: A, unmergedBy: null }, B, by(AYLIN)), 5);
    const decisions = foldDecisions([decide(TOM, 1, 'planned'), merge], [term(TOM, 0)]);
    expect(decisionAbout(decisions, A)?.answer).toBe('planned');
    expect(decisionAbout(decisions, B)).toBeNull();
  });
});

describe('what customers may be told', () => {
  const terms = [term(TOM, 0), term(MARTA, 0)];
  const planned = decide(TOM, 1, 'planned');
  const held = (events: readonly JournalEvent[]) => {
    const decision = decisionAbout(foldDecisions(events, terms), A);
    if (decision === null) throw new Error('nothing was decided');
    return decision;
  };
  const release = (actor: UserId, n: number, text: string | null, seen: readonly JournalEvent[]) =>
    stored(draftRelease(held(seen), { text, until: null }, by(actor, n)), n);
  const first = release(TOM, 2, 'It is planned.', [planned]);
  const anew = release(MARTA, 3, 'It is planned for spring.', [planned, first]);
  const back = release(TOM, 4, null, [planned, first, anew]);
  const texts = (events: readonly JournalEvent[]) => held(events).releases.map(({ text }) => text);

  it('is nothing until it is released, and then the last word', () => {
    expect(texts([planned])).toEqual([]);
    expect(texts([anew, first, planned])).toEqual(['It is planned.', 'It is planned for spring.']);
    expect(texts([back, anew, first, planned]).at(-1)).toBeNull();
  });

  it('goes with its decision: a new one is released anew', () => {
    const shipped = decide(MARTA, 5, 'shipped', planned.id);
    expect(texts([planned, first, shipped])).toEqual([]);
    const late = release(TOM, 6, 'It will come.', [planned, first]);
    const { overtaken } = foldDecisions([planned, first, shipped, late], terms);
    expect(overtaken.get(late.id)?.why).toBe('changed');
  });

  it.each<[string, JournalEvent, string]>([
    ['of two at once', release(MARTA, 3, 'Perhaps.', [planned]), 'changed'],
    ['by somebody who does not decide', release(AYLIN, 3, 'Tomorrow!', [planned, first]), 'noDecider'],
    ['that was changed by hand', { ...anew, payload: { text: 'x', until: null } }, 'forged'],
  ])('%s is overtaken', (_, event, why) => {
    const { overtaken } = foldDecisions([planned, first, event], terms);
    expect(overtaken.get(event.id)?.why).toBe(why);
    expect(texts([planned, first, event])).toEqual(['It is planned.']);
  });

  it('of no decision is overtaken', () => {
    expect(foldDecisions([first], terms).overtaken.get(first.id)?.why).toBe('changed');
  });

  it.each<[string | null, Day | null, Day, boolean]>([
    ['Soon.', null, '2027-01-01', true],
    ['Soon.', '2027-01-01', '2027-01-01', true],
    ['Soon.', '2027-01-01', '2027-01-02', false],
    [null, null, '2027-01-01', false],
  ])('%s until %s may be told on %s: %s', (text, until, today, may) => {
    const one = stored(draftRelease(held([planned]), { text, until }, by(TOM, 2)), 2);
    expect(toldNow(held([planned, one]), today)?.text ?? null).toBe(may ? text : null);
    expect(toldNow(held([planned]), today)).toBeNull();
  });
});

const PEOPLE = [AYLIN, TOM, MARTA];
const doing = fc.record({
  who: fc.constantFrom(...PEOPLE),
  what: fc.constantFrom('decide', 'decide', 'decide', 'begin', 'end'),
  theme: fc.constantFrom(...THEMES),
  answer: fc.constantFrom<Verdict['answer']>('planned', 'notNow', 'no', 'needsMoreEvidence', 'shipped'),
  /** How many of the last events its actor had not seen. */
  unseen: fc.constantFrom(0, 0, 1, 3),
  seconds: fc.constantFrom(0, 1),
});

interface Told {
  readonly events: readonly JournalEvent[];
  /** The terms as they stood after each event. */
  readonly terms: readonly (readonly DeciderTerm[])[];
}

const story = fc.array(doing, { maxLength: 25 }).map((doings): Told => {
  const events: JournalEvent[] = [];
  const history: (readonly DeciderTerm[])[] = [];
  let terms: readonly DeciderTerm[] = [term(TOM, 0)];
  let now = 0;
  for (const [n, { who, what, theme, answer, unseen, seconds }] of doings.entries()) {
    now += seconds;
    if (what === 'begin') terms = beginDeciding(terms, who, second((now += 1)));
    else if (what === 'end') terms = endDeciding(terms, who, second((now += 1)));
    else {
      const seen = foldDecisions(events.slice(0, Math.max(0, events.length - unseen)), terms);
      const draft = draftDecision(
        { id: theme, before: decisionAbout(seen, theme) },
        verdict(answer),
        by(who, now),
      );
      if (events.some(({ id }) => id === draft.id)) continue;
      events.push(stored(draft, now, `R${(n * 37) % 50}.${n}`));
      history.push(terms);
    }
  }
  return { events, terms: [...history, terms] };
});

const plain = ({ byTheme, overtaken }: Decisions) =>
  JSON.stringify([
    [...byTheme].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    [...overtaken].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]);

describe('whatever is decided, by whom and in whatever order it arrives', () => {
  it('the decisions are the same', () => {
    const arrivals = story.chain((one) => fc.tuple(fc.constant(one), shuffledWithRepeats(one.events)));
    fc.assert(
      fc.property(arrivals, ([{ events, terms }, arrived]) => {
        const now = terms.at(-1) ?? [];
        expect(plain(foldDecisions(arrived, now))).toBe(plain(foldDecisions(events, now)));
      }),
    );
  });

  it('each counts once or is overtaken, and only from those who decided then', () => {
    fc.assert(
      fc.property(story, ({ events, terms }) => {
        const { byTheme, overtaken } = foldDecisions(events, terms.at(-1) ?? []);
        const counted = [...byTheme.values()].flat().map(({ id }) => id);
        expect([...counted, ...overtaken.keys()].toSorted()).toEqual(events.map(({ id }) => id).toSorted());
        for (const [n, event] of events.entries()) {
          const decided = (terms[n] ?? []).some(
            ({ userId, until }) => userId === event.actor && until === null,
          );
          if (!decided) expect(counted).not.toContain(event.id);
        }
      }),
    );
  });

  it('nobody’s leaving undoes what was decided', () => {
    fc.assert(
      fc.property(story, ({ events, terms }) => {
        const now = terms.at(-1) ?? [];
        const gone = PEOPLE.reduce((left, one) => endDeciding(left, one, second(10_000)), now);
        expect(plain(foldDecisions(events, gone))).toBe(plain(foldDecisions(events, now)));
      }),
    );
  });
});

describe('a theme that is documentation', () => {
  const recast = (n: number, kind: 'request' | 'documentation', was: 'request' | 'documentation') =>
    stored(
      draftEvent({ kind: 'theme.recast', themeId: A, payload: { kind, was }, after: null, ...by(AYLIN, n) }),
      n,
    );
  const isRequest = CREATED.find(({ themeId }) => themeId === A);

  it('is answered by everybody, and for as long as it is documentation', () => {
    const own = recast(1, 'documentation', 'request');
    const mended = decide(MARTA, 2, 'shipped');
    const journal = [...(isRequest === undefined ? [] : [isRequest]), own, mended];
    expect(decisionAbout(foldDecisions(journal, []), A)).toMatchObject({
      answer: 'shipped',
      decidedBy: MARTA,
    });
    const back = recast(3, 'request', 'documentation');
    expect(decisionAbout(foldDecisions([back, ...journal], []), A)).toBeNull();
    expect(decisionAbout(foldDecisions([back, ...journal], [term(MARTA, 0)]), A)).not.toBeNull();
  });

  it('is that from then on alone: what was said before stays what it was', () => {
    const early = decide(MARTA, 1, 'no');
    const journal = [
      ...(isRequest === undefined ? [] : [isRequest]),
      early,
      recast(2, 'documentation', 'request'),
    ];
    const folded = foldDecisions(journal, []);
    expect(folded.overtaken.get(early.id)).toMatchObject({ why: 'noDecider' });
  });
});
