import { dayOf, type Day } from '../basis/Day.ts';
import type { ThemeId, UserId } from '../basis/Id.ts';
import { epochMs, instant, type Instant } from '../basis/Instant.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { orderEvents } from '../event/orderEvents.ts';
import type { Audience } from '../pitch/Audience.ts';
import { foldPitches } from '../pitch/foldPitches.ts';
import type { Pitch } from '../pitch/Pitch.ts';
import { isPitchEvent } from '../pitch/PitchEvent.ts';
import type { DeciderTerm } from '../setting/DeciderTerm.ts';
import { foldMerges } from '../theme/foldMerges.ts';
import { rootOf } from '../theme/rootOf.ts';
import type { Decision } from './Decision.ts';
import { foldDecisions } from './foldDecisions.ts';

/** A time in which a lead was asked about a theme; still, where `until` is `null`. */
export interface Ask {
  readonly themeId: ThemeId;
  readonly lead: UserId;
  readonly because: 'pitched' | 'lookAgain';
  readonly pitches: readonly Pitch[];
  readonly from: Instant;
  readonly until: Instant | null;
}

/** An ask while the journal is gone through. */
interface OpenAsk {
  readonly lead: UserId;
  readonly because: Ask['because'];
  readonly from: Instant;
  readonly pitches: Map<string, Pitch>;
}

/**
 * Every time in which somebody was asked for an answer, those that are over too, in the order in which they began. All
 * pitches of a theme to one lead are one ask, since one answer is given; sending one of them again keeps its place. Any
 * answer ends what asks for it. A theme that is to be looked at again asks whoever decided, from that day on, unless something
 * was decided since. What was pitched for a theme that is part of another by now asks about that one.
 */
export function asksOf(
  events: Iterable<JournalEvent>,
  deciders: readonly DeciderTerm[],
  today: Day,
): readonly Ask[] {
  const journal = orderEvents(events);
  const merges = foldMerges(journal).byTheme;
  const decisions = foldDecisions(journal, deciders);
  const decided = new Map([...decisions.byTheme.values()].flat().map((one) => [one.id, one]));
  const pitched = foldPitches(journal);
  const sent = new Map(sentPitches(pitched.byTheme.values()).map((one) => [one.id, one]));
  const open = new Map<ThemeId, Map<UserId, OpenAsk>>();
  const comingBack = new Map<ThemeId, Decision>();
  const asks: Ask[] = [];

  const end = (root: ThemeId, ask: OpenAsk, until: Instant | null) => {
    open.get(root)?.delete(ask.lead);
    asks.push({
      themeId: root,
      lead: ask.lead,
      because: ask.because,
      pitches: [...ask.pitches.values()],
      from: ask.from,
      until,
    });
  };
  const begin = (root: ThemeId, ask: OpenAsk) => {
    const theirs = open.get(root) ?? new Map<UserId, OpenAsk>();
    open.set(root, theirs.set(ask.lead, ask));
  };
  const askAgain = (root: ThemeId, upTo: Day) => {
    const decision = comingBack.get(root);
    if (decision?.lookAgainOn == null || decision.lookAgainOn > upTo) return;
    comingBack.delete(root);
    const { decidedBy: lead, lookAgainOn } = decision;
    if (open.get(root)?.has(lead) === true) return;
    const from = instant(Math.max(epochMs(`${lookAgainOn}T00:00:00Z` as Instant), epochMs(decision.at)));
    begin(root, { lead, because: 'lookAgain', from, pitches: new Map() });
  };
  const takeOut = (root: ThemeId, key: string, at: Instant, except: UserId | null) => {
    for (const ask of [...(open.get(root)?.values() ?? [])]) {
      const had = ask.pitches.delete(key);
      if (had && ask.pitches.size === 0 && ask.lead !== except && ask.because === 'pitched')
        end(root, ask, at);
    }
  };

  for (const event of journal) {
    const root = rootOf(event.themeId, merges);
    const decision = decided.get(event.id);
    if (pitched.overtaken.has(event.id) || (decision === undefined && !isPitchEvent(event))) continue;
    askAgain(root, dayOf(epochMs(event.at), 0));
    if (decision !== undefined) {
      for (const ask of [...(open.get(root)?.values() ?? [])]) {
        if (event.themeId !== root) for (const key of ofTheme(ask, event.themeId)) ask.pitches.delete(key);
        if (event.themeId === root || (ask.pitches.size === 0 && ask.because === 'pitched'))
          end(root, ask, event.at);
      }
      if (event.themeId === root) comingBack.set(root, decision);
      continue;
    }
    if (!isPitchEvent(event)) continue;
    const { audience } = event.payload;
    const key = keyOf(event.themeId, audience);
    const pitch = sent.get(event.id);
    if (pitch !== undefined) {
      takeOut(root, key, event.at, pitch.to);
      const ask = open.get(root)?.get(pitch.to);
      if (ask === undefined)
        begin(root, { lead: pitch.to, because: 'pitched', from: event.at, pitches: new Map([[key, pitch]]) });
      else ask.pitches.set(key, pitch);
    } else if (event.kind === 'pitch.withdrawn') takeOut(root, key, event.at, null);
  }
  for (const root of [...comingBack.keys()]) askAgain(root, today);
  for (const [root, theirs] of open) for (const ask of [...theirs.values()]) end(root, ask, null);
  return asks.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)) || order(a, b));
}

function sentPitches(
  stories: Iterable<
    ReadonlyMap<Audience, { readonly sent: Pitch | null; readonly earlier: readonly Pitch[] }>
  >,
): readonly Pitch[] {
  return [...stories].flatMap((story) =>
    [...story.values()].flatMap(({ sent, earlier }) => (sent === null ? earlier : [...earlier, sent])),
  );
}

function keyOf(theme: ThemeId, audience: Audience): string {
  return `${theme} ${audience}`;
}

function ofTheme({ pitches }: OpenAsk, theme: ThemeId): readonly string[] {
  return [...pitches].flatMap(([key, { themeId }]) => (themeId === theme ? [key] : []));
}

function order(a: Ask, b: Ask): number {
  const [one, other] = [`${a.themeId} ${a.lead}`, `${b.themeId} ${b.lead}`];
  return one < other ? -1 : Number(one > other);
}
