import type { Decision } from '#domain/decision/Decision.ts';
import type { DecisionEvent } from '#domain/decision/DecisionEvent.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import type { KnownDecisions } from '#workflows/decide/knownDecisions.ts';

/** What a page knows of the answer to a theme. */
export type AnswerKnown =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | {
      readonly at: 'shown';
      readonly known: KnownDecisions;
      /** The decision that holds, with what was said here and is not confirmed yet. */
      readonly holding: Decision | null;
      /** All that was ever said, newest first, also what came too late. */
      readonly said: readonly DecisionEvent[];
      /** What is not confirmed yet. */
      readonly waiting: readonly OutboxEntry[];
      /** One's own last word, where somebody was first. */
      readonly tooLate: DecisionEvent | null;
    };
