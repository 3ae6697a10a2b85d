import type { AskOdds } from '#domain/setting/LearningSetting.ts';

/** What agents' decisions say of one sentence. */
export interface Lesson {
  /** By name: what the engine can tell it by; see `traitsOf`. */
  readonly traits: ReadonlyMap<string, number>;
  /** What the engine says of it without anything learnt. */
  readonly odds: AskOdds;
  /** Whether it is a request, and a bug; `null` where nobody said. */
  readonly truth: readonly [request: boolean | null, bug: boolean | null];
  /** How much it counts. */
  readonly weight: number;
  /** Who said so. */
  readonly by: readonly string[];
  /** Whose words they are. */
  readonly customer: string;
}
