import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Conversation } from '#domain/comment/Conversation.ts';
import type { SignalKind } from '#domain/signal/Signal.ts';
import { readExportLine } from '#cli/readExportLine.ts';
import { DATA } from '../eval/publicScores.ts';

/** What was labelled by hand in `stripe-support`, by place. */
interface StripeLabels {
  readonly tickets: readonly number[];
  readonly labels: readonly {
    readonly ticket: number;
    readonly comment: number;
    readonly start: number;
    readonly end: number;
    readonly kind: SignalKind;
  }[];
}

/** A label of a ticket, by the index of its comment. */
export interface StripeMark {
  readonly comment: number;
  readonly start: number;
  readonly end: number;
  readonly kind: SignalKind;
}

/** A labelled ticket of `stripe-support`. */
export interface StripeTicket {
  readonly id: number;
  readonly conversation: Conversation;
  readonly marks: readonly StripeMark[];
}

const LABELS = join(import.meta.dirname, '../eval/stripeLabels.json');

/** All labelled tickets with their labels. */
export function stripeTickets(): readonly StripeTicket[] {
  const { tickets, labels } = JSON.parse(readFileSync(LABELS, 'utf8')) as StripeLabels;
  const lines = readFileSync(join(DATA, 'stripe-support/tickets.ndjson'), 'utf8').split('\n');
  return lines.flatMap((line) => {
    if (line === '') return [];
    const { id, comments } = JSON.parse(line) as { id: number; comments: { id: number }[] };
    const read = readExportLine(line);
    if (!tickets.includes(id) || !read.ok) return [];
    const marks = labels
      .filter(({ ticket }) => ticket === id)
      .map(({ comment, start, end, kind }) => {
        return { comment: comments.findIndex((each) => each.id === comment), start, end, kind };
      });
    return [{ id, conversation: read.value, marks }];
  });
}

/** At least half of the shorter of two stretches is shared. */
export function covers(
  span: { readonly start: number; readonly end: number },
  start: number,
  end: number,
): boolean {
  const shared = Math.min(span.end, end) - Math.max(span.start, start);
  return shared >= 0.5 * Math.min(span.end - span.start, end - start);
}
