import type { EventId, ThemeId } from '../basis/Id.ts';
import { isNamedByItsDeed } from '../event/eventIdOf.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { orderEvents } from '../event/orderEvents.ts';
import { overtaken, type Overtaken, type OvertakenEvents } from '../event/Overtaken.ts';
import type { DeciderTerm } from '../setting/DeciderTerm.ts';
import { mayDecide } from '../setting/mayDecide.ts';
import type { Decision, Relayed, Release } from './Decision.ts';
import { type DecisionEvent, isDecisionEvent } from './DecisionEvent.ts';
import { kindsTold } from './kindsTold.ts';

/** What was decided. */
export interface Decisions {
  /** All that counted, of each theme that was decided about, oldest first: the last one holds. */
  readonly byTheme: ReadonlyMap<ThemeId, readonly [Decision, ...Decision[]]>;
  /** Answers that were passed on since the decision that holds, oldest first: they decide nothing. */
  readonly relayed: ReadonlyMap<ThemeId, readonly [Relayed, ...Relayed[]]>;
  readonly overtaken: OvertakenEvents;
}

/**
 * What decisions say, whatever order they arrive in and however often. One counts if its actor decided about themes at
 * its time, by Zendesk's stamp, and if it answers the decision that held then: of two at once the first holds. Somebody's
 * term that ends undoes nothing of theirs, and one that begins lets nothing count that they said before. What customers may be
 * told is held to the same: it belongs to the decision that holds then, and goes with it. Anybody may pass on what somebody said;
 * that stands beside the decision that holds until there is another one. A theme that is documentation is support's own:
 * there everybody decides, for as long as it is that.
 *
 * Apart from the account's fold because it rests on settings too. A theme that is part of another keeps its own decisions.
 */
export function foldDecisions(events: Iterable<JournalEvent>, deciders: readonly DeciderTerm[]): Decisions {
  const byTheme = new Map<ThemeId, [Decision, ...Decision[]]>();
  const relayed = new Map<ThemeId, [Relayed, ...Relayed[]]>();
  const missed = new Map<EventId, Overtaken>();
  const kinds = kindsTold();
  for (const event of orderEvents(events)) {
    const recast = kinds.hear(event);
    if (recast !== null) keepDeciders(byTheme, recast, deciders);
    if (!isDecisionEvent(event)) continue;
    const all = byTheme.get(event.themeId);
    const holding = all?.at(-1);
    const why = whyNot(event, holding, kinds.isSupports(event.themeId) ? null : deciders);
    if (why !== null) missed.set(...overtaken(event, why));
    else if (event.kind === 'decision.made') {
      byTheme.set(event.themeId, appended(all, decisionOf(event)));
      relayed.delete(event.themeId);
    } else if (event.kind === 'decision.relayed')
      relayed.set(event.themeId, appended(relayed.get(event.themeId), relayedOf(event)));
    else if (all !== undefined && holding !== undefined) {
      all[all.length - 1] = { ...holding, releases: [...holding.releases, releaseOf(event)] };
    }
  }
  return { byTheme, relayed, overtaken: missed };
}

/** The decision that holds; `null` for a theme about which nothing was decided. */
export function decisionAbout({ byTheme }: Pick<Decisions, 'byTheme'>, theme: ThemeId): Decision | null {
  return byTheme.get(theme)?.at(-1) ?? null;
}

function whyNot(
  event: DecisionEvent,
  holding: Decision | undefined,
  /** `null`: everybody. */
  deciders: readonly DeciderTerm[] | null,
): Overtaken['why'] | null {
  if (!isNamedByItsDeed(event)) return 'forged';
  if (event.kind !== 'decision.relayed' && deciders !== null && !mayDecide(deciders, event.actor, event.at))
    return 'noDecider';
  return event.after === stateAnswered(event, holding) ? null : 'changed';
}

/** What support answered itself ends where a theme becomes one that others decide about. */
function keepDeciders(
  byTheme: Map<ThemeId, [Decision, ...Decision[]]>,
  theme: ThemeId,
  deciders: readonly DeciderTerm[],
): void {
  const [first, ...others] = (byTheme.get(theme) ?? []).filter(({ decidedBy, at }) =>
    mayDecide(deciders, decidedBy, at),
  );
  if (first === undefined) byTheme.delete(theme);
  else byTheme.set(theme, [first, ...others]);
}

/** What an event must name as the state that it answers; `undefined` where it cannot answer any. */
function stateAnswered({ kind }: DecisionEvent, holding: Decision | undefined): EventId | null | undefined {
  if (kind !== 'decision.released') return holding?.id ?? null;
  return holding?.releases.at(-1)?.id ?? holding?.id;
}

function appended<T>(all: readonly [T, ...T[]] | undefined, one: T): [T, ...T[]] {
  return all === undefined ? [one] : [...all, one];
}

function decisionOf(event: Extract<DecisionEvent, { kind: 'decision.made' }>): Decision {
  const { id, themeId, actor, at, payload } = event;
  const { answer, reason, due, lookAgainOn, evidence } = payload;
  return { id, themeId, decidedBy: actor, at, answer, reason, due, lookAgainOn, evidence, releases: [] };
}

function relayedOf(event: Extract<DecisionEvent, { kind: 'decision.relayed' }>): Relayed {
  const { id, themeId, actor, at, payload } = event;
  const { answer, reason, due, lookAgainOn, evidence, source } = payload;
  return { id, themeId, relayedBy: actor, at, answer, reason, due, lookAgainOn, evidence, source };
}

function releaseOf({
  id,
  actor,
  at,
  payload,
}: Extract<DecisionEvent, { kind: 'decision.released' }>): Release {
  return { id, releasedBy: actor, at, ...payload };
}
