import type { TicketId } from '#domain/basis/Id.ts';
import type { AccountFeed, FeedPage } from '#ports/AccountFeed.ts';
import type { FeedName } from '#ports/AccountReplica.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Result } from '#domain/basis/Result.ts';
import { describe, expect, it } from 'vitest';
import { never } from '../zendesk/samples.ts';

/** What a test needs of an account to hold its feed to its promises. */
export interface FeedAccount {
  readonly feed: AccountFeed;
  /** Three tickets that there are. */
  readonly tickets: readonly TicketId[];
  /** Tags one of them (from 1) to the one theme there is; gives the record's id. */
  readonly tag: (ticket: number) => Promise<string>;
  readonly remove: (recordId: string) => Promise<void>;
  readonly passMinutes: (minutes: number) => Promise<void>;
}

type Way = 'exportPage' | 'listPage' | 'latestPage';

/** What everybody may rely on who has an `AccountFeed`, whichever. `make` gives an account with one theme and its creation. */
export function accountFeedContract(make: () => Promise<FeedAccount>): void {
  const must = <T>(result: Result<T, Failure>): T => {
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    return result.value;
  };
  const all = async (feed: AccountFeed, way: Way, name: FeedName, from: string | null = null) => {
    const pages: FeedPage[] = [];
    for (let place = from; ;) {
      const page = must(await feed[way](name, place, never));
      pages.push(page);
      if (!page.hasMore) return pages;
      place = page.place;
    }
  };
  const records = (pages: readonly FeedPage[]) =>
    pages.flatMap(({ mentions }) => mentions.map(({ recordId }) => recordId));

  describe('the feed of an account', () => {
    it.each(['exportPage', 'listPage', 'latestPage'] as const)(
      '%s gives every mention once, with its record, its change and its words',
      async (way) => {
        const { feed, tag, tickets, passMinutes } = await make();
        const ids = [await tag(1), await tag(2), await tag(3)];
        await passMinutes(2);
        const pages = await all(feed, way, 'mentions');
        expect(records(pages).toSorted()).toEqual(ids.toSorted());
        const changes = pages.flatMap((page) => page.changes);
        expect(changes.map(({ recordId }) => recordId).toSorted()).toEqual(ids.toSorted());
        const mention = pages.flatMap(({ mentions }) => mentions).find(({ recordId }) => recordId === ids[0]);
        expect(mention?.value).toMatchObject({ ticketId: tickets[0], quotes: [{ start: 3 }] });
        expect(mention?.value.changedAt).toBe(changes.find(({ recordId }) => recordId === ids[0])?.changedAt);
        expect(pages.flatMap(({ gone, unreadable }) => [...gone, ...unreadable])).toEqual([]);
      },
    );

    it('keeps events and mentions apart, and counts each', async () => {
      const { feed, tag, passMinutes } = await make();
      await tag(1);
      await tag(2);
      await passMinutes(2);
      const pages = await all(feed, 'exportPage', 'events');
      expect(pages.flatMap(({ events }) => events.map(({ value }) => value.kind))).toEqual(['theme.created']);
      expect(must(await feed.count('mentions', never)).total).toBe(2);
      expect(must(await feed.count('events', never)).total).toBe(1);
    });

    it('exports later what came later, and what is gone, from where it ended; not the newest minute', async () => {
      const { feed, tag, remove, passMinutes } = await make();
      const ids = [await tag(1), await tag(2)];
      await passMinutes(2);
      const place = (await all(feed, 'exportPage', 'mentions')).at(-1)?.place ?? null;
      expect(place).not.toBeNull();
      const third = await tag(3);
      await remove(ids[0] ?? '');
      expect(records(await all(feed, 'exportPage', 'mentions', place))).toEqual([]);
      await passMinutes(2);
      const later = await all(feed, 'exportPage', 'mentions', place);
      expect([records(later), later.flatMap(({ gone }) => gone)]).toEqual([[third], [ids[0]]]);
    });

    it('lists what was changed last first, without what is gone', async () => {
      const { feed, tag, remove, passMinutes } = await make();
      const ids = [];
      for (const ticket of [1, 2, 3]) {
        ids.push(await tag(ticket));
        await passMinutes(1);
      }
      await remove(ids[1] ?? '');
      expect(records(await all(feed, 'latestPage', 'mentions'))).toEqual([ids[2], ids[0]]);
      expect(records(await all(feed, 'listPage', 'mentions'))).toEqual([ids[0], ids[2]]);
    });

    it.each(['exportPage', 'listPage'] as const)('%s refuses a place that is not its own', async (way) => {
      const { feed } = await make();
      expect(await feed[way]('mentions', 'nonsense', never)).toMatchObject({
        ok: false,
        failure: { kind: 'refused' },
      });
    });

    it('gives nothing to those who do not wait', async () => {
      const { feed } = await make();
      const ended = AbortSignal.abort();
      for (const answer of [await feed.exportPage('events', null, ended), await feed.count('events', ended)])
        expect(answer).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
    });
  });
}
