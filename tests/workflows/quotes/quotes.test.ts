import { describe, expect, it } from 'vitest';
import { asId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { countStanding } from '#domain/theme/countStanding.ts';
import { findTrace } from '#workflows/forget/findTrace.ts';
import { forgetPerson } from '#workflows/forget/forgetPerson.ts';
import { checkQuotes, type QuoteStep } from '#workflows/quotes/checkQuotes.ts';
import { mendQuotes } from '#workflows/quotes/mendQuotes.ts';
import { fakeAccountRecords } from '../../ports/fakes/fakeAccountRecords.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakeAccountTickets } from '../../ports/fakes/fakeAccountTickets.ts';
import { BoardAccount } from '../../ui/board/boardAccount.ts';
import { boardOutside, daysAgo, TOM } from '../../ui/board/boardOutside.ts';

const { signal } = new AbortController();
const quiet = () => undefined;
const THEME = asId<ThemeId>('aaaaaaaaaa');
const ANA = asId<UserId>('4001');
const ANA_TWICE = asId<UserId>('4002');
const BEN = asId<UserId>('4003');
const ticket = (n: number) => asId<TicketId>(String(n));
const SECRET = 'My card is 1234.';

/** Ana asks in 1, the same Ana under another address in 2, Ben in 3, where Tom quoted him too. All tickets as they were. */
function setting() {
  const made = new BoardAccount()
    .theme(THEME, 'Export reports')
    .said(THEME, { ticket: '1', requester: ANA, text: 'Export it.' })
    .said(THEME, { ticket: '2', requester: ANA_TWICE, text: 'Export it weekly.' })
    .said(THEME, { ticket: '3', requester: BEN, text: SECRET })
    .said(THEME, { ticket: '3', requester: BEN, text: 'Export, please.', taggedBy: TOM });
  const open = boardOutside({ role: 'admin', account: made.account });
  const tickets = fakeAccountTickets();
  for (const mention of made.account.mentions.values()) {
    asked(mention.ticketId, mention.requesterId ?? ANA, daysAgo(3));
    const before = tickets.conversations.get(mention.ticketId) ?? [];
    const heard = mention.quotes.map(({ text, at }) => ({ at, texts: [text] }));
    tickets.conversations.set(mention.ticketId, [...before, ...heard]);
    tickets.users.add(mention.requesterId ?? ANA);
  }
  const settings = fakeAccountSettings();
  const records = fakeAccountRecords(made.account);
  const outside = { ...open, accountTickets: tickets, settings, records: async () => records };
  return { outside, tickets, records, settings, account: made.account, asked };

  function asked(id: TicketId, requesterId: UserId, changedAt: Instant, groupId = '10') {
    const place = { groupId, brandId: '1', formId: null, tags: [], unknown: [] };
    tickets.tickets.set(id, { id, requesterId, changedAt, place, channel: 'email' });
  }
}

type Setting = ReturnType<typeof setting>;

async function checked({ outside, records }: Setting) {
  const check = await checkQuotes(outside, records, quiet, signal);
  if (!check.ok) throw new Error(check.failure.kind);
  return check.value;
}

function counts({ account }: Setting) {
  const { themes } = foldAccount(account.mentions.values(), account.events.values());
  const { people, tickets } = countStanding(themes.get(THEME)?.mentions ?? []);
  return { people, tickets };
}

function redact(given: Setting) {
  given.asked(ticket(3), BEN, daysAgo(1));
  const said = { at: daysAgo(2), texts: ['My card is ▇▇▇▇.'] };
  given.tickets.conversations.set(ticket(3), [said, { at: daysAgo(2), texts: ['Export, please.'] }]);
}

describe('a check of stored quotes', () => {
  it('finds nothing where all is as it was, and reads no conversation of a ticket that did not change', async () => {
    const given = setting();
    const check = await checked(given);
    expect(check).toMatchObject({ gone: [], unsaid: [], otherAskers: [], stopped: null });
    expect(check.coverage).toMatchObject({ checked: 3, total: 3, read: 0, toRead: 0, hidden: 0 });
    expect(given.tickets.read).toEqual([]);
  });

  it('finds deleted tickets, but not those that this admin only may not see', async () => {
    const given = setting();
    given.tickets.tickets.delete(ticket(1));
    given.tickets.hidden.add(ticket(2));
    const check = await checked(given);
    expect(check.gone.map(({ ticketId, counting }) => [ticketId, counting])).toEqual([
      ['1', ['1.aaaaaaaaaa']],
    ]);
    expect(check.coverage.hidden).toBe(1);
  });

  it('finds redacted words where the ticket changed since, in the records that quote them', async () => {
    const given = setting();
    redact(given);
    given.asked(ticket(1), ANA, daysAgo(1));
    const check = await checked(given);
    expect(check.unsaid.map(({ record, quotes }) => [record.value.id, quotes])).toEqual([
      ['3.aaaaaaaaaa.9000001', 1],
    ]);
    expect(check.coverage).toMatchObject({ read: 2, toRead: 2 });
  });

  it('finds other askers, and knows who was merged', async () => {
    const given = setting();
    given.asked(ticket(2), ANA, daysAgo(3));
    given.asked(ticket(3), ANA, daysAgo(3));
    given.tickets.users.delete(ANA_TWICE);
    const { otherAskers } = await checked(given);
    expect(otherAskers).toMatchObject([
      { ticketId: '2', from: ANA_TWICE, to: ANA, isGone: true },
      { ticketId: '3', from: BEN, to: ANA, isGone: false, counting: ['3.aaaaaaaaaa'] },
    ]);
  });

  it('leaves alone what an admin excluded, and is not made where nobody knows what that is', async () => {
    const given = setting();
    redact(given);
    given.asked(ticket(3), ANA, daysAgo(1), '11');
    const check = await checked(given);
    expect(check).toMatchObject({ unsaid: [], otherAskers: [], coverage: { excluded: 1 } });
    expect(given.tickets.read).toEqual([]);
    given.settings.book = { ...given.settings.book, doubtful: ['privacy'] };
    const refused = await checkQuotes(given.outside, given.records, quiet, signal);
    expect(refused).toMatchObject({ failure: { because: 'doubtful' } });
  });

  it('stopped among conversations gives what it found, and how far it came; made again it finds all', async () => {
    const given = setting();
    given.tickets.tickets.delete(ticket(1));
    given.asked(ticket(2), ANA_TWICE, daysAgo(1));
    redact(given);
    const abort = new AbortController();
    const stop = (step: QuoteStep, done: number) => step === 'comments' && done === 1 && abort.abort();
    const check = await checkQuotes(given.outside, given.records, stop, abort.signal);
    expect(check).toMatchObject({
      ok: true,
      value: { stopped: { kind: 'cancelled' }, unsaid: [], coverage: { read: 1, toRead: 2 } },
    });
    expect(check.ok && check.value.gone).toHaveLength(1);
    const again = await checked(given);
    expect([again.gone.length, again.unsaid.length, again.stopped]).toEqual([1, 1, null]);
  });

  it('goes on past a conversation that may not be read, and stops where Zendesk does not answer', async () => {
    const given = setting();
    redact(given);
    given.asked(ticket(1), ANA, daysAgo(1));
    given.tickets.closedBooks.set(ticket(1), { kind: 'forbidden', what: 'read comments' });
    const check = await checked(given);
    expect([check.unsaid.length, check.coverage.hidden, check.stopped]).toEqual([1, 1, null]);
    given.tickets.failure = { kind: 'maintenance', what: 'read tickets', waitSeconds: 60 };
    const stopped = await checked(given);
    expect(stopped).toMatchObject({ gone: [], stopped: { kind: 'maintenance' }, coverage: { checked: 0 } });
  });

  it('changes nothing', async () => {
    const given = setting();
    given.tickets.tickets.delete(ticket(1));
    redact(given);
    const before = JSON.stringify([[...given.account.mentions], [...given.account.events]]);
    await checked(given);
    expect(JSON.stringify([[...given.account.mentions], [...given.account.events]])).toBe(before);
  });
});

describe('mending', () => {
  it('lets mentions of deleted tickets count no more, once, their words kept', async () => {
    const given = setting();
    given.tickets.tickets.delete(ticket(3));
    const receipt = await mendQuotes('removed', given.outside, given.records, await checked(given), signal);
    expect(receipt).toMatchObject({ deed: 'removed', eventsWritten: 1, mentionsDeleted: 0, left: [] });
    expect(counts(given)).toEqual({ people: 2, tickets: 2 });
    expect(given.account.mentions.size).toBe(4);
    expect(given.account.themes.get(THEME)?.counts.tickets).toBe(2);
    const again = await checked(given);
    expect(again.gone).toMatchObject([{ counting: [] }]);
    expect(await mendQuotes('removed', given.outside, given.records, again, signal)).toMatchObject({
      eventsWritten: 0,
      left: [],
    });
  });

  it('deletes what is stored of deleted tickets, of all taggers', async () => {
    const given = setting();
    given.tickets.tickets.delete(ticket(3));
    const receipt = await mendQuotes('gone', given.outside, given.records, await checked(given), signal);
    expect(receipt).toMatchObject({ deed: 'gone', mentionsDeleted: 2, eventsWritten: 0, left: [] });
    expect(JSON.stringify([...given.account.mentions])).not.toContain(SECRET);
    expect(counts(given)).toEqual({ people: 2, tickets: 2 });
    expect((await checked(given)).gone).toEqual([]);
  });

  it('deletes records with redacted words, which go on counting; others of the ticket stay', async () => {
    const given = setting();
    redact(given);
    const receipt = await mendQuotes('unsaid', given.outside, given.records, await checked(given), signal);
    expect(receipt).toMatchObject({ deed: 'unsaid', mentionsDeleted: 1, eventsWritten: 1, left: [] });
    expect(JSON.stringify([...given.account.mentions, ...given.account.events])).not.toContain('card');
    expect([...given.account.mentions.keys()]).toContain('3.aaaaaaaaaa.9000002');
    expect(counts(given)).toEqual({ people: 3, tickets: 3 });
    expect((await checked(given)).unsaid).toEqual([]);
  });

  it('deletes nothing where the entries that keep counts cannot be written, and goes on after being cut short', async () => {
    const given = setting();
    redact(given);
    const check = await checked(given);
    given.account.failure = { kind: 'offline', what: 'write' };
    const failedReceipt = await mendQuotes('unsaid', given.outside, given.records, check, signal);
    expect(failedReceipt).toMatchObject({ mentionsDeleted: 0, left: [{ what: 'events', count: 1 }] });
    given.account.failure = null;
    expect(given.account.mentions.size).toBe(4);
    given.records.deleteFailure = { after: 0, failure: { kind: 'cancelled', what: 'delete mentions' } };
    const cut = await mendQuotes('unsaid', given.outside, given.records, await checked(given), signal);
    expect(cut).toMatchObject({ eventsWritten: 1, left: [{ what: 'mentions', count: 1 }] });
    given.records.deleteFailure = null;
    const rest = await mendQuotes('unsaid', given.outside, given.records, await checked(given), signal);
    expect(rest).toMatchObject({ mentionsDeleted: 1, left: [] });
    expect(counts(given)).toEqual({ people: 3, tickets: 3 });
  });

  it('counts merged users as one, leaves every record as its tagger wrote it, and may be done again', async () => {
    const given = setting();
    given.asked(ticket(2), ANA, daysAgo(3));
    const records = JSON.stringify([...given.account.mentions]);
    expect(counts(given).people).toBe(3);
    const receipt = await mendQuotes('askers', given.outside, given.records, await checked(given), signal);
    expect(receipt).toMatchObject({ deed: 'askers', eventsWritten: 1, left: [] });
    expect(counts(given)).toEqual({ people: 2, tickets: 3 });
    expect(given.account.themes.get(THEME)?.counts.people).toBe(2);
    expect(JSON.stringify([...given.account.mentions])).toBe(records);
    expect((await checked(given)).otherAskers).toEqual([]);
    given.asked(ticket(2), ANA_TWICE, daysAgo(3));
    await mendQuotes('askers', given.outside, given.records, await checked(given), signal);
    expect(counts(given).people).toBe(3);
    given.asked(ticket(2), ANA, daysAgo(3));
    await mendQuotes('askers', given.outside, given.records, await checked(given), signal);
    expect(counts(given).people).toBe(2);
  });

  it.each([
    ['who asks now', ANA, 1],
    ['who was merged away', ANA_TWICE, 2],
  ])('does not hide from forgetting %s', async (_, person, left) => {
    const given = setting();
    given.asked(ticket(2), ANA, daysAgo(3));
    await mendQuotes('askers', given.outside, given.records, await checked(given), signal);
    const trace = await findTrace(given.records, person, quiet, signal);
    if (!trace.ok) throw new Error('no trace');
    const receipt = await forgetPerson(given.outside, given.records, trace.value, quiet, signal);
    expect(receipt.left).toEqual([]);
    const tickets = new Set([...given.account.mentions.values()].map(({ ticketId }) => ticketId));
    expect(tickets.size).toBe(left);
    expect(JSON.stringify([...given.account.mentions])).not.toContain(`"requesterId":"${person}"`);
    expect(counts(given)).toEqual({ people: 2, tickets: 3 });
  });
});
