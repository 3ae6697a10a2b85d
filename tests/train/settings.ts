/** What was chosen by cross-validation on what may be looked at; see the card. */
export interface Settings {
  readonly fewestSources: number;
  readonly fewestSentences: number;
  readonly rounds: number;
  readonly epochs: number;
  readonly l2: number;
  readonly rate: number;
  /** How much more a request (a bug) counts than its share asks for. */
  readonly positives: number;
  /** Buckets kept. */
  readonly kept: number;
  /** How much a sentence of a collection counts, for the words and for the evidence. */
  readonly textWeight: Readonly<Record<string, number>>;
  readonly evidenceWeight: Readonly<Record<string, number>>;
  readonly evidenceL2: number;
  /** Share of the inbox's sentences that are learnt from as if no rule had fired: the rules were written on them. */
  readonly deaf: number;
}

export const SETTINGS: Settings = {
  fewestSources: 2,
  fewestSentences: 3,
  rounds: 3,
  epochs: 4,
  l2: 0.01,
  rate: 0.05,
  positives: 1,
  kept: 16_000,
  textWeight: { own: 1, inbox: 3, stripe: 3, minibar: 0.6, multidogo: 0.4, frminer: 0.3 },
  evidenceWeight: { own: 0, inbox: 1, stripe: 1, minibar: 0.05, multidogo: 0.05, frminer: 0.02 },
  evidenceL2: 1,
  deaf: 0.4,
};
