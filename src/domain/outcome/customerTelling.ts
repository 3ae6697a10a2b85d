import type { TicketId, UserId } from '../basis/Id.ts';
import type { Day } from '../basis/Day.ts';
import type { Instant } from '../basis/Instant.ts';
import type { Decision, Release } from '../decision/Decision.ts';
import { type Decisions, decisionAbout } from '../decision/foldDecisions.ts';
import { toldNow } from '../decision/toldNow.ts';
import type { CustomerAsk } from './customerAsks.ts';
import type { ReplyRow } from './foldReplies.ts';
import { personKey } from './ReplyEvent.ts';

/** What became of what a customer asked, and what they may be told today. */
export interface CustomerTelling {
  /** The answer that holds; `null` where there is none. */
  readonly decision: Decision | null;
  /** The words that hold today; `null` where nothing may be said. */
  readonly release: Release | null;
  /** It shipped, may be told, and these do not know yet; nobody is left out here who was left out of the list. */
  readonly waiting: readonly UserId[];
  /** When they were told, the last of them, and in which ticket. */
  readonly told: { readonly at: Instant; readonly ticketId: TicketId } | null;
}

/**
 * The answer to what a customer asked by the theme's decisions and the rows of those who were told. `null` in the place of the
 * rows: they could not be read, and nobody is said to wait.
 */
export function customerTelling(
  { themeId, rowThemes, people }: CustomerAsk,
  decisions: Decisions,
  rows: readonly ReplyRow[] | null,
  today: Day,
): CustomerTelling {
  const decision = decisionAbout(decisions, themeId);
  const release = decision === null ? null : toldNow(decision, today);
  const states = new Map((rows ?? []).map((row) => [`${row.themeId} ${row.person}`, row.state]));
  const statesOf = (person: UserId) =>
    rowThemes.flatMap((theme) => states.get(`${theme} ${personKey(theme, person)}`) ?? []);
  const sent = people.flatMap((person) =>
    statesOf(person).flatMap((state) =>
      state.at === 'sent' ? [{ at: state.since, ticketId: state.ticketId }] : [],
    ),
  );
  const isDone = (person: UserId) => statesOf(person).some(({ at }) => at === 'sent' || at === 'skipped');
  const canWait = rows !== null && release !== null && decision?.answer === 'shipped';
  return {
    decision,
    release,
    waiting: canWait ? people.filter((person) => !isDone(person)) : [],
    told: sent.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null,
  };
}
