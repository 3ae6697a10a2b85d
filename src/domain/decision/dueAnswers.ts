import { type Day, dayOf, daysAfter } from '../basis/Day.ts';
import type { ThemeId, UserId } from '../basis/Id.ts';
import { epochMs } from '../basis/Instant.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { orderEvents } from '../event/orderEvents.ts';
import type { AnswerSetting } from '../setting/AnswerSetting.ts';
import { capOn } from '../setting/capOn.ts';
import { dueOf } from '../setting/cycleOf.ts';
import type { DeciderTerm } from '../setting/DeciderTerm.ts';
import { type Ask, asksOf } from './asksOf.ts';
import type { DueAnswer } from './DueAnswer.ts';
import { foldDecisions } from './foldDecisions.ts';
import { type PauseDays, pausedDays } from '../basis/pausedDays.ts';

/** What answers are reckoned by. */
export interface AnswerRules {
  readonly deciders: readonly DeciderTerm[];
  readonly answers: AnswerSetting;
  /** Themes that wait for no answer whatever was pitched: archived ones. */
  readonly aside: ReadonlySet<ThemeId>;
  /** Times in which due dates stand still. */
  readonly pauses: readonly PauseDays[];
}

/**
 * The answers that leads owe now, open ones first by the day they are due, then those that wait in their order. So many are
 * open for each lead as the account allows on a day; the longest waiting opens when another ends, or when more are allowed.
 * What was open before fewer were allowed stays open. A due date is reckoned from the day of opening, and moves on by the days
 * of each pause in between.
 */
export function dueAnswers(
  events: Iterable<JournalEvent>,
  { deciders, answers, aside, pauses }: AnswerRules,
  today: Day,
): readonly DueAnswer[] {
  const journal = orderEvents(events);
  const { relayed } = foldDecisions(journal, deciders);
  const byLead = new Map<UserId, Ask[]>();
  for (const ask of asksOf(journal, deciders, today)) {
    if (aside.has(ask.themeId)) continue;
    byLead.set(ask.lead, [...(byLead.get(ask.lead) ?? []), ask]);
  }
  const due = [...byLead.values()].flatMap((asks) => {
    const opened = openingDays(asks, answers, today);
    const running = asks.filter(({ until }) => until === null);
    const waiting = running.filter((ask) => !opened.has(ask));
    return running.map((ask): DueAnswer => {
      const { themeId, lead, because, pitches, from: askedAt } = ask;
      const place = waiting.indexOf(ask);
      const openedOn = opened.get(ask) ?? null;
      const dueOn = openedOn === null ? null : withPauses(openedOn, dueOf(answers, openedOn), pauses, today);
      const asked = {
        themeId,
        lead,
        because,
        pitches,
        askedAt,
        relayed: relayed.get(themeId)?.at(-1) ?? null,
      };
      return { ...asked, place: place === -1 ? null : place + 1, openedOn, dueOn };
    });
  });
  return due.toSorted(byUrgency);
}

/** On which day each ask of one lead opened; those that still wait are not in it. `asks` in the order in which they began. */
function openingDays(asks: readonly Ask[], answers: AnswerSetting, today: Day): ReadonlyMap<Ask, Day> {
  const opened = new Map<Ask, Day>();
  const moments = new Set([
    ...asks.flatMap(({ from, until }) => (until === null ? [dayIn(from)] : [dayIn(from), dayIn(until)])),
    ...answers.openPerLead.map(({ from }) => from),
  ]);
  for (const day of [...moments].filter((one) => one <= today).toSorted()) {
    const there = asks.filter(
      ({ from, until }) => dayIn(from) <= day && (until === null || dayIn(until) > day),
    );
    let free = capOn(answers, day) - there.filter((ask) => opened.has(ask)).length;
    for (const ask of there) {
      if (opened.has(ask) || free <= 0) continue;
      opened.set(ask, day);
      free -= 1;
    }
  }
  return opened;
}

function withPauses(openedOn: Day, dueOn: Day, pauses: readonly PauseDays[], today: Day): Day {
  return daysAfter(dueOn, pausedDays(pauses, openedOn, dueOn, today));
}

function dayIn(moment: Ask['from']): Day {
  return dayOf(epochMs(moment), 0);
}

function byUrgency(a: DueAnswer, b: DueAnswer): number {
  if (a.dueOn !== null && b.dueOn !== null && a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  if ((a.dueOn === null) !== (b.dueOn === null)) return a.dueOn === null ? 1 : -1;
  if (a.place !== b.place) return (a.place ?? 0) - (b.place ?? 0);
  return a.askedAt < b.askedAt ? -1 : Number(a.askedAt > b.askedAt);
}
