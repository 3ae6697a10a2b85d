import { describe, expect, it } from 'vitest';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { Language } from '#ports/Language.ts';
import type { SweptAsk } from '#ports/SweepShelf.ts';
import { openTheme } from '#workflows/openTheme.ts';
import { acceptProposals, undoAccepted } from '#workflows/sweep/acceptProposals.ts';
import { type Proposal, proposeThemes } from '#workflows/sweep/proposeThemes.ts';
import { readHistory } from '#workflows/sweep/readHistory.ts';
import { newSweep } from '#workflows/sweep/sweepSteps.ts';
import type { FakeAccountImport } from '../../ports/fakes/fakeAccountImport.ts';
import { fakeLanguage } from '../../ports/fakes/fakeLanguage.ts';
import { fakeRights } from '../../ports/fakes/fakeRights.ts';
import { archived, fakeTicketArchive } from '../../ports/fakes/fakeTicketArchive.ts';
import { boardOutside, ME, TOM } from '../../ui/board/boardOutside.ts';
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
  const outside = { ...boardOutside({ role: 'admin' }), archive, language: groupingLanguage() };
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
    const { end } = valueOf(await acceptProposals(outside, accepted, await themes(), quiet, signal));
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
    const { plan } = valueOf(await acceptProposals(outside, accepted, await themes(), quiet, signal));
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
    const { plan } = valueOf(await acceptProposals(outside, accepted, await themes(), quiet, signal));
    expect([plan.newThemes.length, plan.existing.map(({ id }) => id)]).toEqual([0, [DARK.id as ThemeId]]);
    expect(plan.mentions).toHaveLength(4);
  });

  it('that stops half-way stays open, and writes nothing twice when it is gone on with', async () => {
    const { outside, open, themes, proposals } = await swept();
    const [exports] = await proposals();
    if (exports === undefined) throw new Error('nothing proposed');
    const bulk = (await outside.accountImport()) as FakeAccountImport;
    bulk.stop = { after: 1, failure: { kind: 'offline', what: 'write mentions' } };
    const first = valueOf(await acceptProposals(outside, [asNew(exports)], await themes(), quiet, signal));
    expect(first.end.failure?.kind).toBe('offline');
    expect(await open()).toHaveLength(7);
    bulk.stop = null;
    const again = valueOf(await acceptProposals(outside, [asNew(exports)], await themes(), quiet, signal));
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
    const { plan } = valueOf(await acceptProposals(outside, accepted, await themes(), quiet, signal));
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
});
