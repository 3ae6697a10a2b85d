import { asId, type ThemeId } from '#domain/basis/Id.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { refreshAccount } from '#workflows/sync/refreshAccount.ts';
import { type LongWish, openLong } from '#workflows/theme/openLong.ts';
import { describe, expect, it } from 'vitest';
import type { FakeFeed } from '../../ports/fakes/fakeAccountFeed.ts';
import { fakeAccountFeed, passMinutes } from '../../ports/fakes/fakeAccountFeed.ts';
import { BoardAccount } from '../../ui/board/boardAccount.ts';
import { boardOutside, daysAgo, NOW, RUTH } from '../../ui/board/boardOutside.ts';
import { never } from '../../zendesk/samples.ts';

const ID = asId<ThemeId>('export');
const MANY = 1_000;

const must = <T>(result: Result<T, Failure>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

/** A theme that a thousand tickets ask for; its record was counted when there were less. */
function start(tickets = MANY, counted = tickets - 100) {
  const board = new BoardAccount();
  const counts = { people: counted, organizations: 0, tickets: counted, lastHeardAt: daysAgo(1) };
  board.theme('export', 'CSV export', { counts, countedAt: daysAgo(3) });
  for (let n = 1; n <= tickets; n++)
    board.said('export', { ticket: String(n), requester: String(5_000 + n) });
  const outside = boardOutside({ account: board.account, role: 'admin' });
  const parts: OpenedTheme[] = [];
  const reads: number[] = [];
  const open = (read: LongWish['read'] = 'known', signal = never) =>
    openLong(outside, ID, { read, onPart: (part) => parts.push(part), onRead: (n) => reads.push(n) }, signal);
  return { outside, open, parts, reads, board };
}

/** The whole account in this browser. */
async function readIn({ outside }: ReturnType<typeof start>): Promise<FakeFeed> {
  const feed = fakeAccountFeed(1_000, Date.parse(NOW));
  for (const event of outside.account.events.values()) feed.put('events', event);
  for (const mention of outside.account.mentions.values()) feed.put('mentions', mention);
  passMinutes(feed, 2);
  must(await refreshAccount({ ...outside, accountFeed: feed }, true, never));
  return feed;
}

describe('a theme that many tickets ask for, in a browser that does not know the account', () => {
  it('is shown with its first page, its record’s numbers and its journal, and whole when all is read', async () => {
    const { open, parts, reads, outside } = start();
    const opened = must(await open());
    const [first] = parts;
    expect(first?.part).toEqual({ read: 100, total: 900, keptAt: null });
    expect([first?.mentions.length, first?.theme.counts.tickets]).toEqual([100, 900]);
    expect(first?.journal.map(({ kind }) => kind)).toEqual(['theme.created']);
    expect(parts.map(({ mentions }) => mentions.length)).toEqual([100, 200, 400, 800]);
    expect(reads).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900, 1_000]);
    expect([opened.part, opened.mentions.length, opened.theme.counts.tickets]).toEqual([null, MANY, MANY]);
    expect(outside.account.themes.get(ID)?.counts.tickets).toBe(MANY);
  });

  it('writes no number that rests on a part', async () => {
    const { open, outside } = start();
    outside.themeMentions.onPage = async (_, place) =>
      place === '500' ? { kind: 'offline', what: 'read mentions' } : null;
    expect(await open()).toMatchObject({ ok: false, failure: { kind: 'offline' } });
    expect(outside.account.themes.get(ID)?.counts.tickets).toBe(900);
  });

  it('goes on where it was stopped, failed or left, and reads nothing twice within a quarter of an hour', async () => {
    const { open, outside, board } = start();
    const { themeMentions } = outside;
    const stop = new AbortController();
    themeMentions.onPage = async (_, place) => {
      if (place === '300') stop.abort();
      return null;
    };
    expect((await open('known', stop.signal)).ok).toBe(false);
    themeMentions.onPage = null;
    const left = must(await open('none'));
    expect(left.part).toEqual({ read: 300, total: 900, keptAt: null });
    themeMentions.asked.length = 0;
    expect(must(await open('all')).mentions).toHaveLength(MANY);
    expect(themeMentions.asked).toEqual(['300', '400', '500', '600', '700', '800', '900']);
    board.champion('export', RUTH);
    const again = must(await open());
    expect([again.part, again.theme.championId, themeMentions.asked.length]).toEqual([null, RUTH, 7]);
  });

  it('waits where Zendesk is busy, and begins once again where its place is lost', async () => {
    const { open, outside } = start();
    const { themeMentions } = outside;
    const failures: (Failure | null)[] = [
      null,
      { kind: 'busy', what: 'read mentions', waitSeconds: 30 },
      { kind: 'refused', what: 'read mentions', reason: 'InvalidCursor' },
    ];
    const waited: number[] = [];
    Object.assign(outside, { pause: async (milliseconds: number) => void waited.push(milliseconds) });
    themeMentions.onPage = async () => failures.shift() ?? null;
    expect(must(await open()).mentions).toHaveLength(MANY);
    expect([waited, themeMentions.asked.slice(0, 4)]).toEqual([[30_000], [null, '100', '100', null]]);
    const lost: Failure = { kind: 'refused', what: 'read mentions', reason: 'InvalidCursor' };
    const other = start();
    other.outside.themeMentions.onPage = async (_, place) => (place === null ? null : lost);
    expect(await other.open()).toMatchObject({ ok: false, failure: { kind: 'refused' } });
    expect(other.outside.themeMentions.asked).toEqual([null, '100', null, '100']);
  });

  it('is read in one go where the account does not tell mentions by their theme', async () => {
    const { open, outside, parts } = start();
    outside.themeMentions.onPage = async () => ({ kind: 'gone', what: 'read mentions' });
    expect(must(await open())).toMatchObject({ part: null, theme: { counts: { tickets: MANY } } });
    expect(parts).toEqual([]);
  });
});

describe('in a browser that keeps the account', () => {
  it('is there at once without a page of it, as of then, and its record learns the numbers', async () => {
    const begun = start();
    await readIn(begun);
    const { open, outside, parts } = begun;
    const opened = must(await open());
    expect([opened.part?.keptAt, opened.part?.read]).toEqual([NOW, 0]);
    expect([opened.mentions.length, opened.theme.counts.people]).toEqual([MANY, MANY]);
    expect([outside.themeMentions.asked, parts]).toEqual([[], []]);
    expect(outside.account.themes.get(ID)).toMatchObject({ counts: { tickets: MANY }, countedAt: NOW });
  });

  it('is read anew when somebody asks for it, shown meanwhile, and loses what was deleted', async () => {
    const begun = start();
    await readIn(begun);
    const { open, outside, parts } = begun;
    const [deleted] = [...outside.account.mentions.keys()];
    outside.account.mentions.delete(deleted ?? '');
    const opened = must(await open('all'));
    expect(parts.map(({ part, mentions }) => [part?.keptAt, mentions.length])).toEqual([[NOW, MANY]]);
    expect([opened.part, opened.theme.counts.tickets]).toEqual([null, MANY - 1]);
  });
});

it('a theme of few tickets is read as ever', async () => {
  const { open, outside, parts } = start(20, 20);
  expect(must(await open())).toMatchObject({ part: null, theme: { counts: { tickets: 20 } } });
  expect([outside.themeMentions.asked, parts]).toEqual([[], []]);
});
