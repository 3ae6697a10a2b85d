/**
 * What engineers ask for first, where customers say it themselves:
 * - `version`: of the product they use.
 * - `browser`, `system` (operating system), `device`: where it happens.
 * - `steps`: what they do, and what happens then.
 */
export type Circumstance = 'version' | 'browser' | 'system' | 'device' | 'steps';

/** What is told by its name, in the order in which it is told. */
export const NAMED_CIRCUMSTANCES = [
  'version',
  'browser',
  'system',
  'device',
] as const satisfies readonly Circumstance[];

export type NamedCircumstance = (typeof NAMED_CIRCUMSTANCES)[number];

/** Where a text names something. UTF-16 units. */
export interface NamedHere {
  readonly is: NamedCircumstance;
  /** As the customer writes it: "Chrome 126", "4.12.1". */
  readonly name: string;
  readonly start: number;
}

/** What a text says of how something happens. */
export interface CircumstancesHeard {
  readonly named: readonly NamedHere[];
  /** Whether it tells what somebody does and what happens then. */
  readonly hasSteps: boolean;
}

/** Hears it in a customer's words. Pure; names are the same in every language, steps are heard in some. */
export type HearCircumstances = (text: string) => CircumstancesHeard;
