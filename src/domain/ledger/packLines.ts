import type { EventId, ThemeId, TicketId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { ThemeView } from '../champion/ThemeView.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import type { Evidence } from '../setting/Ladder.ts';
import { creditsOf } from './creditsOf.ts';
import type { Confirmation } from './foldCredits.ts';
import type { Kudos } from './foldKudos.ts';

/** One thing that somebody did, or that others did in one theme, and what shows it. */
export interface PackLine {
  readonly evidence: Evidence;
  /** When it happened last. */
  readonly at: Instant;
  /** `null` of kudos. */
  readonly themeId: ThemeId | null;
  readonly tickets: readonly TicketId[];
  readonly events: readonly EventId[];
}

/** A theme, and what confirms somebody's part in its shipping; `null` where nothing does, or where it did not ship. */
export interface PackTheme {
  readonly view: ThemeView;
  readonly shipped: Confirmation | null;
}

interface Span {
  readonly from: Instant;
  /** Not in it any more. */
  readonly until: Instant;
}

const OF: Readonly<Record<string, Evidence>> = {
  'theme.created': 'began',
  'theme.described': 'shaped',
  'theme.helped': 'shaped',
  'theme.merged': 'shaped',
  'mention.split': 'shaped',
  'mention.weighed': 'shaped',
  'champion.claimed': 'claimed',
  'champion.accepted': 'claimed',
  'pitch.sent': 'pitched',
  'reply.sent': 'told',
  'champion.offered': 'invited',
};

/**
 * What somebody did within a span, a line for each theme and kind, oldest first. Facts alone: tickets that they tagged and that
 * still count, and events of theirs that took hold. That a theme shipped is a line once somebody else confirmed their part.
 */
export function packLines(
  who: UserId,
  themes: readonly PackTheme[],
  kudos: readonly Kudos[],
  { from, until }: Span,
): readonly PackLine[] {
  const isWithin = ({ at }: { readonly at: Instant }) => at >= from && at < until;
  const lines = themes.flatMap(({ view, shipped }): PackLine[] => {
    const themeId = view.theme.id;
    const tagged = (creditsOf(view).find((credit) => credit.who === who)?.tagged ?? []).filter(isWithin);
    const own = view.journal.filter(
      (event) =>
        event.actor === who && event.themeId === themeId && !view.overtaken.has(event.id) && isWithin(event),
    );
    const byKind = new Map<Evidence, JournalEvent[]>();
    for (const event of own) {
      const evidence = evidenceOf(event);
      if (evidence !== null) byKind.set(evidence, [...(byKind.get(evidence) ?? []), event]);
    }
    return [
      ...lineOf(
        'tagged',
        themeId,
        tagged.map(({ at, ticketId }) => ({ at, ticketId, id: null })),
      ),
      ...[...byKind].flatMap(([evidence, events]) =>
        lineOf(
          evidence,
          themeId,
          events.map(({ at, id, payload }) => ({ at, id, ticketId: ticketIn(payload) })),
        ),
      ),
      ...(shipped !== null && isWithin(shipped)
        ? lineOf('shipped', themeId, [{ at: shipped.at, id: shipped.id, ticketId: null }])
        : []),
    ];
  });
  const passed = (evidence: Evidence, some: readonly Kudos[]) =>
    lineOf(
      evidence,
      null,
      some.filter(isWithin).map(({ at, id, ticketId }) => ({ at, id, ticketId })),
    );
  lines.push(
    ...passed(
      'thanked',
      kudos.filter((one) => one.from === who),
    ),
    ...passed(
      'praised',
      kudos.filter((one) => one.to === who),
    ),
  );
  return lines.toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

interface Fact {
  readonly at: Instant;
  readonly id: EventId | null;
  readonly ticketId: TicketId | null;
}

function lineOf(evidence: Evidence, themeId: ThemeId | null, facts: readonly Fact[]): readonly PackLine[] {
  const last = facts
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  if (last === undefined) return [];
  const tickets = [...new Set(facts.flatMap(({ ticketId }) => ticketId ?? []))];
  return [{ evidence, at: last, themeId, tickets, events: facts.flatMap(({ id }) => id ?? []) }];
}

function evidenceOf({ kind, payload }: JournalEvent): Evidence | null {
  // Naming colleagues in a note is asking them in.
  if (kind === 'note.written')
    return (payload as { readonly people: readonly UserId[] }).people.length > 0 ? 'invited' : null;
  return OF[kind] ?? null;
}

function ticketIn(payload: unknown): TicketId | null {
  return (payload as { readonly ticketId?: TicketId }).ticketId ?? null;
}
