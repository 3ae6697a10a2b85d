import { describe, expect, it } from 'vitest';
import { asId, type TicketId } from '#domain/basis/Id.ts';
import type { Outbox, OutboxEntry, OutboxNews } from '#ports/Outbox.ts';
import { AYLIN, claimEvent, createdEvent, noon, sampleMention, sampleTheme } from '../zendesk/samples.ts';

const THEME = sampleTheme('kept000001');
const TICKET = asId<TicketId>('7');

/** An entry as a tab would make it. */
export function sampleEntry(order: number, more: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    id: `entry${order}`,
    order,
    by: AYLIN,
    subdomain: 'acme',
    at: noon,
    ticketId: TICKET,
    themeName: THEME.name,
    write: { kind: 'mention', mention: sampleMention(THEME, TICKET, AYLIN), isNew: true },
    tries: 0,
    triedAt: null,
    mayHaveArrived: false,
    failure: null,
    dueAt: noon,
    isStuck: false,
    ...more,
  };
}

/** One of each kind, with each kind of failure. */
export function sampleEntries(): readonly OutboxEntry[] {
  const { id, name, championId } = THEME;
  const theme = { id, name, championId };
  return [
    sampleEntry(1),
    sampleEntry(2, {
      write: { kind: 'event', event: createdEvent(THEME, AYLIN), record: THEME },
      failure: { kind: 'busy', what: 'x', waitSeconds: 4 },
      tries: 2,
      triedAt: noon,
    }),
    sampleEntry(3, {
      write: {
        kind: 'event',
        event: createdEvent(THEME, AYLIN),
        record: { id, name, help: { sort: 'workaround', text: 'Print it.' } },
      },
      failure: { kind: 'refused', what: 'x', reason: 'no' },
      isStuck: true,
    }),
    sampleEntry(4, {
      write: {
        kind: 'champion',
        theme,
        move: { kind: 'handOver', to: AYLIN },
        event: claimEvent(THEME, AYLIN),
      },
      failure: { kind: 'offline', what: 'x' },
      mayHaveArrived: true,
    }),
    sampleEntry(5, {
      write: { kind: 'champion', theme, move: { kind: 'claim' }, event: null },
      failure: { kind: 'failing', what: 'x', status: 502 },
    }),
    sampleEntry(6, {
      ticketId: null,
      themeName: null,
      write: { kind: 'dismissal', groupId: 'a:1', week: '2026-W47', isDismissed: true },
      failure: { kind: 'unreadable', what: 'x', path: 'a.b' },
    }),
  ];
}

/** What everybody may rely on who has an `Outbox`: `open` opens further tabs of the same browser. */
export function outboxContract(makeBrowser: () => Promise<() => Promise<Outbox>>): void {
  describe('an outbox', () => {
    it('gives back in another tab, whole and in order, what one tab put in', async () => {
      const open = await makeBrowser();
      const first = await open();
      expect(await first.update(() => sampleEntries().toReversed())).toMatchObject({ ok: true });
      const second = await open();
      const read = await second.update((entries) => entries);
      expect(read).toEqual({ ok: true, value: sampleEntries() });
      expect(second.known()).toEqual(sampleEntries());
    });

    it('lets no two tabs overwrite one another', async () => {
      const open = await makeBrowser();
      const tabs = await Promise.all([open(), open(), open()]);
      const add = (tab: Outbox) =>
        tab.update((entries) => [...entries, sampleEntry((entries.at(-1)?.order ?? 0) + 1)]);
      await Promise.all([...tabs, ...tabs, ...tabs].map(add));
      const read = await (await open()).update((entries) => entries);
      expect(read.ok && read.value.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    });

    it('takes out what is no longer given, and leaves the rest', async () => {
      const open = await makeBrowser();
      const tab = await open();
      await tab.update(() => sampleEntries());
      await tab.update((entries) => entries.filter(({ order }) => order !== 3));
      const read = await (await open()).update((entries) => entries);
      expect(read.ok && read.value.map(({ order }) => order)).toEqual([1, 2, 4, 5, 6]);
    });

    it('tells all tabs: those that did it at once, the others as soon as they hear', async () => {
      const open = await makeBrowser();
      const [mine, theirs] = [await open(), await open()];
      const heard = new Promise<readonly OutboxEntry[]>((resolve) => {
        theirs.onNews(({ about }) => about === 'entries' && resolve(theirs.known()));
      });
      const here: string[] = [];
      const stop = mine.onNews(({ about }) => here.push(about));
      await mine.update(() => [sampleEntry(1)]);
      expect(here).toEqual(['entries']);
      expect(mine.known()).toEqual([sampleEntry(1)]);
      expect(await heard).toEqual([sampleEntry(1)]);
      stop();
      await mine.update(() => []);
      expect(here).toEqual(['entries']);
    });

    it('carries news of every kind to the other tabs', async () => {
      const open = await makeBrowser();
      const [mine, theirs] = [await open(), await open()];
      const mention = sampleMention(THEME, TICKET, AYLIN);
      const championship = { championId: AYLIN, since: noon, nextTurn: 2 };
      const news: readonly OutboxNews[] = [
        { about: 'sent', entry: 'e1', sent: { kind: 'mention', mention } },
        { about: 'sent', entry: 'e2', sent: { kind: 'champion', done: true, championship } },
        { about: 'sent', entry: 'e3', sent: { kind: 'done' } },
        { about: 'theme', theme: THEME },
        { about: 'givenUp', entry: sampleEntry(1) },
      ];
      const heard: OutboxNews[] = [];
      const all = new Promise<void>((resolve) => {
        theirs.onNews((piece) => heard.push(piece) === news.length && resolve());
      });
      for (const piece of news) mine.tell(piece);
      await all;
      expect(heard).toEqual(news);
    });

    it('lets one tab at a time work, and the next one also when work fails', async () => {
      const open = await makeBrowser();
      const tabs = [await open(), await open(), await open()];
      let working = 0;
      const most: number[] = [];
      const work = (fails: boolean) => async () => {
        most.push(++working);
        await Promise.resolve();
        working -= 1;
        if (fails) throw new Error('on purpose');
        return 'done';
      };
      const done = await Promise.allSettled(tabs.map((tab, i) => tab.alone(work(i === 1))));
      expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(most).toEqual([1, 1, 1]);
    });
  });
}
