import type { Money } from './Money.ts';
import type { Told } from './Told.ts';

/** What an account knows of a customer, an organization or somebody without one. */
export interface CustomerProfile {
  readonly plan: Told<string>;
  readonly revenue: Told<Money>;
  readonly seats: Told<number>;
  /** As the account writes it: a name or a code. */
  readonly country: Told<string>;
  /** Whatever else an account parts its customers by: an industry, a size, a region. */
  readonly segment: Told<string>;
}
