import type { Signal, SignalKind } from '#domain/signal/Signal.ts';
import { stripeTickets, type StripeTicket } from '../train/readCorpora.ts';
import { hear, SHOWN_FROM, type Tally } from './inboxScores.ts';

/** What is heard in the labelled tickets of `stripe-support`, by sentence, and how many tickets rightly stay silent. */
export async function stripeHearing(): Promise<{
  readonly tally: Readonly<Record<'request' | 'bug', Tally>>;
  readonly silent: number;
  readonly quiet: number;
}> {
  const tally = { request: none(), bug: none() };
  let [silent, quiet] = [0, 0];
  for (const ticket of stripeTickets()) {
    const { groups } = await hear(ticket.conversation);
    const shown = groups
      .flatMap(({ signals }) => signals)
      .filter(({ confidence }) => confidence >= SHOWN_FROM);
    const marks = ticket.marks.filter(({ kind }) => kind === 'request' || kind === 'bug');
    if (marks.length === 0) {
      quiet++;
      if (shown.length === 0) silent++;
    }
    for (const kind of ['request', 'bug'] as const) count(tally[kind], kind, ticket, shown);
  }
  return { tally, silent, quiet };
}

type Counts = { -readonly [K in keyof Tally]: number };

function none(): Counts {
  return { right: 0, wrong: 0, found: 0, there: 0 };
}

function count(counts: Counts, kind: SignalKind, ticket: StripeTicket, shown: readonly Signal[]): void {
  const signals = shown.filter((signal) => signal.kind === kind);
  const marks = ticket.marks.filter((mark) => mark.kind === kind);
  for (const signal of signals) {
    if (marks.some((mark) => lies(signal, mark, ticket))) counts.right++;
    else counts.wrong++;
  }
  counts.there += marks.length;
  counts.found += marks.filter((mark) => signals.some((signal) => lies(signal, mark, ticket))).length;
}

function lies(
  { sentence }: Signal,
  mark: StripeTicket['marks'][number],
  { conversation }: StripeTicket,
): boolean {
  if (conversation.comments[mark.comment]?.key !== sentence.comment) return false;
  const shared = Math.min(mark.end, sentence.end) - Math.max(mark.start, sentence.start);
  return shared >= 0.5 * Math.min(mark.end - mark.start, sentence.end - sentence.start);
}
