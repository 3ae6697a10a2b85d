import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type EventId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import {
  draftAgreement,
  draftAnswer,
  draftClosing,
  draftEdit,
  draftLaunch,
  draftObjection,
  draftPlacing,
} from '#domain/launch/draftLaunch.ts';
import { foldLaunches } from '#domain/launch/foldLaunches.ts';
import { answerOf, isAgreed, type Launch, openObjections } from '#domain/launch/Launch.ts';
import type { LaunchEvent } from '#domain/launch/LaunchEvent.ts';

const ID = asId<ThemeId>('launch0001');
const [A, B, C] = [asId<UserId>('1'), asId<UserId>('2'), asId<UserId>('3')];
const FACTS = { name: 'New prices', on: '2027-01-15', themeId: null } as const;

/** A journal as Zendesk stamps it: one event a second, in the order in which they are said. */
class Journal {
  readonly events: JournalEvent[] = [];

  say(
    actor: UserId,
    draft: (launch: Launch, by: { actor: UserId; at: ReturnType<typeof instant> }) => LaunchEvent,
  ) {
    return this.put(draft(this.launch, { actor, at: instant(0) }));
  }

  put(event: LaunchEvent): EventId {
    const n = this.events.length;
    this.events.push({ ...event, at: instant(Date.UTC(2026, 10, 22, 12, 0, n)), recordId: `R${100 + n}` });
    return event.id;
  }

  get launch(): Launch {
    const launch = foldLaunches(this.events).byId.get(ID);
    if (launch === undefined) throw new Error('no launch');
    return launch;
  }

  objection(id: EventId) {
    const found = this.launch.objections.find((one) => one.id === id);
    if (found === undefined) throw new Error('no objection');
    return found;
  }

  missed(id: EventId) {
    return foldLaunches(this.events).overtaken.get(id)?.why;
  }
}

function started(): Journal {
  const journal = new Journal();
  journal.put(draftLaunch(ID, FACTS, { actor: A, at: instant(0) }));
  return journal;
}

const raise = (
  journal: Journal,
  text: string,
  actor = A,
  quotes: Parameters<typeof draftObjection>[1]['quotes'] = [],
) =>
  journal.say(actor, (launch, by) =>
    draftObjection(launch, { kind: 'price', text, quotes }, `n${text.length}`, by),
  );

const word = (journal: Journal, id: EventId, text: string, actor = A) => {
  const seen = journal.objection(id);
  return journal.say(actor, (launch, by) => draftAnswer(launch, seen, { text, language: 'en' }, by));
};

describe('launches', () => {
  it('are what was said of them last, and closed until somebody takes them up again', () => {
    const journal = started();
    expect(journal.launch).toMatchObject({ ...FACTS, by: A, isClosed: false, objections: [] });
    journal.say(B, (launch, by) => draftEdit(launch, { ...FACTS, name: ' Newer prices ', on: null }, by));
    journal.say(B, (launch, by) => draftClosing(launch, true, by));
    expect(journal.launch).toMatchObject({ name: 'Newer prices', on: null, isClosed: true });
    journal.say(A, (launch, by) => draftClosing(launch, false, by));
    expect(journal.launch.isClosed).toBe(false);
  });

  it('of two who edit at once keep what the first said, and the other is told', () => {
    const journal = started();
    const seen = journal.launch;
    const by = (actor: UserId) => ({ actor, at: instant(0) });
    journal.put(draftEdit(seen, { ...FACTS, name: 'First' }, by(A)));
    const late = journal.put(draftEdit(seen, { ...FACTS, name: 'Second' }, by(B)));
    expect(journal.launch.name).toBe('First');
    expect(journal.missed(late)).toBe('changed');
  });

  it('count no event under another person’s name', () => {
    const journal = started();
    const event = draftEdit(journal.launch, { ...FACTS, name: 'Forged' }, { actor: A, at: instant(0) });
    journal.put({ ...event, actor: B });
    expect(journal.launch.name).toBe('New prices');
    expect(journal.missed(event.id)).toBe('forged');
  });

  it('are no themes', () => {
    const journal = started();
    raise(journal, 'Too dear');
    expect([...foldAccount([], journal.events).themes]).toEqual([]);
  });
});

describe('objections', () => {
  it('have an answer that somebody other than its writer stands by', () => {
    const journal = started();
    const id = raise(journal, 'Too dear');
    const answer = word(journal, id, 'It pays for itself.');
    const agree = (actor: UserId, to = answer) =>
      journal.say(actor, (launch, by) => draftAgreement(launch, journal.objection(id), to, by));
    expect(journal.missed(agree(A))).toBe('changed');
    expect(isAgreed(answerOf(journal.objection(id)))).toBe(false);
    agree(B);
    expect(isAgreed(answerOf(journal.objection(id)))).toBe(true);
    const other = word(journal, id, 'It costs less than before.', B);
    expect(answerOf(journal.objection(id))).toMatchObject({ id: other, by: B, agreed: [] });
    expect(journal.objection(id).answers[0]).toMatchObject({ by: A, agreed: [{ by: B }] });
    expect(journal.missed(agree(C, answer))).toBe('changed');
  });

  it('of two different answers at once have the first, and the second writer is told', () => {
    const journal = started();
    const id = raise(journal, 'Too dear');
    const seen = journal.objection(id);
    const say = (actor: UserId, text: string) =>
      journal.say(actor, (launch, by) => draftAnswer(launch, seen, { text, language: 'en' }, by));
    say(A, 'One');
    const late = say(B, 'Two');
    expect(answerOf(journal.objection(id))?.text).toBe('One');
    expect(journal.missed(late)).toBe('changed');
  });

  it('are joined with what says the same, quotes and all, and parted again', () => {
    const journal = started();
    const quote = (ticket: string) => ({
      ticketId: asId<TicketId>(ticket),
      themeId: asId<ThemeId>('csv'),
      hash: 'a'.repeat(11),
    });
    const one = raise(journal, 'Too dear', A, [quote('1')]);
    const other = raise(journal, 'It is too dear', B, [quote('2')]);
    const place = (id: EventId, to: ReturnType<Journal['objection']>['place']) =>
      journal.say(C, (launch, by) => draftPlacing(launch, journal.objection(id), to, by));
    place(other, { is: 'joined', into: one });
    expect(
      openObjections(journal.launch).map(({ id, quotes }) => [id, quotes.map(({ ticketId }) => ticketId)]),
    ).toEqual([[one, ['1', '2']]]);
    expect(journal.missed(place(one, { is: 'joined', into: other }))).toBe('changed');
    expect(journal.missed(place(one, { is: 'joined', into: one }))).toBe('changed');
    place(other, { is: 'open' });
    place(one, { is: 'dropped' });
    expect(openObjections(journal.launch).map(({ id }) => id)).toEqual([other]);
  });
});

describe('the fold', () => {
  it('is the same in whatever order events arrive, and however often', () => {
    const step = fc.record({
      who: fc.integer({ min: 0, max: 2 }),
      what: fc.integer({ min: 0, max: 7 }),
      of: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.array(fc.nat(99)), (steps, shuffle) => {
        const journal = started();
        let stale = journal.launch;
        for (const [n, { who, what, of }] of steps.entries()) {
          const actor = [A, B, C][who] ?? A;
          const seen = n % 3 === 0 ? stale : journal.launch;
          if (n % 4 === 0) stale = journal.launch;
          const one = seen.objections[of % Math.max(1, seen.objections.length)];
          const by = { actor, at: instant(0) };
          if (what === 0) journal.put(draftEdit(seen, { ...FACTS, name: `Name ${n}` }, by));
          if (what === 1) journal.put(draftClosing(seen, n % 2 === 0, by));
          if (what <= 3)
            journal.put(draftObjection(seen, { kind: 'trust', text: `No ${n}`, quotes: [] }, `n${n}`, by));
          if (one === undefined) continue;
          const answer = answerOf(one);
          if (what === 4) journal.put(draftAnswer(seen, one, { text: `Yes ${n}`, language: 'en' }, by));
          if (what === 5 && answer !== null) journal.put(draftAgreement(seen, one, answer.id, by));
          if (what === 6) journal.put(draftPlacing(seen, one, { is: n % 2 === 0 ? 'dropped' : 'open' }, by));
          const into = seen.objections[n % seen.objections.length];
          if (what === 7 && into !== undefined)
            journal.put(draftPlacing(seen, one, { is: 'joined', into: into.id }, by));
        }
        const told = foldLaunches(journal.events);
        const mixed = journal.events
          .map((event, n) => ({ event, key: shuffle[n % Math.max(1, shuffle.length)] ?? n }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ event }) => event);
        expect(foldLaunches([...mixed, ...mixed.toReversed()])).toEqual(told);
        // Every objection is on the list, off it, or part of one that is there or off it: none is lost in a circle.
        const { objections } = journal.launch;
        const byId = new Map(objections.map((one) => [one.id, one]));
        for (const one of objections) {
          let [now, steps] = [one, 0];
          for (; now.place.is === 'joined' && steps <= objections.length; steps++)
            now = byId.get(now.place.into) ?? now;
          expect(now.place.is).not.toBe('joined');
        }
      }),
      { numRuns: 60 },
    );
  });
});
