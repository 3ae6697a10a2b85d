import { describe, expect, it } from 'vitest';
import { asId, type EventId, type ThemeId, type TicketId } from '#domain/basis/Id.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { AccountFold } from '#domain/champion/FoldedTheme.ts';
import { viewTheme } from '#domain/champion/ThemeView.ts';
import { mentionKey } from '#domain/mention/mentionKey.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { mergeThemes, unmergeTheme } from '#workflows/mergeThemes.ts';
import { tagTheme } from '#workflows/tagTheme.ts';
import { moveMentions } from '#workflows/theme/moveMentions.ts';
import { fakeAccount } from '../../ports/fakes/fakeThemeStore.ts';
import { conversationOf, outsideFor } from '../outsideFor.ts';

const must = <T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const ACTS = ['Aylin merges', 'Tom merges', 'Tom splits', 'Aylin moves'] as const;
type Act = (typeof ACTS)[number];

/** Every order in which they can reach the account. */
function orders(acts: readonly Act[]): readonly (readonly Act[])[] {
  if (acts.length < 2) return [acts];
  return acts.flatMap((first) => orders(acts.filter((act) => act !== first)).map((rest) => [first, ...rest]));
}

/** Two people who saw the same, and what each of them does about it. */
async function start() {
  const account = fakeAccount();
  const aylin = outsideFor('1', conversationOf(9, []), account);
  const tom = outsideFor('2', conversationOf(9, []), account);
  const make = async (name: string) => must(await createTheme(aylin, draftTheme(aylin, name, 'request')));
  const [dark, night, black, paper] = [
    await make('Dark mode'),
    await make('Night colours'),
    await make('Black'),
    await make('Paper'),
  ];
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
  const fold = (events = [...account.events.values()]) => foldAccount(account.mentions.values(), events);
  const { standings } = fold();
  const chosen = (...tickets: number[]) => ({
    keys: tickets.map((ticket) => mentionKey(asId<TicketId>(String(ticket)), dark.id)),
    standings,
  });
  const alone = { unmergedBy: null };
  /** Gives the events that it said, and whether its actor was told that somebody else was first. */
  const merge = async (who: typeof aylin, part: Theme, into: Theme) => {
    const merged = must(await mergeThemes(who, { ...part, ...alone }, into.id));
    return { ids: [merged.event?.id as EventId], isTold: merged.isOvertaken, page: part.id };
  };
  const move = async (who: typeof aylin, tickets: number[], to: Theme, kind?: 'mention.split') => {
    const moved = must(await moveMentions(who, dark, chosen(...tickets), to.id, kind));
    return { ids: moved.events.map(({ id }) => id), isTold: null, page: dark.id };
  };
  const acts = {
    'Aylin merges': () => merge(aylin, dark, night),
    'Tom merges': () => merge(tom, night, dark),
    'Tom splits': () => move(tom, [11, 12], black, 'mention.split'),
    'Aylin moves': () => move(aylin, [12], paper),
  };
  return { account, aylin, dark, night, black, paper, fold, acts };
}

const counted = (fold: AccountFold, id: ThemeId) =>
  (fold.themes.get(id)?.mentions ?? []).map(({ ticketId }) => ticketId).sort();

describe('two people who merge, split and move the same themes at once', () => {
  it.each(orders(ACTS))('end in one state, each told what did not hold: %s, %s, %s, %s', async (...order) => {
    const { account, aylin, dark, night, black, paper, fold, acts } = await start();
    const ended = new Map<Act, Awaited<ReturnType<(typeof acts)[Act]>>>();
    for (const act of order) ended.set(act, await acts[act]());
    const now = fold();
    // The same on every machine, whatever order it reads in.
    expect(fold([...account.events.values()].reverse())).toEqual(now);

    // Of the two merges the first holds, and the second is told.
    const merges = order.filter((act) => act.endsWith('merges'));
    expect(merges.map((act) => ended.get(act)?.isTold)).toEqual([false, true]);
    const [part, whole] = merges[0] === 'Aylin merges' ? [dark, night] : [night, dark];
    expect(now.themes.get(part.id)?.merge?.into).toBe(whole.id);
    expect(now.themes.get(whole.id)?.merge ?? null).toBeNull();

    // A ticket that both took elsewhere is where the first took it; each ticket of a theme counts in one place.
    const isSplitFirst = order.indexOf('Tom splits') < order.indexOf('Aylin moves');
    const places = [dark, night, black, paper].map(({ id }) => counted(now, id));
    const all = places.flat().sort();
    expect(all).toEqual(['11', '12', '13', '14']);
    expect(counted(now, paper.id)).toEqual(isSplitFirst ? [] : ['12']);
    expect(counted(now, black.id)).toEqual(isSplitFirst ? ['11', '12'] : ['11']);

    // Whatever changed nothing, or not all it was about, stands as such on the page that its actor has open.
    for (const { ids, page } of ended.values()) {
      for (const id of ids.filter((one) => now.overtaken.has(one)))
        expect([...(viewTheme(now, page)?.overtaken.keys() ?? [])]).toContain(id);
    }
    expect(now.overtaken.size).toBeGreaterThanOrEqual(2);

    // Taken apart again, everybody has the credit that they had without the merge.
    const by = now.themes.get(part.id)?.merge?.by as EventId;
    must(await unmergeTheme(aylin, { ...part, merge: { by } }));
    const without = fold([...account.events.values()].filter(({ kind }) => !/merged$/u.test(kind)));
    for (const { id } of [dark, night, black, paper]) {
      expect(counted(fold(), id)).toEqual(counted(without, id));
      expect(fold().themes.get(id)?.taggedBy).toEqual(without.themes.get(id)?.taggedBy);
    }
  });
});
