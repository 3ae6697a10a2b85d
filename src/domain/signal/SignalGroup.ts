import type { Signal } from './Signal.ts';

/**
 * Signals of one conversation that speak of the same ask: one card in the sidebar, several quotes of one mention.
 * The first is the one shown; the others stand behind it in the order of the conversation.
 */
export interface SignalGroup {
  /** Same for the same words in the same comment, whatever else was said since: `<comment key>:<start>:<kind>`. */
  readonly id: string;
  readonly signals: readonly [Signal, ...Signal[]];
  /** A short phrase that names what is asked, from the customer's words ("export the report as CSV"). */
  readonly what: string;
}
