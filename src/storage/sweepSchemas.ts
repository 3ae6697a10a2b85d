import type { Day } from '#domain/basis/Day.ts';
import type { TicketId } from '#domain/basis/Id.ts';
import { READ_AS } from '#domain/rollup/TicketCoverage.ts';
import type { AskFate, Sweep, SweptAsk } from '#ports/SweepShelf.ts';
import * as v from 'valibot';
import { count, id, keptQuote, moment } from './keptSchemas.ts';

const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/),
  v.transform((text) => text as Day),
);

/** Tickets that were come past. */
export const ticketIds = v.array(id<TicketId>());

export const keptSweep = v.object({
  from: day,
  until: day,
  views: v.exactOptional(v.array(v.object({ id: v.string(), name: v.string() }))),
  exported: v.exactOptional(v.literal(true)),
  total: count,
  position: v.nullable(v.object({ at: moment, ids: ticketIds, cursor: v.exactOptional(v.string()) })),
  counts: v.object({
    read: count,
    asking: count,
    excluded: count,
    begunByStaff: count,
    tagged: count,
    // Older readings counted these as read.
    language: v.optional(count, 0),
    noWords: v.optional(count, 0),
    tooLong: v.optional(count, 0),
    failed: count,
  }),
  endedAt: v.nullable(moment),
  isStopped: v.exactOptional(v.boolean()),
}) satisfies v.GenericSchema<unknown, Sweep>;

/** What tickets came to, by days. */
export const keptCoverage = v.record(day, v.array(count));

export const keptPassed = v.array(v.object({ createdAt: moment, as: v.picklist(READ_AS) }));

/** An ask with what became of it. */
export interface KeptAsk {
  readonly fate: AskFate;
  readonly ask: SweptAsk;
}

export const keptAsk = v.object({
  fate: v.picklist(['open', 'accepted', 'dismissed']),
  ask: v.object({
    id: v.string(),
    ticketId: id<SweptAsk['ticketId']>(),
    requesterId: v.nullable(id<NonNullable<SweptAsk['requesterId']>>()),
    organizationId: v.nullable(id<NonNullable<SweptAsk['organizationId']>>()),
    brandId: v.nullable(v.pipe(v.number(), v.safeInteger())),
    kind: v.picklist(['request', 'bug']),
    what: v.string(),
    quotes: v.array(keptQuote),
    seeds: v.exactOptional(v.array(v.string())),
  }),
}) satisfies v.GenericSchema<unknown, KeptAsk>;
