import { describe, expect, it } from 'vitest';
import { asId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Language } from '#ports/Language.ts';
import { memorySweep } from '#storage/memorySweep.ts';
import { acceptProposals } from '#workflows/sweep/acceptProposals.ts';
import { askMark } from '#workflows/sweep/askMark.ts';
import {
  settleProposals,
  tellDismissed,
  tellMarks,
  untellDismissed,
} from '#workflows/sweep/dismissProposals.ts';
import type { Proposal } from '#workflows/sweep/Proposal.ts';
import { openAsks } from '#workflows/sweep/openAsks.ts';
import { proposeThemes } from '#workflows/sweep/proposeThemes.ts';
import { readHistory } from '#workflows/sweep/readHistory.ts';
import { newSweep } from '#workflows/sweep/sweepSteps.ts';
import { fakeAccountTickets } from '../../ports/fakes/fakeAccountTickets.ts';
import { fakeLanguage } from '../../ports/fakes/fakeLanguage.ts';
import { fakeSweepEntries } from '../../ports/fakes/fakeSweepEntries.ts';
import { archived, fakeTicketArchive } from '../../ports/fakes/fakeTicketArchive.ts';
import { stillThere } from '../../ports/fakes/stillThere.ts';
import { boardOutside, ME, TOM } from '../../ui/board/boardOutside.ts';

const { signal } = new AbortController();
const YEAR = newSweep({ from: '2026-01-01', until: '2026-12-31', total: 4 });
const OFFLINE: Failure = { kind: 'offline', what: 'read dismissedAsks' };

/** Everything that says "exports" goes together. */
const language: Language = {
  ...fakeLanguage(),
  group: async (texts) => {
    const members = texts.filter(({ text }) => text.includes('exports')).map(({ id }) => id);
    const rest = texts.map(({ id }) => id).filter((id) => !members.includes(id));
    const group = { id: 'g', name: 'exports', members, typical: [] };
    return ok({ groups: members.length > 1 ? [group] : [], ungrouped: members.length > 1 ? rest : [] });
  },
};

function account() {
  const archive = fakeTicketArchive();
  archive.tickets.push(
    archived(1, 'I wish for exports.'),
    archived(2, 'I wish we had exports.'),
    archived(3, 'I wish for good exports.'),
    archived(4, 'I wish for a pony.'),
  );
  const swept = fakeSweepEntries();
  const first = boardOutside({ role: 'admin', swept });
  const accountTickets = fakeAccountTickets();
  stillThere(accountTickets, archive.tickets);
  const browserOf = (id = ME) => {
    const outside = boardOutside({ role: 'admin', swept, account: first.account });
    return { ...outside, archive, language, accountTickets, worker: { ...outside.worker, id } };
  };
  return { archive, swept, browserOf };
}

type Browser = ReturnType<ReturnType<typeof account>['browserOf']>;

async function read(browser: Browser): Promise<Browser> {
  const end = await readHistory(browser, YEAR, () => undefined, signal);
  expect(end).toEqual({ ok: true, value: 'done' });
  return browser;
}

async function openOf(browser: Browser) {
  const asks = await openAsks(browser, signal);
  if (!asks.ok) throw new Error(asks.failure.kind);
  return asks.value;
}

async function proposed(browser: Browser) {
  const { open, dismissed } = await openOf(browser);
  const found = await proposeThemes(language, open, [], signal, dismissed);
  if (!found.ok) throw new Error(found.failure.kind);
  return found.value;
}

async function dismissProposals(browser: Browser, proposals: readonly Proposal[]) {
  expect(await settleProposals(browser, proposals, 'dismissed')).toMatchObject({ ok: true });
  return tellDismissed(browser, proposals);
}

async function undoDismissed(browser: Browser, proposals: readonly Proposal[]) {
  expect(await settleProposals(browser, proposals, 'open')).toMatchObject({ ok: true });
  return untellDismissed(browser, proposals, signal);
}

const ticketsOf = async (browser: Browser) => (await openOf(browser)).open.map(({ ticketId }) => ticketId);

async function exportsIn(browser: Browser) {
  const [proposal] = (await proposed(browser)).proposals;
  if (proposal === undefined) throw new Error('nothing is proposed');
  return proposal;
}

describe('what somebody dismissed', () => {
  it('is proposed to nobody: in no other browser, and not after this one is cleared and reads again', async () => {
    const { swept, browserOf } = account();
    const [aylin, tom] = [await read(browserOf(ME)), await read(browserOf(TOM))];
    expect(await dismissProposals(aylin, [await exportsIn(aylin)])).toEqual({ ok: true, value: undefined });
    for (const browser of [aylin, tom, await read(browserOf(ME)), await read(browserOf(asId('77')))])
      expect(await ticketsOf(browser)).toEqual(['4']);
    await read({ ...aylin, sweepShelf: memorySweep() });
    // The account knows neither words nor tickets nor customers.
    const marks = [...(swept.marks.get(ME) ?? [])];
    expect(marks).toHaveLength(3);
    for (const mark of marks) expect(mark).toMatch(/^[0-9a-z]{9}$/);
  });

  it('is known whoever dismissed it first, and stays so until both have taken it back', async () => {
    const { browserOf } = account();
    const [aylin, tom] = [await read(browserOf(ME)), await read(browserOf(TOM))];
    const [hers, his] = [await exportsIn(aylin), await exportsIn(tom)];
    await Promise.all([dismissProposals(aylin, [hers]), dismissProposals(tom, [his])]);
    expect(await undoDismissed(aylin, [hers])).toEqual({ ok: true, value: 3 });
    expect(await ticketsOf(aylin)).toEqual(['4']);
    expect(await undoDismissed(tom, [his])).toEqual({ ok: true, value: 0 });
    for (const browser of [aylin, tom]) expect(await ticketsOf(browser)).toEqual(['1', '2', '3', '4']);
  });

  it('is the same group as long as half of its tickets were dismissed; then others are proposed without it', async () => {
    const { archive, browserOf } = account();
    const aylin = await read(browserOf());
    await dismissProposals(aylin, [await exportsIn(aylin)]);
    for (const n of [5, 6, 7]) archive.tickets.push(archived(n, 'I wish for new exports.'));
    await read(aylin);
    expect(await proposed(aylin)).toMatchObject({ proposals: [], alone: 1, withDismissed: 3 });
    archive.tickets.push(archived(8, 'I wish for newer exports.'));
    await read(aylin);
    expect(await proposed(aylin)).toMatchObject({ withDismissed: 0, proposals: [{ tickets: 4, people: 4 }] });
    expect((await exportsIn(aylin)).asks.map(({ ticketId }) => ticketId)).toEqual(['8', '7', '6', '5']);
  });

  it('is held back also where this browser read it, and somebody else dismissed it', async () => {
    const { archive, browserOf } = account();
    const [aylin, tom] = [await read(browserOf(ME)), await read(browserOf(TOM))];
    await dismissProposals(tom, [await exportsIn(tom)]);
    archive.tickets.push(archived(5, 'I wish for new exports.'), archived(6, 'More exports, I wish.'));
    await read(aylin);
    expect((await proposed(aylin)).proposals).toEqual([]);
  });

  it('is dismissed here all the same where the account does not answer, and told to it later', async () => {
    const { swept, browserOf } = account();
    const [aylin, tom] = [await read(browserOf(ME)), await read(browserOf(TOM))];
    swept.failure = OFFLINE;
    const dismissed = await exportsIn(aylin);
    expect(await dismissProposals(aylin, [dismissed])).toEqual({ ok: false, failure: OFFLINE });
    expect(await openOf(aylin)).toMatchObject({ unknown: OFFLINE, untold: [], open: [{ ticketId: '4' }] });
    // A failure is not “nobody dismissed anything”.
    expect((await openOf(tom)).unknown).toEqual(OFFLINE);
    swept.failure = null;
    const { untold, unknown } = await openOf(aylin);
    expect([new Set(untold), unknown]).toEqual([new Set(dismissed.asks.map(askMark)), null]);
    await tellMarks(aylin, untold);
    expect((await openOf(aylin)).untold).toEqual([]);
    expect(await ticketsOf(tom)).toEqual(['4']);
  });

  it('is nothing where the app is not set up, and can be taken back there', async () => {
    const { swept, browserOf } = account();
    const aylin = await read(browserOf());
    swept.failure = { kind: 'notSetUp', what: 'read dismissedAsks' };
    expect((await openOf(aylin)).unknown).toBeNull();
    const dismissed = await exportsIn(aylin);
    expect(await dismissProposals(aylin, [dismissed])).toMatchObject({ failure: { kind: 'notSetUp' } });
    expect(await undoDismissed(aylin, [dismissed])).toEqual({ ok: true, value: 0 });
    expect(await ticketsOf(aylin)).toHaveLength(4);
  });
});

describe('what somebody else accepted', () => {
  it('is proposed no more once this browser knows of it, whichever of two was first', async () => {
    const { browserOf } = account();
    const [aylin, tom] = [await read(browserOf(ME)), await read(browserOf(TOM))];
    const proposal = await exportsIn(aylin);
    const written = await acceptProposals(
      aylin,
      [{ proposal, name: 'Exports', into: null }],
      [],
      () => undefined,
      signal,
    );
    expect(written).toMatchObject({ ok: true, value: { at: 'written' } });
    const mentions = [...aylin.account.mentions.values()];
    const read3 = async () => ok({ revision: 1, mentions, events: [] });
    expect(await ticketsOf({ ...tom, accountReplica: { ...tom.accountReplica, read: read3 } })).toEqual([
      '4',
    ]);
    // Taken back, it is open again; by its own accepter's browser in any case.
    const none = async () => ok({ revision: 2, mentions: [], events: [] });
    expect(await ticketsOf({ ...tom, accountReplica: { ...tom.accountReplica, read: none } })).toHaveLength(
      4,
    );
  });

  it('and dismissed by somebody else ends as what both did: a theme, and no proposal', async () => {
    const { browserOf } = account();
    const [aylin, tom] = [await read(browserOf(ME)), await read(browserOf(TOM))];
    const accepted = { proposal: await exportsIn(aylin), name: 'Exports', into: null };
    await dismissProposals(tom, [await exportsIn(tom)]);
    const written = await acceptProposals(aylin, [accepted], [], () => undefined, signal);
    expect(written).toMatchObject({ ok: true, value: { at: 'written' } });
    expect(aylin.account.mentions.size).toBe(3);
    for (const browser of [aylin, tom]) expect(await ticketsOf(browser)).toEqual(['4']);
  });
});

it('a mark is of one ask alone', () => {
  const ask = (id: string) => ({ id });
  const marks = new Set(
    Array.from({ length: 20_000 }, (_, n) => askMark(ask(`${n}.20260101T000000.5.${n * 7}:0:request`))),
  );
  expect(marks.size).toBe(20_000);
});
