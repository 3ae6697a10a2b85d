import { describe, expect, it } from 'vitest';
import { asId, type CommentKey, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { AccountFold } from '#domain/champion/FoldedTheme.ts';
import { draftEvent } from '#domain/event/draftEvent.ts';
import { draftErasure } from '#domain/event/draftErasure.ts';
import { draftMentionEvents, type MentionDeed } from '#domain/event/draftMentionEvents.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { isStandIn, standIn } from '#domain/mention/standIn.ts';
import { countStanding } from '#domain/theme/countStanding.ts';
import { draftMerge, draftUnmerge } from '#domain/theme/draftMerge.ts';
import {
  A,
  AYLIN,
  B,
  by,
  C,
  claim,
  created,
  CREATED,
  D,
  key,
  MARTA,
  mention,
  stored,
  tickets,
  TOM,
} from './made.ts';

/** What somebody does when the account looks so to them. */
type Step = (seen: AccountFold) => readonly JournalEvent[];

const MENTIONS = [mention(1, A), mention(2, A, TOM), mention(3, B), mention(3, C, TOM)];

const does =
  (actor: UserId, deed: MentionDeed, ...mentions: ReturnType<typeof key>[]): Step =>
  ({ standings }) =>
    draftMentionEvents(standings, deed, mentions, by(actor));
const moves = (to: ThemeId, ...mentions: ReturnType<typeof key>[]) =>
  does(TOM, { kind: 'mention.moved', to }, ...mentions);
const splits = (to: ThemeId, ...mentions: ReturnType<typeof key>[]) =>
  does(TOM, { kind: 'mention.split', to }, ...mentions);
const movesBack = (...mentions: ReturnType<typeof key>[]) =>
  does(MARTA, { kind: 'mention.movedBack' }, ...mentions);
const removes = (...mentions: ReturnType<typeof key>[]) =>
  does(TOM, { kind: 'mention.removed' }, ...mentions);
const restores = (...mentions: ReturnType<typeof key>[]) =>
  does(MARTA, { kind: 'mention.restored' }, ...mentions);
const confirms = (actor: UserId, ...mentions: ReturnType<typeof key>[]) =>
  does(actor, { kind: 'mention.confirmed' }, ...mentions);
const removesToo = (...mentions: ReturnType<typeof key>[]) =>
  does(AYLIN, { kind: 'mention.removed' }, ...mentions);
const movesToo = (to: ThemeId, ...mentions: ReturnType<typeof key>[]) =>
  does(AYLIN, { kind: 'mention.moved', to }, ...mentions);
const merges =
  (id: ThemeId, into: ThemeId, actor = TOM): Step =>
  ({ themes }) => [draftMerge({ id, unmergedBy: themes.get(id)?.unmergedBy ?? null }, into, by(actor))];
const unmerges =
  (id: ThemeId): Step =>
  ({ themes }) => {
    const { merge } = themes.get(id) ?? {};
    return merge == null ? [] : [draftUnmerge({ id, merge }, by(MARTA))];
  };
/** All see the account as it is before any of them, and come one after the other. */
const atOnce =
  (...steps: readonly Step[]): Step =>
  (seen) =>
    steps.flatMap((step) => step(seen));

function play(steps: readonly Step[], mentions: readonly Mention[] = MENTIONS): AccountFold {
  const events: JournalEvent[] = [...CREATED];
  for (const step of steps) {
    const drafts = step(foldAccount(mentions, events));
    for (const draft of drafts) {
      if (!events.some(({ id }) => id === draft.id)) events.push(stored(draft, events.length));
    }
  }
  return foldAccount(mentions, events.toReversed());
}

/** What was overtaken, oldest first: `why` and, where only a part was, of which mentions. */
function missed({ journal, overtaken }: AccountFold): readonly string[] {
  return journal.flatMap(({ id, kind }) => {
    const found = overtaken.get(id);
    return found === undefined ? [] : [[kind, found.why, ...(found.mentions ?? [])].join(' ')];
  });
}

describe('where tickets count', () => {
  it.each<[claim: string, steps: Step[], counts: string, overtaken?: string[]]>([
    ['where they were tagged', [], 'aaaa: 1 2, bbbb: 3, cccc: 3'],
    ['where they were moved', [moves(D, key(1, A))], 'aaaa: 2, bbbb: 3, cccc: 3, dddd: 1'],
    [
      'where they were moved last',
      [moves(B, key(1, A)), moves(D, key(1, A))],
      'aaaa: 2, bbbb: 3, cccc: 3, dddd: 1',
    ],
    [
      'where the first of two at once moved them; the second is shown',
      [atOnce(moves(B, key(1, A)), moves(D, key(1, A)))],
      'aaaa: 2, bbbb: 1 3, cccc: 3',
      ['mention.moved changed'],
    ],
    [
      'where each went, when the second of two at once was partly late',
      [atOnce(moves(B, key(1, A)), splits(D, key(1, A), key(2, A)))],
      'bbbb: 1 3, cccc: 3, dddd: 2',
      ['mention.split changed 1.aaaa'],
    ],
    [
      'where they were before a move taken back',
      [moves(D, key(1, A)), movesBack(key(1, A))],
      'aaaa: 1 2, bbbb: 3, cccc: 3',
    ],
    [
      'step by step back',
      [moves(B, key(1, A)), moves(D, key(1, A)), movesBack(key(1, A))],
      'aaaa: 2, bbbb: 1 3, cccc: 3',
    ],
    [
      'where somebody moved them on, though the first move is taken back at once',
      [moves(B, key(1, A)), atOnce(moves(D, key(1, A)), movesBack(key(1, A)))],
      'aaaa: 2, bbbb: 3, cccc: 3, dddd: 1',
      ['mention.movedBack changed'],
    ],
    ['apart, when a theme is split', [splits(D, key(1, A), key(2, A))], 'bbbb: 3, cccc: 3, dddd: 1 2'],
    [
      'together again, when the split is taken back',
      [splits(D, key(1, A), key(2, A)), movesBack(key(1, A), key(2, A))],
      'aaaa: 1 2, bbbb: 3, cccc: 3',
    ],
    ['nowhere, when removed', [removes(key(1, A))], 'aaaa: 2, bbbb: 3, cccc: 3'],
    ['again, when restored', [removes(key(1, A)), restores(key(1, A))], 'aaaa: 1 2, bbbb: 3, cccc: 3'],
    [
      'where they were moved, though somebody at once said they do not ask for the old theme',
      [atOnce(moves(D, key(1, A)), removes(key(1, A)))],
      'aaaa: 2, bbbb: 3, cccc: 3, dddd: 1',
      ['mention.removed changed'],
    ],
    [
      'nowhere, though somebody at once moved what was removed',
      [atOnce(removes(key(1, A)), moves(D, key(1, A)))],
      'aaaa: 2, bbbb: 3, cccc: 3',
      ['mention.moved changed'],
    ],
    ['under the theme that theirs is part of', [merges(A, B)], 'bbbb: 1 2 3, cccc: 3'],
    ['under the last of a chain', [merges(A, B), merges(B, C)], 'cccc: 1 2 3'],
    ['under the last of a chain made from its end', [merges(B, C), merges(A, B)], 'cccc: 1 2 3'],
    ['once, when two of their themes become one', [merges(C, B)], 'aaaa: 1 2, bbbb: 3'],
    ['as before, when the merge is taken back', [merges(C, B), unmerges(C)], 'aaaa: 1 2, bbbb: 3, cccc: 3'],
    [
      'with their chain, when its middle is taken out',
      [merges(A, B), merges(B, C), unmerges(B)],
      'bbbb: 1 2 3, cccc: 3',
    ],
    [
      'under the first of two merges at once',
      [atOnce(merges(A, B), merges(A, D, MARTA))],
      'bbbb: 1 2 3, cccc: 3',
      ['theme.merged changed'],
    ],
    [
      'under one theme, when two people merge it both ways at once',
      [atOnce(merges(A, B), merges(B, A, MARTA))],
      'bbbb: 1 2 3, cccc: 3',
      ['theme.merged circle'],
    ],
    [
      'under one theme, when three merges at once would go round; and stay so when the circle is gone',
      [atOnce(merges(A, B), merges(B, C), merges(C, A)), unmerges(B)],
      'bbbb: 1 2 3, cccc: 3',
      ['theme.merged circle'],
    ],
    [
      'where they are, when a theme is merged into itself',
      [merges(A, A)],
      'aaaa: 1 2, bbbb: 3, cccc: 3',
      ['theme.merged circle'],
    ],
    [
      'where two un-merges at once leave them',
      [
        merges(A, B),
        atOnce(unmerges(A), (seen) =>
          unmerges(A)(seen).map((event) => ({ ...event, id: `${event.id}.2` as JournalEvent['id'] })),
        ),
      ],
      'aaaa: 1 2, bbbb: 3, cccc: 3',
      ['theme.unmerged changed'],
    ],
    [
      'apart from the merge, when moved out of it',
      [merges(A, B), moves(D, key(1, A))],
      'bbbb: 2 3, cccc: 3, dddd: 1',
    ],
    [
      'where they were moved, also when the merge is taken back',
      [merges(A, B), moves(D, key(1, A)), unmerges(A)],
      'aaaa: 2, bbbb: 3, cccc: 3, dddd: 1',
    ],
    [
      'under what their new theme is part of',
      [moves(D, key(1, A)), merges(D, C)],
      'aaaa: 2, bbbb: 3, cccc: 1 3',
    ],
    [
      'where they belong, when somebody moved them while somebody else merged',
      [atOnce(merges(A, B), moves(D, key(1, A)))],
      'bbbb: 2 3, cccc: 3, dddd: 1',
    ],
    ['once, when moved to where the ticket counts already', [moves(C, key(3, B))], 'aaaa: 1 2, cccc: 3'],
  ])('%s', (_, steps, counts, overtaken = []) => {
    const account = play(steps);
    expect(tickets(account)).toBe(counts);
    expect(missed(account)).toEqual(overtaken);
  });

  it('is not undone by tagging again what was moved or removed, by its tagger or by somebody else', () => {
    const steps = [moves(D, key(1, A)), removes(key(2, A))];
    const again = [
      ...MENTIONS,
      mention(1, A, AYLIN, { changedAt: mention(9, A).at }),
      mention(1, A, MARTA),
      mention(2, A, MARTA),
    ];
    const account = play(steps, again);
    expect(tickets(account)).toBe('bbbb: 3, cccc: 3, dddd: 1');
    expect(account.themes.get(D)?.taggedBy).toEqual([AYLIN, MARTA]);
  });

  it.each<[string, Step, Step, Step, string]>([
    ['removed', removes(key(1, A)), restores(key(1, A)), removesToo(key(1, A)), 'aaaa: 2, bbbb: 3, cccc: 3'],
    ['merged', merges(B, C), unmerges(B), merges(B, C, AYLIN), 'aaaa: 1 2, cccc: 3'],
    [
      'moved',
      moves(D, key(1, A)),
      movesBack(key(1, A)),
      movesToo(D, key(1, A)),
      'aaaa: 2, bbbb: 3, cccc: 3, dddd: 1',
    ],
  ])('is not changed by taking back late what was %s anew since', (_, deed, undo, anew, counts) => {
    const late = undo(play([deed])).map((event) => ({ ...event, id: `${event.id}.2` as JournalEvent['id'] }));
    const account = play([deed, undo, anew, () => late]);
    expect(missed(account)).toEqual(late.map(({ kind }) => `${kind} changed`));
    expect(tickets(account)).toBe(counts);
  });

  it('is a theme of its own where the creation was lost, not nowhere', () => {
    const account = foldAccount([mention(1, A)], []);
    expect(account.themes.get(A)).toMatchObject({ facts: null, mentions: [{ ticketId: '1' }] });
  });

  it('is also where a theme is pointed at that nobody has read of', () => {
    const moved = moves(D, key(1, A))(foldAccount(MENTIONS, []));
    const merged = merges(B, 'eeee' as ThemeId)(foldAccount(MENTIONS, []));
    const { themes } = foldAccount([mention(1, A), mention(3, B)], [...moved, ...merged]);
    expect([...themes.keys()]).toEqual([A, B, D, 'eeee']);
    expect(tickets({ themes })).toBe('dddd: 1, eeee: 3');
  });

  it('is nowhere once all who tagged it withdrew, and stays with the credit of those who did not', () => {
    const withdrawn = mention(1, A, AYLIN, { withdrawn: true });
    expect(tickets(foldAccount([withdrawn], CREATED))).toBe('');
    const { themes } = foldAccount([withdrawn, mention(1, A, TOM)], CREATED);
    expect(themes.get(A)).toMatchObject({ taggedBy: [TOM], mentions: [{ ticketId: '1', taggedBy: [TOM] }] });
  });
});

describe('what an account tells of its themes', () => {
  it('names what was merged, into what, and where it counts in the end', () => {
    const { themes } = play([merges(A, B), merges(B, C)]);
    expect(themes.get(A)).toMatchObject({
      merge: { into: B },
      countsIn: C,
      parts: [],
      mentions: [],
      taggedBy: [],
    });
    expect(themes.get(C)).toMatchObject({ merge: null, countsIn: C, parts: [A, B], taggedBy: [AYLIN, TOM] });
    const place = themes
      .get(C)
      ?.mentions.map(({ ticketId, parts }) => [ticketId, ...parts.map((part) => part.placeId)]);
    expect(place).toEqual([
      ['1', A],
      ['2', A],
      ['3', B, C],
    ]);
  });

  it('leaves each theme its facts and its champion while it is part of another', () => {
    const { themes } = play([() => [claim(A, 1, MARTA)], merges(A, B)]);
    expect(themes.get(A)).toMatchObject({
      facts: { name: 'Theme aaaa' },
      championship: { championId: MARTA, nextTurn: 2 },
    });
    expect(themes.get(B)?.championship.championId).toBeNull();
  });

  it('shows a turn that came too late, and one under a wrong id', () => {
    const forged = { ...claim(B, 3, TOM), id: `${B}.champion.1` as JournalEvent['id'] };
    const account = play([() => [claim(A, 1, MARTA), claim(A, 2, TOM)], () => [forged]]);
    expect(missed(account)).toEqual(['champion.claimed changed', 'champion.claimed forged']);
    expect(account.themes.get(B)?.championship.championId).toBeNull();
  });

  it.each<[string, Step[], readonly (readonly UserId[])[]]>([
    ['by somebody else', [confirms(MARTA, key(1, A))], [[MARTA]]],
    ['by two', [confirms(MARTA, key(1, A)), confirms(TOM, key(1, A))], [[TOM, MARTA]]],
    ['not by its tagger', [confirms(AYLIN, key(1, A))], [[]]],
    [
      'until taken back',
      [confirms(MARTA, key(1, A)), does(MARTA, { kind: 'mention.unconfirmed' }, key(1, A))],
      [[]],
    ],
    ['for the theme it is in: not once it is moved', [confirms(MARTA, key(1, A)), moves(D, key(1, A))], [[]]],
    [
      'and again when the move is taken back',
      [confirms(MARTA, key(1, A)), moves(D, key(1, A)), movesBack(key(1, A))],
      [[MARTA]],
    ],
    [
      'anew for the theme it was moved to',
      [confirms(MARTA, key(1, A)), moves(D, key(1, A)), confirms(MARTA, key(1, A))],
      [[MARTA]],
    ],
    ['through a merge', [confirms(MARTA, key(1, A)), merges(A, B)], [[MARTA]]],
  ])('a mention is confirmed %s', (_, steps, expected) => {
    const { themes } = play(steps);
    const found = [...themes.values()]
      .flatMap(({ mentions }) => mentions)
      .find(({ ticketId }) => ticketId === '1');
    expect(found?.parts.map(({ confirmedBy }) => confirmedBy)).toEqual(expected);
  });
});

describe('an event that is not what it says', () => {
  const [move] = draftMentionEvents(new Map(), { kind: 'mention.moved', to: D }, [key(1, A)], by(TOM));
  const merge = draftMerge({ id: A, unmergedBy: null }, B, by(TOM));
  const [erasure] = draftErasure(
    [mention(1, A)],
    new Map(),
    mention(1, A).requesterId ?? TOM,
    MARTA,
    by(TOM),
  );

  it.each<[string, JournalEvent | undefined]>([
    ['moved by another person than its id says', move && { ...move, actor: MARTA }],
    ['moved to somewhere else than its id says', move && { ...move, payload: { ...move.payload, to: C } }],
    ['moved under a name of its own', move && { ...move, id: 'aaaa.moved.902.1' as JournalEvent['id'] }],
    ['merged by another person', { ...merge, actor: MARTA }],
    ['merged into something else', { ...merge, payload: { into: C } } as JournalEvent],
    ['erased in favour of a real person', erasure],
  ])('does not count and is shown: %s', (_, forged) => {
    expect(forged).toBeDefined();
    if (forged === undefined) return;
    const account = foldAccount(MENTIONS, [...CREATED, stored(forged, 5)]);
    expect(missed(account)).toEqual([`${forged.kind} forged`]);
    expect(tickets(account)).toBe('aaaa: 1 2, bbbb: 3, cccc: 3');
    expect(account.toErase).toEqual([]);
  });

  it('does count with a suffix, where somebody squatted on its id', () => {
    if (move === undefined) throw new Error('nothing to move');
    const squat = { ...stored(move, 5, 'R1'), actor: MARTA };
    const next = stored({ ...move, id: `${move.id}.2` as JournalEvent['id'] }, 6);
    const account = foldAccount(MENTIONS, [...CREATED, next, squat]);
    expect(missed(account)).toEqual(['mention.moved forged']);
    expect(tickets(account)).toContain('dddd: 1');
  });

  it('but names a mention twice takes hold of it once', () => {
    const payload = { mentions: [key(1, A), key(1, A)], to: D };
    const twice = draftEvent({ kind: 'mention.moved', themeId: A, payload, after: null, ...by(TOM) });
    const account = foldAccount(MENTIONS, [...CREATED, stored(twice, 5)]);
    expect([missed(account), tickets(account)]).toEqual([[], 'aaaa: 2, bbbb: 3, cccc: 3, dddd: 1']);
  });

  it('of a newer app is passed over and kept in the journal', () => {
    const newer = {
      ...created(A),
      id: 'aaaa.weighed.1' as JournalEvent['id'],
      kind: 'mention.foreseen',
      payload: {},
    };
    const account = foldAccount(MENTIONS, [...CREATED, stored(newer, 5)]);
    expect(account.journal.at(-1)?.kind).toBe('mention.foreseen');
    expect(missed(account)).toEqual([]);
  });
});

describe('a person who is forgotten', () => {
  const mentions = [
    mention(1, A),
    mention(11, B),
    mention(11, B, TOM),
    mention(2, A),
    mention(21, A, AYLIN, { withdrawn: true }),
  ];
  const person = mention(1, A).requesterId ?? TOM;
  const erase: Step = ({ records, standings }) =>
    draftErasure(records, standings, person, standIn('abc'), by(MARTA));

  it('goes on counting as one, with the taggers’ credit, and without a word', () => {
    const account = play([erase, merges(B, A)], mentions);
    const { mentions: standing = [], taggedBy } = account.themes.get(A) ?? {};
    expect(countStanding(standing)).toMatchObject({ people: 2, tickets: 3 });
    expect(taggedBy).toEqual([AYLIN, TOM]);
    const gone = standing
      .flatMap(({ parts }) => parts.flatMap(({ records }) => records))
      .filter(({ ticketId }) => ticketId !== '2');
    expect(
      gone.every(
        ({ quotes, requesterId }) => quotes.length === 0 && requesterId !== null && isStandIn(requesterId),
      ),
    ).toBe(true);
  });

  it('is not put back by a mention that a tagger’s client writes again', () => {
    const { records, journal } = play([erase], mentions);
    const account = foldAccount(
      [...records, mention(1, A, AYLIN, { changedAt: mention(99_999, A).at })],
      journal,
    );
    expect(account.toErase).toContain(mention(1, A).id);
    expect(JSON.stringify([...account.themes])).not.toContain('words of 1"');
    expect(countStanding(account.themes.get(A)?.mentions ?? [])).toMatchObject({ people: 2, tickets: 2 });
  });

  it('can be moved and removed without being known', () => {
    expect(tickets(play([erase, moves(D, key(1, A)), removes(key(11, B))], mentions))).toBe(
      'aaaa: 2, dddd: 1',
    );
  });

  it('is told in the journals of the themes in which they are now', () => {
    const { records, standings } = play([moves(D, key(1, A))], mentions);
    const drafts = draftErasure(records, standings, person, standIn('abc'), by(MARTA));
    expect(drafts.map(({ themeId, payload }) => [themeId, payload.records.length])).toEqual([
      [D, 1],
      [B, 2],
    ]);
  });

  it('twice is shown as overtaken, but for the event that tells that both stand-ins are one person', () => {
    const again: Step = ({ records, standings }) =>
      draftErasure(records, standings, person, standIn('def'), by(TOM));
    const account = play([erase, again], mentions);
    expect(missed(account)).toEqual(['mention.erased changed']);
    expect(JSON.stringify([...account.themes])).not.toContain('erased-def');
  });

  describe('whose words stand in somebody else’s ticket', () => {
    const author = asId<UserId>('42');
    const quoted = (ticket: number) => {
      const [quote] = mention(ticket, A).quotes;
      if (quote === undefined) throw new Error('no quote');
      const theirs = { ...quote, comment: asId<CommentKey>('20261120T100000.42.0abc') };
      return mention(ticket, A, AYLIN, { quotes: [quote, theirs] });
    };
    const copies = [quoted(1), mention(2, A), mention(3, A, TOM)];
    const forget =
      (who: UserId, nonce: string): Step =>
      ({ records, standings }) =>
        draftErasure(records, standings, who, standIn(nonce), by(MARTA));

    it('leaves the one who asks in the counts, by number', () => {
      const account = play([forget(author, 'abc')], copies);
      const { mentions: standing = [] } = account.themes.get(A) ?? {};
      expect(countStanding(standing)).toMatchObject({ people: 3, tickets: 3 });
      const customers = standing.flatMap(({ parts }) => parts.flatMap(({ records }) => records));
      expect(customers.map(({ requesterId }) => requesterId).toSorted()).toEqual(['7001', '7002', '7003']);
      expect(JSON.stringify([...account.themes])).not.toContain('.42.');
      expect(account.toErase).toEqual([quoted(1).id]);
    });

    it.each([
      ['before', [forget(author, 'abc'), forget(person, 'def')]],
      ['after', [forget(person, 'def'), forget(author, 'abc')]],
    ])('is forgotten %s the one who asks: neither is named', (_, steps) => {
      const all = [...copies, mention(11, A)];
      const drafts = steps.flatMap((step) => step(foldAccount(all, CREATED)));
      const account = foldAccount(all, [...CREATED, ...drafts.map((draft, i) => stored(draft, 50 + i))]);
      const { mentions: standing = [] } = account.themes.get(A) ?? {};
      expect(countStanding(standing)).toMatchObject({ people: 3, tickets: 4 });
      expect(JSON.stringify([...account.themes])).not.toContain(person);
    });
  });

  it('leaves no event where they asked for nothing', () => {
    expect(draftErasure(mentions, new Map(), TOM, standIn('abc'), by(MARTA))).toEqual([]);
  });
});
