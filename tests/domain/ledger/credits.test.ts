import { describe, expect, it } from 'vitest';
import { asId, type EventId, type UserId } from '#domain/basis/Id.ts';
import { championTurnId } from '#domain/champion/ChampionEvent.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { viewTheme } from '#domain/champion/ThemeView.ts';
import { draftEvent } from '#domain/event/draftEvent.ts';
import { draftClosed, draftConfirmation, draftCreditTakenBack } from '#domain/ledger/CreditEvent.ts';
import { creditsOf } from '#domain/ledger/creditsOf.ts';
import { confirmedFor, foldCredits } from '#domain/ledger/foldCredits.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { A, AYLIN, by, CREATED, MARTA, mention, second, stored, TOM } from '../account/made.ts';

const SHIPPED = asId<EventId>('shipped1');
const DECISION = { id: SHIPPED, themeId: A };
const LEAD = asId<UserId>('990');
const term = (userId: UserId) => ({ userId, from: second(0), until: null });
const confirm = (who: UserId, n: number) => stored(draftConfirmation(A, SHIPPED, by(who, n)), n);
const who = (events: readonly JournalEvent[], person: UserId, deciders = [term(LEAD), term(AYLIN)]) =>
  confirmedFor(foldCredits([...CREATED, ...events], DECISION, deciders), person)?.by ?? null;

describe('a part in what shipped', () => {
  it('is confirmed by somebody who decides, and by nobody’s own word', () => {
    expect(who([confirm(LEAD, 1)], AYLIN)).toBe(LEAD);
    expect(who([confirm(AYLIN, 1)], AYLIN)).toBeNull();
    expect(who([confirm(AYLIN, 1)], TOM)).toBe(AYLIN);
    expect(who([confirm(TOM, 1)], AYLIN)).toBeNull();
  });

  it('is confirmed no more once that was taken back, by whoever said it or decides', () => {
    const one = confirm(LEAD, 1);
    const back = (actor: UserId) => stored(draftCreditTakenBack(A, one.id, by(actor, 2)), 2);
    expect(who([one, back(LEAD)], AYLIN)).toBeNull();
    expect(who([one, back(AYLIN)], TOM)).toBeNull();
    expect(who([one, back(TOM)], AYLIN)).toBe(LEAD);
  });

  it('is confirmed by the linked issue that others saw closed, and by no other address', () => {
    const url = 'https://github.com/acme/shop/issues/12';
    const linked = {
      id: asId<EventId>(`${A}.github.1`),
      kind: 'tracker.linked',
      themeId: A,
      actor: TOM,
      payload: { turn: 1, tracker: 'github', to: 'acme/shop', title: 'x', key: '12', url, isFound: false },
      after: null,
      at: second(1),
      recordId: '1',
    };
    const closed = (actor: UserId, at: string) => stored(draftClosed(A, SHIPPED, at, by(actor, 2)), 2);
    expect(who([linked, closed(TOM, url)], AYLIN)).toBe(TOM);
    expect(who([linked, closed(TOM, url)], TOM)).toBeNull();
    expect(who([linked, closed(TOM, `${url}3`)], AYLIN)).toBeNull();
    expect(who([closed(TOM, url)], AYLIN)).toBeNull();
  });

  it('of another decision is confirmed anew', () => {
    const other = stored(draftConfirmation(A, asId<EventId>('other'), by(LEAD, 1)), 1);
    expect(who([other], AYLIN)).toBeNull();
  });

  it('is what somebody tagged, carried and shaped, of everybody in the order of their ids', () => {
    const claimed = {
      id: championTurnId(A, 1),
      kind: 'champion.claimed',
      themeId: A,
      actor: TOM,
      payload: { turn: 1 },
      after: null,
      at: second(3),
      recordId: '3',
    };
    const described = {
      kind: 'theme.described',
      themeId: A,
      payload: { summary: 'S', was: '' },
      after: null,
    } as const;
    const journal = [...CREATED, claimed, stored(draftEvent({ ...described, ...by(MARTA, 4) }), 4)];
    const records = [mention(11, A), mention(12, A), mention(12, A, TOM)];
    const view = viewTheme(foldAccount(records, journal), A);
    if (view === null) throw new Error('nothing was folded');
    expect(creditsOf(view)).toMatchObject([
      { who: AYLIN, tagged: [{ ticketId: '11' }, { ticketId: '12' }], championedSince: null, shaped: [] },
      { who: TOM, tagged: [{ ticketId: '12' }], championedSince: second(3) },
      { who: MARTA, tagged: [], shaped: [expect.stringContaining('described')] },
    ]);
  });
});
