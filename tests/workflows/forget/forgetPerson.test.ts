import { describe, expect, it } from 'vitest';
import { asId, type CommentKey, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { textHash } from '#domain/basis/textHash.ts';
import { instant } from '#domain/basis/Instant.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { draftConcern, draftLaunch, draftObjection } from '#domain/launch/draftLaunch.ts';
import { foldLaunches } from '#domain/launch/foldLaunches.ts';
import { sayerHash } from '#domain/launch/sayerHash.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import { countStanding } from '#domain/theme/countStanding.ts';
import { foldKudos } from '#domain/ledger/foldKudos.ts';
import { giveKudos } from '#workflows/kudos/giveKudos.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { findTrace } from '#workflows/forget/findTrace.ts';
import { forgetPerson } from '#workflows/forget/forgetPerson.ts';
import { isEmptyTrace } from '#workflows/forget/PersonTrace.ts';
import { recountTheme } from '#workflows/recountTheme.ts';
import { fakeAccountRecords } from '../../ports/fakes/fakeAccountRecords.ts';
import { fakeAccount } from '../../ports/fakes/fakeThemeStore.ts';
import { conversationOf, outsideFor } from '../outsideFor.ts';

const { signal } = new AbortController();
const ANA = asId<UserId>('4001');
const BEN = asId<UserId>('4002');
const SECRET = 'ANAS-OWN-WORDS';

/** Ana asks in tickets 1 and 2, and wrote in Ben's ticket 3; Ben asks in 3 and 4. One theme, its record counted. */
async function account() {
  const shared = fakeAccount();
  const admin = outsideFor('7', conversationOf(9, []), shared);
  const theme = await createTheme(admin, draftTheme(admin, 'Export reports', 'request'));
  if (!theme.ok) throw new Error('no theme');
  const { id } = theme.value;
  for (const one of [
    said(1, ANA, [ANA], id),
    said(2, ANA, [ANA], id),
    said(3, BEN, [BEN, ANA], id),
    said(4, BEN, [BEN], id),
    { ...said(5, ANA, [ANA], id), withdrawn: true },
  ])
    shared.mentions.set(one.id, one);
  const records = fakeAccountRecords(shared);
  records.lists.set('dismissed.1.2026-W47', [
    `20261120T080000.${ANA}.0aa:4:request`,
    '20261120T080000.9.0bb:0:bug',
  ]);
  await recountTheme(admin, theme.value, signal);
  return { shared, admin, records, theme: id };
}

function said(ticket: number, requester: UserId, authors: readonly UserId[], themeId: ThemeId): Mention {
  const ticketId = asId<Mention['ticketId']>(String(ticket));
  const at = instant(Date.UTC(2026, 10, 20, 8, ticket));
  const taggedBy = asId<UserId>('1');
  const quotes = authors.map((author, i) => ({
    text: author === ANA ? `${SECRET} ${ticket}` : `words of ${ticket}`,
    wordsOf: 'customer' as const,
    comment: asId<CommentKey>(`20261120T08000${i}.${author}.0abc`),
    start: 0,
    end: 9,
    authorName: 'Ana',
    at,
  }));
  const id = mentionId(ticketId, themeId, taggedBy);
  const common = { organizationId: null, brandId: null, taggedBy, withdrawn: false, at };
  return { id, themeId, ticketId, requesterId: requester, quotes, ...common };
}

async function traceOf({ records }: Pick<Awaited<ReturnType<typeof account>>, 'records'>, person = ANA) {
  const trace = await findTrace(records, person, () => undefined, signal);
  if (!trace.ok) throw new Error(trace.failure.kind);
  return trace.value;
}

function countsIn({ shared, theme }: Awaited<ReturnType<typeof account>>) {
  const fold = foldAccount(shared.mentions.values(), shared.events.values());
  return countStanding(fold.themes.get(theme)?.mentions ?? []);
}

describe('what is stored about a person', () => {
  it('is found wherever it stands', async () => {
    const given = await account();
    const trace = await traceOf(given);
    expect(trace.asCustomer.map(({ value }) => value.ticketId)).toEqual(['1', '2', '5']);
    expect(trace.asAuthor.map(({ value }) => value.ticketId)).toEqual(['3']);
    expect(trace.dismissed.map(({ externalId }) => externalId)).toEqual(['dismissed.1.2026-W47']);
    expect(trace.asStaff).toEqual({ tagged: 0, acted: 0 });
    expect((await traceOf(given, asId<UserId>('1'))).asStaff).toEqual({ tagged: 5, acted: 0 });
  });

  it('is nothing for somebody who said nothing', async () => {
    expect(isEmptyTrace(await traceOf(await account(), asId<UserId>('99')))).toBe(true);
  });

  it('is not known where part of the account cannot be read', async () => {
    const given = await account();
    given.shared.failure = { kind: 'offline', what: 'list' };
    const trace = await findTrace(given.records, ANA, () => undefined, signal);
    expect(trace).toEqual({ ok: false, failure: given.shared.failure });
    given.shared.failure = null;
    given.records.unreadable = ['r1'];
    expect((await traceOf(given)).unreadable).toBe(3);
  });
});

describe('forgetting a person', () => {
  it('leaves not a word of theirs, and the counts as they were', async () => {
    const given = await account();
    const before = countsIn(given);
    const receipt = await forgetPerson(
      given.admin,
      given.records,
      await traceOf(given),
      () => undefined,
      signal,
    );
    expect(receipt).toMatchObject({
      person: ANA,
      by: '7',
      mentionsDeleted: 4,
      listsChanged: 1,
      themesRecounted: 1,
      eventsWritten: 1,
      left: [],
    });
    const { mentions, events, themes } = given.shared;
    const everything = JSON.stringify([[...mentions], [...events], [...themes], [...given.records.lists]]);
    expect(everything).not.toContain(SECRET);
    expect(everything).not.toContain(ANA);
    const { people, tickets } = countsIn(given);
    expect({ people, tickets }).toEqual({ people: before.people, tickets: before.tickets });
    expect(themes.get(given.theme)?.counts).toMatchObject({ people: 2, tickets: 4 });
    expect(isEmptyTrace(await traceOf(given))).toBe(true);
  });

  it('empties what this browser keeps', async () => {
    const given = await account();
    const [mention] = given.shared.mentions.values();
    if (mention !== undefined) await given.admin.replica.saveMention(mention);
    await forgetPerson(given.admin, given.records, await traceOf(given), () => undefined, signal);
    expect(await given.admin.replica.mentions(asId('1'))).toEqual({ ok: true, value: [] });
  });

  it('deletes nothing before the events stand', async () => {
    const given = await account();
    const trace = await traceOf(given);
    given.shared.failure = { kind: 'forbidden', what: 'write event' };
    const receipt = await forgetPerson(given.admin, given.records, trace, () => undefined, signal);
    expect(receipt.left).toEqual([{ what: 'events', count: 1, failure: given.shared.failure }]);
    expect(given.shared.mentions.size).toBe(5);
  });

  it('goes on where it was cut short, and counts the person once', async () => {
    const given = await account();
    const failure = { kind: 'signedOut', what: 'delete mentions' } as const;
    given.records.deleteFailure = { after: 2, failure };
    const first = await forgetPerson(
      given.admin,
      given.records,
      await traceOf(given),
      () => undefined,
      signal,
    );
    expect(first).toMatchObject({ mentionsDeleted: 2, left: [{ what: 'mentions', count: 2, failure }] });
    expect(countsIn(given)).toMatchObject({ people: 2, tickets: 4 });
    given.records.deleteFailure = null;
    const second = await forgetPerson(
      given.admin,
      given.records,
      await traceOf(given),
      () => undefined,
      signal,
    );
    expect(second).toMatchObject({ mentionsDeleted: 2, left: [] });
    expect(countsIn(given)).toMatchObject({ people: 2, tickets: 4 });
    expect(JSON.stringify([...given.shared.mentions])).not.toContain(SECRET);
  });

  it('by two admins at once counts the person once', async () => {
    const given = await account();
    const other = outsideFor('8', conversationOf(9, []), given.shared);
    const trace = await traceOf(given);
    const receipts = await Promise.all([
      forgetPerson(given.admin, given.records, trace, () => undefined, signal),
      forgetPerson(other, given.records, trace, () => undefined, signal),
    ]);
    expect(receipts.map(({ left }) => left)).toEqual([[], []]);
    expect(countsIn(given)).toMatchObject({ people: 2, tickets: 4 });
  });

  it('who asked, after somebody in copy was forgotten, names neither', async () => {
    const given = await account();
    await forgetPerson(given.admin, given.records, await traceOf(given), () => undefined, signal);
    const trace = await traceOf(given, BEN);
    expect(trace.asCustomer.map(({ value }) => value.ticketId)).toEqual(['4']);
    expect(trace.named.map(({ ticketId }) => ticketId)).toEqual(['3']);
    const receipt = await forgetPerson(given.admin, given.records, trace, () => undefined, signal);
    expect(receipt.left).toEqual([]);
    const fold = foldAccount(given.shared.mentions.values(), given.shared.events.values());
    expect(JSON.stringify([...fold.themes])).not.toContain(BEN);
    expect(isEmptyTrace(await traceOf(given, BEN))).toBe(true);
    expect(countsIn(given)).toMatchObject({ people: 2, tickets: 4 });
  });
});

describe('kudos', () => {
  it('for words of the forgotten person are found and gone for everybody, others stay', async () => {
    const { shared, records, admin } = await account();
    const conversation = conversationOf(3, ['agent:Here you are.', 'You saved my day.']);
    const [answer, praise] = conversation.comments;
    if (answer === undefined || praise === undefined) throw new Error('no comments');
    const tom = outsideFor('2', conversation, shared);
    const give = async (author: UserId, start: number) => {
      const comments = [answer, { ...praise, authorId: author }];
      const sentence = {
        comment: praise.key,
        start,
        end: 16,
        text: `words ${start}`,
        wordsOf: 'customer',
      } as const;
      const given = await giveKudos(tom, { ...conversation, comments }, sentence, asId<UserId>('1'));
      if (!given.ok) throw new Error(JSON.stringify(given.failure));
      return given.value.id;
    };
    const [anas, bens] = [await give(ANA, 0), await give(BEN, 1)];
    const trace = await findTrace(records, ANA, () => undefined, signal);
    if (!trace.ok) throw new Error('no trace');
    expect(trace.value.kudos.map(({ id }) => id)).toEqual([anas]);
    expect(
      JSON.stringify([...shared.events.values()].filter(({ kind }) => kind === 'kudos.given')),
    ).not.toContain(ANA);
    await forgetPerson(admin, records, trace.value, () => undefined, signal);
    expect(foldKudos(shared.events.values()).map(({ id }) => id)).toEqual([bens]);
    expect((await give(ANA, 0)) === anas).toBe(false);
    expect(foldKudos(shared.events.values()).map(({ id }) => id)).toEqual([bens]);
    const again = await findTrace(records, ANA, () => undefined, signal);
    expect(again.ok && again.value.kudos).toEqual([]);
  });
});

describe('objections to launches', () => {
  it('point no more at what the forgotten person said in tickets that nobody tagged, and keep the rest', async () => {
    const { shared, records, admin } = await account();
    const id = asId<ThemeId>('launch0001');
    const by = { actor: asId<UserId>('1'), at: instant(0) };
    const facts = { name: 'New prices', on: null, themeId: null };
    const said = (ticket: string, person: UserId) => ({
      ...{ ticketId: asId<TicketId>(ticket), themeId: id, hash: textHash(`words in ${ticket}`) },
      ...{ span: { start: 0, end: 9 }, person: sayerHash(person) },
    });
    const launch = () => {
      const found = foldLaunches(shared.events.values()).byId.get(id);
      if (found === undefined) throw new Error('no launch');
      return found;
    };
    const quotes = [said('71', ANA), said('72', BEN), said('73', ANA)];
    const store = outsideFor('1', conversationOf(9, []), shared).store;
    await store.writeEvent(draftLaunch(id, facts, by));
    await store.writeEvent(draftObjection(launch(), { kind: 'price', text: 'Too dear', quotes }, 'n1', by));
    const [raised] = launch().objections;
    if (raised === undefined) throw new Error('no objection');
    await store.writeEvent(draftConcern(launch(), raised, { to: BEN, dueOn: '2026-12-01' }, by));
    const trace = await findTrace(records, ANA, () => undefined, signal);
    if (!trace.ok) throw new Error('no trace');
    expect([...trace.value.launches]).toEqual([[id, 2]]);
    expect(isEmptyTrace({ ...trace.value, asCustomer: [], asAuthor: [], dismissed: [] })).toBe(false);
    await forgetPerson(admin, records, trace.value, () => undefined, signal);
    const [objection] = launch().objections;
    expect(objection?.quotes.map(({ ticketId }) => ticketId)).toEqual(['72']);
    expect(objection).toMatchObject({ text: 'Too dear', concerns: [{ dueOn: '2026-12-01' }] });
    expect(isEmptyTrace(await traceOf({ records }))).toBe(true);
    expect(JSON.stringify([...shared.events])).not.toContain(ANA);
  });
});
