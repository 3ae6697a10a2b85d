import { poolOfOne } from '#ports/HearingPool.ts';
import { fakeLanguage } from '../ports/fakes/fakeLanguage.ts';
import { describe, expect, it } from 'vitest';
import { keepSyncing, type SyncingWorld } from '#app/keepSyncing.ts';
import type { AgentProfile } from '#domain/champion/AgentProfile.ts';
import type { Peak } from '#domain/setting/Peak.ts';
import { fakeSweepEntries } from '../ports/fakes/fakeSweepEntries.ts';
import { fakeOwnEntries } from '../ports/fakes/fakeOwnEntries.ts';
import { asId, type TicketId } from '#domain/basis/Id.ts';
import { trackerTurnId } from '#domain/pitch/TrackerEvent.ts';
import type { AccountReplica } from '#ports/AccountReplica.ts';
import type { Failure } from '#ports/Failure.ts';
import { memoryAccountReplica } from '#storage/account/memoryAccountReplica.ts';
import { memoryCustomers } from '#storage/memoryCustomers.ts';
import { memoryIssues } from '#storage/memoryIssues.ts';
import { memoryTickets } from '#storage/memoryTickets.ts';
import { csvFiles } from '#tables/csvFiles.ts';
import { foldingOf } from '#workflows/sync/foldingOf.ts';
import { instant } from '#domain/basis/Instant.ts';
import { ok } from '#domain/basis/Result.ts';
import { fakeAccountFeed, passMinutes } from '../ports/fakes/fakeAccountFeed.ts';
import { AYLIN, createdEvent, sampleMention, sampleTheme } from '../zendesk/samples.ts';
import { conversationOf, outsideFor } from '../workflows/outsideFor.ts';
import { fakeAccountRemoval } from '../ports/fakes/fakeAccountRemoval.ts';
import { fakeAccountSettings } from '../ports/fakes/fakeAccountSettings.ts';
import { fakeBudget } from '../ports/fakes/fakeBudget.ts';
import { fakeCustomerFields } from '../ports/fakes/fakeCustomerFields.ts';
import { fakeReplies } from '../ports/fakes/fakeReplies.ts';
import { fakeAccount } from '../ports/fakes/fakeThemeStore.ts';
import { fakeThemeMentions } from '../ports/fakes/fakeThemeMentions.ts';
import { fakeTrackers } from '../ports/fakes/fakeTrackers.ts';
import { fakeSurroundings } from '../ports/fakes/fakeSurroundings.ts';
import { fakeAccountTickets } from '../ports/fakes/fakeAccountTickets.ts';
import { fakeTicketArchive } from '../ports/fakes/fakeTicketArchive.ts';
import { memorySweep } from '#storage/memorySweep.ts';
import { fakeTicketTags } from '../ports/fakes/fakeTicketTags.ts';

const theme = sampleTheme('csv');
const mentionOf = (ticket: number) => sampleMention(theme, asId<TicketId>(String(ticket)), AYLIN);
const settle = () => new Promise((resolve) => setTimeout(resolve));

function start(random = 0.5) {
  const feed = fakeAccountFeed(100);
  feed.put('events', createdEvent(theme, AYLIN));
  feed.put('mentions', mentionOf(1));
  passMinutes(feed, 15);
  const accountReplica: { -readonly [K in keyof AccountReplica]: AccountReplica[K] } = memoryAccountReplica();
  const outside = {
    ...outsideFor('1', conversationOf(5, [])),
    accountReplica,
    accountFeed: feed,
    folding: foldingOf(accountReplica),
    now: () => instant(feed.nowMs),
    settingHistory: { changes: async () => ok([]) },
    customerFields: fakeCustomerFields(),
    customerShelf: memoryCustomers(),
    ticketShelf: memoryTickets(),
    issueShelf: memoryIssues(),
    ticketTags: fakeTicketTags(),
    archive: fakeTicketArchive(),
    sweepShelf: memorySweep(),
    hearingPool: async () => poolOfOne(fakeLanguage()),
    accountTickets: fakeAccountTickets(),
    writing: () => Promise.reject(new Error('not here')),
    cues: () => Promise.reject(new Error('not here')),
    circumstances: () => Promise.reject(new Error('not here')),
    objections: () => Promise.reject(new Error('not here')),
    profiles: fakeOwnEntries<AgentProfile>(),
    peaks: fakeOwnEntries<readonly Peak[]>(),
    sweepEntries: async () => fakeSweepEntries(),
    removal: fakeAccountRemoval(),
    accountImport: async () => Promise.reject(new Error('nothing is imported here')),
    tableFiles: csvFiles,
    budget: fakeBudget(),
    happyBackup: async () => Promise.reject(new Error('not here')),
    choices: {
      columns: () => null,
      saveColumns: () => ok(undefined),
      views: () => [],
      visit: () => null,
      saveVisit: () => ok(undefined),
      saveViews: () => ok(undefined),
      leftAlone: () => [],
      saveLeftAlone: () => ok(undefined),
    },
    surroundings: fakeSurroundings(),
    themeMentions: fakeThemeMentions(fakeAccount()),
    trackers: fakeTrackers(),
    replies: fakeReplies(fakeAccount(), AYLIN, () => instant(feed.nowMs)),
    pause: async () => undefined,
  };
  const timers = new Map<number, { readonly milliseconds: number; readonly wake: () => void }>();
  const listeners = new Set<() => void>();
  let count = 0;
  const hand = { isVisible: true };
  const world: SyncingWorld = {
    onReturn: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    later: (milliseconds, wake) => {
      const id = (count += 1);
      timers.set(id, { milliseconds, wake });
      return () => timers.delete(id);
    },
    isVisible: () => hand.isVisible,
    random: () => random,
  };
  return {
    feed,
    outside,
    hand,
    stop: keepSyncing(outside, world),
    /** Another board, on which the theme is linked to an issue; names what is asked for. */
    issuesAt: (shown: string[]) => {
      const event = trackerTurnId(theme.id, 'github', 1);
      const payload = {
        turn: 1,
        tracker: 'github',
        to: 'acme/shop',
        key: 'acme/shop#7',
        url: 'https://github.com/acme/shop/issues/7',
        title: 'CSV',
        isFound: true,
      };
      feed.put('events', { ...createdEvent(theme, AYLIN), id: event, kind: 'tracker.linked', payload });
      passMinutes(feed, 20);
      const target = { repository: 'acme/shop' };
      const settings = fakeAccountSettings({
        trackers: [{ tracker: 'github', isOn: true, quotes: false, target }],
      });
      const show = async (key: string) => {
        shown.push(key);
        return ok({ key, url: payload.url, title: 'CSV', state: { name: 'open', isOver: false } });
      };
      const trackers = { open: async () => ok({ show } as never) };
      return { stop: keepSyncing({ ...outside, settings, trackers }, world) };
    },
    comeBack: () => listeners.forEach((listener) => listener()),
    waits: () => [...timers.values()].map(({ milliseconds }) => Math.round(milliseconds / 1_000)),
    ring: () => {
      const ringing = [...timers.values()];
      timers.clear();
      ringing.forEach(({ wake }) => wake());
    },
    isQuiet: () => timers.size === 0 && listeners.size === 0,
    tickets: async () => {
      const numbers = await accountReplica.numbers();
      return numbers.ok ? (numbers.value?.themes[0]?.counts.tickets ?? null) : null;
    },
  };
}

describe('an open board', () => {
  it('reads the account at once, and again within a quarter of an hour and five minutes', async () => {
    const board = start();
    await settle();
    expect([await board.tickets(), board.waits()]).toEqual([1, [17.5 * 60]]);
    board.feed.put('mentions', mentionOf(2));
    passMinutes(board.feed, 18);
    board.ring();
    await settle();
    expect([await board.tickets(), board.waits()]).toEqual([2, [17.5 * 60]]);
    board.stop();
    expect(board.isQuiet()).toBe(true);
  });

  it('reads nothing while nobody looks, and does when they come back', async () => {
    const board = start();
    await settle();
    board.hand.isVisible = false;
    board.feed.asked.length = 0;
    passMinutes(board.feed, 60);
    board.ring();
    await settle();
    expect(board.feed.asked).toEqual([]);
    board.hand.isVisible = true;
    board.comeBack();
    await settle();
    expect(board.feed.asked).toEqual(['latestPage events', 'latestPage mentions']);
    board.comeBack();
    await settle();
    expect(board.feed.asked).toHaveLength(2);
    board.stop();
  });

  it('waits longer each time that it could not read, and as long as Zendesk asks', async () => {
    const board = start(0);
    await settle();
    let failure: Failure = { kind: 'offline', what: 'read' };
    board.feed.onAsk = () => failure;
    const waits = [];
    for (let n = 0; n < 6; n++) {
      passMinutes(board.feed, 20);
      board.ring();
      await settle();
      waits.push(...board.waits());
    }
    expect(waits).toEqual([60, 120, 240, 480, 900, 900]);
    failure = { kind: 'busy', what: 'read', waitSeconds: 1_200 };
    board.ring();
    await settle();
    expect(board.waits()).toEqual([1_200]);
    board.feed.onAsk = null;
    board.ring();
    await settle();
    expect(board.waits()).toEqual([15 * 60]);
    board.stop();
  });

  it('counts at once what this browser sent, and asks soon what became of the rest', async () => {
    const board = start();
    await settle();
    board.feed.asked.length = 0;
    const { outbox } = board.outside;
    outbox.tell({ about: 'sent', entry: 'a', sent: { kind: 'mention', mention: mentionOf(2) } });
    outbox.tell({ about: 'sent', entry: 'b', sent: { kind: 'mention', mention: mentionOf(3) } });
    expect(board.waits()).toEqual([17.5 * 60, 3]);
    board.ring();
    await settle();
    expect([await board.tickets(), board.feed.asked]).toEqual([3, []]);
    outbox.tell({ about: 'sent', entry: 'c', sent: { kind: 'done' } });
    board.ring();
    await settle();
    expect(board.feed.asked).toEqual(['latestPage events', 'latestPage mentions']);
    board.stop();
  });

  it('reads back how linked issues stand when it opens, and again as late as the account, while somebody looks', async () => {
    const shown: string[] = [];
    const board = start();
    await settle();
    board.stop();
    const read = board.issuesAt(shown);
    await settle();
    expect(shown).toEqual(['acme/shop#7']);
    board.comeBack();
    await settle();
    expect(shown).toHaveLength(1);
    passMinutes(board.feed, 18);
    board.hand.isVisible = false;
    board.ring();
    await settle();
    expect(shown).toHaveLength(1);
    board.hand.isVisible = true;
    board.comeBack();
    await settle();
    expect(shown).toEqual(['acme/shop#7', 'acme/shop#7']);
    read.stop();
  });

  it('counts what this browser sent also where keeping it takes a while', async () => {
    const board = start();
    await settle();
    const { addOwn } = board.outside.accountReplica;
    let letIn: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (letIn = resolve));
    board.outside.accountReplica.addOwn = async (mentions) => {
      await gate;
      return addOwn(mentions);
    };
    const sent = { kind: 'mention', mention: mentionOf(2) } as const;
    board.outside.outbox.tell({ about: 'sent', entry: 'a', sent });
    board.ring();
    await settle();
    expect(await board.tickets()).toBe(1);
    letIn();
    await settle();
    expect(await board.tickets()).toBe(2);
    board.stop();
  });
});
