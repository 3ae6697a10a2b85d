import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAccount, foldMore } from '#domain/champion/foldAccount.ts';
import { sourcesOf } from '#domain/champion/sourcesOf.ts';
import type { AccountFold, FoldedTheme } from '#domain/champion/FoldedTheme.ts';
import { askedNow } from '#domain/event/askedNow.ts';
import { draftErasure } from '#domain/event/draftErasure.ts';
import { draftMentionEvents, type MentionDeed } from '#domain/event/draftMentionEvents.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { MentionEvent } from '#domain/event/MentionEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionKey, type MentionKey } from '#domain/mention/mentionKey.ts';
import { standIn } from '#domain/mention/standIn.ts';
import { countStanding } from '#domain/theme/countStanding.ts';
import { draftMerge, draftUnmerge } from '#domain/theme/draftMerge.ts';
import { A, AGENTS, by, D, MARTA, mention, shown, stored, THEMES, told, TOM } from './made.ts';
import { shuffledWithRepeats, type Story, story } from './story.ts';

const keyOf = ({ ticketId, themeId }: Mention): MentionKey => mentionKey(ticketId, themeId);
const fold = ({ mentions, events }: Story) => foldAccount(mentions, events);
const LATE = 1_000;

/** The themes in which a record counts. */
function placesOf({ themes }: AccountFold, record: Mention): readonly FoldedTheme[] {
  return [...themes.values()].flatMap((theme) =>
    theme.mentions.flatMap(({ parts }) =>
      parts.flatMap(({ records }) => records.filter(({ id }) => id === record.id).map(() => theme)),
    ),
  );
}

/** What is shown, but for what only tells which event the next one answers. */
function quietly({ themes }: AccountFold): unknown {
  return [...themes.values()].map((theme) => ({
    ...theme,
    unmergedBy: null,
    championship: { ...theme.championship, nextTurn: 0 },
  }));
}

function after(account: Story, drafts: readonly JournalEvent[], from = LATE): Story {
  return { ...account, events: [...account.events, ...drafts.map((event, n) => stored(event, from + n))] };
}

describe('a theme folded by its sources alone', () => {
  it('is what the whole account says of it', () => {
    fc.assert(
      fc.property(story(), fc.constantFrom(...THEMES), ({ mentions, events }, id) => {
        const sources = sourcesOf(id, events);
        const theirs = mentions.filter(({ themeId }) => sources.has(themeId));
        const counting = ({ themes }: AccountFold) => themes.get(id);
        expect(counting(foldAccount(theirs, events))).toEqual(counting(fold({ mentions, events })));
      }),
      { numRuns: 400 },
    );
  });
});

describe('whatever order things arrive in', () => {
  it('the account is the same, down to the order of every list, and however often they arrive', () => {
    const arrivals = story().chain((one) =>
      fc.tuple(fc.constant(one), shuffledWithRepeats(one.mentions), shuffledWithRepeats(one.events)),
    );
    fc.assert(
      fc.property(arrivals, ([one, mentions, events]) => {
        expect(told(foldAccount(mentions, events))).toBe(told(fold(one)));
      }),
      { numRuns: 400 },
    );
  });

  it('folding in two batches is folding at once, and the first fold stays as it was', () => {
    const batches = story().chain((one) =>
      fc.tuple(
        fc.constant(one),
        shuffledWithRepeats(one.mentions),
        shuffledWithRepeats(one.events),
        fc.nat({ max: 20 }),
        fc.nat({ max: 20 }),
      ),
    );
    fc.assert(
      fc.property(batches, ([one, mentions, events, m, e]) => {
        const early = foldAccount(mentions.slice(0, m), events.slice(0, e));
        const before = told(early);
        expect(told(foldMore(early, mentions.slice(m), events.slice(e)))).toBe(told(fold(one)));
        expect(told(early)).toBe(before);
      }),
      { numRuns: 400 },
    );
  });

  it('the newest words of a mention count, even if they come first', () => {
    const old = mention(1, A);
    const withdrawn = { ...old, withdrawn: true, changedAt: stored(CLAIM, 5).at };
    for (const order of [
      [old, withdrawn],
      [withdrawn, old],
    ])
      expect(foldAccount(order, []).themes.get(A)?.mentions).toEqual([]);
  });

  it('what was overtaken rests on events alone, and changes nothing', () => {
    fc.assert(
      fc.property(story({ apart: true }), (one) => {
        const whole = fold(one);
        const blind = foldAccount([], one.events);
        expect([...blind.overtaken]).toEqual([...whole.overtaken]);
        const missed = (event: JournalEvent) => whole.overtaken.get(event.id)?.mentions === null;
        const events = one.events.filter((event) => !missed(event));
        expect(quietly(foldAccount(one.mentions, events))).toEqual(quietly(whole));
      }),
      { numRuns: 300 },
    );
  });

  it('what was overtaken is never revived by what comes after it', () => {
    fc.assert(
      fc.property(story({ apart: true, most: 16 }), fc.nat({ max: 20 }), (one, cut) => {
        const early = fold({ ...one, events: one.events.slice(0, cut) });
        const whole = fold(one);
        const known = new Set(early.journal.map(({ id }) => id));
        expect([...whole.overtaken].filter(([id]) => known.has(id))).toEqual([...early.overtaken]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('no mention', () => {
  it('is lost or counted twice', () => {
    let [counted, nowhere] = [0, 0];
    fc.assert(
      fc.property(story({ most: 16 }), (one) => {
        const account = fold(one);
        for (const record of one.mentions) {
          const removed = account.standings.get(keyOf(record))?.removedBy ?? null;
          const erased = account.toErase.includes(record.id);
          const stands = removed === null && (erased || !record.withdrawn);
          expect(placesOf(account, record)).toHaveLength(stands ? 1 : 0);
          if (stands) counted += 1;
          else nowhere += 1;
        }
        for (const { mentions } of account.themes.values()) {
          const ids = mentions.map(({ ticketId }) => ticketId);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      { numRuns: 400 },
    );
    expect(Math.min(counted, nowhere)).toBeGreaterThan(100);
  });

  it('is removed unless the journal holds a removal of it that nobody took back', () => {
    fc.assert(
      fc.property(story({ most: 16 }), (one) => {
        const account = fold(one);
        const took = (event: JournalEvent, key: MentionKey) => {
          const missed = account.overtaken.get(event.id);
          const { mentions } = (event as MentionEvent).payload;
          return mentions.includes(key) && missed?.mentions !== null && !missed?.mentions.includes(key);
        };
        for (const record of one.mentions) {
          const of = (kind: string) =>
            account.journal.filter((event) => event.kind === kind && took(event, keyOf(record))).length;
          const isRemoved = (account.standings.get(keyOf(record))?.removedBy ?? null) !== null;
          expect(of('mention.removed') - of('mention.restored')).toBe(isRemoved ? 1 : 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves somebody without credit where it counts, nor gives credit to others', () => {
    fc.assert(
      fc.property(story({ most: 16 }), (one) => {
        const account = fold(one);
        for (const record of one.mentions)
          for (const theme of placesOf(account, record)) expect(theme.taggedBy).toContain(record.taggedBy);
        for (const { taggedBy, mentions } of account.themes.values()) {
          const records = mentions.flatMap(({ parts }) => parts.flatMap((part) => part.records));
          expect(taggedBy).toEqual([...new Set(records.map((record) => record.taggedBy))].sort());
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('merges', () => {
  it('never go round in a circle, and what is merged counts nothing itself', () => {
    let circles = 0;
    const merging = story({ most: 20, without: ['claimed', 'confirmed', 'unconfirmed', 'erased', 'split'] });
    fc.assert(
      fc.property(merging, (one) => {
        const { themes, overtaken } = fold(one);
        circles += [...overtaken.values()].filter(({ why }) => why === 'circle').length;
        for (const theme of themes.values()) {
          const passed = new Set([theme.id]);
          let at = theme;
          for (let next = themes.get(at.merge?.into ?? at.id); next !== undefined && next !== at;) {
            expect(passed).not.toContain(next.id);
            passed.add(next.id);
            at = next;
            next = themes.get(at.merge?.into ?? at.id);
          }
          expect(theme.countsIn).toBe(at.id);
          if (theme.merge !== null) expect(theme.mentions).toEqual([]);
          if (at !== theme) expect(at.parts).toContain(theme.id);
        }
      }),
      { numRuns: 300 },
    );
    expect(circles).toBeGreaterThan(10);
  });

  it('merging and un-merging brings everything back as it was, with everybody’s credit', () => {
    fc.assert(
      fc.property(story(), fc.constantFrom(...THEMES), fc.constantFrom(...THEMES), (one, theme, into) => {
        const before = fold(one);
        const folded = before.themes.get(theme);
        fc.pre(folded !== undefined && folded.merge === null && before.themes.get(into)?.countsIn !== theme);
        const merged = after(one, [draftMerge({ id: theme, unmergedBy: folded.unmergedBy }, into, by(TOM))]);
        const during = fold(merged);
        const { merge } = during.themes.get(theme) ?? {};
        expect(merge?.into).toBe(into);
        fc.pre(merge != null);
        const undone = after(merged, [draftUnmerge({ id: theme, merge }, by(MARTA))], LATE + 1);
        expect(quietly(fold(undone))).toEqual(quietly(before));
        expect(fold(undone).overtaken).toEqual(before.overtaken);
      }),
      { numRuns: 300 },
    );
  });

  it('put no other ticket under the other theme than both had', () => {
    fc.assert(
      fc.property(story({ without: ['merged', 'unmerged'] }), (one) => {
        const before = fold(one);
        const merged = fold(after(one, [draftMerge({ id: A, unmergedBy: null }, D, by(TOM))]));
        const ticketsOf = (account: AccountFold, id: typeof A) =>
          (account.themes.get(id)?.mentions ?? []).map(({ ticketId }) => ticketId);
        const both = new Set([...ticketsOf(before, A), ...ticketsOf(before, D)]);
        expect(new Set(ticketsOf(merged, D))).toEqual(both);
        expect(new Set(merged.themes.get(D)?.taggedBy)).toEqual(
          new Set([...(before.themes.get(A)?.taggedBy ?? []), ...(before.themes.get(D)?.taggedBy ?? [])]),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('taking back', () => {
  it.each<[MentionDeed, MentionDeed]>([
    [{ kind: 'mention.moved', to: D }, { kind: 'mention.movedBack' }],
    [{ kind: 'mention.split', to: D }, { kind: 'mention.movedBack' }],
    [{ kind: 'mention.removed' }, { kind: 'mention.restored' }],
    [{ kind: 'mention.confirmed' }, { kind: 'mention.unconfirmed' }],
  ])('%j by %j leaves everything as it was', (deed, undo) => {
    let done = 0;
    fc.assert(
      fc.property(story(), fc.nat({ max: 13 }), (one, most) => {
        const before = fold(one);
        const keys = one.mentions.slice(0, most + 1).map(keyOf);
        // A fourth agent, who has confirmed nothing yet.
        const who = by('904' as typeof TOM);
        const drafts = draftMentionEvents(before.standings, deed, keys, who);
        const changed = after(one, drafts);
        const during = fold(changed);
        expect([...during.overtaken.keys()]).toEqual([...before.overtaken.keys()]);
        const taken = drafts.flatMap(({ payload }) => payload.mentions);
        done += taken.length;
        const undone = after(changed, draftMentionEvents(during.standings, undo, taken, who), LATE + 100);
        expect(shown(fold(undone))).toEqual(shown(before));
        expect(fold(undone).overtaken).toEqual(before.overtaken);
      }),
      { numRuns: 200 },
    );
    expect(done).toBeGreaterThan(100);
  });

  it('of one second still takes back, whichever record id it got', () => {
    fc.assert(
      fc.property(story(), fc.string(), fc.string(), (one, first, then) => {
        const before = fold(one);
        const who = by(TOM);
        const [move] = draftMentionEvents(
          before.standings,
          { kind: 'mention.moved', to: D },
          one.mentions.map(keyOf),
          who,
        );
        fc.pre(move !== undefined);
        const moved = { ...one, events: [...one.events, stored(move, LATE, `S${first}`)] };
        const back = draftMentionEvents(
          fold(moved).standings,
          { kind: 'mention.movedBack' },
          move.payload.mentions,
          who,
        );
        const undone = {
          ...one,
          events: [...moved.events, ...back.map((event) => stored(event, LATE, `S${then}.`))],
        };
        expect(shown(fold(undone))).toEqual(shown(before));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a second agent’s tag of the same ticket and theme', () => {
  it('changes no count and no verdict, and gives credit to both', () => {
    fc.assert(
      fc.property(story({ without: ['erased'] }), (one) => {
        const standing = one.mentions.filter(({ withdrawn }) => !withdrawn);
        const again = standing.map((record) =>
          mention(Number(record.ticketId), record.themeId, '905' as typeof TOM),
        );
        const [before, now] = [fold(one), fold({ ...one, mentions: [...one.mentions, ...again] })];
        expect(now.overtaken).toEqual(before.overtaken);
        for (const [id, theme] of before.themes) {
          const { mentions = [], taggedBy = [] } = now.themes.get(id) ?? {};
          expect(countStanding(mentions)).toEqual(countStanding(theme.mentions));
          expect(taggedBy).toEqual(theme.mentions.length === 0 ? [] : [...theme.taggedBy, '905'].sort());
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('claims at the same moment', () => {
  it('end in one champion for everybody: who has the first turn', () => {
    const claims = fc.array(
      fc.record({
        turn: fc.integer({ min: 1, max: 3 }),
        actor: fc.constantFrom(...AGENTS),
        record: fc.nat(),
      }),
      { minLength: 1, maxLength: 6 },
    );
    const arrivals = claims.chain((all) => {
      const events = all.map(({ turn, actor, record }, n) =>
        stored(claimOf(turn, actor), 5, `R${record}.${n}`),
      );
      return fc.tuple(fc.constant(events), shuffledWithRepeats(events));
    });
    fc.assert(
      fc.property(arrivals, ([events, shuffled]) => {
        const account = foldAccount([], shuffled);
        const firstTurn = Math.min(...events.map(({ payload }) => payload.turn));
        const inOrder = events.toSorted((a, b) => (`${a.recordId}` < `${b.recordId}` ? -1 : 1));
        const winner = inOrder.find(({ payload }) => payload.turn === firstTurn);
        expect(account.themes.get(A)?.championship.championId).toBe(winner?.actor);
        // Of each turn the first record counts; the champion's own later claims say that it is still theirs.
        const counting = new Map(inOrder.toReversed().map((event) => [event.id, event]));
        const lost = [...counting.values()].filter(({ actor }) => actor !== winner?.actor);
        expect(account.overtaken.size).toBe(lost.length);
      }),
    );
  });
});

describe('forgetting a person', () => {
  it('keeps every count of every theme, whether or not their records are already gone everywhere', () => {
    let erased = 0;
    fc.assert(
      fc.property(
        story({ without: ['erased'] }),
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
        (one, ticket, gone) => {
          const before = fold(one);
          const person = mention(ticket, A).requesterId ?? TOM;
          const drafts = draftErasure(one.mentions, before.standings, person, standIn('nonce'), by(TOM));
          const covered = drafts.flatMap(({ payload }) => payload.records.map(({ id }) => id));
          erased += covered.length;
          const mentions = one.mentions.filter(({ id }, n) => !(covered.includes(id) && gone[n]));
          const account = fold(after({ ...one, mentions }, drafts));
          expect(account.toErase.toSorted()).toEqual(
            mentions
              .map(({ id }) => id)
              .filter((id) => covered.includes(id))
              .toSorted(),
          );
          for (const [id, theme] of before.themes) {
            const now = account.themes.get(id);
            const { people, organizations, tickets } = countStanding(theme.mentions);
            expect(countStanding(now?.mentions ?? [])).toMatchObject({ people, organizations, tickets });
            expect(now?.taggedBy).toEqual(theme.taggedBy);
            expect(JSON.stringify(now)).not.toContain(`"${person}"`);
            expect(JSON.stringify(now)).not.toContain(`words of ${ticket}"`);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(erased).toBeGreaterThan(100);
  });

  it('by two admins at once still counts one person', () => {
    fc.assert(
      fc.property(
        story({ without: ['erased'] }),
        fc.integer({ min: 1, max: 5 }),
        fc.nat({ max: 1 }),
        (one, ticket, few) => {
          const before = fold(one);
          const person = mention(ticket, A).requesterId ?? TOM;
          const theirs = one.mentions.filter(
            (each) => askedNow(each, before.standings.get(keyOf(each))).requesterId === person,
          );
          const erase = (records: readonly Mention[], nonce: string, actor: typeof TOM) =>
            draftErasure(records, before.standings, person, standIn(nonce), by(actor));
          // Neither got to the end, and both have a record in common.
          const standing = theirs.filter(({ withdrawn }) => !withdrawn);
          const drafts = [
            ...erase(standing.slice(0, few + 1), 'one', TOM),
            ...erase(standing.slice(few).toReversed(), 'two', MARTA).toReversed(),
          ];
          const account = fold(after(one, drafts));
          for (const [id, { mentions }] of before.themes)
            expect(countStanding(account.themes.get(id)?.mentions ?? []).people).toBe(
              countStanding(mentions).people,
            );
        },
      ),
      { numRuns: 300 },
    );
  });
});

const CLAIM = claimOf(1, TOM);

function claimOf(turn: number, actor: typeof TOM) {
  return {
    id: `${A}.champion.${turn}` as JournalEvent['id'],
    kind: 'champion.claimed',
    themeId: A,
    actor,
    payload: { turn },
    after: null,
    at: mention(1, A).at,
    recordId: null,
  };
}
