import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { type Instant, instant } from '#domain/basis/Instant.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { AccountFold } from '#domain/champion/FoldedTheme.ts';
import { draftErasure } from '#domain/event/draftErasure.ts';
import { draftMentionEvents, type MentionDeed } from '#domain/event/draftMentionEvents.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { standIn } from '#domain/mention/standIn.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { accountAt, CHANGE_CAUSES, type ChangeCause, changesSince } from '#domain/rollup/changesSince.ts';
import { countRollup } from '#domain/rollup/countRollup.ts';
import type { RollupAsk } from '#domain/rollup/RollupAsk.ts';
import { tabulate } from '#domain/rollup/tabulate.ts';
import { draftMerge } from '#domain/theme/draftMerge.ts';
import { A, AYLIN, B, by, CREATED, key, mention, stored, THEMES, TOM } from '../account/made.ts';
import { type Story, story } from '../account/story.ts';
import { slowRollup } from './slowRollup.ts';

const DAY_MS = 86_400_000;
const BASE = Date.UTC(2026, 9, 1);
const BASE_DAY = BASE / DAY_MS;
const hour = (n: number): Instant => instant(BASE + n * 3_600_000);

const ASK: RollupAsk = {
  calendar: { timeZone: null, weekStart: 1 },
  period: { from: BASE_DAY, to: BASE_DAY + 30 },
  before: null,
  themes: null,
  customers: null,
  tickets: null,
  brands: null,
  sources: null,
  withStaff: false,
  withEmerging: false,
};

interface Given extends Story {
  readonly since: Instant;
  readonly ask: RollupAsk;
}

/** A story whose tags, quotes and deeds are spread over three weeks, in some of which erased records are gone already. */
const given: fc.Arbitrary<Given> = fc
  .record({
    story: story({ most: 10, apart: true }),
    moments: fc.infiniteStream(fc.noBias(fc.nat({ max: 500 }))),
    pick: fc.infiniteStream(fc.nat({ max: 5 })),
    since: fc.noBias(fc.nat({ max: 520 })),
    period: fc.tuple(fc.nat({ max: 15 }), fc.nat({ max: 20 })),
    themes: fc.option(fc.subarray([...THEMES], { minLength: 1 }), { freq: 1 }),
    withStaff: fc.boolean(),
    withEmerging: fc.boolean(),
    areGone: fc.boolean(),
  })
  .map(({ story: told, moments, pick, since, period: [from, days], themes, areGone, ...withs }) => {
    const next = () => moments.next().value;
    const mentions = told.mentions.map((one): Mention => {
      const at = next();
      const [quote] = one.quotes;
      const later = [at, at + next() / 2].slice(0, 1 + (pick.next().value % 2));
      return {
        ...one,
        requesterId: [null, '7001', '7002', '7003', '7004', String(TOM)].map((id) =>
          id === null ? null : asId<UserId>(id),
        )[pick.next().value] as UserId | null,
        at: hour(at),
        changedAt: hour(at + (pick.next().value > 2 ? next() : 0)),
        quotes:
          quote === undefined ? [] : later.map((n) => ({ ...quote, start: n, at: hour(Math.max(0, n - 3)) })),
      };
    });
    let now = 0;
    const events = told.events.map((event) => {
      if (event.kind === 'theme.created') return event;
      now += 1 + (next() % 90);
      return { ...event, at: hour(now) };
    });
    const gone = new Set(areGone ? foldAccount(mentions, events).toErase : []);
    return {
      mentions: mentions.filter(({ id }) => !gone.has(id)),
      events,
      since: hour(since),
      ask: { ...ASK, ...withs, themes, period: { from: BASE_DAY + from, to: BASE_DAY + from + days } },
    };
  });

/** The account of then, the obvious way: what was written by then, as far as it was said by then. */
function slowThen({ mentions, events, since }: Given) {
  const before = (at: string) => Date.parse(at) <= Date.parse(since);
  return foldAccount(
    mentions
      .filter(({ at }) => before(at))
      .map((one) => ({
        ...one,
        quotes: one.quotes.filter(({ at }) => before(at)),
        withdrawn: one.withdrawn && before(one.changedAt ?? one.at),
      })),
    events.filter(({ at }) => before(at)),
  );
}

function changesOf(fold: AccountFold, ask: RollupAsk, since: Instant) {
  const then = accountAt(fold, since);
  const rolled = (one: AccountFold) => ({ fold: one, table: tabulate(one, ask.calendar) });
  return changesSince(rolled(then), rolled(fold), ask, since);
}

const sum = (parts: Readonly<Record<ChangeCause, number>>) =>
  CHANGE_CAUSES.reduce((all, cause) => all + parts[cause], 0);

describe('what changed since a moment', () => {
  it('adds up exactly, in all and for each theme, to what the slow and obvious way counts then and now', () => {
    fc.assert(
      fc.property(given, (one) => {
        const { mentions, events, since, ask } = one;
        const fold = foldAccount(mentions, events);
        const changes = changesOf(fold, ask, since);
        const merged = [...fold.themes.values()].filter(
          ({ countsIn }) => ask.themes?.includes(countsIn) === true,
        );
        const themes = ask.themes === null ? null : [...ask.themes, ...merged.map(({ id }) => id)];
        const [then, now] = [
          slowRollup(slowThen(one), { ...ask, themes }),
          slowRollup(fold, { ...ask, themes }),
        ];
        const all = (rows: typeof now.rows) => rows.reduce((tickets, row) => tickets + row.tickets, 0);
        expect([changes.before, changes.now]).toEqual([all(then.rows), all(now.rows)]);
        expect(sum(changes.parts)).toBe(changes.now - changes.before);
        const of = (rows: typeof now.rows, id: string) => rows.find((row) => row.id === id)?.tickets ?? 0;
        for (const theme of changes.themes) {
          expect([theme.before, theme.now]).toEqual([of(then.rows, theme.id), of(now.rows, theme.id)]);
          expect(sum(theme.parts)).toBe(theme.now - theme.before);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('blames nothing on what did not happen since', () => {
    fc.assert(
      fc.property(given, ({ mentions, events, since, ask }) => {
        const { parts } = changesOf(foldAccount(mentions, events), ask, since);
        const isSince = ({ at }: { readonly at: string }) => Date.parse(at) > Date.parse(since);
        const since_ = (kinds: RegExp) => events.some((event) => isSince(event) && kinds.test(event.kind));
        const isFresh = mentions.some((one) => isSince(one) || one.quotes.some(isSince));
        if (!isFresh) expect(parts.fresh).toBe(0);
        const isTakenBack = mentions.some(
          ({ withdrawn, changedAt }) => withdrawn && changedAt !== undefined && isSince({ at: changedAt }),
        );
        if (!isTakenBack) expect(parts.undone).toBe(0);
        if (!since_(/^mention\.(?:removed|restored|moved|split|movedBack)$/)) expect(parts.moved).toBe(0);
        if (!since_(/^theme\.(?:merged|unmerged)$/)) expect(parts.merged).toBe(0);
        if (!since_(/^mention\.erased$/)) expect(parts.erased).toBe(0);
        // Who takes the second person back that a theme had changes what counts elsewhere, whatever the period.
        if (!events.some(isSince) && !isFresh && !isTakenBack) expect(sum(parts)).toBe(0);
      }),
      { numRuns: 120 },
    );
  });

  it('is about the number that the rollup shows', () => {
    fc.assert(
      fc.property(given, ({ mentions, events, since, ask }) => {
        const fold = foldAccount(mentions, events);
        const { now } = changesOf(fold, { ...ask, themes: null }, since);
        expect(now).toBe(countRollup(tabulate(fold, ask.calendar), { ...ask, themes: null }).mentions.all);
      }),
      { numRuns: 50 },
    );
  });
});

describe('each cause', () => {
  const since = hour(200);
  /** Two people asked for both themes long before; `n` is the ticket. */
  const old = [1, 2, 3].flatMap((n) => [said(n, A, 10), said(n + 10, B, 10)]);

  function said(ticket: number, theme: typeof A, hours: number, more: Partial<Mention> = {}): Mention {
    const one = mention(ticket, theme, AYLIN);
    const quotes = one.quotes.map((quote) => ({ ...quote, at: hour(hours) }));
    return { ...one, at: hour(hours), quotes, ...more };
  }

  function partsOf(
    mentions: readonly Mention[],
    draft?: (before: readonly Mention[]) => readonly JournalEvent[],
  ) {
    const deeds =
      draft === undefined
        ? []
        : draft(mentions).map((event, n) => ({ ...stored(event, n), at: hour(300 + n) }));
    const { parts, before, now } = changesOf(foldAccount(mentions, [...CREATED, ...deeds]), ASK, since);
    const told = Object.entries(parts).filter(([, count]) => count !== 0);
    return { ...Object.fromEntries(told), before, now };
  }

  const done = (deed: MentionDeed, tickets: readonly number[]) => (mentions: readonly Mention[]) =>
    draftMentionEvents(
      foldAccount(mentions, CREATED).standings,
      deed,
      tickets.map((n) => key(n, A)),
      by(TOM),
    );

  it('is told for what was tagged since, and for whoever was heard again', () => {
    expect(partsOf([...old, said(4, A, 250)])).toEqual({ fresh: 1, before: 6, now: 7 });
    const long = said(4, A, -5000);
    const [quote] = long.quotes;
    const again = {
      ...long,
      quotes: [...long.quotes, ...(quote === undefined ? [] : [{ ...quote, start: 9, at: hour(260) }])],
    };
    expect(partsOf([...old, again])).toEqual({ fresh: 1, before: 6, now: 7 });
  });

  it('is told for what was taken back, moved, removed and merged', () => {
    const undone = said(4, A, 20, { withdrawn: true, changedAt: hour(210) });
    expect(partsOf([...old, undone])).toEqual({ undone: -1, before: 7, now: 6 });
    expect(partsOf(old, done({ kind: 'mention.removed' }, [3]))).toEqual({ moved: -1, before: 6, now: 5 });
    // One of them is in the other theme already.
    const both = [...old, said(1, B, 10)];
    expect(partsOf(both, done({ kind: 'mention.moved', to: B }, [1]))).toEqual({
      moved: -1,
      before: 7,
      now: 6,
    });
    const merge = () => [draftMerge({ id: A, unmergedBy: null }, B, by(TOM))];
    expect(partsOf(both, merge)).toEqual({ merged: -1, before: 7, now: 6 });
  });

  it('is told for who was forgotten, and for what counts otherwise', () => {
    const forgotten = (mentions: readonly Mention[]) =>
      draftErasure(mentions, new Map(), asId<UserId>('7003'), standIn('gone'), by(TOM));
    // Ticket 13 is the same person's as ticket 3; forgotten on a day that is in the period, where both count now.
    expect(partsOf(old, forgotten)).toEqual({ before: 6, now: 6 });
    const long = old.map((one) => (one.ticketId === '3' ? said(3, A, -5000) : one));
    expect(partsOf(long, forgotten)).toEqual({ erased: 1, before: 5, now: 6 });
    // A second person makes a theme of one person's count; what was there before was counted otherwise.
    const alone = [said(21, A, 10), said(31, A, 10)];
    expect(partsOf([...alone, said(22, A, 250)])).toEqual({ fresh: 1, otherwise: 2, before: 0, now: 3 });
  });

  it('says of nothing that it changed where nothing did', () => {
    expect(partsOf(old)).toEqual({ before: 6, now: 6 });
    expect(changesOf(foldAccount(old, CREATED), ASK, since).themes).toEqual([]);
  });
});
