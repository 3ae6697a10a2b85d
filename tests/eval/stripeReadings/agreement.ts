import { bootstrap } from '../bootstrap.ts';
import { KINDS, type Kind, type StripeLabel, type StripeReading } from './StripeReading.ts';

/** How far two readers hear one kind in the same sentences. */
export interface KindAgreement {
  readonly first: number;
  readonly second: number;
  readonly f1: number;
  /** 95 %, by ticket. */
  readonly between: readonly [low: number, high: number];
}

export interface Agreement {
  /** Cohen's kappa over the five kinds, none among them. */
  readonly kappa: number;
  readonly differ: number;
  readonly kinds: Readonly<Record<Kind, KindAgreement>>;
  /** How much of what they name is the same, by characters, where both hear a request or both hear a bug. */
  readonly what: number;
}

type Pair = readonly [first: StripeLabel | null, second: StripeLabel | null];

/** Compares two readings of the same sentences. */
export function agreement(first: StripeReading, second: StripeReading): Agreement {
  const pairs = pairsOf(first.labels, second.labels);
  const same = pairs.filter(([a, b]) => a?.kind === b?.kind);
  const differ = pairs.length - same.length;
  const of = first.sentences;
  const share = ({ sentences, labels }: StripeReading, kind: Kind | null): number =>
    (kind === null ? sentences - labels.length : labels.filter((label) => label.kind === kind).length) / of;
  const chance = [...KINDS, null].reduce((sum, kind) => sum + share(first, kind) * share(second, kind), 0);
  const tickets = first.tickets.map((ticket) => pairs.filter(([a, b]) => (a ?? b)?.ticket === ticket));
  const ofKind = (kind: Kind): KindAgreement => ({
    first: first.labels.filter((label) => label.kind === kind).length,
    second: second.labels.filter((label) => label.kind === kind).length,
    f1: f1(pairs, kind),
    between: bootstrap(tickets, (drawn) => f1(drawn.flat(), kind)),
  });
  const named = same.filter(([a]) => a?.kind === 'request' || a?.kind === 'bug').map(shared);
  return {
    kappa: (1 - differ / of - chance) / (1 - chance),
    differ,
    kinds: {
      request: ofKind('request'),
      bug: ofKind('bug'),
      praise: ofKind('praise'),
      question: ofKind('question'),
    },
    what: named.reduce((sum, each) => sum + each, 0) / named.length,
  };
}

/** Sentences that one of the readers labelled. */
function pairsOf(first: readonly StripeLabel[], second: readonly StripeLabel[]): readonly Pair[] {
  const place = ({ comment, start, end }: StripeLabel): string => `${comment}.${start}.${end}`;
  const others = new Map(second.map((label) => [place(label), label]));
  const both = first.map((label): Pair => [label, others.get(place(label)) ?? null]);
  const known = new Set(first.map(place));
  return [...both, ...second.filter((label) => !known.has(place(label))).map((label): Pair => [null, label])];
}

function f1(pairs: readonly Pair[], kind: Kind): number {
  const heard = pairs.flat().filter((label) => label?.kind === kind).length;
  const by2 = pairs.filter(([a, b]) => a?.kind === kind && b?.kind === kind).length;
  return heard === 0 ? 1 : (2 * by2) / heard;
}

function shared([a, b]: Pair): number {
  const [aStart = 0, aEnd = 0, bStart = 0, bEnd = 0] = [a?.whatStart, a?.whatEnd, b?.whatStart, b?.whatEnd];
  const length = aEnd - aStart + bEnd - bStart;
  const common = Math.max(0, Math.min(aEnd, bEnd) - Math.max(aStart, bStart));
  return length === 0 ? 1 : (2 * common) / length;
}
