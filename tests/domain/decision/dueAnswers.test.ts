import { describe, expect, it } from 'vitest';
import type { Day } from '#domain/basis/Day.ts';
import type { EventId, ThemeId, UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { Verdict } from '#domain/decision/DecisionEvent.ts';
import { draftDecision } from '#domain/decision/draftDecision.ts';
import { type AnswerRules, dueAnswers } from '#domain/decision/dueAnswers.ts';
import { lateness } from '#domain/decision/lateness.ts';
import { pausedDays } from '#domain/basis/pausedDays.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { DEFAULT_ANSWERS } from '#domain/setting/AnswerSetting.ts';
import { withCap } from '#domain/setting/capOn.ts';
import { draftMerge } from '#domain/theme/draftMerge.ts';
import { A, AYLIN, B, C, claim, CREATED, D, MARTA, THEMES, TOM } from '../account/made.ts';
import { noon, on, sent, withdrawn } from '../pitch/made.ts';

const LEADS = [TOM, MARTA].map((userId) => ({ userId, from: instant(0), until: null }));
const RULES: AnswerRules = { deciders: LEADS, answers: DEFAULT_ANSWERS, aside: new Set(), pauses: [] };
const CLAIMED = THEMES.map((theme) => on('2026-01-01', claim(theme, 1, AYLIN)));
const CREATED_THEN = CREATED.map((event) => ({ ...event, at: noon('2025-12-31') }));

/** Answers due as `theme lead due` or `theme lead #place`. */
function owed(events: readonly JournalEvent[], today: Day, more: Partial<AnswerRules> = {}) {
  const due = dueAnswers([...CREATED_THEN, ...CLAIMED, ...events], { ...RULES, ...more }, today);
  return due.map(({ themeId, lead, dueOn, place, because }) => {
    const when = place === null ? String(dueOn) : `#${place}`;
    return [themeId, lead === TOM ? 'Tom' : 'Marta', when, ...(because === 'pitched' ? [] : ['again'])].join(
      ' ',
    );
  });
}

function decided(
  day: Day,
  theme: ThemeId,
  answer: Verdict['answer'],
  more: Partial<Verdict> & { readonly before?: EventId; readonly by?: UserId } = {},
) {
  const { before, by = TOM, ...rest } = more;
  const verdict: Verdict = {
    answer,
    reason: 'So it is.',
    due: null,
    lookAgainOn: null,
    evidence: null,
    ...rest,
  };
  const of = { id: theme, before: before === undefined ? null : { id: before } };
  return on(day, draftDecision(of, verdict, { actor: by, at: noon(day) }));
}

describe('an answer is owed', () => {
  it('from the day on which it was pitched until any answer', () => {
    const pitch = sent('2026-02-02');
    expect(owed([], '2026-02-02')).toEqual([]);
    expect(owed([pitch], '2026-02-02')).toEqual(['aaaa Tom 2026-03-31']);
    expect(owed([pitch, decided('2026-03-01', A, 'needsMoreEvidence')], '2026-03-02')).toEqual([]);
    const again = sent('2026-04-02', TOM, { after: pitch.id });
    expect(owed([pitch, decided('2026-03-01', A, 'needsMoreEvidence'), again], '2026-04-03')).toEqual([
      'aaaa Tom 2026-06-30',
    ]);
  });

  it('once for all audiences of a theme, and keeps its date when one of them is sent again', () => {
    const product = sent('2026-02-02');
    const finance = sent('2026-02-10', TOM, { audience: 'finance' });
    const again = sent('2026-04-20', TOM, { after: product.id });
    expect(owed([product, finance, again], '2026-05-01')).toEqual(['aaaa Tom 2026-03-31']);
  });

  it('by another lead from the day on which it was sent to them', () => {
    const pitch = sent('2026-02-02');
    const other = sent('2026-04-20', MARTA, { after: pitch.id });
    expect(owed([pitch, other], '2026-05-01')).toEqual(['aaaa Marta 2026-06-30']);
  });

  it('no more once it is withdrawn, or while its theme is archived', () => {
    const pitch = sent('2026-02-02');
    expect(owed([pitch, withdrawn('2026-02-03', pitch.id)], '2026-02-04')).toEqual([]);
    expect(owed([pitch], '2026-02-04', { aside: new Set([A]) })).toEqual([]);
  });

  it('still where somebody answered who does not decide', () => {
    const pitch = sent('2026-02-02');
    const answered = decided('2026-02-03', A, 'no', { by: AYLIN });
    expect(owed([pitch, answered], '2026-02-04')).toEqual(['aaaa Tom 2026-03-31']);
  });

  it('about the theme that a pitched one was merged into, once', () => {
    const [one, other] = [sent('2026-02-02'), sent('2026-02-03', TOM, { theme: B })];
    const merge = on(
      '2026-02-05',
      draftMerge({ id: A, unmergedBy: null }, B, { actor: AYLIN, at: noon('2026-02-05') }),
    );
    expect(owed([one, other, merge], '2026-02-06')).toEqual(['bbbb Tom 2026-03-31']);
    expect(owed([one, other, merge, decided('2026-02-07', B, 'planned')], '2026-02-08')).toEqual([]);
  });
});

describe('a lead’s open answers', () => {
  const pitches = [A, B, C, D].map((theme, n) => sent(`2026-02-0${n + 1}` as Day, TOM, { theme }));
  const two = { answers: withCap(DEFAULT_ANSWERS, 2, '2026-01-01') };

  it('are capped, and the rest wait in their order', () => {
    expect(owed(pitches, '2026-02-10', two)).toEqual([
      'aaaa Tom 2026-03-31',
      'bbbb Tom 2026-03-31',
      'cccc Tom #1',
      'dddd Tom #2',
    ]);
  });

  it('open as others end, and are due by the day on which they opened', () => {
    const events = [...pitches, decided('2026-03-25', A, 'planned')];
    expect(owed(events, '2026-03-26', two)).toEqual([
      'bbbb Tom 2026-03-31',
      'cccc Tom 2026-06-30',
      'dddd Tom #1',
    ]);
  });

  it('are not overdue all at once because more are allowed', () => {
    const four = { answers: withCap(two.answers, 4, '2026-05-01') };
    expect(owed(pitches, '2026-05-02', four)).toEqual([
      'aaaa Tom 2026-03-31',
      'bbbb Tom 2026-03-31',
      'cccc Tom 2026-06-30',
      'dddd Tom 2026-06-30',
    ]);
  });

  it('stay open where fewer are allowed', () => {
    const one = { answers: withCap(two.answers, 1, '2026-02-09') };
    expect(owed(pitches, '2026-02-10', one).slice(0, 3)).toEqual([
      'aaaa Tom 2026-03-31',
      'bbbb Tom 2026-03-31',
      'cccc Tom #1',
    ]);
  });

  it('do not stand in another lead’s way', () => {
    const theirs = sent('2026-02-09', MARTA, { theme: D, after: pitches[3]?.id ?? null });
    expect(owed([...pitches, theirs], '2026-02-10', two)).toContain('dddd Marta 2026-03-31');
  });
});

describe('“look again”', () => {
  const pitch = sent('2026-02-02');
  const later = decided('2026-02-10', A, 'notNow', { lookAgainOn: '2026-04-15' });

  it('brings itself back on its day, to whoever decided', () => {
    expect(owed([pitch, later], '2026-04-14')).toEqual([]);
    expect(owed([pitch, later], '2026-04-15')).toEqual(['aaaa Tom 2026-06-30 again']);
  });

  it('does not where something was decided since', () => {
    const no = decided('2026-04-01', A, 'no', { before: later.id });
    expect(owed([pitch, later, no], '2026-05-01')).toEqual([]);
  });

  it('ends with the next answer, and may come back once more', () => {
    const once = decided('2026-04-20', A, 'notNow', { before: later.id, lookAgainOn: '2026-07-01' });
    expect(owed([pitch, later, once], '2026-05-01')).toEqual([]);
    expect(owed([pitch, later, once], '2026-07-02')).toEqual(['aaaa Tom 2026-09-30 again']);
  });

  it('counts among a lead’s open answers', () => {
    const answers = withCap(DEFAULT_ANSWERS, 1, '2026-01-01');
    const next = sent('2026-04-16', TOM, { theme: B });
    expect(owed([pitch, later, next], '2026-04-17', { answers })).toEqual([
      'aaaa Tom 2026-06-30 again',
      'bbbb Tom #1',
    ]);
  });

  it('is not asked twice where it was pitched anew meanwhile', () => {
    const again = sent('2026-03-01', TOM, { after: pitch.id });
    expect(owed([pitch, later, again], '2026-04-16')).toEqual(['aaaa Tom 2026-03-31']);
  });
});

describe('how late an answer is', () => {
  it.each<[Day, string]>([
    ['2026-03-23', 'inTime'],
    ['2026-03-24', 'soon'],
    ['2026-03-31', 'soon'],
    ['2026-04-01', 'late'],
    ['2026-04-07', 'late'],
    ['2026-04-08', 'overdue'],
  ])('on %s: %s', (today, late) => {
    expect(lateness('2026-03-31', today)).toBe(late);
  });
});

describe('a pause', () => {
  it.each<[string, Parameters<typeof pausedDays>[0], Day, number]>([
    ['before the opening moves nothing', [{ first: '2026-01-01', last: '2026-01-09' }], '2026-06-01', 0],
    [
      'in between moves the date by its days',
      [{ first: '2026-02-01', last: '2026-02-10' }],
      '2026-06-01',
      10,
    ],
    [
      'that began before counts from the opening on',
      [{ first: '2026-01-05', last: '2026-01-14' }],
      '2026-06-01',
      5,
    ],
    ['after the date moves nothing', [{ first: '2026-04-10', last: '2026-04-20' }], '2026-06-01', 0],
    [
      'within the days that another one added counts',
      [
        { first: '2026-02-01', last: '2026-02-10' },
        { first: '2026-04-05', last: '2026-04-06' },
      ],
      '2026-06-01',
      12,
    ],
    ['that goes on counts up to today', [{ first: '2026-02-01', last: null }], '2026-02-03', 3],
    ['that is still to come is not counted', [{ first: '2026-03-01', last: '2026-03-09' }], '2026-02-03', 0],
    [
      'that overlaps another counts once',
      [
        { first: '2026-02-01', last: '2026-02-10' },
        { first: '2026-02-05', last: '2026-02-12' },
      ],
      '2026-06-01',
      12,
    ],
  ])('%s', (_, pauses, today, days) => {
    expect(pausedDays(pauses, '2026-01-10', '2026-03-31', today)).toBe(days);
  });

  it('moves what is owed', () => {
    const pauses = [{ first: '2026-02-10', last: '2026-02-19' }] as const;
    expect(owed([sent('2026-02-02')], '2026-03-01', { pauses })).toEqual(['aaaa Tom 2026-04-10']);
  });
});
