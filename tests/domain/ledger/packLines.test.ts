import { describe, expect, it } from 'vitest';
import { asId, type EventId, type UserId } from '#domain/basis/Id.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { viewTheme } from '#domain/champion/ThemeView.ts';
import { draftEvent } from '#domain/event/draftEvent.ts';
import type { Kudos } from '#domain/ledger/foldKudos.ts';
import { packLines, type PackTheme } from '#domain/ledger/packLines.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { A, AYLIN, by, CREATED, mention, second, stored, TOM } from '../account/made.ts';

const ALWAYS = { from: second(-2_000), until: second(1_000_000) };

function themeWith(events: readonly JournalEvent[], shipped: PackTheme['shipped'] = null): PackTheme {
  const view = viewTheme(foldAccount([mention(1, A, AYLIN), mention(2, A, TOM)], [...CREATED, ...events]), A);
  if (view === null) throw new Error('no theme');
  return { view, shipped };
}

const helped = (who: UserId, n: number) =>
  stored(
    draftEvent({
      kind: 'theme.helped',
      themeId: A,
      payload: { help: { sort: 'article', text: `${n}` } },
      after: null,
      ...by(who, n),
    }),
    n,
  );
const told = (who: UserId, n: number, ticketId: string) => {
  const event = { kind: 'reply.sent', themeId: A, payload: { turn: n, person: 'x', ticketId }, after: null };
  return stored({ ...draftEvent({ ...event, ...by(who, n) }), id: asId<EventId>(`${A}.told.x.${n}`) }, n);
};

describe('what an evidence pack tells', () => {
  it('is what its owner did, with the tickets and events that show it, and nothing of others', () => {
    const lines = packLines(
      AYLIN,
      [themeWith([helped(AYLIN, 5), helped(TOM, 6), told(AYLIN, 7, '1')])],
      [],
      ALWAYS,
    );
    const of = (evidence: string) => lines.filter((line) => line.evidence === evidence);
    expect(of('tagged').map(({ tickets }) => tickets)).toEqual([['1']]);
    expect(of('shaped').map(({ events }) => events.length)).toEqual([1]);
    expect(of('told').map(({ tickets }) => tickets)).toEqual([['1']]);
    expect(packLines(asId<UserId>('77'), [themeWith([helped(TOM, 6)])], [], ALWAYS)).toEqual([]);
  });

  it('is only of its days', () => {
    const theme = themeWith([helped(AYLIN, 5), helped(AYLIN, 50)]);
    const shaped = (from: number, until: number) =>
      packLines(AYLIN, [theme], [], { from: second(from), until: second(until) }).filter(
        ({ evidence }) => evidence === 'shaped',
      );
    expect(shaped(4, 51)[0]?.events).toHaveLength(2);
    expect(shaped(6, 51)[0]?.events).toHaveLength(1);
    expect(shaped(6, 50)).toEqual([]);
  });

  it('names what shipped once others confirmed it, on the day of that', () => {
    const shipped = { id: asId<EventId>('c1'), by: TOM, at: second(9), url: null };
    const lines = packLines(AYLIN, [themeWith([], shipped)], [], ALWAYS);
    expect(lines.filter(({ evidence }) => evidence === 'shipped')).toMatchObject([
      { at: second(9), events: ['c1'] },
    ]);
    expect(packLines(AYLIN, [themeWith([])], [], ALWAYS).some(({ evidence }) => evidence === 'shipped')).toBe(
      false,
    );
  });

  it('tells praise that was passed on, apart by who gave and who received it', () => {
    const kudos = (from: UserId, to: UserId, ticketId: string): Kudos => ({
      id: asId<EventId>(`k${ticketId}`),
      themeId: asId<never>('kudos00000000000'),
      from,
      to,
      ticketId: asId<never>(ticketId),
      words: '',
      start: 0,
      end: 1,
      person: '',
      at: second(3),
      isAway: false,
    });
    const lines = packLines(AYLIN, [], [kudos(AYLIN, TOM, '4'), kudos(TOM, AYLIN, '5')], ALWAYS);
    expect(lines.map(({ evidence, tickets, themeId }) => [evidence, tickets, themeId])).toEqual([
      ['thanked', ['4'], null],
      ['praised', ['5'], null],
    ]);
  });
});
