import type { QuoteRef } from './LaunchEvent.ts';
import type { ObjectionKind } from './ObjectionKind.ts';

/** What a customer's sentence says of one kind, wherever it was found. */
export function saidKey(
  kind: ObjectionKind,
  { ticketId, hash }: Pick<QuoteRef, 'ticketId' | 'hash'>,
): string {
  return `${kind} ${ticketId} ${hash}`;
}
