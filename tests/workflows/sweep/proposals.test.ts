import { describe, expect, it } from 'vitest';
import { asId, type MentionId, type ThemeId, type TicketId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import { draftEvent } from '#domain/event/draftEvent.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import { standIn } from '#domain/mention/standIn.ts';
import { DEFAULT_SETTINGS } from '#domain/setting/Settings.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Language } from '#ports/Language.ts';
import type { SweptAsk } from '#ports/SweepShelf.ts';
import { openTheme } from '#workflows/openTheme.ts';
import { acceptProposals, undoAccepted } from '#workflows/sweep/acceptProposals.ts';
import type { Proposal } from '#workflows/sweep/Proposal.ts';
import { proposeThemes } from '#workflows/sweep/proposeThemes.ts';
import { forgetSwept, openWithoutErased } from '#workflows/sweep/forgetSwept.ts';
import { mergedProposal, otherMatter, splitProposal } from '#workflows/sweep/reshapeProposals.ts';
import { readHistory } from '#workflows/sweep/readHistory.ts';
import { newSweep } from '#workflows/sweep/sweepSteps.ts';
import type { FakeAccountImport } from '../../ports/fakes/fakeAccountImport.ts';
import { fakeAccountFeed } from '../../ports/fakes/fakeAccountFeed.ts';
import { fakeAccountTickets } from '../../ports/fakes/fakeAccountTickets.ts';
import { fakeLanguage } from '../../ports/fakes/fakeLanguage.ts';
import { fakeRights } from '../../ports/fakes/fakeRights.ts';
import { archived, fakeTicketArchive } from '../../ports/fakes/fakeTicketArchive.ts';
import { stillThere } from '../../ports/fakes/stillThere.ts';
import { boardOutside, ME, NOW, TOM } from '../../ui/board/boardOutside.ts';
import { sampleMention, sampleQuote, sampleTheme } from '../../zendesk/samples.ts';

const { signal } = new AbortController();
const quiet = () => undefined;
const YEAR = newSweep({ from: '2026-01-01', until: '2026-12-31', total: 8 });
const DARK = sampleTheme('dark', { name: 'dark mode' });

/** Groups by the last word; a word that stands alone goes with no other. */
function groupingLanguage(): Language {
  return {
    ...fakeLanguage(),
    group: async (texts) => {
      const byWord = new Map<string, { id: string; text: string }[]>();
      for (const text of texts) {
        const word = /(\w+)\W*$/.exec(text.text)?.[1] ?? '';
        byWord.set(word, [...(byWord.get(word) ?? []), text]);
      }
      const groups = [...byWord].flatMap(([name, members]) =>
        members.length < 2
          ? []
          : [
              {
                id: `g-${name}`,
                name,
                members: members.map(({ id }) => id),
                typical: [members[0]?.text ?? ''],
              },
            ],
      );
      const together = new Set(groups.flatMap(({ members }) => members));
      return ok({ groups, ungrouped: texts.map(({ id }) => id).filter((id) => !together.has(id)) });
    },
  };
}

async function swept() {
  const archive = fakeTicketArchive();
  archive.tickets.push(
    archived(1, 'I wish for exports.'),
    archived(2, 'I wish we had exports.', { requesterId: asId('501'), submitterId: null }),
    archived(3, 'Our calendar is broken.'),
    archived(4, 'I wish you had a dark mode.'),
    archived(5, 'I wish for a pony.'),
    archived(6, 'I wish for good exports. I wish for quick exports.'),
  );
  const accountTickets = fakeAccountTickets();
  stillThere(accountTickets, archive.tickets);
  const outside = {
    ...boardOutside({ role: 'admin' }),
    accountFeed: fakeAccountFeed(100, Date.parse(NOW)),
    archive,
    accountTickets,
    language: groupingLanguage(),
  };
  await outside.store.saveTheme(DARK);
  const read = await readHistory(outside, YEAR, quiet, signal);
  if (!read.ok) throw new Error(read.failure.kind);
  const open = async () => valueOf(await outside.sweepShelf.asks('open'));
  const themes = async () => valueOf(await outside.store.listThemes(null, signal)).items;
  const proposals = async (): Promise<readonly Proposal[]> =>
    valueOf(await proposeThemes(outside.language, await open(), await themes(), signal)).proposals;
  return { outside, open, themes, proposals };
}

function valueOf<T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

function erasureOf(id: MentionId) {
  return draftEvent({
    kind: 'mention.erased' as const,
    themeId: DARK.id,
    actor: ME,
    payload: { standIn: standIn('abc'), records: [{ id, organizationId: null }] },
    after: null,
    at: NOW,
  });
}

function writtenBy(result: Awaited<ReturnType<typeof acceptProposals>>) {
  const end = valueOf(result);
  if (end.at !== 'written') throw new Error(end.at);
  return end;
}

const asNew = (proposal: Proposal, name = proposal.name) => ({ proposal, name, into: null });

describe('proposals', () => {
  it('are what goes together, and single asks that a theme surely fits', async () => {
    const { outside, open, themes, proposals } = await swept();
    const told = (await proposals()).map(({ name, kind, tickets, people, nearest, isOfTheme }) => ({
      name,
      kind,
      tickets,
      people,
      nearest: nearest?.id ?? null,
      isOfTheme,
    }));
    expect(told).toEqual([
      { name: 'exports', kind: 'request', tickets: 3, people: 2, nearest: null, isOfTheme: false },
      { name: 'dark mode', kind: 'request', tickets: 1, people: 1, nearest: DARK.id, isOfTheme: true },
    ]);
    const all = valueOf(await proposeThemes(outside.language, await open(), await themes(), signal));
    expect([all.alone, all.left]).toEqual([2, 0]);
    expect(all.proposals[0]?.typical.map(({ text }) => text)).toEqual([
      'I wish for good exports.',
      'I wish we had exports.',
      'I wish for exports.',
    ]);
  });

  it('are of two tickets at least, however often one says it', async () => {
    const { outside, open } = await swept();
    const [one] = await open();
    const { proposals, alone } = valueOf(
      await proposeThemes(
        outside.language,
        ['a', 'b'].map((id): SweptAsk => ({ ...(one as SweptAsk), id })),
        [],
        signal,
      ),
    );
    expect([proposals, alone]).toEqual([[], 2]);
  });

  it('leave the oldest for later where there are too many', async () => {
    const { outside, open } = await swept();
    const [one] = await open();
    const many = Array.from({ length: 3_002 }, (_, n): SweptAsk => ({
      ...(one as SweptAsk),
      id: `many.${n}`,
    }));
    expect(valueOf(await proposeThemes(outside.language, many, [], signal)).left).toBe(2);
  });
});

describe('accepting a proposal', () => {
  it('makes a theme with a mention for each ticket, which is nobody’s tag', async () => {
    const { outside, open, themes, proposals } = await swept();
    const [exports] = await proposals();
    if (exports === undefined) throw new Error('nothing proposed');
    const accepted = [asNew(exports, 'Export to CSV')];
    const { end } = writtenBy(await acceptProposals(outside, accepted, await themes(), quiet, signal));
    expect(end.failure).toBeNull();
    const theme = (await themes()).find(({ name }) => name === 'Export to CSV');
    expect(theme?.counts).toMatchObject({ people: 2, tickets: 3 });
    const opened = valueOf(await openTheme(outside, theme?.id ?? asId(''), signal));
    expect(opened.view.theme.taggedBy).toEqual([]);
    expect(opened.mentions.map(({ ticketId, quotes }) => [ticketId, quotes.length]).toSorted()).toEqual([
      ['1', 1],
      ['2', 1],
      ['6', 2],
    ]);
    expect((await open()).map(({ ticketId }) => ticketId)).toEqual(['3', '4', '5']);
  });

  it('adds to a theme only what it does not have, whoever tagged it, and also what was taken back', async () => {
    const { outside, themes, proposals } = await swept();
    const there = sampleMention(DARK, asId('6'), TOM, { quotes: [sampleQuote()] });
    await outside.store.saveMention(there);
    await outside.store.saveMention(
      sampleMention(DARK, asId('1'), ME, { quotes: [sampleQuote()], withdrawn: true }),
    );
    const [exports] = await proposals();
    if (exports === undefined) throw new Error('nothing proposed');
    const accepted = [{ proposal: exports, name: '', into: DARK }];
    const { plan } = writtenBy(await acceptProposals(outside, accepted, await themes(), quiet, signal));
    expect(plan.newThemes).toEqual([]);
    expect(plan.mentions.map(({ ticketId }) => ticketId)).toEqual(['2']);
    const kept = valueOf(await outside.store.mentionsOfTheme(DARK.id, signal)).items;
    expect(kept.find(({ ticketId }) => ticketId === '6')).toMatchObject({
      quotes: there.quotes,
      taggedBy: TOM,
    });
    expect(kept.find(({ ticketId }) => ticketId === '1')).toMatchObject({ withdrawn: true });
  });

  it('puts two of one name together, and into a theme that has it already', async () => {
    const { outside, themes, proposals } = await swept();
    const [exports, dark] = await proposals();
    if (exports === undefined || dark === undefined) throw new Error('nothing proposed');
    const accepted = [asNew(exports, 'Dark  MODE'), asNew(dark, 'dark mode')];
    const { plan } = writtenBy(await acceptProposals(outside, accepted, await themes(), quiet, signal));
    expect([plan.newThemes.length, plan.existing.map(({ id }) => id)]).toEqual([0, [DARK.id as ThemeId]]);
    expect(plan.mentions).toHaveLength(4);
  });

  it('that stops half-way stays open, and writes nothing twice when it is gone on with', async () => {
    const { outside, open, themes, proposals } = await swept();
    const [exports] = await proposals();
    if (exports === undefined) throw new Error('nothing proposed');
    const bulk = (await outside.accountImport()) as FakeAccountImport;
    bulk.stop = { after: 1, failure: { kind: 'offline', what: 'write mentions' } };
    const first = writtenBy(await acceptProposals(outside, [asNew(exports)], await themes(), quiet, signal));
    expect(first.end.failure?.kind).toBe('offline');
    expect(await open()).toHaveLength(7);
    bulk.stop = null;
    const again = writtenBy(await acceptProposals(outside, [asNew(exports)], await themes(), quiet, signal));
    expect(again.end.failure).toBeNull();
    expect((await themes()).map(({ name }) => name).toSorted()).toEqual(['dark mode', 'exports']);
    const theme = (await themes()).find(({ name }) => name === 'exports');
    expect(valueOf(await outside.store.mentionsOfTheme(theme?.id ?? asId(''), signal)).items).toHaveLength(3);
    expect(await open()).toHaveLength(3);
  });

  it('can be taken back: its mentions are gone, its theme is archived, and it is proposed again', async () => {
    const { outside, open, themes, proposals } = await swept();
    const [exports] = await proposals();
    if (exports === undefined) throw new Error('nothing proposed');
    const accepted = [asNew(exports)];
    const { plan } = writtenBy(await acceptProposals(outside, accepted, await themes(), quiet, signal));
    const undone = valueOf(await undoAccepted(outside, accepted, plan, signal));
    expect(undone.failure).toBeNull();
    expect((await themes()).find(({ name }) => name === 'exports')?.archived).toBe(true);
    expect(await open()).toHaveLength(7);
    expect((await proposals())[0]?.name).toBe('exports');
  });

  it('writes nothing for somebody who may only read', async () => {
    const { outside, open, themes, proposals } = await swept();
    const [exports] = await proposals();
    if (exports === undefined) throw new Error('nothing proposed');
    const light = { ...outside, worker: { ...outside.worker, role: '4711' }, rights: fakeRights(true) };
    expect((await acceptProposals(light, [asNew(exports)], await themes(), quiet, signal)).ok).toBe(false);
    expect(await open()).toHaveLength(7);
  });

  it('leaves out what is excluded, deleted or of a deleted person by now, and forgets it here', async () => {
    const { outside, open, themes, proposals } = await swept();
    const [exports] = await proposals();
    if (exports === undefined) throw new Error('nothing proposed');
    const { tickets, users } = outside.accountTickets;
    const one = tickets.get(asId('1'));
    if (one === undefined) throw new Error('no ticket');
    tickets.set(one.id, { ...one, place: { ...one.place, tags: ['Legal'] } });
    tickets.delete(asId('2'));
    users.delete(asId('506'));
    await outside.settings.save('privacy', {
      ...DEFAULT_SETTINGS.privacy,
      excluded: { ...DEFAULT_SETTINGS.privacy.excluded, tags: ['legal'] },
    });
    const { plan, leftOut } = writtenBy(
      await acceptProposals(outside, [asNew(exports)], await themes(), quiet, signal),
    );
    expect([plan.newThemes, plan.mentions, leftOut]).toEqual([[], [], 4]);
    expect((await themes()).map(({ name }) => name)).toEqual(['dark mode']);
    expect((await open()).map(({ ticketId }) => ticketId)).toEqual(['3', '4', '5']);
    expect(valueOf(await outside.sweepShelf.asks('accepted'))).toEqual([]);
  });

  it('writes nothing of whoever was forgotten: not their ticket, nor another one of theirs', async () => {
    const { outside, open, themes, proposals } = await swept();
    const [exports] = await proposals();
    if (exports === undefined) throw new Error('nothing proposed');
    // The third ticket is of the first one’s customer by now: two were merged.
    const [first, sixth] = [asId<TicketId>('1'), asId<TicketId>('6')];
    const six = outside.accountTickets.tickets.get(sixth);
    if (six === undefined) throw new Error('no ticket');
    outside.accountTickets.tickets.set(sixth, { ...six, requesterId: asId('501') });
    outside.accountFeed.put('events', erasureOf(mentionId(first, DARK.id, TOM)));
    const { plan, leftOut } = writtenBy(
      await acceptProposals(outside, [asNew(exports)], await themes(), quiet, signal),
    );
    // The second one’s customer was the first one’s all along.
    expect([plan.mentions.length, leftOut]).toEqual([0, 4]);
    expect((await open()).map(({ ticketId }) => ticketId)).toEqual(['3', '4', '5']);
  });

  it('says whom a ticket is of by now', async () => {
    const { outside, themes, proposals } = await swept();
    const [exports] = await proposals();
    const six = outside.accountTickets.tickets.get(asId('6'));
    if (exports === undefined || six === undefined) throw new Error('nothing proposed');
    outside.accountTickets.tickets.set(six.id, { ...six, requesterId: asId('77') });
    outside.accountTickets.users.add(asId('77'));
    const { plan } = writtenBy(
      await acceptProposals(outside, [asNew(exports)], await themes(), quiet, signal),
    );
    expect(plan.mentions.find(({ ticketId }) => ticketId === '6')?.requesterId).toBe('77');
  });

  it.each<[string, Failure]>([
    ['where a ticket stands', { kind: 'offline', what: 'read tickets' }],
    ['who is forgotten', { kind: 'offline', what: 'sync' }],
  ])('writes nothing where it cannot be known %s', async (what, failure) => {
    const { outside, open, themes, proposals } = await swept();
    const [exports] = await proposals();
    if (exports === undefined) throw new Error('nothing proposed');
    if (what === 'where a ticket stands') outside.accountTickets.failure = failure;
    else outside.accountFeed.onAsk = () => failure;
    const end = await acceptProposals(outside, [asNew(exports)], await themes(), quiet, signal);
    expect(end).toEqual({ ok: false, failure });
    expect([outside.account.mentions.size, (await open()).length]).toEqual([0, 7]);
  });

  it('stops before the account’s records are four fifths of what it may hold', async () => {
    const { outside, open, themes, proposals } = await swept();
    const [exports] = await proposals();
    if (exports === undefined) throw new Error('nothing proposed');
    const bulk = (await outside.accountImport()) as FakeAccountImport;
    // Three mentions, a theme and its event: five records are four fifths of six and a quarter.
    bulk.limit = 6;
    const end = valueOf(await acceptProposals(outside, [asNew(exports)], await themes(), quiet, signal));
    expect(end).toEqual({ at: 'full', room: { count: 0, limit: 6 }, needed: 5 });
    expect([outside.account.mentions.size, (await open()).length]).toEqual([0, 7]);
    bulk.limit = 7;
    writtenBy(await acceptProposals(outside, [asNew(exports)], await themes(), quiet, signal));
    expect(outside.account.mentions.size).toBe(3);
  });
});

describe('what was found of somebody', () => {
  it('leaves this browser when they are forgotten, whatever became of it', async () => {
    const { outside, open } = await swept();
    await outside.sweepShelf.settle([(await open())[0]?.id ?? ''], 'dismissed');
    valueOf(await forgetSwept(outside.sweepShelf, asId('501')));
    expect((await open()).map(({ ticketId }) => ticketId)).toEqual(['3', '4', '5', '6', '6']);
    expect(valueOf(await outside.sweepShelf.asks('dismissed'))).toEqual([]);
  });

  it('is proposed no more where the journal says so', async () => {
    const { outside } = await swept();
    const erased = [erasureOf(mentionId(asId('2'), DARK.id, TOM))];
    const left = valueOf(await openWithoutErased(outside.sweepShelf, erased));
    expect(left.map(({ ticketId }) => ticketId)).toEqual(['3', '4', '5', '6', '6']);
    expect(valueOf(await outside.sweepShelf.asks('open'))).toEqual(left);
  });
});

describe('proposals in another shape', () => {
  it('are one under the first one’s name, with the theme that one of them is near to', async () => {
    const { proposals } = await swept();
    const [exports, dark] = await proposals();
    if (exports === undefined || dark === undefined) throw new Error('nothing proposed');
    const merged = mergedProposal(exports, dark);
    expect(merged).toMatchObject({
      id: exports.id,
      name: 'exports',
      tickets: 4,
      people: 3,
      isOfTheme: false,
    });
    expect(merged.nearest?.id).toBe(DARK.id);
    expect(mergedProposal(dark)).toMatchObject({ isOfTheme: true, tickets: 1 });
  });

  it('are two, each with its own numbers and quotes', async () => {
    const { proposals } = await swept();
    const [exports] = await proposals();
    if (exports === undefined) throw new Error('nothing proposed');
    const six = exports.asks.filter(({ ticketId }) => ticketId === '6').map(({ id }) => id);
    const [rest, apart] = splitProposal(exports, new Set(six)) ?? [];
    expect(rest).toMatchObject({ id: exports.id, name: 'exports', tickets: 2, people: 1 });
    expect(apart).toMatchObject({ name: 'I wish for good exports.', tickets: 1, people: 1, nearest: null });
    expect(apart?.id).not.toBe(exports.id);
    expect(splitProposal(exports, new Set())).toBeNull();
    expect(splitProposal(exports, new Set(exports.asks.map(({ id }) => id)))).toBeNull();
  });

  it('has a smaller half chosen beforehand', async () => {
    const { outside, proposals } = await swept();
    const [exports] = await proposals();
    if (exports === undefined) throw new Error('nothing proposed');
    const [a = '', b = '', c = '', d = ''] = exports.asks.map(({ id }) => id);
    const half = (members: readonly string[]) => ({ id: members.join(), name: '', members, typical: [] });
    const language = {
      ...outside.language,
      group: async () => ok({ groups: [half([a, b, c]), half([d])], ungrouped: [] }),
    };
    expect(valueOf(await otherMatter(language, exports, signal))).toEqual(new Set([d]));
    expect(valueOf(await otherMatter(outside.language, exports, signal))).toEqual(new Set());
  });
});
