import { describe, expect, it } from 'vitest';
import { asId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { viewTheme } from '#domain/champion/ThemeView.ts';
import { mentionKey } from '#domain/mention/mentionKey.ts';
import { countStanding } from '#domain/theme/countStanding.ts';
import { foldNotes, notesNaming } from '#domain/theme/foldNotes.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { mergeThemes, unmergeTheme } from '#workflows/mergeThemes.ts';
import { tagTheme } from '#workflows/tagTheme.ts';
import { moveBack, moveMentions, removeMentions } from '#workflows/theme/moveMentions.ts';
import { previewMerge } from '#workflows/theme/previewMerge.ts';
import { proposeParts } from '#workflows/theme/proposeParts.ts';
import { recountFolded } from '#workflows/theme/recountFolded.ts';
import { takeNoteBack, writeNote } from '#workflows/theme/writeNote.ts';
import { fakeAccount } from '../../ports/fakes/fakeThemeStore.ts';
import { never } from '../../zendesk/samples.ts';
import { conversationOf, outsideFor } from '../outsideFor.ts';

const must = <T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

/** Two themes of one account: three tickets ask for the first, two for the second, one of them for both. */
async function start() {
  const account = fakeAccount();
  const aylin = outsideFor('1', conversationOf(9, []), account);
  const tom = outsideFor('2', conversationOf(9, []), account);
  const make = async (name: string) => must(await createTheme(aylin, draftTheme(aylin, name, 'request')));
  const [dark, night] = [await make('Dark mode'), await make('Night colours')];
  for (const [who, ticket, theme] of [
    [aylin, 11, dark],
    [tom, 12, dark],
    [aylin, 13, dark],
    [tom, 13, night],
    [tom, 14, night],
  ] as const) {
    const conversation = conversationOf(ticket, [`I wish it were so, says ${ticket}.`]);
    must(await tagTheme(who, { conversation, sentences: [], theme, before: null }));
  }
  const fold = () => foldAccount(account.mentions.values(), account.events.values());
  const ticketsOf = ({ id }: Pick<Theme, 'id'>) =>
    (fold().themes.get(id)?.mentions ?? []).map(({ ticketId }) => ticketId).sort();
  const chosen = (theme: Theme, ...tickets: number[]) => ({
    keys: tickets.map((ticket) => mentionKey(asId<TicketId>(String(ticket)), theme.id)),
    standings: fold().standings,
  });
  return { account, aylin, tom, dark, night, fold, ticketsOf, chosen };
}

describe('moving mentions', () => {
  it('takes them and their taggers’ credit along, and back', async () => {
    const { aylin, dark, night, fold, ticketsOf, chosen } = await start();
    const before = fold();
    const moved = must(await moveMentions(aylin, dark, chosen(dark, 12, 13), night.id));
    expect(moved.notSent).toBeNull();
    expect([ticketsOf(dark), ticketsOf(night)]).toEqual([['11'], ['12', '13', '14']]);
    expect(fold().themes.get(night.id)?.taggedBy).toEqual(['1', '2']);
    must(await moveBack(aylin, night, moved));
    expect([ticketsOf(dark), ticketsOf(night)]).toEqual([
      ['11', '12', '13'],
      ['13', '14'],
    ]);
    expect(fold().themes.get(dark.id)?.taggedBy).toEqual(before.themes.get(dark.id)?.taggedBy);
  });

  it('by two people at once ends in one place, and the page of the theme tells who came too late', async () => {
    const { aylin, tom, dark, night, fold, ticketsOf, chosen } = await start();
    const third = must(await createTheme(tom, draftTheme(tom, 'Black', 'request')));
    const seen = chosen(dark, 11, 12);
    must(await moveMentions(aylin, dark, seen, night.id));
    const late = must(await moveMentions(tom, dark, { ...seen, keys: seen.keys.slice(0, 1) }, third.id));
    expect([ticketsOf(dark), ticketsOf(night), ticketsOf(third)]).toEqual([
      ['13'],
      ['11', '12', '13', '14'],
      [],
    ]);
    const view = viewTheme(fold(), dark.id);
    expect([...(view?.overtaken.keys() ?? [])]).toEqual(late.events.map(({ id }) => id));
    expect(viewTheme(fold(), night.id)?.journal.map(({ kind }) => kind)).toContain('mention.moved');
    // What somebody else did is not taken back by the one who came too late.
    must(await moveBack(tom, third, late));
    expect(ticketsOf(night)).toEqual(['11', '12', '13', '14']);
  });

  it('of a merged theme says so in that theme’s journal, without renaming it', async () => {
    const { account, aylin, dark, night, ticketsOf, chosen } = await start();
    const third = must(await createTheme(aylin, draftTheme(aylin, 'Black', 'request')));
    must(await mergeThemes(aylin, { ...night, unmergedBy: null }, dark.id));
    must(await moveMentions(aylin, dark, chosen(night, 14), third.id));
    expect(ticketsOf(third)).toEqual(['14']);
    expect(account.themes.get(night.id)?.name).toBe('Night colours');
  });

  it('into a theme of their own is a split', async () => {
    const { aylin, dark, ticketsOf, chosen, account } = await start();
    const own = must(await createTheme(aylin, draftTheme(aylin, 'Dark tables', 'request')));
    const split = must(await moveMentions(aylin, dark, chosen(dark, 13), own.id, 'mention.split'));
    expect([ticketsOf(dark), ticketsOf(own)]).toEqual([['11', '12'], ['13']]);
    expect([...account.events.values()].at(-1)?.kind).toBe('mention.split');
    must(await moveBack(aylin, own, split));
    expect([ticketsOf(dark), ticketsOf(own)]).toEqual([['11', '12', '13'], []]);
  });

  it('that are not about the theme removes them until they are restored', async () => {
    const { aylin, dark, ticketsOf, chosen } = await start();
    const removed = must(await removeMentions(aylin, dark, chosen(dark, 11)));
    expect(ticketsOf(dark)).toEqual(['12', '13']);
    must(await removeMentions(aylin, dark, removed, 'mention.restored'));
    expect(ticketsOf(dark)).toEqual(['11', '12', '13']);
  });

  it('of which nothing is left to move writes nothing', async () => {
    const { account, aylin, dark, chosen } = await start();
    const events = account.events.size;
    const moved = must(await moveMentions(aylin, dark, chosen(dark, 11), dark.id));
    expect(moved.events).toEqual([]);
    expect(account.events.size).toBe(events);
  });

  it('brings the other theme’s record up to the fold', async () => {
    const { account, aylin, dark, night, chosen } = await start();
    const { events } = must(await moveMentions(aylin, dark, chosen(dark, 11), night.id));
    must(await recountFolded(aylin, night.id, { events, from: [dark.id] }, never));
    expect(account.themes.get(night.id)?.counts).toMatchObject({ people: 3, tickets: 3 });
  });
});

describe('the preview of a merge', () => {
  it('tells exactly what the merge then does, and writes nothing', async () => {
    const { account, aylin, dark, night, fold } = await start();
    const events = account.events.size;
    const preview = must(await previewMerge(aylin, { id: night.id, unmergedBy: null }, dark.id, never));
    expect(account.events.size).toBe(events);
    expect(preview.isCircle).toBe(false);
    expect(preview.before).toEqual(countStanding(fold().themes.get(dark.id)?.mentions ?? []));
    const merged = must(await mergeThemes(aylin, { ...night, unmergedBy: null }, dark.id));
    expect(preview.after).toEqual(countStanding(fold().themes.get(dark.id)?.mentions ?? []));
    expect(preview.after).toMatchObject({ people: 4, tickets: 4 });
    const view = viewTheme(fold(), dark.id);
    expect(view?.merged).toEqual([{ id: night.id, by: merged.event?.id }]);
    expect(view?.journal.map(({ kind }) => kind)).toContain('theme.merged');
    const by = view?.merged[0]?.by ?? asId('none');
    must(await unmergeTheme(aylin, { ...night, merge: { by } }));
    expect(viewTheme(fold(), dark.id)?.journal.map(({ kind }) => kind)).toContain('theme.unmerged');
    expect(fold().themes.get(night.id)?.taggedBy).toEqual(['2']);
  });

  it('warns of a circle', async () => {
    const { aylin, dark, night } = await start();
    must(await mergeThemes(aylin, { ...night, unmergedBy: null }, dark.id));
    expect(must(await previewMerge(aylin, { id: dark.id, unmergedBy: null }, night.id, never)).isCircle).toBe(
      true,
    );
  });
});

describe('proposed parts', () => {
  it('are groups of its mentions with their quotes; what goes with nothing is in none', async () => {
    const { dark, fold } = await start();
    const mentions = fold().themes.get(dark.id)?.mentions ?? [];
    const quoted = mentions.map((mention, n) => ({
      ...mention,
      parts: mention.parts.map((part) => ({
        ...part,
        records: part.records.map((record) => ({
          ...record,
          quotes: [{ text: `quote ${n}` } as (typeof record.quotes)[number]],
        })),
      })),
    }));
    const [a, b, c] = quoted.flatMap(({ parts }) => parts.map(({ key }) => key));
    if (a === undefined || b === undefined || c === undefined) throw new Error('mentions');
    const language = {
      group: async (texts: readonly { id: string }[]) => {
        expect(texts).toHaveLength(3);
        const groups = [{ id: 'g1', name: 'Tables', members: [a, b], typical: [b] }];
        return { ok: true as const, value: { groups, ungrouped: [c] } };
      },
    };
    expect(must(await proposeParts(language, quoted, never))).toEqual([
      { name: 'Tables', keys: [a, b], quotes: ['quote 1', 'quote 0'] },
    ]);
  });
});

describe('a note', () => {
  it('names colleagues, who find it, until its author takes it back', async () => {
    const { account, aylin, tom, dark } = await start();
    const words = { text: ' Ask Tom first. ', people: [asId<UserId>('2')] };
    const { note } = must(await writeNote(aylin, dark, words, 'n1'));
    must(await writeNote(aylin, dark, words, 'n1'));
    expect(foldNotes(account.events.values())).toMatchObject([
      { id: note.id, text: 'Ask Tom first.', by: '1' },
    ]);
    expect(notesNaming(account.events.values(), asId<UserId>('2'))).toHaveLength(1);
    expect(notesNaming(account.events.values(), asId<UserId>('1'))).toEqual([]);
    must(await takeNoteBack(tom, dark, note));
    expect(foldNotes(account.events.values())).toHaveLength(1);
    must(await takeNoteBack(aylin, dark, note));
    expect(foldNotes(account.events.values())).toEqual([]);
  });

  it('about a theme that is gone fails with that', async () => {
    const { aylin } = await start();
    const gone = { id: asId<ThemeId>('nowhere'), name: 'x' };
    expect(await writeNote(aylin, gone, { text: 'x', people: [] }, 'n')).toMatchObject({
      failure: { kind: 'gone' },
    });
  });
});
