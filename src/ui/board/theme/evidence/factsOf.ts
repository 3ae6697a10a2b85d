import { weighedAs } from '#domain/pitch/evidenceOf.ts';
import type { ThemeEvidence, TicketEvidence } from '#domain/pitch/ThemeEvidence.ts';

/** A number of the case, and the tickets that it counts. `what` is the last part of its translation key. */
export interface Fact {
  readonly what:
    'tickets' | 'confirmed' | 'byChampion' | 'blocking' | 'important' | 'niceToHave' | 'unweighed';
  readonly tickets: readonly TicketEvidence[];
  /** What it is a share of; `null` for a number by itself. */
  readonly of: number | null;
}

/** The numbers that open to tickets. What nobody weighed is told, so that it is not taken for unimportant; no weight has no number. */
export function factsOf(evidence: ThemeEvidence): readonly Fact[] {
  const { tickets } = evidence;
  const share = (what: Fact['what'], part: readonly TicketEvidence[]): Fact => ({
    what,
    tickets: part,
    of: tickets.length,
  });
  const count = (what: Fact['what'], part: readonly TicketEvidence[]): Fact => ({
    what,
    tickets: part,
    of: null,
  });
  const weights = (['blocking', 'important', 'niceToHave'] as const).map((one) =>
    count(one, weighedAs(evidence, one)),
  );
  return [
    count('tickets', tickets),
    share(
      'confirmed',
      tickets.filter(({ isConfirmed }) => isConfirmed),
    ),
    share(
      'byChampion',
      tickets.filter(({ isByChampion }) => isByChampion),
    ),
    ...[...weights, count('unweighed', weighedAs(evidence, null))].filter((fact) => fact.tickets.length > 0),
  ];
}
