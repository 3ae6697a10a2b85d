import { describe, expect, it } from 'vitest';
import type { Day } from '#domain/basis/Day.ts';
import { asId, type EventId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { concernNow, openConcerns } from '#domain/launch/concernNow.ts';
import {
  draftClosing,
  draftConcern,
  draftLaunch,
  draftObjection,
  draftPlacing,
  draftSettling,
} from '#domain/launch/draftLaunch.ts';
import { foldLaunches } from '#domain/launch/foldLaunches.ts';
import type { Launch, Objection } from '#domain/launch/Launch.ts';
import type { LaunchEvent } from '#domain/launch/LaunchEvent.ts';

const ID = asId<ThemeId>('launch0001');
const [AYLIN, TOM, RUTH] = ['1', '2', '3'].map((id) => asId<UserId>(id)) as [UserId, UserId, UserId];
const DECIDERS = [{ userId: RUTH, from: instant(0), until: null }];

class Journal {
  readonly events: JournalEvent[] = [];

  get launch(): Launch {
    const launch = foldLaunches(this.events.toReversed()).byId.get(ID);
    if (launch === undefined) throw new Error('no launch');
    return launch;
  }

  get objection(): Objection {
    const [first] = this.launch.objections;
    if (first === undefined) throw new Error('no objection');
    return first;
  }

  say(who: UserId, draft: (by: { actor: UserId; at: ReturnType<typeof instant> }) => LaunchEvent): EventId {
    const event = draft({ actor: who, at: instant(0) });
    const n = this.events.length;
    this.events.push({ ...event, at: instant((n + 1) * 1_000), recordId: `R${100 + n}` });
    return event.id;
  }

  ask(dueOn: Day = '2026-12-01'): EventId {
    return this.say(AYLIN, (by) => draftConcern(this.launch, this.objection, { to: RUTH, dueOn }, by));
  }

  settle(who: UserId, concern: EventId, text: string): EventId {
    return this.say(who, (by) => draftSettling(this.launch, this.objection, concern, text, by));
  }
}

function raised(): Journal {
  const journal = new Journal();
  journal.say(AYLIN, (by) => draftLaunch(ID, { name: 'New prices', on: null, themeId: null }, by));
  journal.say(AYLIN, (by) =>
    draftObjection(journal.launch, { kind: 'price', text: 'Too dear', quotes: [] }, 'n1', by),
  );
  return journal;
}

describe('a concern', () => {
  it('is open until somebody answers who decides; whoever else says something answers nothing', () => {
    const journal = raised();
    expect(concernNow(journal.objection, DECIDERS)).toBeNull();
    const concern = journal.ask();
    journal.settle(TOM, concern, 'It will be cheaper');
    expect(concernNow(journal.objection, DECIDERS)).toMatchObject({
      concern: { to: RUTH, dueOn: '2026-12-01', by: AYLIN },
      answer: null,
    });
    expect(openConcerns([journal.launch], DECIDERS)).toMatchObject([{ concern: { id: concern } }]);
    journal.settle(RUTH, concern, ' We keep the small plan. ');
    expect(concernNow(journal.objection, DECIDERS)?.answer).toMatchObject({
      by: RUTH,
      text: 'We keep the small plan.',
    });
    expect(openConcerns([journal.launch], DECIDERS)).toEqual([]);
  });

  it('of two who ask at once is the first, and can be asked again after its answer', () => {
    const journal = raised();
    const stale = journal.objection;
    const first = journal.ask();
    const late = journal.say(TOM, (by) =>
      draftConcern(journal.launch, stale, { to: TOM, dueOn: '2026-12-24' }, by),
    );
    expect(foldLaunches(journal.events).overtaken.get(late)?.why).toBe('changed');
    journal.settle(RUTH, first, 'Yes');
    const again = journal.ask('2027-01-31');
    expect(concernNow(journal.objection, DECIDERS)).toMatchObject({ concern: { id: again }, answer: null });
    journal.settle(RUTH, first, 'An answer to what was asked before');
    expect(concernNow(journal.objection, DECIDERS)?.answer).toBeNull();
  });

  it('asks nothing once its launch is closed or its objection left the list', () => {
    const journal = raised();
    journal.ask();
    expect(openConcerns([journal.launch], DECIDERS)).toHaveLength(1);
    journal.say(TOM, (by) => draftPlacing(journal.launch, journal.objection, { is: 'dropped' }, by));
    expect(openConcerns([journal.launch], DECIDERS)).toEqual([]);
    const other = raised();
    other.ask();
    other.say(TOM, (by) => draftClosing(other.launch, true, by));
    expect(openConcerns([other.launch], DECIDERS)).toEqual([]);
  });
});
