import type { TicketId } from '#domain/basis/Id.ts';
import { inChunks } from '#domain/event/inChunks.ts';
import { isImported } from '#domain/mention/importedTicket.ts';
import type { TicketFacts } from '#domain/rollup/TicketFacts.ts';
import type { Failure } from '#ports/Failure.ts';
import type { BoardOutside } from '../Outside.ts';

type From = Pick<BoardOutside, 'accountTickets' | 'folding' | 'language' | 'ticketShelf'>;

/** What tickets say of themselves, as far as it was read. */
export interface TicketFactsRead {
  readonly facts: ReadonlyMap<TicketId, TicketFacts>;
  /** Why it was not read further; `null` where nothing went wrong. */
  readonly failure: Failure | null;
}

/** Zendesk shows so many at a time. */
const AT_A_TIME = 100;
/** What was read is kept after each so many requests, so that a closed tab loses little. */
const KEPT_AFTER = 10;

/**
 * Channel, team and language of tickets: what this browser knows, and of others what the account says now, a request for
 * each hundred, behind what anybody waits for. Languages are told from the quotes, here. What was read stays: a channel
 * and a language never change, and a team is the one of then.
 *
 * @param most so many of those that are not known are read; the first ones.
 * @param hear is told what is known each time that there is more.
 */
export async function readTicketFacts(
  { accountTickets, folding, language, ticketShelf }: From,
  tickets: readonly TicketId[],
  most: number,
  signal: AbortSignal,
  hear: (facts: ReadonlyMap<TicketId, TicketFacts>) => void = () => undefined,
): Promise<TicketFactsRead> {
  const kept = await ticketShelf.facts();
  const facts = new Map(kept.ok ? kept.value : []);
  const lacking = tickets.filter((id) => !facts.has(id)).slice(0, most);
  let failure: Failure | null = null;
  let read = 0;
  const chunks = inChunks(lacking, AT_A_TIME);
  for (const some of chunks) {
    if (signal.aborted) break;
    failure = await readSome(some);
    read += 1;
    hear(new Map(facts));
    const isLast = failure !== null || read === chunks.length;
    if (isLast || read % KEPT_AFTER === 0) await ticketShelf.saveFacts(facts);
    if (isLast) break;
  }
  return { facts, failure };

  /** All of these or none, so that nobody takes half of an answer for one. */
  async function readSome(some: readonly TicketId[]): Promise<Failure | null> {
    const real = some.filter((id) => !isImported(id));
    const shown = real.length === 0 ? null : await accountTickets.show(real, signal);
    if (shown?.ok === false) return shown.failure;
    const said = await folding.about({ is: 'words', tickets: some });
    if (!said.ok) return said.failure;
    const told = await language.tell(said.value, signal);
    if (!told.ok) return told.failure;
    const now = new Map(shown?.value.map((ticket) => [ticket.id, ticket]));
    for (const [n, id] of some.entries()) {
      const ticket = now.get(id);
      const tongue = told.value[n] ?? 'und';
      facts.set(id, {
        channel: ticket === undefined || ticket.channel === '' ? null : ticket.channel,
        team: ticket?.place.groupId ?? null,
        language: tongue === 'und' ? null : tongue,
      });
    }
    return null;
  }
}
