import { type Day, dayOf } from '../basis/Day.ts';
import type { ThemeId, UserId } from '../basis/Id.ts';
import { epochMs, type Instant } from '../basis/Instant.ts';
import { decisionAbout, type Decisions } from '../decision/foldDecisions.ts';
import type { DueAnswer } from '../decision/DueAnswer.ts';
import type { ThemeAnswer } from '../theme/Answer.ts';
import type { Seen } from './Seen.ts';

/** What is told of a theme, in the order in which it is told. */
export const NEWS = ['due', 'answered', 'merged', 'champion', 'heard', 'growing'] as const;

/** One thing that happened to a theme. */
export interface NewsLine {
  readonly themeId: ThemeId;
  readonly is: (typeof NEWS)[number];
  /** So many more people, where they are `heard`; else 0. */
  readonly more: number;
  /** What was answered; `null` for everything else. */
  readonly answer: ThemeAnswer | null;
}

/** What happened since somebody was last here. */
export interface NewsSince {
  readonly since: Instant;
  readonly lines: readonly NewsLine[];
}

/** What is known of whoever looks, and of the account, besides how its themes stand. */
export interface NewsFor {
  readonly who: UserId;
  /** The themes that they tagged, carry or watch. */
  readonly mine: ReadonlySet<ThemeId>;
  readonly decisions: Pick<Decisions, 'byTheme'>;
  /** The answers that are asked of them; `null` for whoever decides nothing: what grows is told to leads alone. */
  readonly due: readonly DueAnswer[] | null;
}

/** More is no news but a list, and stands on its own page. */
const MOST_OF_A_KIND = 5;

/**
 * What happened to somebody's themes between two looks: answers by others, merges, another champion, more people; for a lead
 * also which answers are asked of them since, or late since, and which themes began to grow. What they did themselves is no news to
 * them, nor is a theme that was not there then, until it is answered.
 */
export function newsSince(before: Seen, now: Seen, { who, mine, decisions, due }: NewsFor): NewsSince {
  const from = before.upTo ?? before.at;
  const lines: NewsLine[] = [];
  const tell = (themeId: ThemeId, is: NewsLine['is'], more = 0, answer: ThemeAnswer | null = null) =>
    lines.push({ themeId, is, more, answer });
  for (const { themeId, place, askedAt, dueOn } of due ?? []) {
    const isLate = dueOn !== null && dueOn >= dayAt(before) && dueOn < dayAt(now);
    if (place === null && (isLate || isAfter(askedAt, from))) tell(themeId, 'due');
  }
  for (const id of mine) {
    const decision = decisionAbout(decisions, id);
    if (decision !== null && decision.decidedBy !== who && isAfter(decision.at, from))
      tell(id, 'answered', 0, { answer: decision.answer, due: decision.due });
    const [then, today] = [before.themes.get(id), now.themes.get(id)];
    if (then === undefined || today === undefined) continue;
    if (today.into !== then.into && today.into !== id) tell(id, 'merged');
    else if (today.champion !== then.champion && today.champion !== who) tell(id, 'champion');
    if (today.people > then.people) tell(id, 'heard', today.people - then.people);
  }
  for (const [id, { isGrowing, into }] of due === null ? [] : now.themes)
    if (isGrowing && into === id && before.themes.get(id)?.isGrowing === false) tell(id, 'growing');
  return {
    since: before.at,
    lines: NEWS.flatMap((is) =>
      lines
        .filter((line) => line.is === is)
        .toSorted((a, b) => b.more - a.more || (a.themeId < b.themeId ? -1 : 1))
        .slice(0, MOST_OF_A_KIND),
    ),
  };
}

function isAfter(one: Instant, other: Instant): boolean {
  return epochMs(one) > epochMs(other);
}

function dayAt({ at }: Seen): Day {
  return dayOf(epochMs(at), 0);
}
