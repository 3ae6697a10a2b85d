import type { TicketId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { TicketTagChange } from '#ports/TicketTags.ts';
import type { BoardOutside } from '../Outside.ts';
import { loadStanding } from '../standing/loadStanding.ts';
import type { TagDifference } from './TagCheck.ts';

/** What became of a repair. What is not `done` is found again by the next check. */
export interface TagRepair {
  readonly done: number;
  /** Right already when their turn came: somebody was faster, or an earlier repair that stopped half-way. */
  readonly alreadyRight: number;
  /** Those that Zendesk did not change, or of which it said nothing, and why. */
  readonly left: readonly { readonly ticketId: TicketId; readonly failure: Failure }[];
}

const AT_A_TIME = 100;

/**
 * Brings tickets' tags in line with what a check found, in Zendesk's own jobs. Only ever called because an admin asked
 * for it and was told that triggers may fire. Each ticket is looked at once more just before: what is right by then is not
 * touched, so that going on after a stop changes nothing twice.
 */
export async function repairTags(
  outside: BoardOutside,
  differences: readonly TagDifference[],
  onProgress: (settled: number, total: number) => void,
  signal: AbortSignal,
): Promise<Result<TagRepair, Failure>> {
  const standing = await loadStanding(outside, signal, false);
  if (!standing.ok) return standing;
  if (standing.value.can === 'read')
    return failed({ kind: 'readOnly', what: 'tag tickets', because: standing.value.because.kind });
  const total = differences.length;
  const left: { readonly ticketId: TicketId; readonly failure: Failure }[] = [];
  let done = 0;
  let alreadyRight = 0;
  let ending: Failure | null = null;
  for (let next = 0; next < total; next += AT_A_TIME) {
    const part = differences.slice(next, next + AT_A_TIME);
    const needed: Result<readonly TicketTagChange[], Failure> =
      ending === null ? await stillNeeded(outside, part, signal) : failed(ending);
    if (!needed.ok) {
      ending = needed.failure;
      left.push(...part.map(({ ticketId }) => ({ ticketId, failure: needed.failure })));
      continue;
    }
    alreadyRight += part.length - needed.value.length;
    const outcomes = await outside.ticketTags.change(needed.value, signal, (settled) =>
      onProgress(next + settled, total),
    );
    for (const [place, outcome] of outcomes.entries()) {
      const ticketId = needed.value[place]?.ticketId;
      if (outcome.state === 'done') done += 1;
      else if (ticketId !== undefined) left.push({ ticketId, failure: outcome.failure });
      if (outcome.state === 'notTried') ending = outcome.failure;
    }
    onProgress(Math.min(total, next + part.length), total);
  }
  return ok({ done, alreadyRight, left });
}

/** What of these changes the tickets still need, as their tags are now. Tickets that are gone need nothing. */
async function stillNeeded(
  { ticketTags }: BoardOutside,
  part: readonly TagDifference[],
  signal: AbortSignal,
): Promise<Result<readonly TicketTagChange[], Failure>> {
  const shown = await ticketTags.show(
    part.map(({ ticketId }) => ticketId),
    signal,
  );
  if (!shown.ok) return shown;
  const borne = new Map(shown.value.map(({ id, place }) => [id, new Set(place.tags)]));
  return ok(
    part.flatMap(({ ticketId, added, removed }) => {
      const tags = borne.get(ticketId);
      if (tags === undefined) return [];
      const change = {
        ticketId,
        added: added.filter((tag) => !tags.has(tag)),
        removed: removed.filter((tag) => tags.has(tag)),
      };
      return change.added.length === 0 && change.removed.length === 0 ? [] : [change];
    }),
  );
}
