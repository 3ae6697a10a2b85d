import { describe, expect, it } from 'vitest';
import { asId, type TicketId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import { memoryTickets } from '#storage/memoryTickets.ts';
import { readTicketFacts } from '#workflows/rollup/readTicketFacts.ts';
import { fakeAccountTickets } from '../../ports/fakes/fakeAccountTickets.ts';
import { fakeLanguage } from '../../ports/fakes/fakeLanguage.ts';

const id = (n: number) => asId<TicketId>(String(n));
const ids = (count: number) => Array.from({ length: count }, (_, n) => id(n + 1));

/** So many tickets that came by mail, for the team of their last digit; what was said in them is their number. */
function outside(count: number) {
  const accountTickets = fakeAccountTickets();
  for (const one of ids(count))
    accountTickets.tickets.set(one, {
      id: one,
      requesterId: null,
      channel: Number(one) % 5 === 0 ? '' : 'email',
      changedAt: instant(0),
      place: { groupId: one.slice(-1), brandId: null, formId: null, tags: [], unknown: [] },
    });
  const asked: string[][] = [];
  return {
    accountTickets,
    asked,
    ticketShelf: memoryTickets(),
    folding: {
      about: async (question: { readonly tickets?: readonly TicketId[] }) => {
        asked.push([...(question.tickets ?? [])]);
        return ok(question.tickets?.map((one) => `ticket ${one}`) ?? []);
      },
    } as never,
    language: {
      ...fakeLanguage(),
      tell: async (texts: readonly string[]) =>
        ok(texts.map((text) => (text.endsWith('7') ? 'und' : text.endsWith('8') ? 'de' : 'en'))),
    },
  };
}

const { signal } = new AbortController();

describe('what tickets say of themselves', () => {
  it('is read a hundred at a time, told as it comes, kept, and asked for once', async () => {
    const from = outside(250);
    const heard: number[] = [];
    const read = await readTicketFacts(from, ids(250), Infinity, signal, (facts) => heard.push(facts.size));
    expect(heard).toEqual([100, 200, 250]);
    expect(read.failure).toBeNull();
    expect(read.facts.get(id(8))).toEqual({ channel: 'email', team: '8', language: 'de' });
    // Neither a channel nor a language is made up.
    expect(read.facts.get(id(5))).toEqual({ channel: null, team: '5', language: 'en' });
    expect(read.facts.get(id(7))?.language).toBeNull();
    expect(from.accountTickets.shown).toBe(3);
    expect((await readTicketFacts(from, ids(250), Infinity, signal)).facts).toEqual(read.facts);
    expect(from.accountTickets.shown).toBe(3);
  });

  it('is not known of a ticket that is deleted or not for this person, and not asked of what was imported', async () => {
    const from = outside(2);
    from.accountTickets.hidden.add(id(2));
    const imported = asId<TicketId>(`i${'0'.repeat(32)}8`);
    const { facts } = await readTicketFacts(from, [id(1), id(2), id(3), imported], Infinity, signal);
    const unknown = { channel: null, team: null, language: 'en' };
    expect([...facts.values()]).toEqual([
      { channel: 'email', team: '1', language: 'en' },
      unknown,
      unknown,
      { ...unknown, language: 'de' },
    ]);
    const only = outside(0);
    await readTicketFacts(only, [imported], Infinity, signal);
    expect(only.accountTickets.shown).toBe(0);
  });

  it('reads as many as were asked for, and none where a look at what is known will do', async () => {
    const from = outside(250);
    expect((await readTicketFacts(from, ids(250), 0, signal)).facts.size).toBe(0);
    expect(from.accountTickets.shown).toBe(0);
    expect((await readTicketFacts(from, ids(250), 120, signal)).facts.size).toBe(120);
  });

  it('keeps what it has where the account fails or somebody stops it, and goes on from there', async () => {
    const from = outside(1250);
    const stop = new AbortController();
    const read = await readTicketFacts(from, ids(1250), Infinity, stop.signal, (facts) => {
      if (facts.size === 1100) stop.abort();
    });
    expect(read.facts.size).toBe(1100);
    const kept = await from.ticketShelf.facts();
    expect(kept.ok && kept.value.size).toBe(1000);
    const busy = { kind: 'busy', what: 'read tickets' } as never;
    const failing = {
      ...from,
      accountTickets: { ...from.accountTickets, show: async () => failed(busy) },
    };
    const after = await readTicketFacts(failing, ids(1250), Infinity, signal);
    expect([after.facts.size, after.failure]).toEqual([1000, busy]);
    expect((await readTicketFacts(from, ids(1250), Infinity, signal)).facts.size).toBe(1250);
  });
});
