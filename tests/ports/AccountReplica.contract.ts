import { asId, type TicketId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { AccountReplica, FeedName, ReplicaPage, SyncState } from '#ports/AccountReplica.ts';
import { startSync } from '#workflows/sync/startSync.ts';
import { describe, expect, it } from 'vitest';
import { AYLIN, createdEvent, noon, sampleMention, sampleQuote, sampleTheme } from '../zendesk/samples.ts';

const theme = sampleTheme('kept');
const later = instant(Date.UTC(2026, 10, 22, 13));

export const mentionOf = (ticket: number, more = {}) =>
  sampleMention(theme, asId<TicketId>(String(ticket)), AYLIN, { changedAt: noon, ...more });

export const pageOf = (feed: FeedName, more: Partial<ReplicaPage> = {}): ReplicaPage => ({
  feed,
  mentions: [],
  events: [],
  gone: [],
  ...more,
});

/** The state after `before`, with a feed's progress changed. */
export function stepAfter(
  before: SyncState,
  feed: FeedName = 'mentions',
  more: Partial<SyncState['feeds'][FeedName]> = {},
): SyncState {
  const feeds = { ...before.feeds, [feed]: { ...before.feeds[feed], ...more } };
  return { ...before, step: before.step + 1, feeds };
}

/** What everybody may rely on who has an `AccountReplica`, whichever. `make` gives an empty one. */
export function accountReplicaContract(make: () => Promise<AccountReplica>): void {
  const read = async (replica: AccountReplica) => {
    const kept = await replica.read();
    if (!kept.ok) throw new Error(kept.failure.kind);
    return kept.value;
  };
  const tickets = async (replica: AccountReplica) =>
    (await read(replica)).mentions.map(({ ticketId }) => ticketId).toSorted();

  describe('an account’s replica', () => {
    it('has nothing at first, and keeps nothing beside a reading that was not begun', async () => {
      const replica = await make();
      expect(await replica.state()).toEqual({ ok: true, value: null });
      expect(await replica.numbers()).toEqual({ ok: true, value: null });
      await replica.addOwn([mentionOf(7)]);
      expect(await read(replica)).toMatchObject({ mentions: [], events: [] });
    });

    it('gives back what was kept, whole', async () => {
      const replica = await make();
      const state = stepAfter(startSync('admin'), 'mentions', { place: 'here', lately: ['R1 x'] });
      const said = sampleQuote('“é” 🙂', { wordsOf: 'agent', start: 0, end: 4 });
      const one = mentionOf(7, {
        quotes: [said, sampleQuote('two', { heardBy: [AYLIN] })],
        withdrawn: true,
        brandId: 12,
      });
      const mentions = [{ recordId: 'R1', value: one }];
      expect(await replica.add(pageOf('mentions', { mentions }), state)).toEqual({ ok: true, value: true });
      const event = { ...createdEvent(theme, AYLIN), recordId: 'E1' };
      const events = [{ recordId: 'E1', value: event }];
      await replica.add(pageOf('events', { events }), stepAfter(state));
      expect(await read(replica)).toMatchObject({ mentions: [one], events: [event] });
      expect(await replica.state()).toEqual({ ok: true, value: stepAfter(state) });
    });

    it('takes one next step only, so that two tabs never interleave', async () => {
      const replica = await make();
      const first = stepAfter(startSync('admin'));
      const one = { mentions: [{ recordId: 'R1', value: mentionOf(1) }] };
      const two = { mentions: [{ recordId: 'R2', value: mentionOf(2) }] };
      expect(await replica.add(pageOf('mentions', one), first)).toEqual({ ok: true, value: true });
      expect(await replica.add(pageOf('mentions', two), first)).toEqual({ ok: true, value: false });
      expect(await replica.add(pageOf('mentions', two), { ...first, step: 3 })).toMatchObject({
        value: false,
      });
      expect(await tickets(replica)).toEqual(['1']);
    });

    it('takes later versions, and lets go of records by their own ids and by those of mentions', async () => {
      const replica = await make();
      const state = stepAfter(startSync('admin'));
      const rows = [1, 2, 3].map((n) => ({ recordId: `R${n}`, value: mentionOf(n) }));
      await replica.add(pageOf('mentions', { mentions: rows }), state);
      const changed = mentionOf(1, { withdrawn: true, changedAt: later });
      const mentions = [{ recordId: 'R1', value: changed }];
      await replica.add(pageOf('mentions', { mentions, gone: ['R2'] }), stepAfter(state));
      await replica.drop([mentionOf(3).id]);
      expect((await read(replica)).mentions).toEqual([changed]);
    });

    it('keeps own writes beside their records until those came, and not after', async () => {
      const replica = await make();
      const state = stepAfter(startSync('admin'));
      await replica.add(pageOf('mentions'), state);
      const own = mentionOf(1, { withdrawn: true, changedAt: later });
      await replica.addOwn([own]);
      const old = [{ recordId: 'R1', value: mentionOf(1) }];
      await replica.add(pageOf('mentions', { mentions: old }), stepAfter(state));
      expect((await read(replica)).mentions).toHaveLength(2);
      const same = [{ recordId: 'R1', value: own }];
      await replica.add(pageOf('mentions', { mentions: same }), stepAfter(stepAfter(state)));
      expect((await read(replica)).mentions).toEqual([own]);
      await replica.add(pageOf('mentions', { gone: ['R1'] }), stepAfter(stepAfter(stepAfter(state))));
      expect(await tickets(replica)).toEqual([]);
    });

    it('shows an earlier reading until a later one is complete, and nothing of it after that', async () => {
      const replica = await make();
      let state = startSync('admin');
      const put = async (n: number, more: object) => {
        state = stepAfter(state, 'mentions', more);
        const mentions = [{ recordId: `R${n}`, value: mentionOf(n) }];
        await replica.add(pageOf('mentions', { mentions }), state);
      };
      await put(1, {});
      await put(2, { isComplete: true, isWhole: true });
      await put(3, { reading: 2, isComplete: false });
      expect(await tickets(replica)).toEqual(['1', '2', '3']);
      await put(1, { isComplete: true });
      expect(await tickets(replica)).toEqual(['1', '3']);
    });

    it('knows whether its numbers are those of what it keeps', async () => {
      const replica = await make();
      const state = stepAfter(startSync('admin'));
      const mentions = [{ recordId: 'R1', value: mentionOf(1) }];
      await replica.add(pageOf('mentions', { mentions }), state);
      const { revision } = await read(replica);
      const counts = { people: 1, organizations: 0, tickets: 1, lastHeardAt: noon };
      const { id } = theme;
      const weekly = { week: 2_968, people: [1] };
      const numbers = { id, facts: null, championId: AYLIN, counts, weekly, countsIn: id, isMixed: false };
      await replica.saveNumbers({ revision, at: noon, themes: [numbers] });
      const kept = { revision, at: noon, themes: [numbers] };
      expect(await replica.numbers()).toEqual({ ok: true, value: { ...kept, isFresh: true } });
      await replica.add(pageOf('mentions'), stepAfter(state));
      expect(await replica.numbers()).toMatchObject({ value: { isFresh: true } });
      await replica.addOwn([mentionOf(2)]);
      expect(await replica.numbers()).toMatchObject({ value: { isFresh: false } });
      expect((await read(replica)).revision).not.toBe(revision);
    });

    it('tidies without losing or doubling anything', async () => {
      const replica = await make();
      let state = startSync('admin');
      for (let n = 0; n < 60; n++) {
        state = stepAfter(state, 'mentions', { isComplete: true });
        const mentions = [{ recordId: `R${n % 40}`, value: mentionOf(n % 40) }];
        await replica.add(pageOf('mentions', { mentions, gone: n === 50 ? ['R0'] : [] }), state);
      }
      const before = await tickets(replica);
      expect(await replica.tidy()).toEqual({ ok: true, value: undefined });
      expect([before.length, await tickets(replica)]).toEqual([39, before]);
      expect(await replica.state()).toEqual({ ok: true, value: state });
    });

    it('forgets everything, and tells whoever listens', async () => {
      const replica = await make();
      const heard: string[] = [];
      const stop = replica.onNews(({ about }) => heard.push(about));
      await replica.add(pageOf('mentions'), stepAfter(startSync('admin')));
      await replica.saveNumbers({ revision: 0, at: noon, themes: [] });
      await replica.clear();
      stop();
      await replica.saveNumbers({ revision: 0, at: noon, themes: [] });
      expect(heard).toEqual(['replica', 'numbers', 'replica']);
      expect(await replica.state()).toEqual({ ok: true, value: null });
    });
  });
}
