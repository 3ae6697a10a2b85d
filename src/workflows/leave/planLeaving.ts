import type { TicketId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { ticketTags } from '#domain/theme/themeTag.ts';
import type { Failure } from '#ports/Failure.ts';
import type { BoardOutside } from '../Outside.ts';
import type { LeavePlan } from './LeavePlan.ts';

const KINDS = ['request', 'bug', 'documentation'] as const;

/** Looks at what there is of ours in the account; changes nothing. */
export async function planLeaving(
  { removal, ticketTags: tags }: Pick<BoardOutside, 'removal' | 'ticketTags'>,
  signal: AbortSignal,
): Promise<Result<LeavePlan, Failure>> {
  const objects = await removal.list(signal);
  if (!objects.ok) return objects;
  const tickets = new Set<TicketId>();
  for (const kind of KINDS) {
    const found = await tags.find(ticketTags(kind, '', 'emerging')[0] ?? '', signal);
    if (!found.ok) return found;
    for (const id of found.value) tickets.add(id);
  }
  return ok({ objects: objects.value, tickets: [...tickets] });
}
