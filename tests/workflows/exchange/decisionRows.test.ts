import { describe, expect, it } from 'vitest';
import { asId, type TicketId } from '#domain/basis/Id.ts';
import type { Verdict } from '#domain/decision/DecisionEvent.ts';
import { draftDecision, draftRelay, draftRelease } from '#domain/decision/draftDecision.ts';
import { decisionAbout, foldDecisions } from '#domain/decision/foldDecisions.ts';
import type { DeciderTerm } from '#domain/setting/DeciderTerm.ts';
import { DECISION_COLUMNS, decisionRows } from '#workflows/exchange/decisionRows.ts';
import { exportThemes } from '#workflows/exchange/exportThemes.ts';
import { A, AYLIN, by, MARTA, second, stored, TOM } from '../../domain/account/made.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { boardOutside } from '../../ui/board/boardOutside.ts';

const { signal } = new AbortController();
const TERM: DeciderTerm = { userId: TOM, from: second(0), until: null };
const SAID: Verdict = {
  answer: 'planned',
  reason: 'In the spring.',
  due: '2027-Q1',
  lookAgainOn: null,
  evidence: null,
};

const planned = stored(draftDecision({ id: A, before: null }, SAID, by(TOM)), 1);
const released = stored(
  draftRelease(
    { id: planned.id, themeId: A, releases: [] },
    { text: 'It comes in spring.', until: '2027-05-01' },
    by(TOM),
  ),
  2,
);
const shipped = stored(
  draftDecision(
    { id: A, before: { id: planned.id } },
    { ...SAID, answer: 'shipped', reason: 'Out now.', due: null },
    by(TOM),
  ),
  3,
);
const note = { is: 'note', ticketId: asId<TicketId>('12'), by: MARTA, at: second(4) } as const;
const passedOn = stored(
  draftRelay({ id: A, before: { id: shipped.id } }, { ...SAID, source: note }, by(AYLIN)),
  5,
);

/** Each line with the names of its columns. */
function lines(events: Parameters<typeof foldDecisions>[0], name = 'Export') {
  const rows = decisionRows(foldDecisions(events, [TERM]), new Map(name === '' ? [] : [[A, name]]));
  return rows.map((row) => Object.fromEntries(DECISION_COLUMNS.map((column, i) => [column, row[i]])));
}

describe('decisions as a table', () => {
  it('have a line each, of which the last holds, with what customers may be told', () => {
    expect(lines([planned, released])).toEqual([
      {
        theme_id: A,
        theme: 'Export',
        is: 'decided',
        said_at: second(1),
        said_by: TOM,
        answer: 'planned',
        due: '2027-Q1',
        look_again_on: null,
        reason: 'In the spring.',
        evidence_wanted: null,
        holds: 'yes',
        customers_may_be_told: 'It comes in spring.',
        told_until: '2027-05-01',
        stands_in: null,
      },
    ]);
    // What was released goes with the decision that it belonged to.
    expect(lines([planned, released, shipped])).toMatchObject([
      { answer: 'planned', holds: 'no', customers_may_be_told: null, told_until: null },
      { answer: 'shipped', holds: 'yes', customers_may_be_told: null },
    ]);
  });

  it('tell whose answer was passed on, and where it stands', () => {
    expect(lines([planned, shipped, passedOn])[2]).toMatchObject({
      is: 'passed on',
      said_at: second(4),
      said_by: MARTA,
      holds: 'no',
      stands_in: '12',
    });
  });

  it('of a theme without a name are told by its id, and what nobody may decide is none', () => {
    expect(lines([planned], '')).toMatchObject([{ theme_id: A, theme: '' }]);
    expect(lines([stored(draftDecision({ id: A, before: null }, SAID, by(AYLIN)), 1)])).toEqual([]);
    expect(decisionAbout(foldDecisions([planned], [TERM]), A)?.answer).toBe('planned');
  });

  it('are not handed out while it is not known who decides', async () => {
    const settings = fakeAccountSettings();
    const outside = { ...boardOutside(), settings };
    expect(await exportThemes(outside, [], 'decisions.csv', signal)).toMatchObject({ ok: true });
    settings.book = { ...settings.book, doubtful: ['deciders'] };
    await outside.replica.clear();
    const refused = { failure: { kind: 'unreadable', path: 'setting.deciders' } };
    expect(await exportThemes(outside, [], 'decisions.csv', signal)).toMatchObject(refused);
    expect(await exportThemes(outside, [], 'json', signal)).toMatchObject(refused);
    expect(await exportThemes(outside, [], 'themes.csv', signal)).toMatchObject({ ok: true });
  });
});
