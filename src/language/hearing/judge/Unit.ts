import type { Because, SignalKind } from '#domain/signal/Signal.ts';
import type { Token } from '../../tokens/Token.ts';

/** The kinds that are judged, in the order of every list of four. */
export const KINDS = ['request', 'bug', 'praise', 'question'] as const satisfies readonly SignalKind[];

/** What the rules, weighed by their conversation, say of a sentence for one kind. */
export interface RuleSaid {
  readonly odds: number;
  /** Log-odds that agents' answers added to them. */
  readonly answered: number;
  readonly because: Because;
  /** All rules of the kind and all weights that apply. */
  readonly fired: readonly string[];
}

/** A sentence as it is judged. */
export interface SeenSentence {
  readonly tokens: readonly Token[];
  readonly rules: Readonly<Partial<Record<SignalKind, RuleSaid>>>;
}

/** The conversation around what is judged. */
export interface Setting {
  readonly language: string;
  /** More than one comment, by whomever. */
  readonly isTalk: boolean;
  /** The customer's own program is talked about. */
  readonly ofProgram: boolean;
}

/** Where a sentence stands; a whole text stands nowhere. */
export interface Standing {
  readonly comment: readonly SeenSentence[];
  readonly index: number;
}

/** What is judged at once: a sentence where it stands, or all of a text. */
export interface Unit {
  readonly setting: Setting;
  readonly sentences: readonly SeenSentence[];
  readonly standing: Standing | null;
}
