import { epochMs, instant } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { AccountFeed, FeedPage } from '#ports/AccountFeed.ts';
import type { FeedName } from '#ports/AccountReplica.ts';
import type { Failure } from '#ports/Failure.ts';

interface FeedRecord {
  readonly recordId: string;
  readonly feed: FeedName;
  readonly value: Mention | JournalEvent;
  readonly changedMs: number;
  readonly isDeleted: boolean;
}

/** An account's records with Zendesk's stamps, and what a test decides about it. Its clock ticks a second with each write. */
export interface FakeFeed extends AccountFeed {
  nowMs: number;
  readonly put: (feed: FeedName, value: Mention | JournalEvent) => string;
  readonly remove: (recordId: string) => void;
  /** Another value in the same record, by an admin's hand. */
  readonly change: (recordId: string, more: Partial<Mention>) => void;
  /** What was asked: `exportPage mentions`. */
  readonly asked: string[];
  mayExport: boolean;
  /** Cursors given out before this are not known any more. */
  forgetPlaces: () => void;
  /** Asked before every answer; a failure is given instead. */
  onAsk: ((what: string) => Failure | null) | null;
}

/** A feed with small pages. Cursors die with `forgetPlaces`. */
export function fakeAccountFeed(perPage = 3, nowMs = Date.UTC(2026, 10, 22, 12)): FakeFeed {
  let records: readonly FeedRecord[] = [];
  let count = 0;
  let era = 0;

  const ask = (what: string, signal: AbortSignal): Failure | null => {
    if (signal.aborted) return { kind: 'cancelled', what };
    fake.asked.push(what);
    return fake.onAsk?.(what) ?? null;
  };
  const of = (feed: FeedName) => records.filter((record) => record.feed === feed);
  const page = (
    found: readonly FeedRecord[],
    place: (last: FeedRecord) => string,
    at: string | null,
  ): FeedPage => {
    const shown = found.slice(0, perPage);
    const last = shown.at(-1);
    const there = shown.filter(({ isDeleted }) => !isDeleted);
    return {
      mentions: there.flatMap(({ feed, recordId, value }) =>
        feed === 'mentions' ? [{ recordId, value: value as Mention }] : [],
      ),
      events: there.flatMap(({ feed, recordId, value }) =>
        feed === 'events' ? [{ recordId, value: value as JournalEvent }] : [],
      ),
      gone: shown.filter(({ isDeleted }) => isDeleted).map(({ recordId }) => recordId),
      unreadable: [],
      altered: [],
      changes: shown.map(({ recordId, changedMs }) => ({ recordId, changedAt: instant(changedMs) })),
      place: last === undefined ? at : place(last),
      hasMore: found.length > perPage,
    };
  };
  const placeOf = (place: string | null): Result<readonly string[] | null, Failure> => {
    if (place === null) return ok(null);
    const [of, ...rest] = place.split('|');
    return Number(of) === era ? ok(rest) : failed({ kind: 'refused', what: 'read', reason: 'InvalidCursor' });
  };

  const fake: FakeFeed = {
    nowMs,
    asked: [],
    mayExport: true,
    onAsk: null,
    forgetPlaces: () => {
      era += 1;
    },
    put: (feed, value) => {
      const recordId = `R${String((count += 1)).padStart(6, '0')}`;
      const at = instant((fake.nowMs += 1_000));
      const stored = feed === 'mentions' ? { ...value, at, changedAt: at } : { ...value, at, recordId };
      records = [...records, { recordId, feed, value: stored, changedMs: fake.nowMs, isDeleted: false }];
      return recordId;
    },
    remove: (recordId) => {
      const changedMs = (fake.nowMs += 1_000);
      records = records.map((record) =>
        record.recordId === recordId ? { ...record, changedMs, isDeleted: true } : record,
      );
    },
    change: (recordId, more) => {
      const changedMs = (fake.nowMs += 1_000);
      records = records.map((record) =>
        record.recordId === recordId
          ? {
              ...record,
              changedMs,
              value: { ...(record.value as Mention), ...more, changedAt: instant(changedMs) },
            }
          : record,
      );
    },
    exportPage: async (feed, place, signal) => {
      const failure = ask(`exportPage ${feed}`, signal);
      if (failure !== null) return failed(failure);
      if (!fake.mayExport) return failed({ kind: 'forbidden', what: 'export' });
      const at = placeOf(place);
      if (!at.ok) return at;
      const [ms = '-1', id = ''] = at.value ?? [];
      const later = of(feed)
        .filter(({ changedMs }) => changedMs <= fake.nowMs - 60_000)
        .filter(
          ({ changedMs, recordId }) => changedMs > Number(ms) || (changedMs === Number(ms) && recordId > id),
        )
        .toSorted((a, b) => a.changedMs - b.changedMs || (a.recordId < b.recordId ? -1 : 1));
      return ok(page(later, ({ changedMs, recordId }) => `${era}|${changedMs}|${recordId}`, place));
    },
    listPage: async (feed, place, signal) => {
      const failure = ask(`listPage ${feed}`, signal);
      if (failure !== null) return failed(failure);
      const at = placeOf(place);
      if (!at.ok) return at;
      const [id = ''] = at.value ?? [];
      const later = of(feed).filter(({ isDeleted, recordId }) => !isDeleted && recordId > id);
      return ok(page(later, ({ recordId }) => `${era}|${recordId}`, place));
    },
    latestPage: async (feed, place, signal) => {
      const failure = ask(`latestPage ${feed}`, signal);
      if (failure !== null) return failed(failure);
      const at = placeOf(place);
      if (!at.ok) return at;
      const skipped = Number(at.value?.[0] ?? 0);
      const newest = of(feed)
        .filter(({ isDeleted }) => !isDeleted)
        .toSorted((a, b) => b.changedMs - a.changedMs)
        .slice(skipped);
      return ok(page(newest, () => `${era}|${skipped + perPage}`, place));
    },
    mentionsById: async (ids, signal) => {
      const failure = ask('mentionsById', signal);
      if (failure !== null) return failed(failure);
      const there = of('mentions').filter(({ isDeleted }) => !isDeleted);
      const mentions = there.map(({ value }) => value as Mention);
      return ok(mentions.filter(({ id }) => ids.includes(id)));
    },
    count: async (feed, signal) => {
      const failure = ask(`count ${feed}`, signal);
      if (failure !== null) return failed(failure);
      const total = of(feed).filter(({ isDeleted }) => !isDeleted).length;
      return ok({ total, at: instant(fake.nowMs) });
    },
  };
  return fake;
}

/** Minutes pass in the fake account. */
export function passMinutes(feed: FakeFeed, minutes: number): void {
  feed.nowMs = epochMs(instant(feed.nowMs)) + minutes * 60_000;
}
