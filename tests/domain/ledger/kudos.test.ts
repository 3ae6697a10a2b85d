import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { textHash } from '#domain/basis/textHash.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { hangsOnTheme } from '#domain/event/hangsOnTheme.ts';
import { isKudosPlace } from '#domain/event/kudosPlace.ts';
import { foldKudos } from '#domain/ledger/foldKudos.ts';
import { draftKudos, draftKudosEnd, praiserHash } from '#domain/ledger/KudosEvent.ts';
import { servedBy } from '#domain/ledger/servedBy.ts';
import { shuffledWithRepeats } from '../account/story.ts';

const [AYLIN, TOM, RUTH] = ['1', '2', '3'].map((id) => asId<UserId>(id)) as [UserId, UserId, UserId];
let stored = 0;

function given(from: UserId, to: UserId, attempt: string, ticket = '35'): JournalEvent {
  const facts = {
    to,
    ticketId: asId<TicketId>(ticket),
    words: textHash('You saved my day'),
    start: 4,
    end: 20,
    person: praiserHash(asId<UserId>('900')),
    attempt,
  };
  return at(draftKudos(facts, { actor: from, at: instant(0) }));
}

function ended(kind: Parameters<typeof draftKudosEnd>[0], event: JournalEvent, actor: UserId): JournalEvent {
  return at(draftKudosEnd(kind, event, { actor, at: instant(0) }));
}

/** As Zendesk stamps it. */
function at(event: JournalEvent): JournalEvent {
  stored += 1;
  return { ...event, at: instant(stored * 1_000), recordId: `r${String(stored).padStart(6, '0')}` };
}

describe('kudos', () => {
  it('stand once, however often the same person passes the same words on, in whatever order it is heard', () => {
    const [one, two, other] = [given(TOM, AYLIN, 'a'), given(TOM, AYLIN, 'b'), given(RUTH, AYLIN, 'c')];
    fc.assert(
      fc.property(shuffledWithRepeats([one, two, other]), (events) => {
        expect(foldKudos(events).map(({ id }) => id)).toEqual([other.id, two.id]);
      }),
    );
  });

  it('hang on no theme, and say nothing that names their customer', () => {
    const one = given(TOM, AYLIN, 'a');
    expect(isKudosPlace(one.themeId)).toBe(true);
    expect(hangsOnTheme(one)).toBe(false);
    expect([...foldAccount([], [one]).themes.keys()]).toEqual([]);
    expect(JSON.stringify(one)).not.toContain('900');
  });

  it('are taken back by their giver alone, and may be given again', () => {
    const one = given(TOM, AYLIN, 'a');
    const [hers, his] = [ended('kudos.takenBack', one, AYLIN), ended('kudos.takenBack', one, TOM)];
    expect(foldKudos([one, hers])).toHaveLength(1);
    expect(foldKudos([one, hers, his])).toEqual([]);
    expect(foldKudos([one, his, given(TOM, AYLIN, 'b')])).toHaveLength(1);
  });

  it('are put away by their receiver alone', () => {
    const one = given(TOM, AYLIN, 'a');
    expect(foldKudos([one, ended('kudos.putAway', one, TOM)])[0]?.isAway).toBe(false);
    expect(foldKudos([one, ended('kudos.putAway', one, AYLIN)])[0]?.isAway).toBe(true);
  });

  it('are gone for good once who said it is forgotten', () => {
    const one = given(TOM, AYLIN, 'a');
    const erased = ended('kudos.erased', one, RUTH);
    expect(foldKudos([one, erased, given(RUTH, AYLIN, 'b'), given(RUTH, AYLIN, 'c', '36')])).toMatchObject([
      { ticketId: '36' },
    ]);
  });

  it('do not count for oneself, under another’s name, or in another place', () => {
    const one = given(TOM, AYLIN, 'a');
    expect(foldKudos([given(TOM, TOM, 'a')])).toEqual([]);
    expect(foldKudos([{ ...one, actor: RUTH }])).toEqual([]);
    expect(foldKudos([{ ...one, themeId: asId<never>('kudos00000000000') }])).toEqual([]);
  });
});

describe('who served a customer', () => {
  const comment = (n: number, author: UserId, role: 'agent' | 'customer' | 'system', isPublic = true) => ({
    key: asId<never>(`c${n}`),
    authorId: author,
    authorName: `Agent ${author}`,
    role,
    isPublic,
    at: instant(n * 1_000),
    text: '',
    attachments: 0,
  });
  const customer = asId<UserId>('900');

  it('is whoever answered publicly, the last before the praise first', () => {
    const comments = [
      comment(1, customer, 'customer'),
      comment(2, AYLIN, 'agent'),
      comment(3, TOM, 'agent'),
      comment(4, AYLIN, 'agent'),
      comment(5, customer, 'customer'),
      comment(6, RUTH, 'agent'),
    ];
    expect(servedBy({ comments }, asId<never>('c5')).map(({ id }) => id)).toEqual([AYLIN, TOM, RUTH]);
    expect(servedBy({ comments }, asId<never>('c9'))).toEqual([]);
  });

  it('is nobody who wrote internal notes alone, and no bot', () => {
    const comments = [
      comment(1, TOM, 'agent', false),
      comment(2, RUTH, 'system'),
      comment(3, customer, 'customer'),
    ];
    expect(servedBy({ comments }, asId<never>('c3'))).toEqual([]);
  });
});
