import { describe, expect, it } from 'vitest';
import { asId } from '#domain/basis/Id.ts';
import type { Failure } from '#ports/Failure.ts';
import { type HearingPool, poolOfOne } from '#ports/HearingPool.ts';
import { coveredIn } from '#domain/rollup/TicketCoverage.ts';
import type { Heard, Language } from '#ports/Language.ts';
import type { Sweep } from '#ports/SweepShelf.ts';
import type { LearntModel } from '#domain/setting/LearningSetting.ts';
import { DEFAULT_SETTINGS } from '#domain/setting/Settings.ts';
import { readHistory } from '#workflows/sweep/readHistory.ts';
import { catchUp, newSweep, tried } from '#workflows/sweep/sweepSteps.ts';
import { fakeLeases } from '../../ports/fakes/fakeLeases.ts';
import { archived, fakeTicketArchive } from '../../ports/fakes/fakeTicketArchive.ts';
import { boardOutside, ME, NOW, TOM } from '../../ui/board/boardOutside.ts';

const { signal } = new AbortController();
const quiet = () => undefined;
const YEAR = newSweep({ from: '2026-01-01', until: '2026-12-31', total: 8 });

function history() {
  const archive = fakeTicketArchive();
  archive.tickets.push(
    archived(1, 'Where is my order?'),
    archived(2, 'I wish you had a dark mode. Mail me: ada@lovelace.example.'),
    archived(3, 'I wish it was dark.', { submitterId: TOM }),
    archived(4, 'I wish you had tags.', { place: { ...archived(4, '').place, tags: ['gs_request'] } }),
    archived(5, 'I wish for exports. The import is broken.'),
    archived(6, 'Thank you.'),
    archived(7, 'I wish for more.', { place: { ...archived(7, '').place, tags: ['legal'] } }),
    archived(8, 'I wish the calendar was shared.'),
  );
  archive.answers.set(asId('2'), [
    [TOM, 'I wish we had that.'],
    [ME, 'Thank you.'],
    [TOM, 'Bye.'],
  ]);
  const outside = { ...boardOutside({ role: 'admin' }), archive };
  return { archive, outside, found: async () => valueOf(await outside.sweepShelf.asks('open')) };
}

function valueOf<T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function keptBy(outside: ReturnType<typeof history>['outside']): Promise<Sweep> {
  const sweep = valueOf(await outside.sweepShelf.sweep());
  if (sweep === null) throw new Error('no sweep');
  // However it was stopped and gone on with: each ticket that was come past is in one day, once.
  const days = valueOf(await outside.sweepShelf.coverage());
  expect(tried(coveredIn(days, '2000-01-01', '2099-12-31'))).toBe(tried(sweep.counts));
  return sweep;
}

describe('reading history', () => {
  it('keeps what was asked with its quotes and who answered, and counts every ticket once', async () => {
    const { archive, outside, found } = history();
    await outside.settings.save('privacy', {
      ...DEFAULT_SETTINGS.privacy,
      excluded: { ...DEFAULT_SETTINGS.privacy.excluded, tags: ['legal'] },
    });
    const seen: Sweep[] = [];
    expect(await readHistory(outside, YEAR, (sweep) => seen.push(sweep), signal)).toEqual({
      ok: true,
      value: 'done',
    });
    const asks = await found();
    expect(asks.map(({ ticketId, kind, what }) => [ticketId, kind, what])).toEqual([
      ['2', 'request', 'I wish you had a dark mode.'],
      ['5', 'request', 'I wish for exports.'],
      ['5', 'bug', 'The import is broken.'],
      ['8', 'request', 'I wish the calendar was shared.'],
    ]);
    expect(asks[0]?.quotes).toMatchObject([
      { text: 'I wish you had a dark mode.', start: 0, end: 27, heardBy: [ME, TOM] },
    ]);
    const { counts, endedAt } = await keptBy(outside);
    expect(counts).toEqual({
      ...{ read: 5, asking: 3, excluded: 1, begunByStaff: 1, tagged: 1, failed: 0 },
      ...{ language: 0, noWords: 0, tooLong: 0 },
    });
    expect(await outside.sweepShelf.coverage()).toEqual({
      ok: true,
      value: { '2026-01-01': [5, 1, 1, 1] },
    });
    expect(tried(counts)).toBe(8);
    expect(endedAt).toBe(NOW);
    expect(seen.at(-1)).toEqual(await keptBy(outside));
    // Only where something is asked is the conversation asked for.
    expect(archive.asked.filter((one) => one.startsWith('ticket'))).toEqual([
      'ticket 2',
      'ticket 5',
      'ticket 8',
    ]);
  });

  it.each<[string, Failure]>([
    ['no connection', { kind: 'offline', what: 'read history' }],
    ['a session that is over', { kind: 'signedOut', what: 'read history' }],
  ])('stops at %s and goes on where it was, finding nothing twice', async (_, failure) => {
    const { archive, outside, found } = history();
    const failing = { ...archive };
    const page = archive.page;
    failing.page = async (...given) => (given[2] === '3' ? { ok: false, failure } : page(...given));
    expect(await readHistory({ ...outside, archive: failing }, YEAR, quiet, signal)).toEqual({
      ok: false,
      failure,
    });
    const half = await keptBy(outside);
    expect([half.endedAt, tried(half.counts)]).toEqual([null, 3]);
    expect(await readHistory(outside, half, quiet, signal)).toEqual({ ok: true, value: 'done' });
    expect((await found()).map(({ ticketId }) => ticketId)).toEqual(['2', '5', '5', '7', '8']);
    expect(tried((await keptBy(outside)).counts)).toBe(8);
  });

  it('waits where Zendesk says when to come back, holding on to its turn', async () => {
    const { archive, outside, found } = history();
    const busy = { ...archive };
    const { page, conversation } = archive;
    const waited: number[] = [];
    const answers: Failure[] = [
      { kind: 'busy', what: 'read history', waitSeconds: 70 },
      { kind: 'maintenance', what: 'read comments', waitSeconds: 5 },
    ];
    busy.page = async (...given) => {
      const failure = given[2] === '3' ? answers.pop() : undefined;
      return failure === undefined ? page(...given) : { ok: false, failure };
    };
    busy.conversation = async (...given) => {
      const failure = given[0].id === '5' ? answers.pop() : undefined;
      return failure === undefined ? conversation(...given) : { ok: false, failure };
    };
    const pause = async (milliseconds: number) => void waited.push(milliseconds);
    const end = await readHistory({ ...outside, archive: busy, pause }, YEAR, quiet, signal);
    expect(end).toEqual({ ok: true, value: 'done' });
    expect(waited).toEqual([5_000, 30_000, 30_000, 10_000]);
    expect((await found()).map(({ ticketId }) => ticketId)).toEqual(['2', '5', '5', '7', '8']);
    expect(tried((await keptBy(outside)).counts)).toBe(8);
  });

  it('stops where somebody says so, with what it has', async () => {
    const { outside, found } = history();
    const stop = new AbortController();
    const end = await readHistory(
      outside,
      YEAR,
      ({ counts }) => counts.asking > 0 && stop.abort(),
      stop.signal,
    );
    expect(end).toEqual({ ok: true, value: 'stopped' });
    expect((await found()).map(({ ticketId }) => ticketId)).toEqual(['2']);
    const half = await keptBy(outside);
    expect(await readHistory(outside, half, quiet, signal)).toEqual({ ok: true, value: 'done' });
    expect(tried((await keptBy(outside)).counts)).toBe(8);
  });

  it('begins its search anew where the cursor is known no longer', async () => {
    const { archive, outside } = history();
    archive.isCursorGone = true;
    expect(await readHistory(outside, YEAR, quiet, signal)).toEqual({ ok: true, value: 'done' });
    expect(tried((await keptBy(outside)).counts)).toBe(8);
  });

  it('does not lose one of two tickets of the same second', async () => {
    const { archive, outside, found } = history();
    const twin = archived(3, 'I wish for a twin.', { id: asId('33') });
    archive.tickets.splice(2, 1, archived(3, 'I wish for a first.'), twin);
    archive.isCursorGone = true;
    await readHistory(outside, YEAR, quiet, signal);
    expect((await found()).map(({ ticketId }) => ticketId).slice(0, 3)).toEqual(['2', '3', '33']);
  });

  it.each<[string, Partial<Heard>]>([
    ['language', { support: 'none' }],
    ['language', { skipped: [{ comment: 'c' as Heard['skipped'][number]['comment'], why: 'language' }] }],
    ['noWords', { skipped: [{ comment: 'c' as Heard['skipped'][number]['comment'], why: 'autoReply' }] }],
    [
      'noWords',
      { skipped: [{ comment: 'c' as Heard['skipped'][number]['comment'], why: 'onlyAttachments' }] },
    ],
    ['tooLong', { skipped: [{ comment: 'c' as Heard['skipped'][number]['comment'], why: 'tooLong' }] }],
  ])('never takes for heard what was not: %s', async (why, says) => {
    const { outside } = history();
    const language: Language = {
      ...outside.language,
      hear: async (...given) => {
        const heard = valueOf(await outside.language.hear(...given));
        return { ok: true, value: { ...heard, ...says, groups: [] } };
      },
    };
    const hearing = { ...outside, language, hearingPool: async () => poolOfOne(language) };
    await readHistory(hearing, YEAR, quiet, signal);
    const { counts } = await keptBy(outside);
    expect(counts).toMatchObject({ read: 0, [why]: 6, begunByStaff: 1, tagged: 1 });
  });

  it('leaves it to another page of this person that is at it', async () => {
    const { outside } = history();
    const lease = await outside.leases.take('sweep', 60);
    expect(await readHistory(outside, YEAR, quiet, signal)).toEqual({ ok: true, value: 'elsewhere' });
    await lease?.giveBack();
    expect(await readHistory(outside, YEAR, quiet, signal)).toEqual({ ok: true, value: 'done' });
  });

  it('goes on at once where the page that was at it is closed, which shows when somebody looks for it', async () => {
    const { outside } = history();
    const leases = fakeLeases();
    const closed = await leases.take('sweep', 90);
    const once: typeof leases.once = async (name) => {
      if (name === 'sweep') await closed?.giveBack();
      return null;
    };
    const end = await readHistory({ ...outside, leases: { ...leases, once } }, YEAR, quiet, signal);
    expect(end).toEqual({ ok: true, value: 'done' });
  });

  it('hears the kinds that an admin wants heard, and knows the tags of this account', async () => {
    const { outside, found } = history();
    await outside.settings.save('hearing', {
      ...DEFAULT_SETTINGS.hearing,
      kindsOff: ['bug'],
      tagPrefixes: ['gs_', 'legal_'],
    });
    await readHistory(outside, YEAR, quiet, signal);
    expect((await found()).map(({ ticketId, kind }) => [ticketId, kind])).toEqual([
      ['2', 'request'],
      ['5', 'request'],
      ['7', 'request'],
      ['8', 'request'],
    ]);
    outside.archive.tickets.push(
      archived(9, 'I wish for news.', { place: { ...archived(9, '').place, tags: ['legal_request'] } }),
    );
    await readHistory(outside, catchUp(await keptBy(outside), '2026-12-31', 1), quiet, signal);
    expect((await keptBy(outside)).counts.tagged).toBe(2);
  });

  it('does not propose again what was dismissed, also where it is read again', async () => {
    const { outside, found } = history();
    await readHistory(outside, YEAR, quiet, signal);
    const [first] = await found();
    await outside.sweepShelf.settle([first?.id ?? ''], 'dismissed');
    await readHistory(outside, YEAR, quiet, signal);
    expect((await found()).map(({ ticketId }) => ticketId)).toEqual(['5', '5', '7', '8']);
  });

  it('reads what came since and nothing else', async () => {
    const { archive, outside, found } = history();
    await readHistory(outside, YEAR, quiet, signal);
    archive.asked.length = 0;
    archive.tickets.push(archived(9, 'I wish for news.'));
    await readHistory(outside, catchUp(await keptBy(outside), '2026-12-31', 1), quiet, signal);
    expect(archive.asked.filter((one) => one.startsWith('ticket'))).toEqual(['ticket 9']);
    expect((await found()).at(-1)?.ticketId).toBe('9');
    expect((await keptBy(outside)).total).toBe(9);
  });

  it('finds the same in the same order with several engines, whichever of them is faster', async () => {
    const one = history();
    await readHistory(one.outside, YEAR, quiet, signal);
    const many = history();
    const { hear } = many.outside.language;
    let atWork = 0;
    let most = 0;
    let isClosed = false;
    const waiting: (() => void)[] = [];
    const pool: HearingPool = {
      width: 4,
      // Answers in twos, the later one first.
      hear: async (...given) => {
        most = Math.max(most, (atWork += 1));
        const turn = new Promise<void>((resolve) => waiting.push(resolve));
        if (waiting.length > 1 || given[0].ticketId === '8')
          waiting
            .splice(0)
            .reverse()
            .forEach((next) => next());
        else setTimeout(() => waiting.splice(0).forEach((next) => next()));
        await turn;
        atWork -= 1;
        return hear(...given);
      },
      close: () => (isClosed = true),
    };
    await readHistory({ ...many.outside, hearingPool: async () => pool }, YEAR, quiet, signal);
    expect(await many.found()).toEqual(await one.found());
    expect(await keptBy(many.outside)).toEqual(await keptBy(one.outside));
    expect(many.archive.asked).toEqual(one.archive.asked);
    expect([most > 1, most <= 8, isClosed]).toEqual([true, true, true]);
  });

  it('reads with the page’s own engine where no others can be started', async () => {
    const { outside, found } = history();
    const hearingPool = async () => Promise.reject(new Error('no script'));
    expect((await readHistory({ ...outside, hearingPool }, YEAR, quiet, signal)).ok).toBe(true);
    expect((await found()).length).toBeGreaterThan(0);
  });

  it('counts a ticket once that stands there twice, on one page or on two', async () => {
    const { archive, outside, found } = history();
    const twin = archive.tickets[1];
    const last = archive.tickets[7];
    if (twin === undefined || last === undefined) throw new Error('no ticket');
    archive.tickets.splice(1, 0, twin);
    archive.tickets.push(last);
    await readHistory(outside, YEAR, quiet, signal);
    expect((await found()).map(({ ticketId }) => ticketId)).toEqual(['2', '5', '5', '7', '8']);
    expect(tried((await keptBy(outside)).counts)).toBe(8);
  });

  it('hears with what the account learnt', async () => {
    const { outside } = history();
    const model = { learntAt: NOW } as unknown as LearntModel;
    await outside.settings.save('learning', { ...DEFAULT_SETTINGS.learning, isOn: true, model });
    const heardWith = new Set<unknown>();
    const hear: Language['hear'] = (conversation, given, learnt) => {
      heardWith.add(learnt);
      return outside.language.hear(conversation, given, learnt);
    };
    const language = { ...outside.language, hear };
    await readHistory(
      { ...outside, language, hearingPool: async () => poolOfOne(language) },
      YEAR,
      quiet,
      signal,
    );
    expect([...heardWith]).toEqual([model]);
  });
});
