import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from './Failure.ts';

/** Words that become a macro: public, and put at the end of the reply. */
export interface MacroDraft {
  readonly title: string;
  readonly text: string;
  /** By which it is found again: the end of its description. */
  readonly marker: string;
}

/** Zendesk's macros, as far as we make and switch off some. */
export interface Macros {
  /** For everybody, or for the signed-in person alone; `forbidden` where that is not theirs to make. Gives its id. Sent once. */
  readonly save: (draft: MacroDraft, isShared: boolean) => Promise<Result<string, Failure>>;
  /** The newest active one with this marker that this person sees; `null` where there is none among the last hundred. */
  readonly find: (
    marker: string,
    signal: AbortSignal,
  ) => Promise<Result<{ readonly id: string; readonly isShared: boolean } | null, Failure>>;
  /** Switches one off. Off already is as good; `gone` where it was deleted, `forbidden` where it is not theirs to change. */
  readonly retire: (id: string) => Promise<Result<void, Failure>>;
}
