import type { Segment } from '../setting/FieldsSetting.ts';
import type { Money } from './Money.ts';
import type { Told } from './Told.ts';

/** What an account knows of a customer, an organization or somebody without one; segments as `readSegment` tells them. */
export interface CustomerProfile extends Readonly<Record<Segment, Told<string>>> {
  readonly plan: Told<string>;
  readonly revenue: Told<Money>;
  readonly seats: Told<number>;
  /** As the account writes it: a name or a code. */
  readonly country: Told<string>;
}
