import type { Sweep } from '#ports/SweepShelf.ts';
import type { Proposal } from '#workflows/sweep/Proposal.ts';
import type { Proposals } from '#workflows/sweep/proposeThemes.ts';
import { oneLine } from '../printLine.ts';
import { paintFor } from '../printTicket.ts';

/** One JSON document that `--apply` takes as a person left it. */
export function proposalsJson({ counts }: Sweep, found: Proposals): string {
  const { proposals, alone, left, withDismissed } = found;
  const beside = { alone, left, with_dismissed: withDismissed };
  return `${JSON.stringify({ counts, ...beside, proposals: proposals.map(shown) })}\n`;
}

/** For people: a proposal with its customers' words, and what it all rests on. */
export function proposalsText(
  { counts }: Sweep,
  { proposals, alone, withDismissed }: Proposals,
  subdomain: string,
  colours: boolean,
): string {
  const paint = paintFor(colours);
  const lines = proposals.flatMap(({ name, people, tickets, nearest, typical }) => {
    const near = nearest === null ? '' : paint('dim', `  near “${oneLine(nearest.name, 60)}”`);
    return [
      `${paint('bold', oneLine(name, 80))}  ${people} people, ${tickets} tickets${near}`,
      ...typical.map(({ text }) => `    “${oneLine(text)}”`),
    ];
  });
  const { read, excluded, begunByStaff, tagged, language, noWords, tooLong, failed } = counts;
  const end =
    `${proposals.length} proposals, ${alone} asks go with no other, ${withDismissed} with what was dismissed. ${read} tickets read; ${excluded} kept from the app, ` +
    `${begunByStaff} begun by agents, ${tagged} tagged already, ${language} in languages that are not heard, ${noWords} without words, ` +
    `${tooLong} too long, ${failed} could not be read. Nothing was written to ${subdomain}.`;
  return [...lines, '', end, ''].join('\n');
}

function shown({ id, name, kind, people, tickets, typical, nearest, isOfTheme, asks }: Proposal): object {
  return {
    ...{ id, name, kind, people, tickets },
    typical: typical.map(({ text }) => text),
    nearest: nearest === null ? null : { id: nearest.id, name: nearest.name },
    is_of_theme: isOfTheme,
    into: isOfTheme ? (nearest?.id ?? null) : null,
    asks: asks.map((ask) => ({
      id: ask.id,
      ticket: ask.ticketId,
      requester: ask.requesterId,
      what: ask.what,
    })),
  };
}
