import fc from 'fast-check';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { AccountFold } from '#domain/champion/FoldedTheme.ts';
import { draftErasure } from '#domain/event/draftErasure.ts';
import { draftMentionEvents, type MentionDeed } from '#domain/event/draftMentionEvents.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { IMPORTANCES } from '#domain/mention/Importance.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionKey, type MentionKey } from '#domain/mention/mentionKey.ts';
import { standIn } from '#domain/mention/standIn.ts';
import { draftMerge, draftUnmerge } from '#domain/theme/draftMerge.ts';
import { AGENTS, by, claim, CREATED, mention, second, stored, THEMES } from './made.ts';

/** What happened in an account: what was tagged, and what was done to it, as Zendesk stored it. */
export interface Story {
  readonly mentions: readonly Mention[];
  readonly events: readonly JournalEvent[];
}

const DOINGS = [
  'removed',
  'restored',
  'moved',
  'split',
  'movedBack',
  'confirmed',
  'unconfirmed',
  'askedBy',
  'weighed',
  'erased',
  'merged',
  'unmerged',
  'claimed',
] as const;

const theme = fc.constantFrom(...THEMES);
const agent = fc.constantFrom(...AGENTS);

const tag = fc
  .record({
    ticket: fc.integer({ min: 1, max: 5 }),
    theme,
    agent,
    withdrawn: fc.constantFrom(false, false, true),
  })
  .map(({ ticket, theme, agent, withdrawn }) => mention(ticket, theme, agent, { withdrawn }));

const doing = fc.record({
  what: fc.constantFrom(...DOINGS),
  actor: agent,
  theme,
  to: theme,
  /** Which of the mentions that it can be done to. */
  picks: fc.uniqueArray(fc.nat({ max: 11 }), { minLength: 1, maxLength: 4 }),
  /** How many of the last events its actor had not seen. */
  unseen: fc.constantFrom(0, 0, 0, 1, 2, 4),
  seconds: fc.constantFrom(0, 0, 1),
  /** Orders it among events of its second. */
  record: fc.nat({ max: 99 }),
});
type Doing = typeof doing extends fc.Arbitrary<infer T> ? T : never;

/** Stories of up to `most` doings; `apart` puts every event into a second of its own. */
export function story({
  most = 12,
  apart = false,
  without = [] as readonly Doing['what'][],
} = {}): fc.Arbitrary<Story> {
  const doings = fc.array(
    doing.filter(({ what }) => !without.includes(what)),
    { maxLength: most, size: 'max' },
  );
  return fc
    .tuple(fc.uniqueArray(tag, { selector: ({ id }) => id, maxLength: 14, size: 'max' }), doings)
    .map(([mentions, doings]) => {
      const events: JournalEvent[] = [...CREATED];
      let now = 0;
      for (const one of doings) {
        now += apart ? 1 : one.seconds;
        const seen = foldAccount(
          mentions,
          events.slice(0, Math.max(CREATED.length, events.length - one.unseen)),
        );
        for (const event of draft(one, seen, now)) {
          // Zendesk refuses a second record of one id.
          if (events.some(({ id }) => id === event.id)) continue;
          events.push(stored(event, now, `R${one.record}.${events.length}`));
          now += apart ? 1 : 0;
        }
      }
      return { mentions, events };
    });
}

function draft(
  { what, actor, theme, to, picks }: Doing,
  seen: AccountFold,
  now: number,
): readonly JournalEvent[] {
  const folded = seen.themes.get(theme);
  const who = by(actor, now);
  const [pick = 0] = picks;
  switch (what) {
    case 'claimed':
      return [{ ...claim(theme, folded?.championship.nextTurn ?? 1, actor), at: second(now) }];
    case 'merged':
      return [draftMerge({ id: theme, unmergedBy: folded?.unmergedBy ?? null }, to, who)];
    case 'unmerged': {
      const merged = [...seen.themes.values()].filter(({ merge }) => merge !== null);
      const { id, merge } = merged[pick % merged.length] ?? {};
      return id === undefined || merge == null ? [] : [draftUnmerge({ id, merge }, who)];
    }
    case 'erased': {
      const person = asId<UserId>(String(7001 + (pick % 5)));
      return draftErasure(seen.records, seen.standings, person, standIn(`x${now}y${pick}`), who);
    }
    case 'moved':
    case 'split':
      return draftMentionEvents(
        seen.standings,
        { kind: `mention.${what}`, to },
        keys(what, seen, picks),
        who,
      );
    case 'askedBy': {
      const requesterId = asId<UserId>(String(7001 + (pick % 5)));
      return draftMentionEvents(
        seen.standings,
        { kind: 'mention.askedBy', requesterId },
        keys(what, seen, picks),
        who,
      );
    }
    case 'weighed': {
      const importance = [...IMPORTANCES, null][pick % 4] ?? null;
      return draftMentionEvents(
        seen.standings,
        { kind: 'mention.weighed', importance },
        keys(what, seen, picks),
        who,
      );
    }
    default:
      return draftMentionEvents(
        seen.standings,
        { kind: `mention.${what}` } as MentionDeed,
        keys(what, seen, picks),
        who,
      );
  }
}

/** Some of the mentions to which it can be done; what is taken back must have been done. */
function keys(what: Doing['what'], seen: AccountFold, picks: readonly number[]): readonly MentionKey[] {
  const touched = [...seen.standings];
  const pools: Partial<Record<Doing['what'], readonly MentionKey[]>> = {
    restored: touched.flatMap(([key, { removedBy }]) => (removedBy === null ? [] : [key])),
    movedBack: touched.flatMap(([key, { placings }]) => (placings.length > 1 ? [key] : [])),
    unconfirmed: touched.flatMap(([key, { confirmations }]) => (confirmations.length > 0 ? [key] : [])),
  };
  const pool = pools[what] ?? seen.records.map(({ ticketId, themeId }) => mentionKey(ticketId, themeId));
  return pool.length === 0 ? [] : picks.flatMap((pick) => pool[pick % pool.length] ?? []);
}

/** The same things in another order, some of them twice. */
export function shuffledWithRepeats<T>(things: readonly T[]): fc.Arbitrary<readonly T[]> {
  return fc
    .array(fc.record({ chance: fc.nat(), again: fc.boolean() }), {
      minLength: things.length,
      maxLength: things.length,
    })
    .map((chances) =>
      things
        .flatMap((thing, n) => {
          const { chance = 0, again = false } = chances[n] ?? {};
          const entry = { thing, chance };
          return again ? [entry, { thing, chance: (chance * 7919) % 1_000_003 }] : [entry];
        })
        .toSorted((a, b) => a.chance - b.chance)
        .map(({ thing }) => thing),
    );
}
