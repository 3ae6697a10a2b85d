import type { Because, SignalKind } from '#domain/signal/Signal.ts';
import type { Token } from '../tokens/Token.ts';
import { toOdds } from './odds.ts';
import { PhraseIndex, type RuleFound } from './PhraseIndex.ts';
import type { AnswerRule, HearRule, RuleBook, WeighRule } from './Rule.ts';

/** What a sentence says by itself, before its conversation is looked at. Offsets are tokens of the sentence. */
export interface RawSignal {
  readonly kind: SignalKind;
  readonly because: Because;
  readonly ruleId: string;
  /** All rules of the kind and all weights that apply to it. */
  readonly fired: readonly string[];
  /** Log-odds. */
  readonly odds: number;
  readonly from: number;
  readonly to: number;
  readonly what: HearRule['what'];
  readonly marked: { readonly from: number; readonly to: number } | null;
}

/** Further phrases of the same kind in one sentence add this share of what the first one said. */
const SECOND_OPINION = 0.35;

/** Phrases with log-odds above minus this still add something to a stronger one. */
const WEAKEST = 0.6;

/** Of a request and a bug in one sentence, the less believable is this much less so: few sentences are both. */
const RIVAL = 1.3;

/** The rules of one language, ready to listen. */
export class Ear {
  readonly #hear: PhraseIndex<HearRule>;
  readonly #weigh: PhraseIndex<WeighRule>;
  readonly #answers: PhraseIndex<AnswerRule>;

  constructor(readonly book: RuleBook) {
    const byCharacter = book.language === 'ja';
    this.#hear = new PhraseIndex(book.hear, book.sets, byCharacter);
    this.#weigh = new PhraseIndex(book.weigh, book.sets, byCharacter);
    this.#answers = new PhraseIndex(book.answers, book.sets, byCharacter);
  }

  /** At most one signal for each kind: the most confident phrase's, helped by the others, weighed by the rest. */
  listen(tokens: readonly Token[]): readonly RawSignal[] {
    const heard = this.#hear.find(tokens);
    if (heard.length === 0) return [];
    const weights = this.#weigh.find(tokens);
    const kinds = [...new Set(heard.map((found) => found.rule.kind))];
    const raw = kinds.map((kind) => {
      const ofKind = heard
        .filter((found) => found.rule.kind === kind)
        .toSorted((a, b) => b.rule.confidence - a.rule.confidence);
      return join(kind, ofKind, weights);
    });
    const strongest = Math.max(...raw.filter(isAsk).map(({ odds }) => odds));
    return raw.map((signal) =>
      !isAsk(signal) || signal.odds === strongest ? signal : { ...signal, odds: signal.odds - RIVAL },
    );
  }

  /** What an agent's sentence says about what was asked before. */
  answers(tokens: readonly Token[]): readonly AnswerRule['says'][] {
    return this.#answers.find(tokens).map((found) => found.rule.says);
  }
}

function isAsk({ kind }: RawSignal): boolean {
  return kind === 'request' || kind === 'bug';
}

function join(
  kind: SignalKind,
  [best, ...others]: readonly RuleFound<HearRule>[],
  weights: readonly RuleFound<WeighRule>[],
): RawSignal {
  if (best === undefined) throw new Error('A kind without a phrase was joined.');
  const support = others.reduce(
    (sum, found) => sum + Math.max(0, toOdds(found.rule.confidence) + WEAKEST),
    0,
  );
  const its = weights.filter(({ rule }) => rule.weighs.includes(kind));
  const weight = its.reduce((sum, { rule }) => sum + rule.by, 0);
  return {
    kind,
    because: best.rule.because,
    ruleId: best.rule.id,
    fired: [best, ...others, ...its].map(({ rule }) => rule.id),
    odds: toOdds(best.rule.confidence) + SECOND_OPINION * support + weight,
    from: best.from,
    to: best.to,
    what: best.rule.what,
    marked: best.what,
  };
}
