import type { Mention } from '#domain/mention/Mention.ts';
import type { Theme } from '#domain/theme/Theme.ts';

/** Why a line is not imported. */
export type LineProblem =
  | 'noTheme'
  | 'nameTooLong'
  | 'nameNoLetters'
  | 'quoteTooLong'
  | 'date'
  | 'kind'
  /** An earlier line has its id, and other words or the same theme. */
  | 'sameId';

/** What an import will write, and what it leaves out: known as a whole before anything is written. */
export interface ImportPlan {
  /** To be made; their counts are those of their mentions here. */
  readonly newThemes: readonly Theme[];
  /** There already, by their names; what customers asked is added to them. */
  readonly existing: readonly Theme[];
  /** Those of `existing` that an earlier import of these lines made, perhaps not to its end. */
  readonly begun: readonly Theme[];
  readonly mentions: readonly Mention[];
  /** Lines that say what another line of this file says too. */
  readonly duplicates: number;
  readonly problems: readonly { readonly line: number; readonly why: LineProblem }[];
  /** Customers told apart by e-mail address or name. */
  readonly people: number;
}
